import { expect, html } from '@open-wc/testing';
import '../../../src/elements/center-card/define.js';
import type { CenterCard } from '../../../src/elements/center-card/center-card.js';
import { addLocale } from '../../../src/words/locale.js';
import { fakeClock, realClock } from '../../fakes/clock.js';
import { onPaper, onScreen } from '../../fakes/engine.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { guideOfNorda, norda, nordaWith, WEDNESDAY_AT, wednesdayAt } from '../../fakes/dataset.js';
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
    expect(known).to.deep.include({ Entrance: 'By the blue door', 'Step-free access': 'yes', 'Run by': 'City of Norda' });
    expect(known['Here you can get']).to.include('Citizen number').and.to.include('Residence card').and.to.include('anyone');
  });

  it('has links that dial, write and visit', async () => {
    const links = all<HTMLAnchorElement>(await card(), 'dd a').map(({ href }) => href);
    expect(links).to.deep.equal(['tel:+99123456', 'mailto:desk@harbour.example', 'https://harbour.example/visit']);
  });

  it('says what is not known instead of leaving it out', async () => {
    const element = await card({ center: 'hill' });
    expect(textOf(element)).to.include('Address not confirmed');
    expect(facts(element)).to.deep.include({
      Appointment: 'book an appointment first – Book an appointment',
      'Step-free access': 'not stated – ask the centre',
    });
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

describe('the address on the card', () => {
  it('is copied on a click', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    const element = await card();
    one(element, '.address button').click();
    await eventually(() => textOf(one(element, '[role=status]')) === 'Address copied.', 'it says so');
    delete (navigator as unknown as Record<string, unknown>).clipboard;
    expect(copied).to.deep.equal(['Kajo 7, 1000 Norda']);
  });
});

describe('the way from the card', () => {
  it('is a link to the map of a foundation, or to what the page names', async () => {
    const hosts = (element: Element) => all<HTMLAnchorElement>(element, '.ways a').map(({ hostname }) => hostname);
    const element = await card();
    expect(hosts(element)).to.deep.equal(['www.openstreetmap.org']);
    element.setAttribute('directions', 'apple google');
    await element.updateComplete;
    expect(hosts(element)).to.deep.equal(['maps.apple.com', 'www.google.com']);
    element.setAttribute('directions', 'none');
    await element.updateComplete;
    expect(hosts(element)).to.deep.equal([]);
  });

  it('is told to the page once when it names a map that nobody knows', async () => {
    const told = warnings();
    const reasons: string[] = [];
    fakeNetwork({ [SRC]: norda() });
    const element = placed<CenterCard>(html`<ics-center-card src=${SRC} center="harbour" directions="bing"></ics-center-card>`);
    element.addEventListener('ics-error', ({ reason }) => reasons.push(reason));
    await shown(element);
    await eventually(() => reasons.length > 0, 'it is told');
    expect(reasons.join()).to.include('bing').and.to.include('osm, google, apple');
    expect(told).to.have.length(1);
  });
});

describe('what to bring, on the card', () => {
  const split = async () => {
    const element = await card({}, { ...norda(), guide: { $ref: 'guide.json' } } as never);
    const network = fakeNetwork({ '/norda/guide.json': guideOfNorda() });
    return { element, network, details: one<HTMLDetailsElement>(element, '.bringing') };
  };

  it('is fetched when somebody asks for it, and not before', async () => {
    const { element, network, details } = await split();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([network.requests, all(element, '.bring').length]).to.deep.equal([[], 0]);
    details.querySelector('summary')!.click();
    await eventually(() => all(element, '.bring > li').length === 2, 'the documents show');
    expect(network.requests.length).to.equal(1);
    expect(textOf(details)).to.include('Citizen number').and.to.include('Passport');
    expect(textOf(one(element, '[part~=source]'))).to.include('What to bring: Citizen number');
    await expect(element).to.be.accessible();
  });

  it('folds again, and unfolds without another request', async () => {
    const { element, network, details } = await split();
    const summary = details.querySelector('summary')!;
    summary.click();
    await eventually(() => all(element, '.bring').length === 1, 'the documents show');
    summary.click();
    await eventually(() => all(element, '.bring').length === 0, 'they are gone');
    summary.click();
    await eventually(() => all(element, '.bring').length === 1, 'they show again');
    expect(network.requests.length).to.equal(1);
  });
});

describe('search engines', () => {
  const described = (element: Element) =>
    [...element.querySelectorAll('script')].map(({ type, text }) => [type, (JSON.parse(text) as { name: string }).name]);

  it('read what the card shows when the page wishes so, and nothing else ever', async () => {
    const element = await card();
    expect(described(element)).to.deep.equal([]);
    element.setAttribute('json-ld', '');
    await eventually(() => described(element).length === 1, 'it is described');
    expect(described(element)).to.deep.equal([['application/ld+json', 'Harbour House']]);
    element.setAttribute('center', 'hill');
    await element.updateComplete;
    expect(described(element)).to.deep.equal([['application/ld+json', 'Hill House']]);
    element.removeAttribute('json-ld');
    await element.updateComplete;
    expect(described(element)).to.deep.equal([]);
  });
});

describe('the card on paper', () => {
  afterEach(onScreen);
  /** The words that one sees, those for screen readers left out. */
  const seen = (element: Element) => contentOf(element)!.innerText.replace(/\s+/g, ' ');

  it('is printed by a button that says whose it is', async () => {
    const element = await card();
    const button = all(element, 'button').find((one) => textOf(one) === 'Print: Harbour House')!;
    const realPrint = window.print;
    let prints = 0;
    window.print = () => void prints++;
    button.click();
    window.print = realPrint;
    expect(prints).to.equal(1);
  });

  it('is what one takes along: name, address, telephone, hours, the way there and the source', async () => {
    const element = await card({ directions: 'osm google' });
    await onPaper();
    const paper = seen(element);
    for (const fact of [
      'Harbour House',
      'Kajo 7, 1000 Norda',
      '+99 12 34 56',
      '10:00–16:00',
      'By the blue door',
      'Step-free access',
      'The Registry',
    ])
      expect(paper, fact).to.include(fact);
    for (const rest of [
      'Copy',
      'Print',
      'Open ·',
      'Citizen number',
      'Directions',
      'What to bring',
      'Where this comes from',
      'Visit us',
      'E-mail',
      'Run by',
    ])
      expect(paper, rest).not.to.include(rest);
  });

  it('says of which day its hours are, which the screen need not', async () => {
    const element = await card();
    expect(seen(element)).not.to.include('As of');
    await onPaper();
    expect(seen(element)).to.include('As of 25 November 2026');
  });

  it('has a sheet of its own, and leaves the page around it alone', async () => {
    const element = await card();
    const page = getComputedStyle(element.parentElement!);
    await onPaper();
    const { breakBefore, breakAfter } = getComputedStyle(element);
    expect([breakBefore, breakAfter, page.breakBefore, page.display]).to.deep.equal(['page', 'page', 'auto', 'block']);
    await onScreen();
    expect(getComputedStyle(element).breakBefore).to.equal('auto');
  });
});

describe('the card on a narrow page', () => {
  it('stacks its facts and scrolls nowhere at 280 px', async () => {
    const element = await card({ directions: 'osm google apple' });
    element.style.inlineSize = '280px';
    expect(one(element, '.card').scrollWidth).to.be.at.most(280);
    const [term, value] = ['dt', 'dd'].map((name) => all(element, name)[0]!.getBoundingClientRect());
    expect(value!.top).to.be.at.least(term!.bottom);
  });

  it('has targets that a finger hits', async () => {
    for (const target of all(await card(), 'button, summary, .ways a'))
      expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(24);
  });
});
