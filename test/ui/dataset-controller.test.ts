import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { pageRecord } from '../../src/dataset/page.js';
import { DatasetController } from '../../src/ui/dataset-controller.js';
import { LocaleController } from '../../src/ui/locale-controller.js';
import { frame } from '../../src/ui/parts/frame.js';
import { fakeNetwork } from '../fakes/fetch.js';
import { norda } from '../fakes/dataset.js';
import { contentOf, eventually, one, placed, shown, textOf, warnings } from '../fakes/page.js';

class Reader extends LitElement {
  static override properties = { src: {} };
  declare src?: string | null;
  readonly data = new DatasetController(this);
  readonly locale = new LocaleController(this);
  override render() {
    return frame({ host: this, data: this.data, locale: this.locale }, ({ id }) => html`<b>${id}</b>`);
  }
}
customElements.define('test-reader', Reader);

const A = '/a/ics.json';
let listening: AbortController;
beforeEach(() => void (listening = new AbortController()));
afterEach(() => listening.abort());

/** Names of the events of the kit that reach the document, with their reasons. */
const heard = () => {
  const events: string[] = [];
  const hear = (event: Event) => void events.push([event.type, (event as Event & { reason?: string }).reason].filter(Boolean).join(' '));
  for (const type of ['ics-ready', 'ics-error']) document.addEventListener(type, hear, { signal: listening.signal });
  return events;
};
const fallbackShows = (element: Element) => element.shadowRoot!.querySelector('slot:not([name])') !== null && !contentOf(element);

describe('an element that needs a dataset', () => {
  it('shows its fallback until the data is there, then its content, and says so once', async () => {
    const events = heard();
    const release = fakeNetwork({ [A]: norda() }).hold(A);
    const element = placed<Reader>(html`<test-reader src=${A}>fallback</test-reader>`);
    await element.updateComplete;
    expect(fallbackShows(element)).to.equal(true);
    expect(element.matches(':state(loading)')).to.equal(true);
    release();
    await shown(element);
    expect(textOf(element)).to.equal('norda');
    expect(element.matches(':state(ready)')).to.equal(true);
    element.requestUpdate();
    await element.updateComplete;
    expect(events).to.deep.equal(['ics-ready']);
  });

  it('keeps its fallback when the data cannot be had, and tells the page once', async () => {
    const events = heard();
    const told = warnings();
    fakeNetwork();
    const row = placed(html`<div>${[1, 2, 3].map(() => html`<test-reader src="/none.json">fallback</test-reader>`)}</div>`);
    await eventually(() => events.length === 3, 'three elements have failed');
    for (const element of row.children) {
      expect(fallbackShows(element)).to.equal(true);
      expect(element.matches(':state(error)')).to.equal(true);
    }
    expect(told).to.have.length(1);
    expect(told[0]).to.include('/none.json answered 404');
    for (const event of events) expect(event).to.match(/^ics-error .*none\.json answered 404.*src/);
  });

  it('apologises when there is no fallback, and can be asked to try again', async () => {
    warnings();
    const network = fakeNetwork();
    network.answer(A, { offline: true });
    const element = placed<Reader>(html`<test-reader src=${A}></test-reader>`);
    await eventually(() => textOf(element).includes('could not be loaded'), 'the apology shows');
    await expect(element).to.be.accessible();
    network.answer(A, { json: norda() });
    one<HTMLButtonElement>(element, 'button').click();
    await eventually(() => textOf(element) === 'norda', 'the content shows');
  });

  it('apologises with the official page when its own data is gone', async () => {
    warnings();
    fakeNetwork();
    Object.assign(pageRecord(), { base: `${location.origin}/kit/`, homepage: 'https://norda.example/' });
    const element = placed<Reader>(html`<test-reader></test-reader>`);
    await eventually(() => textOf(element).includes('could not be loaded'), 'the apology shows');
    expect(one<HTMLAnchorElement>(element, 'a').href).to.equal('https://norda.example/');
  });

  it('says how to give it data when nothing does', async () => {
    const events = heard();
    warnings();
    const element = placed<Reader>(html`<test-reader>fallback</test-reader>`);
    await eventually(() => events.length === 1, 'it has failed');
    expect(fallbackShows(element)).to.equal(true);
    expect(events[0]).to.match(/^ics-error No dataset: set .*src/);
  });

  it('does not take a fallback away from under the visitor’s focus', async () => {
    const release = fakeNetwork({ [A]: norda() }).hold(A);
    const element = placed<Reader>(html`<test-reader src=${A}><a href="#one">one</a> <a href="#two">two</a></test-reader>`);
    const [first, second] = [...element.querySelectorAll('a')];
    await element.updateComplete;
    first!.focus();
    release();
    await eventually(() => element.data.view.is === 'ready', 'the data is there');
    await element.updateComplete;
    expect([fallbackShows(element), document.activeElement]).to.deep.equal([true, first]);
    second!.focus();
    await element.updateComplete;
    expect([fallbackShows(element), document.activeElement], 'the focus only moved on inside').to.deep.equal([true, second]);
    second!.blur();
    // A window that is not in front moves its focus without a word.
    second!.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await shown(element);
    expect(textOf(element)).to.equal('norda');
  });

  it('never steals the focus', async () => {
    fakeNetwork({ [A]: norda() });
    const button = placed<HTMLButtonElement>(html`<button>host</button>`);
    button.focus();
    await shown(placed<Reader>(html`<test-reader src=${A}></test-reader>`));
    expect(document.activeElement).to.equal(button);
  });

  it('follows its src, and keeps the last good content when the new one fails', async () => {
    const told = warnings();
    fakeNetwork({ [A]: norda(), '/b.json': norda({ id: 'other' }) });
    const element = await shown(placed<Reader>(html`<test-reader src=${A}></test-reader>`));
    element.setAttribute('src', '/b.json');
    await eventually(() => textOf(element) === 'other', 'the new content shows');
    element.setAttribute('src', '/gone.json');
    await eventually(() => told.length === 1, 'the failure is told');
    await element.updateComplete;
    expect(textOf(element)).to.equal('other');
  });

  it('shows the answer to its latest src, whichever comes first', async () => {
    const network = fakeNetwork({ [A]: norda(), '/b.json': norda({ id: 'other' }) });
    const release = network.hold(A);
    const element = placed<Reader>(html`<test-reader src=${A}></test-reader>`);
    await element.updateComplete;
    element.src = '/b.json';
    await eventually(() => textOf(element) === 'other', 'the later one shows');
    release();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(textOf(element)).to.equal('other');
  });

  it('tells of data that is wrong in places, and shows the rest', async () => {
    const events = heard();
    const told = warnings();
    fakeNetwork({ [A]: { ...norda(), report: 7 } });
    const element = await shown(placed<Reader>(html`<test-reader src=${A}></test-reader>`));
    expect(textOf(element)).to.equal('norda');
    expect(told).to.have.length(1);
    expect(events.filter((event) => event.startsWith('ics-error'))).to.have.length(1);
    expect(events.join()).to.include('report: found 7');
  });

  it('gives its listeners back when it leaves', async () => {
    fakeNetwork({ [A]: norda() });
    const element = placed<Reader>(html`<test-reader src=${A}></test-reader>`);
    await shown(element);
    let balance = 0;
    const { addEventListener, removeEventListener } = element;
    element.addEventListener = (...args: unknown[]) => (balance++, addEventListener.apply(element, args as never));
    element.removeEventListener = (...args: unknown[]) => (balance--, removeEventListener.apply(element, args as never));
    const place = element.parentElement!;
    element.remove();
    for (let round = 0; round < 50; round++) {
      place.append(element);
      element.remove();
    }
    expect(balance).to.equal(-1);
  });
});
