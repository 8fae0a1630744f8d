import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/ui/select-event.js';
import type { CenterFinder } from '../../../src/elements/center-finder/center-finder.js';
import type { Dataset } from '../../../src/domain/dataset.js';
import { norda, WEDNESDAY_AT } from '../../fakes/dataset.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { button, desks, finder, names, search, SRC } from '../../fakes/finder.js';
import { all, eventually, one, placed, textOf, warnings } from '../../fakes/page.js';

const focused = (element: Element) => element.shadowRoot!.activeElement;
const count = (element: Element) => textOf(one(element, '.results > [role=status]'));
const selected = (element: Element) => all(element, '[aria-current=true]').map((item) => item.dataset.id);

describe('the count over the list', () => {
  it('changes once for a search, and not at all for what changes nothing', async () => {
    const element = await finder({ map: 'none' });
    const region = one(element, '.results > [role=status]');
    const said: string[] = [];
    const ear = new MutationObserver(() => said.push(textOf(region)));
    ear.observe(region, { childList: true, characterData: true, subtree: true });
    await search(element, 'Hillmark');
    await eventually(() => said.length > 0, 'the count is said');
    button(element, 'Select: Harbour House').click();
    await element.updateComplete;
    one(element, '[data-id=harbour] summary').click();
    await eventually(() => one(element, '[data-id=harbour]').querySelector('table'), 'the week shows');
    ear.disconnect();
    expect(said).to.deep.equal(['2 centres, Hill House first']);
  });

  it('is announced once and politely, with who is first where the order says something', async () => {
    const element = await finder({ map: 'none' });
    expect(count(element)).to.equal('2 centres');
    const region = one(element, '.results > [role=status]');
    await search(element, 'Hillmark');
    expect(count(element)).to.equal('2 centres, Hill House first');
    expect(one(element, '.results > [role=status]') === region, 'the region is the one that was listened to').to.equal(true);
  });
});

describe('a long list', () => {
  const long = (attributes = {}) => finder({ map: 'none', ...attributes }, norda({ centers: desks(60), notices: [] }));

  it('is accessible', async () => {
    await expect(await long()).to.be.accessible();
  });

  it('shows 25 centres and says how many there are', async () => {
    const element = await long();
    expect(names(element)).to.have.length(25);
    expect(count(element)).to.equal('60 centres');
    expect(textOf(button(element, 'Show'))).to.equal('Show 25 more of 35');
  });

  it('goes on where the visitor was: the focus is on the first centre that was not there', async () => {
    const element = await long();
    button(element, 'Show 25').click();
    await eventually(() => names(element).length === 50, 'there are more');
    expect(textOf(focused(element))).to.equal('Desk 26');
    button(element, 'Show 10').click();
    await eventually(() => names(element).length === 60, 'all are there');
    expect(textOf(focused(element))).to.equal('Desk 51');
    expect(textOf(element)).not.to.include('more of');
  });

  it('begins anew with another search', async () => {
    const element = await long();
    button(element, 'Show 25').click();
    await eventually(() => names(element).length === 50, 'there are more');
    await search(element, 'Westham');
    expect(names(element)).to.have.length(25);
    expect(textOf(element)).not.to.include('On paper');
  });
});

describe('a centre far down the list', () => {
  const chosenFar = async () => {
    location.hash = '#ics-center-finder.center=desk-58';
    const element = await finder({ map: 'none', 'deep-link': '' }, norda({ centers: desks(60), notices: [] }));
    history.replaceState(null, '', location.pathname + location.search);
    return element;
  };

  it('shows when it is chosen, with its place in the list, and nothing before it does', async () => {
    const element = await chosenFar();
    expect(names(element)).to.have.length(26);
    expect(names(element).at(-1)).to.equal('Desk 58');
    expect(textOf(one(element, '[data-id=desk-58] .number'))).to.equal('58');
    expect(selected(element)).to.deep.equal(['desk-58']);
    await expect(element).to.be.accessible();
  });

  it('stands behind the button that shows what is between', async () => {
    const element = await chosenFar();
    const more = button(element, 'Show 25 more of 35');
    expect(more.closest('li')!.nextElementSibling === one(element, '[data-id=desk-58]')).to.equal(true);
    more.click();
    await eventually(() => names(element).length === 51, 'there are more');
    expect(textOf(focused(element))).to.equal('Desk 26');
    button(element, 'Show 10 more').click();
    await eventually(() => names(element).length === 60, 'all are there');
    expect(textOf(focused(element))).to.equal('Desk 51');
    expect(names(element).at(57)).to.equal('Desk 58');
  });
});

describe('choosing a centre', () => {
  it('marks it in words, for everybody, and says so once', async () => {
    const element = await finder();
    expect(selected(element)).to.deep.equal([]);
    button(element, 'Show on map: Hill House').click();
    await element.updateComplete;
    expect(selected(element)).to.deep.equal(['hill']);
    expect(textOf(one(element, '[data-id=hill] .tag'))).to.equal('Selected');
    expect(textOf(all(element, '[role=status]').at(-1))).to.equal('Hill House selected');
    await expect(element).to.be.accessible();
  });

  it('brings it into view, and a map that is out of view where one asked for that', async () => {
    const element = await finder({}, norda({ centers: desks(12), notices: [] }));
    await eventually(() => all(element, '[part~=map] svg').length, 'the map shows');
    // One above the other, as on a telephone.
    element.parentElement!.style.inlineSize = '320px';
    const inView = (selector: string) => {
      const { top, bottom } = one(element, selector).getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    scrollTo(0, 0);
    expect(inView('.map')).to.equal(false);
    const shows = button(element, 'Show on map: Desk 1');
    shows.click();
    await eventually(() => inView('.map'), 'the map is in view');
    expect(selected(element)).to.deep.equal(['desk-1']);
    scrollTo(0, 0);
    button(element, 'To the map').click();
    await eventually(() => inView('.map'), 'the map is in view');
    expect(focused(element) === one(element, '.map')).to.equal(true);
  });

  it('leaves the focus where it is', async () => {
    const element = await finder();
    const chooses = button(element, 'Show on map: Hill House');
    chooses.focus();
    chooses.click();
    await element.updateComplete;
    expect(focused(element) === chooses).to.equal(true);
  });

  it('is told to the page by the id, and the page may prevent it', async () => {
    const element = await finder({ map: 'none' });
    const told: string[] = [];
    element.addEventListener('ics-center-select', (event) => void told.push(event.center), { once: true });
    button(element, 'Select: Harbour House').click();
    await element.updateComplete;
    expect(told).to.deep.equal(['harbour']);
    element.addEventListener('ics-center-select', (event) => event.preventDefault());
    button(element, 'Select: Hill House').click();
    await element.updateComplete;
    expect(selected(element)).to.deep.equal(['harbour']);
  });

  it('ends with another search', async () => {
    const element = await finder();
    button(element, 'Show on map: Hill House').click();
    await search(element, 'Eastvale');
    expect(selected(element)).to.deep.equal([]);
  });
});

describe('what can be pressed under a name', () => {
  it('is high enough for a finger', async () => {
    const element = await finder();
    for (const target of all(element, '[part~=item] :is(a, button, summary)'))
      expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(24);
  });

  it('has more room where fingers are all there is', async () => {
    const sheets = (await finder()).shadowRoot!.adoptedStyleSheets;
    const rules = sheets
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.includes('coarse'));
    expect(rules.map(({ cssText }) => cssText).join()).to.match(/\.meta a[^}]*min-block-size: 2\.75em/);
  });
});

describe('a button that goes when it is pressed', () => {
  it('leaves the focus near: in an answer that is asked for again', async () => {
    warnings();
    const element = await finder({ map: 'none' }, { ...norda(), guide: { $ref: 'guide.json' } } as unknown as Dataset);
    one(element, '[data-id=harbour] summary').click();
    await eventually(() => all(element, '.more .error button').length, 'the guide cannot be had');
    one(element, '.more .error button').focus();
    one(element, '.more .error button').click();
    await element.updateComplete;
    expect(focused(element)?.closest('.more'), 'the focus is where the answer will be').to.exist;
  });

  it('stays while the whole is asked for again, and gives the focus to the heading', async () => {
    warnings();
    const network = fakeNetwork({});
    const element = placed<CenterFinder>(html`<ics-center-finder src=${SRC} at=${WEDNESDAY_AT}></ics-center-finder>`);
    const again = () => element.shadowRoot!.querySelector<HTMLButtonElement>('button.link');
    await eventually(again, 'it says that nothing could be loaded');
    again()!.focus();
    const release = network.hold(SRC);
    again()!.click();
    await element.updateComplete;
    expect(focused(element) === again(), 'the button waits').to.equal(true);
    network.answer(SRC, { json: norda() });
    release();
    await eventually(() => names(element).length === 2, 'the centres show');
    expect(textOf(focused(element))).to.equal('Find your ICS centre');
  });

  it('can be pressed as often as it takes, and each failure is told', async () => {
    warnings();
    fakeNetwork({});
    const element = placed<CenterFinder>(html`<ics-center-finder src=${SRC} at=${WEDNESDAY_AT}></ics-center-finder>`);
    const told: string[] = [];
    element.addEventListener('ics-error', ({ reason }) => told.push(reason));
    const again = () => element.shadowRoot!.querySelector<HTMLButtonElement>('button.link');
    for (const times of [1, 2, 3]) {
      await eventually(() => told.length === times && again(), `failure ${times} is told`);
      again()!.click();
    }
  });
});

describe('what unfolds', () => {
  it('stays with its centre when the order changes', async () => {
    const element = await finder({ map: 'none' });
    const folded = () => all<HTMLDetailsElement>(element, '[part~=item] > div > details').map(({ open }) => open);
    one(element, '[data-id=harbour] summary').click();
    await eventually(() => one(element, '[data-id=harbour]').querySelector('table'), 'the week shows');
    expect(folded()).to.deep.equal([true, false]);
    await search(element, 'Hillmark');
    expect(names(element)).to.deep.equal(['Hill House', 'Harbour House']);
    await eventually(() => !folded()[0] && folded()[1], 'the same centre is open');
    expect(one(element, '[data-id=harbour]').querySelector('table')).to.exist;
    expect(one(element, '[data-id=hill]').querySelector('table')).not.to.exist;
  });

  it('closes again', async () => {
    const element = await finder({ map: 'none' });
    const summary = one(element, '[data-id=harbour] summary');
    summary.click();
    await eventually(() => one(element, '[data-id=harbour]').querySelector('table'), 'the week shows');
    summary.click();
    await eventually(() => !one(element, '[data-id=harbour]').querySelector('table'), 'the week is gone');
  });

  it('is the list of sources, for those who ask where it comes from', async () => {
    const element = await finder({ map: 'none' });
    const [sources] = all(element, 'footer[part~=source] details');
    expect(sources!.querySelectorAll('li').length).to.equal(0);
    sources!.querySelector('summary')!.click();
    await eventually(() => sources!.querySelectorAll('li').length === 2, 'each centre’s source shows');
    expect(textOf(sources)).to.include('Opening hours, Hill House (not confirmed): A leaflet');
  });
});

describe('on paper', () => {
  it('every centre shows with its week, and everything is folded again afterwards', async function () {
    this.timeout(20_000);
    const element = await finder({ map: 'none' }, norda({ centers: desks(27), notices: [] }));
    // Whoever never unfolded anything has not fetched the code of the week; it is asked for now.
    dispatchEvent(new Event('beforeprint'));
    await eventually(() => all(element, '[part~=item] table').length === 27, 'every week shows', 10_000);
    expect(names(element)).to.have.length(27);
    dispatchEvent(new Event('afterprint'));
    await eventually(() => all(element, '[part~=item] table').length === 0, 'it is as it was');
    expect(names(element)).to.have.length(25);
    expect(all<HTMLDetailsElement>(element, 'details').filter(({ open }) => open)).to.have.length(0);
  });

  it('shows at once what it can: the next openings in words, where the table has not arrived', async () => {
    const element = await finder({ map: 'none' }, norda({ centers: desks(2), notices: [] }));
    dispatchEvent(new Event('beforeprint'));
    // A script that prints holds up every promise until the paper is made.
    const [first] = all(element, '[part~=item]').map(textOf);
    expect(first).to.match(/Next openings: Wednesday,? 25 November 10:00–16:00, Thursday,? 26 November 10:00–16:00/);
    expect(textOf(element)).not.to.include('One moment');
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
  });

  it('has the first hundred of very many, and says so', async function () {
    this.timeout(20_000);
    const element = await finder({ map: 'none' }, norda({ centers: desks(150), notices: [] }));
    dispatchEvent(new Event('beforeprint'));
    expect(names(element)).to.have.length(100);
    expect(textOf(element)).to.include('On paper: 100 of 150');
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(names(element)).to.have.length(25);
    expect(textOf(element)).not.to.include('On paper');
  });
});
