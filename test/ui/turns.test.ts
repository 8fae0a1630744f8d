import { expect } from '@open-wc/testing';
import { myTurn } from '../../src/ui/turns.js';

const canYield = Boolean((globalThis as { scheduler?: { yield?: unknown } }).scheduler?.yield);

describe('elements that have something to show at once', () => {
  it('show it one after the other, each in a task of its own, where the browser can', async function () {
    if (!canYield) return this.skip();
    const told: string[] = [];
    const work = async (name: string) => {
      await myTurn();
      for (let step = 0; step < 3; step++) told.push(await Promise.resolve(name));
    };
    await Promise.all(['one', 'two', 'three'].map(work));
    // In one task the steps of all three would mingle.
    expect(told).to.deep.equal(['one', 'one', 'one', 'two', 'two', 'two', 'three', 'three', 'three']);
  });

  it('do not wait where it cannot', () => {
    expect(myTurn() === undefined).to.equal(!canYield);
  });
});
