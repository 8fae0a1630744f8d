/** What every page may expect of a guest, asked in one place: its content, and that it leaves the rest alone. */
import assert from 'node:assert/strict';
import { after, afterEach } from 'node:test';
import { engine } from '../engines.mjs';
import { startBrowser } from './browser.mjs';

/** The five widgets as a web editor writes them, in two languages. */
export const WIDGETS = `<ics-center-finder lang="en"><a href="https://lifeindenmark.borger.dk">Find an ICS centre</a></ics-center-finder>
<ics-opening-hours center="aarhus" lang="da"></ics-opening-hours>
<ics-eligibility-check lang="en" municipality="0751"></ics-eligibility-check>
<ics-center-card center="copenhagen"></ics-center-card>
<ics-document-checklist service="cpr" lang="da"></ics-document-checklist>`;

/** What each element must read when it works, in its language. */
export const showsAll = async (visit) => {
  const finder = await visit.text('ics-center-finder');
  for (const name of ['ICS East', 'ICS West', 'ICS Odense', 'ICS North', 'ICS Esbjerg', 'ICS Sønderborg'])
    assert.match(finder, new RegExp(name));
  assert.match(finder, /Where do you live, or will you live\?/);
  assert.doesNotMatch(finder, /Find an ICS centre/, 'the fallback must give way');
  assert.match(await visit.text('ics-opening-hours'), /åben|lukket/i, 'the badge speaks Danish');
  const check = await visit.text('ics-eligibility-check');
  assert.match(check, /Continue/);
  assert.match(check, /Question 1 of at most \d/);
  const card = await visit.text('ics-center-card');
  assert.match(card, /International House Copenhagen/);
  assert.match(card, /Opening hours/);
  assert.match(await visit.text('ics-document-checklist'), /Det skal du have med: CPR-nummer[\s\S]*Pas eller nationalt id-kort/);
};

/** Every line that was told is one that was expected, and none that was expected is missing. */
const tells = (told, expected, isWhole = true) => {
  const unexpected = told.filter((line) => !expected.some((pattern) => pattern.test(line)));
  assert.deepEqual(unexpected, [], `the console told of ${unexpected.length} things more`);
  for (const pattern of isWhole ? expected : [])
    assert.ok(
      told.some((line) => pattern.test(line)),
      `nothing told of ${pattern}; what was told:\n${told.join('\n')}`,
    );
};

/** Runs in the page: what is left on it. A page without an origin has no storage that could be looked into. */
const leftOn = async () => {
  const { names, stored } = globalThis.__seen;
  const own = globalThis.origin === 'null';
  return {
    stored: [...stored],
    kept: own ? ',0,0,0' : [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length].join(),
    names: Reflect.ownKeys(globalThis)
      .map(String)
      // The driver of the browser leaves marks of its own, and a frame of the page is a number.
      .filter((name) => !names.includes(name) && !/puppeteer|ariaQuerySelector|^\d+$/.test(name)),
  };
};

/**
 * No error, no word on the console, no request to a third host, no name on the page but one symbol, nothing stored.
 * What a page itself does or must be told is handed in: `warns` and `complains` of the console, its own `names`.
 */
export const isAGoodGuest = async (visit, { warns = [], complains = [], names = [] } = {}) => {
  await visit.settled();
  assert.deepEqual(visit.errors, [], 'nothing is thrown');
  tells(visit.warnings, warns);
  // One engine alone tells of every file that is not there.
  tells(visit.complaints, complains, engine === 'chromium');
  const strangers = visit.requests.filter((url) => !url.startsWith(visit.kit) && !url.startsWith(visit.host) && !url.startsWith('data:'));
  assert.deepEqual(strangers, [], 'nobody else is asked');
  const left = await visit.page.evaluate(leftOn);
  assert.deepEqual(left.stored, [], 'nothing is stored');
  assert.equal(left.kept, ',0,0,0', 'nothing is kept');
  assert.deepEqual(left.names.toSorted(), ['Symbol(ics-widgets)', ...names].toSorted(), 'no name is left on the page');
};

/**
 * Opens pages of which each has an address of its own, so that several can be open at once, and closes them.
 * `guest(html, options)` waits until the widgets show their content; `look` is done when it is ready.
 */
export const hostOf = (browser) => {
  let pages = 0;
  const script = (kit = browser.kit, attributes = 'defer', file = 'ics.js') => `<script ${attributes} src="${kit}${file}"></script>`;
  return {
    script,
    async open(html, { ready = true, ...options } = {}) {
      const visit = await browser.open(html, { at: `page-${++pages}`, ...options });
      if (ready) await visit.ready(...(typeof ready === 'string' ? [ready] : []));
      return visit;
    },
  };
};

/** What a file of such pages starts from: one browser for all of its tests, as new for each of them, and a host in it. */
export const startHost = async () => {
  const browser = await startBrowser();
  afterEach(() => browser.reset());
  after(() => browser.close());
  return { browser, host: hostOf(browser) };
};
