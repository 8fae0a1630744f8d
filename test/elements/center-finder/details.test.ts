import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { centerDetails, styles } from '../../../src/elements/center-finder/details.js';
import type { Dataset } from '../../../src/domain/dataset.js';
import { atInstant } from '../../../src/ui/at.js';
import { basics } from '../../../src/ui/basics.js';
import { DatasetController } from '../../../src/ui/dataset-controller.js';
import { LocaleController } from '../../../src/ui/locale-controller.js';
import { frame } from '../../../src/ui/parts/frame.js';
import { tokens } from '../../../src/ui/tokens.js';
import { addLocale } from '../../../src/words/locale.js';
import { confirmed, guideOfNorda, norda, nordaWith, unconfirmed, WEDNESDAY_AT } from '../../fakes/dataset.js';
import { fakeNetwork, type FakeNetwork } from '../../fakes/fetch.js';
import { all, contentOf, eventually, freshPage, one, placed, shown, textOf, warnings } from '../../fakes/page.js';

/** An element that shows nothing but what unfolds, as a finder does under a centre. */
class DetailsHost extends LitElement {
  static override styles = [tokens, basics, ...styles];
  static override properties = { src: {}, center: {}, directions: {}, area: {} };
  declare src?: string | null;
  declare center?: string;
  declare directions?: string | null;
  declare area?: string;
  readonly #data = new DatasetController(this);
  readonly #locale = new LocaleController(this);
  override render() {
    return frame({ host: this, data: this.#data, locale: this.#locale }, (dataset) => {
      const center = dataset.centers.find(({ id }) => id === this.center)!;
      const times = { now: atInstant(WEDNESDAY_AT, dataset, this.#data)!, timeZone: dataset.timeZone, timeZoneName: undefined };
      const { directions, area } = this;
      return html`<section>${centerDetails({ center, dataset, times, directions, area, host: this, data: this.#data })}</section>`;
    });
  }
}
customElements.define('details-host', DetailsHost);

const SRC = '/norda/ics.json';
const GUIDE = '/norda/guide.json';
const apart = (data = norda()) => ({ ...data, guide: { $ref: 'guide.json' } });

const details = async (attributes: Record<string, string> = {}, data: object = norda()) => {
  freshPage();
  const network = fakeNetwork({ [SRC]: data, [GUIDE]: guideOfNorda() });
  const element = placed<DetailsHost>(html`<details-host src=${SRC}></details-host>`);
  for (const [name, value] of Object.entries({ center: 'harbour', ...attributes })) element.setAttribute(name, value);
  return Object.assign(await shown(element), { network });
};
const facts = (element: Element) =>
  Object.fromEntries(all(element, 'dl > dt').map((term) => [textOf(term), textOf(term.nextElementSibling)]));
const services = (element: Element) => all(element, '.services > li').map((item) => textOf(item));
const bring = (element: Element) => all(element, '.bring > li').map((item) => textOf(item));

before(() => {
  addLocale('en-XA', () => import('../../../src/words/generated/en-XA.js'));
  addLocale('ar-XB', () => import('../../../src/words/generated/ar-XB.js'));
});

describe('what unfolds under a centre', () => {
  for (const center of ['harbour', 'hill'])
    for (const area of ['', 'nd'])
      it(`is accessible for ${center}${area && ', asked for a place'}`, async () => {
        await expect(await details({ center, area, directions: 'osm google apple' })).to.be.accessible();
      });

  it('is the week at the desk and on the telephone, every way to reach the centre, and where all that comes from', async () => {
    const element = await details();
    expect(textOf(one(element, 'table')))
      .to.include('Desk')
      .and.to.include('Phone')
      .and.to.include('10:00–16:00')
      .and.to.include('09:00–11:00');
    const known = facts(element);
    expect(known.Address).to.include('Kajo 7, 1000 Norda').and.to.include('Copy');
    expect(known).to.deep.include({
      Phone: '+99 12 34 56',
      'E-mail': 'desk@harbour.example',
      Website: 'Visit us',
      Appointment: 'no booking',
    });
    expect(textOf(one(element, '[part~=source]')))
      .to.include('Where this comes from')
      .and.to.include('The Registry');
  });

  it('leads to where one books, with the rule of booking and what it is about', async () => {
    const booking = { rule: 'required' as const, ...confirmed, note: { en: 'Only for cards' } };
    const element = await details({}, nordaWith({ booking }));
    expect(facts(element).Appointment).to.equal('book an appointment first (Only for cards) – Book on the centre’s page');
    expect(facts(await details({ center: 'hill' })).Appointment).to.equal('book an appointment first – Book an appointment');
    expect(Object.keys(facts(element))).not.to.include('Booking');
  });

  it('marks the address as what the door says, in a page of another language', async () => {
    expect(one(await details(), '.written [lang=eo]').textContent).to.equal('Kajo 7, 1000 Norda');
  });
});

describe('the way there', () => {
  it('is told in the words of a source, with a word of caution where nobody confirmed it', async () => {
    const venue = { entrance: { en: 'Blue door' }, transit: { en: 'Tram 1' }, stepFree: 'no' as const };
    const doubted = facts(await details({}, nordaWith({ venue: { ...venue, ...unconfirmed } })));
    expect(doubted).to.deep.include({
      Entrance: 'Blue door (not confirmed)',
      'Get there': 'Tram 1 (not confirmed)',
      'Step-free access': 'no (not confirmed)',
    });
    const disputed = facts(await details({}, nordaWith({ venue: { ...venue, ...confirmed, status: 'conflicting' } })));
    expect(disputed.Entrance).to.equal('Blue door (sources disagree)');
    expect(facts(await details()).Entrance).to.equal('By the blue door');
  });

  it('is not invented: what nobody states is said to be so, or left out', async () => {
    for (const venue of [undefined, { stepFree: 'unknown' as const, ...unconfirmed }]) {
      const known = facts(await details({}, nordaWith({ venue })));
      expect(known['Step-free access']).to.equal('not stated – ask the centre');
      expect([known.Entrance, known['Get there']]).to.deep.equal([undefined, undefined]);
    }
  });

  it('is a link that the page chooses, and a mistake in the choice is told once', async () => {
    const told = warnings();
    const element = await details({ directions: 'google maps' });
    expect(all<HTMLAnchorElement>(element, '.ways a').map(({ hostname }) => hostname)).to.deep.equal(['www.google.com']);
    element.requestUpdate();
    await element.updateComplete;
    expect(told).to.have.length(1);
    expect(told[0]).to.include('maps').and.to.include('osm, google, apple');
  });
});

describe('the services for my situation', () => {
  it('are those of the centre and whom it serves, as long as nobody says where they live', async () => {
    for (const area of ['', 'atlantis']) {
      const element = await details({ area });
      expect(services(element)[0]).to.include('Citizen number').and.to.include('North Norda and Eastvale');
      expect(Object.keys(facts(element))).to.include('Here you can get');
    }
  });

  it('say for each service whether people who live there get it here', async () => {
    const element = await details({ area: 'na' });
    expect(Object.keys(facts(element))).to.include('If you live in North Norda');
    expect(services(element)).to.deep.equal(['Citizen number Civitana numero: yes', 'Residence card Loĝkarto: yes, wherever you live']);
  });

  it('begin with what one gets here, and say who does the rest', async () => {
    expect(services(await details({ area: 'nc' }))).to.deep.equal([
      'Residence card Loĝkarto: yes, wherever you live',
      'Citizen number Civitana numero: not here – go to Hill House',
    ]);
    expect(services(await details({ area: 'ne' }))[1]).to.equal(
      'Citizen number Civitana numero: not here – go to the office of your own municipality',
    );
    expect(services(await details({ area: 'nd' }))[1]).to.equal('Citizen number Civitana numero: not certain – ask the centre');
  });

  it('never turn guidance into a service', async () => {
    expect(services(await details({ center: 'hill', area: 'nc' }))).to.deep.equal([
      'Citizen number Civitana numero: yes',
      'Residence card Loĝkarto (guidance only)',
    ]);
  });

  it('send to whom to ask where another centre is not certain either', async () => {
    const [first, second] = norda().centers;
    second!.services = [{ service: 'number', offered: 'yes', serves: [], uncertain: ['ne'], ...unconfirmed }];
    expect(services(await details({ area: 'ne' }, norda({ centers: [first!, second!] })))[1]).to.include('not here – ask Hill House');
  });
});

describe('what to bring', () => {
  it('is listed for each service of the centre, with what is for everybody first', async () => {
    const lists = bring(await details());
    expect(lists).to.have.length(2);
    expect(lists[0]).to.equal('Citizen number Civitana numero Passport');
    expect(lists[1]).to.equal('Residence card Loĝkarto PassportContract of work');
  });

  it('says whom a document concerns that not everybody brings, what is not confirmed, and what else to know', async () => {
    const guide = guideOfNorda();
    guide.rules = guide.rules.filter(({ id }) => id !== 'bring-contract');
    guide.rules.push({
      id: 'bring-contract',
      decision: 'bring',
      then: 'contract',
      for: ['number'],
      when: { purpose: ['work'] },
      note: { en: 'Signed' },
      ...unconfirmed,
    });
    const element = await details({}, norda({ guide }));
    expect(bring(element)[0]).to.equal(
      'Citizen number Civitana numero Passport Depending on your situation: Citizen number (1) Contract of work (Signed) (not confirmed) Why do you come? To work',
    );
    expect(one<HTMLDetailsElement>(element, '.depends').open, 'what is not for everybody is folded').to.equal(false);
    const cited = all(element, '[part~=source] li').map((item) => textOf(item));
    expect(cited.some((entry) => entry.startsWith('What to bring: Citizen number (not confirmed): A leaflet'))).to.equal(true);
  });

  it('is left out for what one does not get here', async () => {
    expect(bring(await details({ area: 'nc' })).map((list) => list.split(' ')[0])).to.deep.equal(['Residence']);
  });

  it('says so where the guide says nothing', async () => {
    const guide = guideOfNorda();
    guide.rules = guide.rules.filter(({ decision }) => decision !== 'bring');
    expect(textOf(await details({}, norda({ guide })))).to.include('What to bring Not stated – ask the centre');
  });

  it('is fetched when it unfolds, once for all centres', async () => {
    const element = await details({}, apart());
    await eventually(() => bring(element).length === 2, 'the documents show');
    const other = placed<DetailsHost>(html`<details-host src=${SRC} center="hill"></details-host>`);
    await shown(other);
    await eventually(() => bring(other).length === 1, 'they show there too');
    expect(element.network.asked(GUIDE)).to.equal(1);
  });

  it('leaves everything else as it is when it cannot be had, and can be asked for again', async () => {
    const told = warnings();
    const network: FakeNetwork = fakeNetwork({ [SRC]: apart() });
    const element = await shown(placed<DetailsHost>(html`<details-host src=${SRC} center="harbour"></details-host>`));
    await eventually(() => textOf(element).includes('This information could not be loaded.'), 'it is said');
    expect(one(element, 'table')).to.exist;
    expect(facts(element).Phone).to.equal('+99 12 34 56');
    expect(told.join()).to.include('guide.json answered 404');
    await expect(element).to.be.accessible();
    network.answer(GUIDE, { json: guideOfNorda() });
    one(element, '.error button').click();
    await eventually(() => bring(element).length === 2, 'the documents show');
    expect(textOf(element)).not.to.include('could not be loaded');
  });

  it('is judged like every part of other data, and inert', async () => {
    warnings();
    const evil = '<img src=x onerror=alert(1)>';
    const data = norda() as Dataset;
    data.documents![0]!.name = { en: evil };
    const element = await details({}, apart(data));
    await eventually(() => bring(element).length === 2, 'the documents show');
    expect(textOf(element)).to.include(evil);
    expect(all(element, 'img')).to.have.length(0);
  });
});

describe('the details in any shape', () => {
  it('speak four languages', async () => {
    for (const lang of ['en', 'da', 'en-XA', 'ar-XB']) {
      const element = await details({ lang, area: 'na', directions: 'osm apple' });
      await eventually(() => contentOf(element)?.lang === lang, `${lang} is spoken`);
      await expect(element).to.be.accessible();
      expect(getComputedStyle(contentOf(element)!).direction).to.equal(lang === 'ar-XB' ? 'rtl' : 'ltr');
    }
  });

  it('fit 280 px and stack their facts there', async () => {
    const element = await details({ directions: 'osm google apple', area: 'nd' });
    // As in the finder, where the part that unfolds is the container.
    contentOf(element)!.style.containerType = 'inline-size';
    element.style.inlineSize = '280px';
    expect(contentOf(element)!.scrollWidth).to.be.at.most(280);
    const [term, value] = [one(element, 'dt:first-of-type'), one(element, 'dd:first-of-type')].map((node) => node.getBoundingClientRect());
    expect(value!.top).to.be.at.least(term!.bottom);
    element.style.inlineSize = '600px';
    expect(one(element, 'dd:first-of-type').getBoundingClientRect().top).to.be.below(
      one(element, 'dt:first-of-type').getBoundingClientRect().bottom,
    );
  });

  it('have targets that a finger hits', async () => {
    for (const target of all(await details({ directions: 'osm google' }), '.ways a, .facts a, button, summary'))
      expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(24);
  });
});
