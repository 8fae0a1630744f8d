/**
 * What content management systems leave of a snippet, and what a visitor then gets: each snippet goes through each
 * editor and sanitizer, and what comes out is put on a page with the site's script.
 *
 *   node --test test/pages/sanitizers.test.mjs      fails when an outcome is not the one in src/pages/kept.json
 *   node test/pages/sanitizers.test.mjs --write     writes src/pages/kept.json
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { EDITORS, published } from '../fakes/editors/editors.mjs';
import { FACTS, WORDS, snippets } from '../fakes/snippets.mjs';
import { startBrowser } from './browser.mjs';

const keptFile = new URL('../../src/pages/kept.json', import.meta.url);
const cmsFile = new URL('../../src/pages/cms.json', import.meta.url);
const written = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** A page for the frame that tells whether its script may run. */
const FRAMED = '<!doctype html><html lang="da"><title>ICS West</title><p>ICS West</p><script src="/frame-runs.js"></script></html>';

/** Runs in the page: what there is in the part of it for each mode, once every widget shows its content. */
const outcomes = (facts, words) => {
  const judge = (part) => {
    const widget = [...part.querySelectorAll('*')].find(({ localName }) => localName.startsWith('ics-'));
    const asWanted = () => {
      const text = widget.shadowRoot?.textContent ?? '';
      return text.includes('Hack Kampmanns Plads') && text.includes('Åbningstider') && !text.includes('Bredgade');
    };
    if (widget?.matches(':defined') && widget.matches(':state(ready)')) return asWanted() ? 'widget' : 'widget without its settings';
    if (part.querySelector('iframe')) return 'frame';
    const text = part.innerText;
    if (text.includes('schema.org')) return 'code shows as text';
    if (facts.every((fact) => text.includes(fact))) return 'static';
    const link = [...part.querySelectorAll('a[href]')].find((each) => each.textContent === words);
    link?.focus();
    const works = link?.checkVisibility() && link.ownerDocument.activeElement === link && /^https?:/.test(link.href);
    return works ? 'link' : 'nothing';
  };
  return Object.fromEntries([...document.querySelectorAll('main > section')].map((part) => [part.id, judge(part)]));
};

const visitAll = async (browser, left) => {
  await browser.reset();
  browser.answer('/embed/center-card/da/', FRAMED);
  // A browser may fetch a script that it will not run: only what the script itself asks for tells.
  browser.answer('/frame-runs.js', 'new Image().src = "/frame-ran"');
  browser.answer('/frame-ran', ' ');
  const parts = Object.entries(left).map(([mode, html]) => `<section id="${mode}">${html}</section>`);
  const visit = await browser.open(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><script defer src="${browser.kit}ics.js" data-ics-links></script></head><body><main>${parts.join('')}</main></body></html>`,
    { height: 20_000 },
  );
  await visit.settled();
  await visit.until(() =>
    [...document.querySelectorAll('main *')].every((each) => !each.localName.startsWith('ics-') || each.matches(':state(ready)')),
  );
  const found = await visit.page.evaluate(outcomes, FACTS, WORDS);
  if (found.iframe === 'frame') found.iframe = browser.kitServer.requests.includes('/frame-ran') ? 'widget' : 'static';
  assert.deepEqual([visit.errors, (await visit.seen()).errors], [[], []]);
  await visit.close();
  return found;
};

/** Editor id → name, version, and what becomes of each mode: `widget`, `static` content, a working `link`, or `nothing`. */
const run = async (browser) => {
  const left = await published(browser, snippets(browser.kit));
  const kept = {};
  for (const [id, { name, version }] of Object.entries(EDITORS)) kept[id] = { name, version, keeps: await visitAll(browser, left[id]) };
  return kept;
};

if (process.argv.includes('--write')) {
  const browser = await startBrowser();
  const kept = await run(browser).finally(() => browser.close());
  writeFileSync(keptFile, `${JSON.stringify(kept, null, 2)}\n`);
  console.table(Object.fromEntries(Object.entries(kept).map(([id, { keeps }]) => [id, keeps])));
} else {
  let kept;
  before(async () => {
    const browser = await startBrowser();
    kept = await run(browser).finally(() => browser.close());
  });

  describe('What an editor leaves of a snippet', () => {
    for (const [id, { name }] of Object.entries(EDITORS)) {
      test(`gives what the docs say, after ${name}`, () => assert.deepEqual(kept[id], written(keptFile)[id]));

      test(`is a widget when it was a link, and when it was the universal snippet, after ${name}`, () => {
        assert.deepEqual([kept[id].keeps.link, kept[id].keeps.universal], ['widget', 'widget']);
      });

      test(`is at least a working link whatever was pasted, after ${name}`, () => {
        for (const [mode, outcome] of Object.entries(kept[id].keeps).filter(([each]) => each !== 'static-json-ld')) {
          assert.match(outcome, /^(widget|static|link)$/, mode);
        }
      });
    }
    test('is told for these editors and no other', () => assert.deepEqual(Object.keys(written(keptFile)), Object.keys(EDITORS)));
  });

  describe('The list of content management systems', () => {
    test('prefers only what their editors leave alive as a widget, and says how in two languages', () => {
      for (const { id, sanitizer, prefers, note } of written(cmsFile)) {
        assert.ok(note.en && note.da, id);
        assert.ok(prefers.length > 0, id);
        if (sanitizer === null) continue;
        const { keeps } = written(keptFile)[sanitizer] ?? assert.fail(`${id}: no editor is called ${sanitizer}`);
        for (const mode of prefers) assert.equal(keeps[mode], mode === 'static' ? 'static' : 'widget', `${id}: ${mode}`);
      }
    });
  });

  after(() => assert.ok(kept));
}
