import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ClockController } from '../../src/ui/clock-controller.js';
import { fakeClock } from '../fakes/clock.js';
import { placed } from '../fakes/page.js';

const START = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

class Sleeper extends LitElement {
  readonly clock = new ClockController(this);
  renders = 0;
  wish: (now: number) => number | null = () => null;
  override render() {
    this.renders++;
    this.clock.wakeAt(this.wish(this.clock.now));
    return html`${this.clock.now}`;
  }
}
customElements.define('test-sleeper', Sleeper);

const sleeper = async (wish: Sleeper['wish']) => {
  const element = placed<Sleeper>(html`<test-sleeper></test-sleeper>`);
  element.wish = wish;
  element.requestUpdate();
  await element.updateComplete;
  element.renders = 0;
  return element;
};

describe('the clock of the page', () => {
  it('wakes an element at the moment it asked for, not before, and not again', async () => {
    const clock = fakeClock(START);
    const element = await sleeper((now) => (now < START + 5 * MINUTE ? START + 5 * MINUTE : null));
    clock.moveTo(START + 5 * MINUTE - 1);
    await element.updateComplete;
    expect(element.renders).to.equal(0);
    clock.moveTo(START + 5 * MINUTE);
    await element.updateComplete;
    expect([element.renders, element.shadowRoot!.textContent]).to.deep.equal([1, String(START + 5 * MINUTE)]);
    expect(clock.waiting).to.deep.equal([]);
  });

  it('is one timer for all, set to the nearest moment', async () => {
    const clock = fakeClock(START);
    const late = await sleeper(() => START + 9 * MINUTE);
    const soon = await sleeper((now) => (now < START + 3 * MINUTE ? START + 3 * MINUTE : null));
    expect(clock.waiting).to.deep.equal([START + 3 * MINUTE]);
    clock.moveTo(START + 3 * MINUTE);
    await soon.updateComplete;
    expect([late.renders, soon.renders]).to.deep.equal([0, 1]);
    expect(clock.waiting).to.deep.equal([START + 9 * MINUTE]);
  });

  it('never ticks: an hour without a change renders nothing and sets no second timer', async () => {
    const clock = fakeClock(START);
    const element = await sleeper(() => START + 50 * MINUTE);
    const before = clock.everSet;
    clock.moveTo(START + 49 * MINUTE);
    expect([element.renders, clock.everSet]).to.deep.equal([0, before]);
  });

  it('reaches moments that are further away than any timer', async () => {
    const clock = fakeClock(START);
    const far = START + 60 * 24 * HOUR;
    const element = await sleeper((now) => (now < far ? far : null));
    expect(Math.max(...clock.waiting)).to.be.at.most(START + HOUR);
    clock.moveTo(far - 1);
    await element.updateComplete;
    expect(element.renders).to.equal(0);
    clock.moveTo(far);
    await element.updateComplete;
    expect(element.renders).to.equal(1);
  });

  for (const [what, event] of [
    ['a hidden tab is shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page comes back from the cache', () => window.dispatchEvent(new PageTransitionEvent('pageshow'))],
    ['the window is used again', () => window.dispatchEvent(new Event('focus'))],
  ] as const) {
    it(`catches up when ${what} after a sleep`, async () => {
      const clock = fakeClock(START);
      const element = await sleeper((now) => (now < START + MINUTE ? START + MINUTE : null));
      clock.sleepUntil(START + 8 * HOUR);
      event();
      await element.updateComplete;
      expect(element.renders).to.equal(1);
    });
  }

  it('holds nothing of an element that has left, and takes it up when it comes back', async () => {
    const clock = fakeClock(START);
    const element = await sleeper(() => START + 5 * MINUTE);
    const place = element.parentElement!;
    element.remove();
    expect(clock.waiting).to.deep.equal([]);
    place.append(element);
    await element.updateComplete;
    expect(clock.waiting).to.deep.equal([START + 5 * MINUTE]);
    element.remove();
  });

  it('sets no timer while the page is hidden, and catches up when it is shown', async () => {
    const clock = fakeClock(START);
    const element = await sleeper((now) => (now < START + MINUTE ? START + MINUTE : null));
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(clock.waiting).to.deep.equal([]);
    clock.moveTo(START + HOUR);
    await element.updateComplete;
    expect(element.renders).to.equal(0);
    delete (document as { hidden?: boolean }).hidden;
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect([element.renders, clock.waiting]).to.deep.equal([1, []]);
  });

  it('takes the latest wish, and none for null and Infinity', async () => {
    const clock = fakeClock(START);
    const element = await sleeper(() => START + 5 * MINUTE);
    element.clock.wakeAt(START + 2 * MINUTE);
    expect(clock.waiting).to.deep.equal([START + 2 * MINUTE]);
    element.clock.wakeAt(null);
    expect(clock.waiting).to.deep.equal([]);
    element.clock.wakeAt(Infinity);
    expect(clock.waiting).to.deep.equal([]);
  });
});
