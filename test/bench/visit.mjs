/** Opens the finder with many centres and does in it what is measured, as a visitor does: keys, a button, a mouse. */
import { datasetOf } from './centers.mjs';
import { paintStatic, seaPlace, watchFinder } from './in-page.mjs';

const TAG = 'ics-center-finder';
const inFinder = (page, selector) => page.waitForSelector(`${TAG} >>> ${selector}`, { visible: true, timeout: 30_000 });

export const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** What a plain list of one page and an empty frame take here and now: the measure of everything else. */
export const unitsOf = async (browser, rows = 25, rounds = 21) => {
  const visit = await browser.open('<!doctype html><title>Rows</title>');
  const { list, frame } = await visit.page.evaluate(paintStatic, rows, rounds);
  await visit.close();
  return { list: median(list), frame: median(frame) };
};

/** A finder that reads so many centres through its `src`, painted, and what was seen of that. */
export const openFinder = async (browser, count) => {
  browser.answer(`/bench/${count}.json`, JSON.stringify(datasetOf(count)));
  const visit = await browser.open(`<!doctype html><title>Finder</title><script>(${watchFinder})()</script>
    <script src="${browser.kit}ics.js" defer></script>
    <${TAG} lang="en" src="${browser.kit}bench/${count}.json"></${TAG}>`);
  const { page } = visit;
  await page.waitForFunction(() => globalThis.__bench.painted !== undefined && globalThis.__bench.mapped !== undefined, {
    timeout: 120_000,
  });
  const seen = await page.evaluate((tag) => {
    const { json, ready, painted, mapped, tasks } = globalThis.__bench;
    const items = document.querySelector(tag).shadowRoot.querySelectorAll('[part=item]').length;
    const after = tasks.map(({ startTime, duration }) => startTime + duration - Math.max(startTime, ready));
    return { parse: ready - json, toPaint: painted - ready, toMap: mapped - ready, longest: Math.max(0, ...after), items };
  }, TAG);
  return { visit, page, ...seen };
};

/** Types each word into the search field, key by key; for each key the time until its suggestions are painted. */
export const typeWords = async ({ visit, page }, words) => {
  const field = await inFinder(page, 'input[role=combobox]');
  await field.click();
  await visit.settled();
  const keys = [];
  for (const word of words) {
    await field.click({ count: 3 });
    await page.keyboard.press('Backspace');
    await visit.drawn();
    for (const letter of word) {
      await page.evaluate(() => globalThis.__bench.keys.splice(0));
      await page.keyboard.press(letter);
      keys.push({ word, ...(await page.evaluate(() => globalThis.__bench.keys[0])) });
    }
  }
  return keys;
};

/** Makes the map move; the time from the click until its pins are painted. */
export const explore = async ({ page }) => {
  await inFinder(page, '[part=explore]').then((button) => button.evaluate((element) => element.scrollIntoView({ block: 'end' })));
  return page.evaluate(async (tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const from = performance.now();
    root.querySelector('[part=explore]').click();
    while (!root.querySelector('.stage [part=marker]')) await new Promise((done) => requestAnimationFrame(done));
    return (await globalThis.__bench.afterPaint()) - from;
  }, TAG);
};

/** Goes from the first centre to the last by the button of the map; the time until it is painted in the list, and how many show there. */
export const chooseLast = ({ page }) =>
  page.evaluate(async (tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const from = performance.now();
    root.querySelector('.actions button[aria-label]').click();
    while (!root.querySelector('[part~=item][aria-current]')) await new Promise((done) => requestAnimationFrame(done));
    const ms = (await globalThis.__bench.afterPaint()) - from;
    return { ms, items: root.querySelectorAll('[part~=item]').length, last: root.querySelector('[aria-current] .number').textContent };
  }, TAG);

/** Tells the page that it goes to paper; the time until that is rendered, and how many centres there are on it. */
export const toPaper = ({ page }) =>
  page.evaluate(async (tag) => {
    const finder = document.querySelector(tag);
    const from = performance.now();
    dispatchEvent(new Event('beforeprint'));
    await finder.updateComplete;
    const items = finder.shadowRoot.querySelectorAll('[part~=item]').length;
    const ms = performance.now() - from;
    dispatchEvent(new Event('afterprint'));
    await finder.updateComplete;
    return { ms, items };
  }, TAG);

/** Drags the map to and fro with the mouse, at the zoom where it is; each frame of it, and how many pins there are. */
export const pan = async ({ page, visit }, times, moves = 6) => {
  await page.evaluate(() => globalThis.__bench.frames.splice(0));
  for (let round = 0; round < times; round++) {
    const { x, y } = await page.evaluate(seaPlace);
    const step = round % 2 ? -14 : 14;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let move = 1; move <= moves; move++) {
      await page.mouse.move(x + move * step, y + move * (step / 2));
      await page.evaluate(() => globalThis.__bench.afterPaint());
    }
    await page.mouse.up();
  }
  await visit.drawn();
  return page.evaluate((tag) => {
    const pins = document.querySelector(tag).shadowRoot.querySelectorAll('.stage [part=marker]').length;
    return { pins, frames: globalThis.__bench.frames };
  }, TAG);
};

/** Zooms in by the button; the time until the pins of the new view are painted. */
export const zoomIn = ({ page }) =>
  page.evaluate(async (tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const from = performance.now();
    root.querySelector('.controls button').click();
    return (await globalThis.__bench.afterPaint()) - from;
  }, TAG);
