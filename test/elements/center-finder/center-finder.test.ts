import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CenterFinder } from '../../../src/elements/center-finder/center-finder.js';
import { addLocale } from '../../../src/words/locale.js';
import { fakeClock, realClock } from '../../fakes/clock.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { norda, nordaWith, unconfirmed, WEDNESDAY_AT, wednesdayAt } from '../../fakes/dataset.js';
import { finder, names, search, SRC } from '../../fakes/finder.js';
import { all, contentOf, eventually, one, placed, shown, textOf, warnings } from '../../fakes/page.js';

const HOUR = 3_600_000;

before(() => {
  addLocale('en-XA', () => import('../../../src/words/generated/en-XA.js'));
  addLocale('ar-XB', () => import('../../../src/words/generated/ar-XB.js'));
});

describe('the finder', () => {
  it('is accessible before a search, with an answer, and with a question back', async () => {
    const element = await finder();
    await expect(element).to.be.accessible();
    await search(element, 'Nordville');
    await expect(element).to.be.accessible();
    await search(element, '2000');
    await expect(element).to.be.accessible();
  });

  it('lists every centre whole, without the map', async () => {
    const element = await finder({ map: 'none' });
    expect(all(element, '[part~=map]').length).to.equal(0);
    expect(one(element, '[part~=list]').getAttribute('role')).to.equal('list');
    const [harbour, hill] = all(element, '[part~=item]').map(textOf);
    for (const fact of [
      'Harbour House',
      'Kajo 7, 1000 Norda',
      'Open · walk in',
      '+99 12 34 56',
      'desk@harbour.example',
      'North Norda and Eastvale',
      'We move in spring.',
    ])
      expect(harbour).to.include(fact);
    for (const fact of ['Hill House', 'Address not confirmed', 'Hillmark', 'https://hill.example/book']) expect(hill).to.include(fact);
  });

  it('is one landmark with a labelled field, and says that what one types stays', async () => {
    const element = await finder();
    const field = one<HTMLInputElement>(element, '[role=combobox]');
    expect(one(element, '[part~=search]').getAttribute('role')).to.equal('search');
    expect(field.labels?.[0] && textOf(field.labels[0])).to.equal('Where do you live, or will you live?');
    expect(textOf(element.shadowRoot!.getElementById(field.getAttribute('aria-describedby')!))).to.include('stays on this page');
  });

  it('unfolds hours and details when asked to', async () => {
    const element = await finder();
    const [details] = all<HTMLDetailsElement>(element, '[part~=item] details');
    details!.querySelector('summary')!.click();
    await eventually(() => details!.querySelector('table'), 'the week shows');
    expect(textOf(details)).to.include('no booking').and.to.include('Residence card');
    await expect(element).to.be.accessible();
  });
});

describe('an answer', () => {
  it('names the centre that serves, puts it first, and says so', async () => {
    const element = await finder();
    const answer = await search(element, 'Hillmark');
    expect(answer).to.include('Hill House serves people living in Hillmark: Citizen number.');
    expect(answer).to.include('Harbour House, wherever you live');
    expect(names(element)).to.deep.equal(['Hill House', 'Harbour House']);
    expect(textOf(element)).to.include('2 centres, Hill House first');
  });

  it('names the own office where no centre is known to serve, or where that is not certain', async () => {
    const element = await finder();
    expect(await search(element, 'Westham')).to.include(
      'No centre is known to serve people living in Westham for: Citizen number. Go to: Town Hall.',
    );
    expect(await search(element, 'Southby')).to.include(
      'not certain for everybody living in Southby. Ask Harbour House, or go to: Town Hall.',
    );
  });

  it('asks back with radios where a postcode is shared', async () => {
    const element = await finder();
    await search(element, '2000');
    const radios = all<HTMLInputElement>(element, '[part~=answer] input[type=radio]');
    expect(radios.map(({ labels }) => textOf(labels![0]!))).to.deep.equal(['Eastvale', 'Hillmark']);
    expect(textOf(one(element, '[part~=answer] legend'))).to.equal('Which municipality is yours?');
    expect(radios.every(({ checked }) => !checked)).to.equal(true);
    radios[1]!.click();
    await element.updateComplete;
    expect(textOf(one(element, '[part~=answer]'))).to.include('Hill House serves people living in Hillmark');
    expect(all<HTMLInputElement>(element, '[part~=answer] input')[1]!.checked).to.equal(true);
  });

  it('is announced politely and changes in place', async () => {
    const element = await finder();
    const region = one(element, '[part~=answer]');
    // There before its first words: a region that only then appears is not listened to.
    expect([region.getAttribute('aria-live'), region.hidden, region.textContent!.trim()]).to.deep.equal(['polite', false, '']);
    await search(element, 'Eastvale');
    expect(one(element, '[part~=answer]')).to.equal(region);
    expect(region.textContent!.trim()).not.to.equal('');
  });

  it('repeats what was not understood as text, and says what is', async () => {
    const element = await finder();
    const answer = await search(element, '<img src=x onerror=alert(1)>');
    expect(answer).to.include('“<img src=x onerror=alert(1)>” was not understood.').and.to.include('postcode');
    expect(all(element, 'img').length).to.equal(0);
  });

  it('goes when the field is emptied', async () => {
    const element = await finder();
    await search(element, 'Eastvale');
    await search(element, '  ');
    expect(one(element, '[part~=answer]').textContent!.trim()).to.equal('');
    expect(names(element)).to.deep.equal(['Harbour House', 'Hill House']);
  });

  it('to the name of a centre is that centre', async () => {
    const element = await finder();
    expect(await search(element, 'The Pier'))
      .to.include('Harbour House')
      .and.to.include('Kajo 7');
  });

  it('for the page’s own municipality is there from the start, until the visitor searches', async () => {
    const element = await finder({ municipality: 'nc' });
    expect(textOf(one(element, '[part~=answer]'))).to.include('Hill House serves people living in Hillmark');
    expect(await search(element, 'Eastvale')).to.include('Harbour House serves people living in Eastvale');
  });

  it('is found by keyboard alone', async () => {
    const element = await finder();
    one(element, '[role=combobox]').focus();
    await sendKeys({ type: 'hillm' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(one<HTMLInputElement>(element, '[role=combobox]').value).to.equal('Hillmark');
    expect(textOf(one(element, '[part~=answer]'))).to.include('Hill House serves');
  });

  it('leaves the page, its address and its history alone', async () => {
    const before = [location.href, history.length, document.cookie];
    const element = await finder();
    const network = performance.getEntriesByType('resource').length;
    await search(element, 'Eastvale');
    expect([location.href, history.length, document.cookie]).to.deep.equal(before);
    expect(
      performance
        .getEntriesByType('resource')
        .slice(network)
        .map(({ name }) => name)
        .filter((url) => /eastvale/i.test(url)),
    ).to.deep.equal([]);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });
});

describe('distance', () => {
  const far = (element: Element) => all(element, '[part~=item]').map((item) => /about ([\d,]+)\skm/.exec(textOf(item))?.[1]);
  /** Norda with three places in a line: the searched town, the hill one degree north of it, the harbour two. */
  const inLine = () => {
    const data = norda();
    const point = (lat: number) => ({ lat, lon: 10, precision: 'door' as const, ...unconfirmed });
    data.places = { ...data.places!, municipalities: data.places!.municipalities.map((one) => ({ ...one, point: { lat: 50, lon: 10 } })) };
    const [harbour, hill] = data.centers;
    return {
      ...data,
      centers: [
        { ...harbour!, point: point(52) },
        { ...hill!, point: point(51) },
      ],
    };
  };

  it('is not told before a search, because nobody said from where', async () => {
    expect(far(await finder({}, inLine()))).to.deep.equal([undefined, undefined]);
  });

  it('orders the centres that do not serve, and is told of each as the crow flies', async () => {
    const element = await finder({}, inLine());
    await search(element, 'Lonely');
    expect(names(element)).to.deep.equal(['Hill House', 'Harbour House']);
    expect(far(element)).to.deep.equal(['111', '222']);
  });

  it('never comes before serving: who serves is first however far', async () => {
    const element = await finder({}, inLine());
    await search(element, 'Nordville');
    expect(names(element)).to.deep.equal(['Harbour House', 'Hill House']);
    expect(far(element)).to.deep.equal(['222', '111']);
  });

  it('waits for the answer where a postcode is shared', async () => {
    const element = await finder({}, inLine());
    await search(element, '2000');
    expect(far(element)).to.deep.equal([undefined, undefined]);
  });
});

describe('the map', () => {
  it('is an image with a name that sends to the list, with a pin for each centre', async () => {
    const element = await finder();
    await eventually(() => all(element, '[part~=map] svg').length, 'the map shows');
    const image = one(element, '[part~=map] svg');
    expect(image.getAttribute('role')).to.equal('img');
    expect(image.getAttribute('aria-label')).to.match(/Map with 2 numbered centres, the same as in the list/);
    expect(all(element, '[part~=marker]').map((marker) => textOf(marker).split(' ')[0])).to.deep.equal(['1', '2']);
    await expect(element).to.be.accessible();
  });

  it('leaves out a centre without a place, which stays in the list', async () => {
    const element = await finder({}, nordaWith({ point: undefined }));
    await eventually(() => all(element, '[part~=map] svg').length, 'the map shows');
    expect(all(element, '[part~=marker]').length).to.equal(1);
    expect(names(element)).to.deep.equal(['Harbour House', 'Hill House']);
  });
});

describe('the page', () => {
  it('chooses the centres, the heading’s level, and its own heading and footer', async () => {
    fakeNetwork({ [SRC]: norda() });
    const element = await shown(
      placed<CenterFinder>(
        html`<ics-center-finder src=${SRC} at=${WEDNESDAY_AT} centers="hill" heading-level="3">
          <h3 slot="heading">Our own words</h3>
          <p slot="footer">The end</p>
        </ics-center-finder>`,
      ),
    );
    expect(names(element)).to.deep.equal(['Hill House']);
    expect(textOf(element)).to.include('1 centre');
    expect(one(element, '[part~=item] [part~=name]').localName).to.equal('h4');
    for (const slot of ['heading', 'footer']) expect(element.querySelector(`[slot=${slot}]`)!.getClientRects().length, slot).to.equal(1);
  });

  it('is told of centres and places that do not exist, and everything else shows', async () => {
    const told = warnings();
    const element = await finder({ centers: 'hill atlantis', municipality: 'nowhere' });
    expect(names(element)).to.deep.equal(['Hill House']);
    await eventually(() => told.length >= 2, 'both are told');
    expect(told).to.have.length(2);
    expect(told.join()).to.include('atlantis').and.to.include('harbour, hill').and.to.include('nowhere');
  });

  it('names a word for the map that means nothing, with those that do', async () => {
    const told = warnings();
    const element = await finder({ map: 'satellite' });
    await eventually(() => told.length, 'it is told');
    expect(told.join()).to.include('map="satellite"').and.to.include('"interactive"');
    expect(names(element)).to.have.length(2);
    expect(told).to.have.length(1);
  });

  it('shows every centre when it names none that exists', async () => {
    warnings();
    expect(names(await finder({ centers: 'atlantis' }))).to.have.length(2);
  });

  it('has two of them in two languages, with one request between them', async () => {
    const network = fakeNetwork({ [SRC]: norda() });
    const row = placed(
      html`<div>
        <ics-center-finder lang="en" src=${SRC} at=${WEDNESDAY_AT}></ics-center-finder
        ><ics-center-finder lang="ar-XB" src=${SRC} at=${WEDNESDAY_AT}></ics-center-finder>
      </div>`,
    );
    const [english, arabic] = [...row.children] as [CenterFinder, CenterFinder];
    await Promise.all([shown(english), shown(arabic)]);
    expect(network.requests).to.have.length(1);
    await search(english, 'Eastvale');
    await search(arabic, 'Eastvale');
    await search(english, 'Hillmark');
    expect(textOf(one(english, '[part~=answer]'))).not.to.include('«');
    expect(textOf(one(arabic, '[part~=answer]'))).to.include('«');
    expect(contentOf(arabic)!.dir).to.equal('rtl');
    expect(contentOf(arabic)!.querySelector('[lang=en]'), 'what had to fall back says so').to.exist;
    await expect(arabic).to.be.accessible();
  });

  it('keeps its width with words that are 40 % longer, at 320 px too', async () => {
    fakeNetwork({ [SRC]: norda() });
    const place = placed(html`<div><ics-center-finder lang="en-XA" src=${SRC} at=${WEDNESDAY_AT}></ics-center-finder></div>`);
    place.style.inlineSize = '320px';
    const element = await shown(place.firstElementChild as CenterFinder);
    expect(contentOf(element)!.scrollWidth).to.be.at.most(320);
  });

  it('is woken at the first change in the list, and left alone by what has gone', async () => {
    const clock = fakeClock(wednesdayAt + 3 * HOUR);
    fakeNetwork({ [SRC]: norda() });
    const element = await shown(placed<CenterFinder>(html`<ics-center-finder src=${SRC} map="none"></ics-center-finder>`));
    expect(textOf(element)).to.include('closes 16:00');
    clock.moveTo(wednesdayAt + 4.75 * HOUR);
    await element.updateComplete;
    expect(textOf(element)).to.include('closes in 15 min');
    const place = element.parentElement!;
    for (let round = 0; round < 50; round++) {
      element.remove();
      place.append(element);
    }
    await element.updateComplete;
    expect(clock.waiting.length).to.be.at.most(1);
    element.remove();
    expect(clock.waiting).to.deep.equal([]);
    realClock();
  });

  it('says what is not confirmed', async () => {
    const address = { streetAddress: 'Kajo 7', postalCode: '1000', addressLocality: 'Norda', ...unconfirmed };
    expect(textOf(await finder({}, nordaWith({ address })))).to.include('Kajo 7, 1000 Norda (not confirmed)');
  });
});
