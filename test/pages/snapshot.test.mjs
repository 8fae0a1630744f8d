/** A snapshot is plain HTML to paste: the right words, nothing that a sanitizer must take out, and nothing that hostile data can do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sanitize from 'sanitize-html';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'snapshot-'));
after(() => rmSync(folder, { recursive: true }));

const snapshot = (...words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'src/pages/snapshot.mjs'), ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const WIDGETS = ['center-card', 'center-finder', 'document-checklist', 'eligibility-check', 'opening-hours'];
const TAGS = new Set('h2 h3 h4 p ul li a table caption thead tbody tr th td strong span script'.split(' '));
const SAFE = /^(https:\/\/|mailto:|tel:)/;
const tagsOf = (markup) => [...markup.matchAll(/<([a-z][a-z0-9-]*)/g)].map(([, name]) => name);
const linksOf = (markup) => [...markup.matchAll(/\shref="([^"]*)"/g)].map(([, url]) => url);
const describedIn = (markup) => JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>\s*$/s.exec(markup)[1]);

describe('A snapshot', () => {
  for (const widget of WIDGETS) {
    test(`of ${widget} is plain HTML that ends in a description for search engines`, () => {
      const { status, stdout, stderr } = snapshot('--widget', widget, '--lang', 'da', '--center', 'aarhus', '--at', '2026-12-24');
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(
        [...new Set(tagsOf(stdout))].filter((tag) => !TAGS.has(tag)),
        [],
      );
      assert.doesNotMatch(stdout, /\s(id|class|style|on[a-z]+)=/);
      for (const url of linksOf(stdout)) assert.match(url, SAFE);
      assert.match(stdout, /Hack Kampmanns Plads 2/);
      assert.match(stdout, /Åbningstiderne gælder til og med 30\. december 2026/);
      assert.doesNotMatch(stdout, /ICS Odense/, 'only the centre that was named');
      assert.equal(describedIn(stdout)['@type'], 'GovernmentOffice');
    });
  }

  test('says after a sanitizer what it said before', () => {
    const { stdout } = snapshot('--widget', 'center-card', '--lang', 'en', '--center', 'aarhus', '--at', '2026-12-24');
    const text = (markup) => sanitize(markup, { allowedTags: [] }).replace(/\s+/g, ' ');
    const kept = sanitize(stdout);
    assert.equal(text(kept), text(stdout));
    assert.deepEqual(
      linksOf(kept),
      linksOf(stdout).filter((url) => SAFE.test(url)),
    );
    assert.match(kept, /<th>Friday 25 December, Christmas Day<\/th>\s*<td>closed<\/td>/);
  });

  test('of all centres describes each of them', () => {
    const { stdout } = snapshot('--widget', 'opening-hours');
    const { centers } = JSON.parse(readFileSync(path.join(root, 'data/ics.json'), 'utf8'));
    assert.deepEqual(
      describedIn(stdout).map(({ name }) => name),
      centers.map(({ name }) => name.en),
    );
  });

  test('names what is known when it is asked for something else', () => {
    for (const [words, known] of [
      [['--widget', 'nope'], 'center-card, center-finder, document-checklist, eligibility-check, opening-hours'],
      [[], '--widget is missing'],
      [['--widget', 'center-card', '--lang', 'fr'], 'en, da'],
      [['--widget', 'center-card', '--center', 'paris'], 'copenhagen, aarhus'],
      [['--widget', 'center-card', '--at', 'soon'], '--at soon is no day'],
      [['--wigdet', 'center-card'], '--wigdet'],
    ]) {
      const { status, stdout, stderr } = snapshot(...words);
      assert.deepEqual([status, stdout], [1, '']);
      assert.ok(stderr.includes(known), stderr);
      assert.doesNotMatch(stderr, /\n\s+at /, 'a sentence, no stack');
    }
  });

  test('of hostile data is text', () => {
    const ics = JSON.parse(readFileSync(path.join(root, 'data/ics.json'), 'utf8'));
    const [EVIL, LINK] = ['"><img src=x onerror=alert(1)></script><script>alert(2)</script>\'&', 'javascript:alert(3)'];
    const [center] = ics.centers;
    const text = { en: EVIL, da: EVIL };
    Object.assign(center, { name: text, authority: text, page: LINK });
    Object.assign(center.address, { streetAddress: EVIL });
    for (const contact of center.contacts) Object.assign(contact, { value: contact.kind === 'phone' ? EVIL : LINK, label: text });
    Object.assign(center.hours[0], { quote: EVIL, note: text });
    for (const source of Object.values(ics.sources)) Object.assign(source, { name: text, url: 'data:text/html,x' });
    for (const service of ics.services) Object.assign(service, { name: text });
    Object.assign(ics, { homepage: LINK, report: LINK, notices: [{ id: 'n', text, source: 'kk', checked: null, status: 'confirmed' }] });
    const guide = JSON.parse(readFileSync(path.join(root, 'data/guide.json'), 'utf8'));
    for (const rule of guide.rules) Object.assign(rule, { note: text, apply: LINK });
    const file = path.join(folder, 'hostile.json');
    writeFileSync(file, JSON.stringify({ ...ics, guide, places: undefined }));
    for (const widget of WIDGETS) {
      const { status, stdout } = snapshot('--widget', widget, '--data', file);
      assert.equal(status, 0);
      assert.deepEqual(
        [...new Set(tagsOf(stdout))].filter((tag) => !TAGS.has(tag)),
        [],
        widget,
      );
      assert.equal(stdout.match(/<script/g).length, 1, 'the description alone');
      for (const url of linksOf(stdout)) assert.match(url, SAFE);
      assert.ok(stdout.includes('&quot;&gt;&lt;img src=x'), 'the words are there, as words');
      assert.equal(describedIn(stdout)[0].name, EVIL);
    }
  });
});
