/**
 * What a visitor downloads, in bytes of brotli at its best, held to the budgets of the design.
 *
 *   node --test test/sizes.test.mjs      fails above a limit, which is what was last measured plus 5 %
 *   node test/sizes.test.mjs --write     measures and writes test/sizes.json; no limit rises above its budget
 *   node test/sizes.test.mjs --readme    writes the table between the marks in README.md
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { built, dist, ensureBuilt, startBrowser, stepper } from './pages/browser.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const sizesFile = path.join(root, 'test/sizes.json');
const readmeFile = path.join(root, 'README.md');

const brotli = (text) =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) },
  }).length;

/** Bytes of a built file. */
const file = (name) => () => brotli(built(name));
/** Bytes of the chunk with a name, whatever its hash. */
const chunk = (name) => () => {
  const found = readdirSync(path.join(dist, 'chunks')).filter((entry) => entry.startsWith(`${name}-`));
  assert.equal(found.length, 1, `one chunk is called ${name}`);
  return brotli(built(`chunks/${found[0]}`));
};

/** Bytes of every script that a page fetches until nothing has been fetched for two seconds. */
const page =
  (elements, { without = [], act } = {}) =>
  async (browser) => {
    await browser.reset();
    const visit = await browser.open(`<script defer src="${browser.kit}ics.js"></script>${elements}`);
    await visit.ready();
    await act?.(visit);
    await visit.page.waitForNetworkIdle({ idleTime: 2000, timeout: 30_000 });
    const scripts = new Set(browser.kitServer.requests.filter((name) => name.endsWith('.js')));
    return [...scripts]
      .filter((name) => !without.some((part) => name.includes(`/${part}-`)))
      .reduce((sum, name) => sum + brotli(built(name)), 0);
  };

/** Bytes of a piece of the domain, bundled and minified alone. */
const piece = (code) => async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sizes-'));
  try {
    const entry = path.join(folder, 'entry.js');
    writeFileSync(entry, code.replaceAll('@/', `${root}src/`));
    const [{ output }] = await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        write: false,
        target: 'es2022',
        lib: { entry, formats: ['es'], fileName: 'piece' },
        rolldownOptions: { output: { minify: true } },
      },
    });
    return output.reduce((sum, part) => sum + brotli(part.code ?? ''), 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const toPlan = async (visit) => {
  const walk = stepper(visit);
  for (const [question, option] of Object.entries({ residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work' })) {
    await walk.answer(question, option);
  }
  await walk.outcome();
};

const searchIn = async (visit) => {
  await visit.page.evaluate(() => {
    const root = document.querySelector('ics-center-finder').shadowRoot;
    const field = root.querySelector('[role=combobox]');
    field.focus();
    field.value = '8000';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    root.querySelector('[part~=search]').requestSubmit();
  });
  await visit.page.waitForFunction(() => document.querySelector('ics-center-finder').shadowRoot.querySelector('.answer strong'));
};

/** Name → budget of the design in bytes, and how it is measured. */
const BUDGETS = {
  'ics.js': [2000, file('ics.js')],
  'Badge alone on a page, with the loader': [14_000, page('<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>')],
  'Divs and links, where a page has one': [2400, file('chunks/mount.js')],
  // Larger than planned: stories/decisions/0011.
  'What data of one’s own add': [4800, chunk('parse')],
  'Data request: data/ics.json': [6000, file('data/ics.json')],
  'Finder with list and search': [24_000, page('<ics-center-finder lang="en"></ics-center-finder>', { without: ['outline', 'map'] })],
  // What a visitor who searches has fetched in the end: stories/decisions/0015.
  'Finder after a first search': [
    28_000,
    page('<ics-center-finder lang="en"></ics-center-finder>', { without: ['outline', 'map'], act: searchIn }),
  ],
  'Stepper to its first question': [20_000, page('<ics-eligibility-check lang="en"></ics-eligibility-check>')],
  'Stepper with its plan': [26_000, page('<ics-eligibility-check lang="en" municipality="0751"></ics-eligibility-check>', { act: toPlan })],
  'Document checklist alone': [21_000, page('<ics-document-checklist lang="en" service="cpr"></ics-document-checklist>')],
  'Map outline': [7_500, chunk('outline')],
  'The map that moves: Leaflet': [20_000, chunk('leaflet-map')],
  'Its pins and buttons': [4500, chunk('explore')],
  'Street maps for it': [4500, chunk('tiles')],
  'Places: data/places.json': [7500, file('data/places.json')],
  'Hours engine': [2500, piece(`export { stateAt } from '@/domain/hours.ts'; export { weekOf } from '@/domain/week.ts';`)],
  'Guide evaluator with coverage': [
    // Larger than planned: stories/decisions/0011.
    1600,
    piece(
      `export { nextQuestion } from '@/domain/guide.ts'; export { outcome } from '@/domain/outcome.ts'; export { coverageOf } from '@/domain/coverage.ts';`,
    ),
  ],
  'ics.css': [400, file('ics.css')],
};

const written = () => (existsSync(sizesFile) ? JSON.parse(readFileSync(sizesFile, 'utf8')) : {});
const limitOf = (budget, measured) => Math.min(budget, Math.ceil(measured * 1.05));
const measure = async (browser) => {
  const sizes = {};
  for (const [name, [budget, measured]] of Object.entries(BUDGETS)) sizes[name] = { budget, measured: await measured(browser) };
  return sizes;
};

/** The rows of the README's table: name, measured, budget. */
export const readmeRows = () => Object.entries(written()).map(([name, { measured, budget }]) => [name, measured, budget]);

const number = new Intl.NumberFormat('en');
const table = () =>
  [
    '| What | bytes, brotli | budget |',
    '| --- | ---: | ---: |',
    ...readmeRows().map(([name, ...sizes]) => `| ${name} | ${sizes.map((size) => number.format(size)).join(' | ')} |`),
  ].join('\n');

const MARKED = /(<!-- sizes -->)([\s\S]*?)(<!-- \/sizes -->)/;
const cells = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^:?-+:?$/, '-')));

const write = async () => {
  ensureBuilt();
  const browser = await startBrowser();
  const sizes = await measure(browser).finally(() => browser.close());
  for (const entry of Object.values(sizes)) entry.limit = limitOf(entry.budget, entry.measured);
  writeFileSync(sizesFile, `${JSON.stringify(sizes, null, 2)}\n`);
  for (const [name, { budget, measured }] of Object.entries(sizes)) {
    console.log(`${measured > budget ? 'OVER ' : '     '}${name}: ${number.format(measured)} of ${number.format(budget)}`);
  }
};

const writeReadme = () => {
  const text = existsSync(readmeFile) ? readFileSync(readmeFile, 'utf8') : '';
  if (MARKED.test(text))
    writeFileSync(
      readmeFile,
      text.replace(MARKED, (_, start, __, end) => `${start}\n\n${table()}\n\n${end}`),
    );
  else console.log('README.md has no <!-- sizes --> … <!-- /sizes -->; nothing was written.');
};

if (process.argv.includes('--write')) await write();
else if (process.argv.includes('--readme')) writeReadme();
else {
  ensureBuilt();
  let browser;
  before(async () => (browser = await startBrowser()));
  after(() => browser.close());

  for (const [name, [budget, measured]] of Object.entries(BUDGETS)) {
    test(`${name} stays within ${number.format(budget)} bytes, and close to what was measured`, async () => {
      const { limit } = written()[name] ?? assert.fail(`measure it: node test/sizes.test.mjs --write`);
      const size = await measured(browser);
      assert.ok(limit <= budget, `the limit of ${limit} is above the budget`);
      assert.ok(size <= limit, `${size} bytes, and ${limit} are allowed`);
    });
  }

  test('the sizes that were written down are those of the budgets, and no limit is looser than 5 %', () => {
    const sizes = written();
    assert.deepEqual(Object.keys(sizes), Object.keys(BUDGETS));
    for (const [name, { budget, measured, limit }] of Object.entries(sizes)) {
      assert.equal(budget, BUDGETS[name][0], name);
      assert.equal(limit, limitOf(budget, measured), name);
    }
  });

  test('README quotes the measured bytes', () => {
    const [, , quoted] = MARKED.exec(readFileSync(readmeFile, 'utf8')) ?? assert.fail('README.md has no table of sizes');
    assert.deepEqual(cells(quoted), cells(table()));
  });
}
