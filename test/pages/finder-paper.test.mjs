/** The finder on paper, as a visitor prints it who never touched the page: nothing is fetched in time for that. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import PDFParser from 'pdf2json';
import { onlyIn } from '../engines.mjs';
import { startBrowser } from './browser.mjs';

const TAG = 'ics-center-finder';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.close());

/** The words of each sheet. */
const paperOf = async (visit) => {
  const file = Buffer.from(await visit.page.pdf({ format: 'A4' }));
  const parser = new PDFParser(null, 1);
  const pages = await new Promise((resolve, reject) => {
    parser.on('pdfParser_dataReady', ({ Pages }) => resolve(Pages));
    parser.on('pdfParser_dataError', reject);
    parser.parseBuffer(file, 0);
  });
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return pages.map(({ Texts }) =>
    Texts.flatMap(({ R }) => R.map(({ T }) => decoded(T)))
      .join('')
      .replace(/\s+/g, ''),
  );
};

describe('The first print of a finder', () => {
  let visit;
  let sheets;
  before(async () => {
    await browser.reset();
    visit = await browser.open(`<!doctype html><html lang="en"><title>Host</title><script defer src="${browser.kit}ics.js"></script>
      <${TAG} lang="en" at="2026-11-25T11:00"></${TAG}>`);
    await visit.ready(TAG);
    await visit.until((tag) => document.querySelector(tag).shadowRoot.querySelector('svg[role=img]'), TAG);
    await visit.settled();
    sheets = await paperOf(visit);
  });

  test('has the week of every centre that has hours, in words, and nothing that is still on its way', () => {
    const paper = sheets.join('');
    assert.doesNotMatch(paper, /Onemoment|Explore|Showonmap/);
    const weeks = paper.match(/Nextopenings:/g) ?? [];
    assert.ok(weeks.length >= 4, `${weeks.length} weeks in: ${paper}`);
    assert.match(paper, /Nextopenings:Wednesday25November\d\d:\d\d–\d\d:\d\d/);
  });

  test('has no empty sheet', () => {
    for (const [index, words] of sheets.entries()) assert.ok(words.length > 0, `sheet ${index + 1} of ${sheets.length} is empty`);
  });

  test('is one column, with the map below the list', onlyIn(['chromium'], 'its driver sets no paper'), async () => {
    await visit.page.emulateMediaType('print');
    const [list, map, finder] = await visit.page.evaluate((tag) => {
      const root = document.querySelector(tag).shadowRoot;
      return ['.results', '.map', '.finder'].map((name) => root.querySelector(name).getBoundingClientRect().toJSON());
    }, TAG);
    assert.ok(list.bottom <= map.top && list.width === finder.width, `${list.width} of ${finder.width}, map at ${map.top}`);
    await visit.page.emulateMediaType(undefined);
  });

  test('has the tables the second time, when their code has come', async () => {
    await visit.settled();
    assert.match((await paperOf(visit)).join(''), /Openinghours,thenext7days/);
    assert.deepEqual(visit.errors, []);
  });
});
