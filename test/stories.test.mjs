/**
 * Every story shows what it promises, without a fault that a machine can find: plays, accessibility, console, requests.
 * Then each in other languages, colours, widths and text sizes, combined so that every pair of them is met.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serve } from '../src/pages/serve.mjs';
import { CHROMIUM_FLAGS, FOREIGN_TIME_ZONE, chromiumPath } from './chromium.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const book = path.join(root, '.storybook-static');
const TABS = 2;
const WAIT_MS = 20_000;

if (!existsSync(path.join(book, 'index.json'))) {
  const storybook = path.join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  const built = spawnSync(process.execPath, [storybook, 'build', '-o', book, '--disable-telemetry', '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The stories could not be built.\n${built.stdout}${built.stderr}`);
}
const entries = Object.values(JSON.parse(await readFile(path.join(book, 'index.json'), 'utf8')).entries);
const stories = entries.filter(({ type }) => type === 'story');
const pages = entries.filter(({ type }) => type === 'docs');

const BASE = { locale: 'en', scheme: 'light', width: 1000, text: 100 };

/**
 * In each story every string shows as a message, every colour, width and size of text occurs, and one more language;
 * any sixteen stories together meet every pair of these.
 */
const combinationsOf = (index) => {
  const [hasLarge, isNarrow, isDark] = [
    [1, 1, 0],
    [1, 0, 1],
    [0, 1, 1],
    [0, 0, 0],
  ][index % 4];
  const row = (locale, turned) => ({
    locale,
    scheme: isDark ^ turned ? 'dark' : 'light',
    width: isNarrow ^ turned ? 320 : 1000,
    text: hasLarge ^ turned ? 200 : 100,
  });
  const turned = (index >> 3) & 1;
  return [BASE, row('en-XA', turned), row((index >> 2) & 1 ? 'ar-XB' : 'da', 1 - turned)];
};

/** All strings of the data: what a text may be that comes from no message. */
const dataStrings = new Set();
const collect = (value) => {
  if (typeof value === 'string') dataStrings.add(value);
  else if (value && typeof value === 'object') Object.values(value).forEach(collect);
};
for (const name of ['ics', 'guide', 'places']) collect(JSON.parse(await readFile(path.join(root, `data/${name}.json`), 'utf8')));
/** Names of days and months are the platform's, not the code's. */
for (let month = 0; month < 12; month++) {
  for (const options of [{ weekday: 'long' }, { month: 'long' }]) {
    for (let day = 1; day < 8; day++) dataStrings.add(new Intl.DateTimeFormat('en-GB', options).format(new Date(2026, month, day)));
  }
}

let browser, server, url;
const free = [];
const waiting = [];
const take = () => (free.length > 0 ? Promise.resolve(free.pop()) : new Promise((resolve) => waiting.push(resolve)));
const give = (tab) => (waiting.length > 0 ? waiting.shift()(tab) : free.push(tab));

before(async () => {
  // Each story is loaded three times: from the browser's cache, its code is also compiled already.
  ({ server, url } = await serve(book, 0, { 'cache-control': 'max-age=3600' }));
  browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_FLAGS, '--disable-background-timer-throttling', '--disable-renderer-backgrounding'],
    env: { ...process.env, TZ: FOREIGN_TIME_ZONE },
  });
  for (let index = 0; index < TABS; index++) free.push(await openTab());
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A tab that notes what goes wrong in it. */
const openTab = async () => {
  const page = await browser.newPage();
  const tab = { page, faults: [] };
  page.on('console', (message) => message.type() === 'error' && tab.faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => tab.faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob|about):/.test(address)) tab.faults.push(`request to another origin: ${address}`);
  });
  // Two tabs at once cannot both be in front, and a play moves the focus.
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.evaluateOnNewDocument(() => {
    let channel;
    Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set: (value) => {
        channel = value;
        const faults = [];
        channel.on('playFunctionThrewException', ({ message }) => faults.push(`play: ${message}`));
        channel.on('unhandledErrorsWhilePlaying', (errors) => faults.push(...errors.map(({ message }) => `unhandled: ${message}`)));
        channel.on('docsRendered', () => (globalThis.finished = { faults, judged: 0 }));
        channel.on('storyFinished', ({ status, reporters }) => {
          const judge = reporters.find(({ type }) => type === 'a11y');
          if (status !== 'success' && faults.length === 0 && !judge) faults.push('the story did not render');
          for (const { id, nodes } of judge?.result.violations ?? []) {
            for (const { target, failureSummary } of nodes) faults.push(`${id}: ${target.flat().join(' > ')}: ${failureSummary}`);
          }
          if (judge?.result.error) faults.push(`axe: ${String(judge.result.error)}`);
          globalThis.finished = { faults, judged: judge?.result.passes?.length ?? 0 };
        });
      },
    });
  });
  return tab;
};

/** Opens an entry of the book and returns everything that is wrong with it. */
const faultsOf = async (tab, { id, type }, { locale, scheme, width, text }) => {
  const { page } = tab;
  tab.faults = [];
  await page.setViewport({ width, height: 900 });
  const globals = `locale:${locale};scheme:${scheme};text:${text}`;
  await page.goto(`${url}iframe.html?id=${id}&viewMode=${type}&globals=${globals}`, { waitUntil: 'domcontentloaded' });
  const finished = await page.waitForFunction(() => globalThis.finished, { timeout: WAIT_MS, polling: 50 }).catch(() => undefined);
  if (!finished) return [...tab.faults, `${id} did not finish within ${WAIT_MS} ms`];
  const { faults, judged } = await finished.jsonValue();
  const seen = [...tab.faults, ...faults];
  if (type === 'story' && judged === 0) seen.push('axe judged nothing');
  if (type === 'story') {
    if (width === 320 || locale === 'en-XA') seen.push(...(await page.evaluate(overflows)));
    if (locale === 'ar-XB') seen.push(...(await page.evaluate(leftToRight)));
    if (locale === 'en-XA')
      seen.push(...(await page.evaluate(textsWithoutMessage)).filter(isHardCoded).map((found) => `hard-coded: ${found}`));
  }
  return seen;
};

/** In the page: what makes the document wider than the window. */
const overflows = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const wide = roots
    .flatMap((one) => [...one.querySelectorAll('*')])
    .filter((one) => one.getBoundingClientRect().right > clientWidth + 1 || one.getBoundingClientRect().left < -1)
    .map((one) => `${one.localName}.${one.getAttribute('class') ?? ''}`);
  return [`the document is ${scrollWidth} wide in a window of ${clientWidth}: ${wide.slice(-5).join(', ')}`];
};

/** In the page: content that does not run from right to left. */
const leftToRight = () =>
  [...document.querySelectorAll('*')]
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.base') ?? [])])
    .filter((base) => base.lang === 'ar-XB' && getComputedStyle(base).direction !== 'rtl')
    .map((base) => `left to right: ${base.textContent.trim().slice(0, 60)}`);

/** In the page: every text and label that is not marked with a language of its own, without what messages say. */
const textsWithoutMessage = () => {
  const without = (text) => {
    let depth = 0;
    let rest = '';
    for (const letter of text) {
      if (letter === '⟦') depth++;
      if (depth === 0) rest += letter;
      if (letter === '⟧') depth--;
    }
    return rest.trim();
  };
  const found = [];
  for (const { shadowRoot } of document.querySelectorAll('*')) {
    for (const base of shadowRoot?.querySelectorAll('.base[lang=en-XA]') ?? []) {
      const walker = document.createTreeWalker(base, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node instanceof Element ? node : node.parentElement;
        if (holder.closest('[lang]') !== base) continue;
        const texts =
          node instanceof Element
            ? ['aria-label', 'title', 'alt', 'placeholder'].map((name) => node.getAttribute(name) ?? '')
            : [node.data];
        for (const text of texts) if (/\p{L}/u.test(without(text))) found.push(without(text));
      }
    }
  }
  return found;
};

/** Whether a text is neither data nor a list of data: names of the data may hold commas themselves. */
const isHardCoded = (text) => {
  const known = (part) => dataStrings.has(part.trim()) || !/\p{L}/u.test(part);
  if (known(text)) return false;
  return [...text.matchAll(/, | and | or | /g)].every(
    ({ 0: separator, index }) => !known(text.slice(0, index)) || isHardCoded(text.slice(index + separator.length)),
  );
};

const within = async (entry, combinations) => {
  const tab = await take();
  try {
    const problems = [];
    for (const combination of combinations) {
      const faults = await faultsOf(tab, entry, combination);
      const where = Object.values(combination).join(' ');
      problems.push(...faults.map((fault) => `[${where}] ${fault}`));
    }
    assert.deepEqual(problems, [], problems.join('\n'));
  } finally {
    give(tab);
  }
};

test('the book holds a page for every element, and stories of it', () => {
  assert.ok(stories.length >= 40, `only ${stories.length} stories`);
  assert.ok(pages.length >= 5, `only ${pages.length} pages`);
});

describe('stories', { concurrency: TABS }, () => {
  stories.forEach((story, index) => {
    test(`${story.title}: ${story.name}`, () => within(story, combinationsOf(index)));
  });
});

describe('pages', { concurrency: TABS }, () => {
  for (const page of pages) test(`${page.title}: ${page.name}`, () => within(page, [BASE]));
});
