import { expect, html } from '@open-wc/testing';
import '../../../src/elements/center-card/define.js';
import type { CenterCard } from '../../../src/elements/center-card/center-card.js';
import { addLocale } from '../../../src/words/locale.js';
import { fakeClock, realClock } from '../../fakes/clock.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { norda, nordaWith, WEDNESDAY_AT, wednesdayAt } from '../../fakes/dataset.js';
import { all, contentOf, eventually, one, placed, shown, textOf, warnings } from '../../fakes/page.js';

const SRC = '/norda/ics.json';

const card = (attributes: Record<string, string> = {}, data = norda()) => {
  fakeNetwork({ [SRC]: data });
  const element = placed<CenterCard>(html`<ics-center-card src=${SRC} at=${WEDNESDAY_AT}></ics-center-card>`);
  for (const [name, value] of Object.entries({ center: 'harbour', ...attributes })) element.setAttribute(name, value);
  return shown(element);
};
/** Terms and what is said of them. */
const facts = (element: Element) => Object.fromEntries(all(element, 'dt').map((term) => [textOf(term), textOf(term.nextElementSibling)]));

before(() => {
  addLocale('en-XA', () => import('../../../src/words/generated/en-XA.js'));
  addLocale('ar-XB', () => import('../../../src/words/generated/ar-XB.js'));
});

describe('the card', () => {
  for (const center of ['harbour', 'hill'])
    it(`of ${center} is accessible`, async () => {
      await expect(await card({ center })).to.be.accessible();
    });

  it('is one centre whole', async () => {
    const element = await card();
    expect(textOf(one(element, 'h2'))).to.equal('Harbour House');
    const text = textOf(element);
    for (const fact of ['Kajo 7, 1000 Norda', 'Open · walk in · closes 16:00', 'We move in spring.', 'the next 7 days', '10:00–16:00'])
      expect(text).to.include(fact);
    const known = facts(element);
    expect(known).to.deep.include({
      Phone: '+99 12 34 56',
      'E-mail': 'desk@harbour.example',
      Website: 'Visit us',
      Appointment: 'no booking',
    });
    expect(known).to.deep.include({ Entrance: 'By the blue door', 'Step-free': 'yes', 'Run by': 'City of Norda' });
    expect(known['Here you can get']).to.include('Citizen number').and.to.include('Residence card').and.to.include('anyone');
  });

  it('has links that dial, write and visit', async () => {
    const links = all<HTMLAnchorElement>(await card(), 'dd a').map(({ href }) => href);
    expect(links).to.deep.equal(['tel:+99123456', 'mailto:desk@harbour.example', 'https://harbour.example/visit']);
  });

  it('says what is not known instead of leaving it out', async () => {
    const element = await card({ center: 'hill' });
    expect(textOf(element)).to.include('Address not confirmed');
    expect(facts(element)).to.deep.include({ Appointment: 'book an appointment first', 'Step-free': 'not stated – ask the centre' });
  });

  it('does not show news that is over, or another centre’s', async () => {
    expect(textOf(await card())).not.to.include('Last year');
    expect(textOf(await card({ center: 'hill' }))).not.to.include('We move');
  });

  it('says where everything comes from, what disagrees, and how to report an error', async () => {
    const data = norda();
    const address = {
      ...data.centers[0]!.address!,
      status: 'conflicting' as const,
      quote: 'Kajo 7, blua pordo',
      alternatives: [{ text: { en: 'Quay 9' }, source: 'leaflet', checked: null }],
    };
    const element = await card({}, nordaWith({ address }));
    const source = one(element, '[part~=source]');
    expect(textOf(source)).to.include('sources disagree').and.to.include('Another source says: Quay 9');
    expect(textOf(source)).to.include('A leaflet, date of check unknown');
    expect(source.querySelector('q')?.lang).to.equal('eo');
    expect([...source.querySelectorAll('a')].some(({ href }) => href.startsWith('mailto:errors@norda.example?subject=harbour'))).to.equal(
      true,
    );
  });

  it('has a heading of the level that the page wishes, or the page’s own', async () => {
    expect(all(await card({ 'heading-level': '5' }), 'h5').length).to.equal(1);
    fakeNetwork({ [SRC]: norda() });
    const own = await shown(
      placed<CenterCard>(
        html`<ics-center-card src=${SRC} center="harbour"
          ><h2 slot="heading">Our place</h2>
          <p slot="footer">Bye</p></ics-center-card
        >`,
      ),
    );
    for (const slot of ['heading', 'footer']) expect(own.querySelector(`[slot=${slot}]`)!.getClientRects().length, slot).to.equal(1);
  });

  it('shows another centre when the page names one', async () => {
    const element = await card();
    element.center = 'hill';
    await element.updateComplete;
    expect(textOf(one(element, 'h2'))).to.equal('Hill House');
  });

  it('is inert text, whatever stands in the data', async () => {
    warnings();
    const evil = '<img src=x onerror=alert(1)>';
    const [data] = [
      nordaWith({ name: { en: evil }, venue: { entrance: { en: evil }, source: 'registry', checked: null, status: 'confirmed' } }),
    ];
    data!.notices = [{ id: 'n', text: { en: evil }, source: 'registry', checked: null, status: 'confirmed' }];
    data!.centers[0]!.contacts = [{ kind: 'web', value: 'javascript:alert(1)', source: 'registry', checked: null, status: 'confirmed' }];
    data!.report = 'javascript:alert(1)';
    data!.sources.registry!.url = 'javascript:alert(1)';
    const element = await card({}, data);
    expect(all(element, 'img').length).to.equal(0);
    expect(all<HTMLAnchorElement>(element, 'a').filter(({ href }) => !/^(https|mailto|tel):/.test(href))).to.deep.equal([]);
    expect(textOf(element)).to.include(evil);
  });

  it('speaks four languages, each marked, and marks what it had to fall back to', async () => {
    for (const lang of ['en', 'da', 'en-XA', 'ar-XB']) {
      const element = await card({ lang });
      await eventually(() => contentOf(element)?.lang === lang, `${lang} is spoken`);
      await expect(element).to.be.accessible();
      const name = one(element, 'h2');
      expect(textOf(name)).to.equal('Harbour House');
      expect(name.querySelector('[lang=en]') !== null, lang).to.equal(lang !== 'en');
      expect(getComputedStyle(contentOf(element)!).direction).to.equal(lang === 'ar-XB' ? 'rtl' : 'ltr');
    }
  });

  it('changes with the clock and leaves no timer behind', async () => {
    const clock = fakeClock(wednesdayAt);
    fakeNetwork({ [SRC]: norda() });
    const element = await shown(placed<CenterCard>(html`<ics-center-card src=${SRC} center="harbour"></ics-center-card>`));
    clock.moveTo(wednesdayAt + 5 * 3_600_000);
    await element.updateComplete;
    expect(textOf(element)).to.include('Closed · opens tomorrow 10:00');
    const place = element.parentElement!;
    for (let round = 0; round < 50; round++) {
      element.remove();
      place.append(element);
    }
    await element.updateComplete;
    element.remove();
    expect(clock.waiting).to.deep.equal([]);
    realClock();
  });

  it('keeps the page’s own words when the centre does not exist, and tells which do', async () => {
    const told = warnings();
    fakeNetwork({ [SRC]: norda() });
    const element = placed<CenterCard>(
      html`<ics-center-card src=${SRC} center="atlantis"><a href="https://norda.example">Our page</a></ics-center-card>`,
    );
    await eventually(() => told.length === 1, 'it is told');
    expect(told[0]).to.include('atlantis').and.to.include('harbour, hill');
    expect(element.querySelector('a')!.getClientRects().length).to.equal(1);
  });

  it('without words of its own says a sentence then', async () => {
    warnings();
    fakeNetwork({ [SRC]: norda() });
    const element = placed<CenterCard>(html`<ics-center-card src=${SRC} center="atlantis"></ics-center-card>`);
    await eventually(() => textOf(element).includes('not known here'), 'the sentence shows');
    expect(one<HTMLAnchorElement>(element, 'a').href).to.equal('https://norda.example/');
    await expect(element).to.be.accessible();
  });
});
