import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { chosenIn, hashWith } from '../../src/ui/deep-link.js';
import { button, desks, finder, names } from '../fakes/finder.js';
import { norda } from '../fakes/dataset.js';
import { all, eventually, one, shown } from '../fakes/page.js';
import type { CenterFinder } from '../../src/elements/center-finder/center-finder.js';

const selected = (element: Element) => all(element, '[aria-current=true]').map((item) => item.dataset.id);
const clean = () => history.replaceState(null, '', location.pathname + location.search);

afterEach(clean);

describe('a fragment', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  const chosen = fc.record({ center: name, service: fc.option(fc.string(), { nil: undefined }) }, { requiredKeys: [] });

  it('says again what was written, whatever else of ours stands in it', () => {
    fc.assert(
      fc.property(name, chosen, name, chosen, (mine, first, others, second) => {
        fc.pre(mine !== others);
        const hash = hashWith(hashWith('', others, second)!, mine, first)!;
        const meant = Object.fromEntries(Object.entries(first).filter(([, value]) => value));
        expect(chosenIn(hash, mine)).to.deep.equal(meant);
        expect(hashWith(hash, mine, {})).to.equal(hashWith('', others, second));
      }),
    );
  });

  it('that the page uses for something else is left alone, and says nothing', () => {
    for (const hash of ['#contact', '#/route/7', '#a=b', '#!x.y=z', '#%E0%A4%A', '#finder.center']) {
      expect(hashWith(hash, 'finder', { center: 'hill' }), hash).to.equal(undefined);
      expect(chosenIn(hash, 'finder'), hash).to.deep.equal({});
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), name, (text, namespace) => {
        chosenIn(`#${text}`, namespace);
        hashWith(`#${text}`, namespace, { center: text });
      }),
    );
  });
});

describe('a finder with deep-link', () => {
  const linked = (attributes = {}) => finder({ map: 'none', 'deep-link': '', ...attributes });

  it('writes what was chosen into the address, makes no entry in the history and keeps what the page stored there', async () => {
    history.replaceState({ page: 7 }, '');
    const entries = history.length;
    const element = await linked();
    expect(location.hash).to.equal('');
    button(element, 'Select: Hill House').click();
    await element.updateComplete;
    expect(location.hash).to.equal('#ics-center-finder.center=hill');
    expect([history.length, history.state]).to.deep.equal([entries, { page: 7 }]);
  });

  it('follows an address that somebody shares, from the first moment and when it changes', async () => {
    location.hash = '#ics-center-finder.center=hill';
    const element = await linked();
    expect(selected(element)).to.deep.equal(['hill']);
    location.hash = '#ics-center-finder.center=harbour';
    await eventually(() => selected(element)[0] === 'harbour', 'the new address is followed');
  });

  it('leaves the page where it is at first, and brings a centre that is linked to later into view', async () => {
    const centers = desks(20);
    location.hash = '#ics-center-finder.center=desk-19';
    scrollTo(0, 0);
    const element = await finder({ map: 'none', 'deep-link': '' }, norda({ centers, notices: [] }));
    await eventually(() => selected(element)[0] === 'desk-19', 'the address is followed');
    expect(scrollY).to.equal(0);
    location.hash = '#ics-center-finder.center=desk-20';
    await eventually(() => selected(element)[0] === 'desk-20', 'the new address is followed');
    const inView = () => one(element, '[data-id=desk-20]').getBoundingClientRect().top < innerHeight;
    await eventually(inView, 'the centre is in view');
    scrollTo(0, 0);
    location.hash = '#ics-center-finder.center=%22%5D';
    await eventually(() => selected(element).length === 0, 'an id that is none chooses nothing');
  });

  it('takes the service from it', async () => {
    location.hash = '#ics-center-finder.service=card';
    const data = norda();
    data.centers[1]!.services = [];
    data.centers[1]!.services = [
      { service: 'card', offered: 'no', serves: 'unknown', source: 'leaflet', checked: null, status: 'unconfirmed' },
    ];
    const element = await finder({ map: 'none', 'deep-link': '' }, data);
    expect(names(element)).to.deep.equal(['Harbour House']);
  });

  it('is told from another one by its id', async () => {
    location.hash = '#two.center=hill';
    const one = await linked({ id: 'one' });
    const two = one.cloneNode() as CenterFinder;
    two.id = 'two';
    one.after(two);
    await shown(two);
    expect([selected(one), selected(two)]).to.deep.equal([[], ['hill']]);
    button(one, 'Select: Harbour House').click();
    await one.updateComplete;
    expect(location.hash).to.equal('#two.center=hill&one.center=harbour');
    await eventually(() => selected(two)[0] === 'hill', 'the other stays');
  });

  it('leaves a fragment of the page’s own alone', async () => {
    location.hash = '#contact';
    const element = await linked();
    button(element, 'Select: Hill House').click();
    await element.updateComplete;
    expect(location.hash).to.equal('#contact');
  });

  it('writes neither what was typed nor where the visitor lives', async () => {
    const element = await linked({ municipality: 'nc' });
    button(element, 'Select: Hill House').click();
    await element.updateComplete;
    expect(location.hash).to.equal('#ics-center-finder.center=hill');
  });

  it('without the attribute, neither reads nor writes', async () => {
    location.hash = '#ics-center-finder.center=hill';
    const element = await finder({ map: 'none' });
    expect(selected(element)).to.deep.equal([]);
    button(element, 'Select: Harbour House').click();
    await element.updateComplete;
    expect(location.hash).to.equal('#ics-center-finder.center=hill');
  });
});
