/** What every hostile page asserts of its guest would notice a bad one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser } from './browser.mjs';
import { hostOf, isAGoodGuest } from './guest.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.close());

const good = () => `${hostOf(browser).script()}<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>`;

test('A good guest passes, and so does a warning that was announced', async () => {
  await isAGoodGuest(await hostOf(browser).open(good()));
  await isAGoodGuest(await hostOf(browser).open(`${good()}<script>console.warn('mind the step')</script>`), { warns: [/mind the step/] });
});

test('A warning that was announced and did not come is missed', async () => {
  const visit = await hostOf(browser).open(good());
  await assert.rejects(isAGoodGuest(visit, { warns: [/mind the step/] }), /nothing told of/);
});

for (const [what, script, reason] of [
  ['throws', 'setTimeout(() => { throw new Error("oh") })', /nothing is thrown/],
  ['warns', 'console.warn("oh")', /told of 1 things more/],
  ['complains', 'console.error("oh")', /told of 1 things more/],
  ['asks a stranger', 'fetch("http://stranger.invalid/").catch(() => {})', /./],
  ['sets a cookie', 'document.cookie = "a=1"', /nothing is stored/],
  ['stores an item', 'localStorage.setItem("a", 1)', /nothing is stored/],
  ['leaves a name', 'globalThis.stray = 1', /no name is left/],
]) {
  test(`A guest that ${what} is noticed`, async () => {
    const visit = await hostOf(browser).open(`${good()}<script>${script}</script>`);
    await assert.rejects(isAGoodGuest(visit), reason);
  });
}
