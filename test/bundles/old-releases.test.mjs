/** Code is pinned, facts move: what was released once reads the data of today, and of a tomorrow that it has never heard of. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { builtData, startBrowser } from '../pages/browser.mjs';

const releases = fileURLToPath(new URL('../data/releases/', import.meta.url));
const versions = existsSync(releases) ? readdirSync(releases) : [];

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const ELEMENTS = `<ics-center-finder lang="en" map="none"></ics-center-finder>
<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>
<ics-center-card center="copenhagen" lang="en"></ics-center-card>
<ics-eligibility-check lang="en"></ics-eligibility-check>
<ics-document-checklist service="cpr" lang="en"></ics-document-checklist>`;

/** A page with the script of a release, by its hash, and the data of the moving address. */
const open = async (version) => {
  const folder = path.join(releases, version);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile())) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = path.relative(folder, file).replaceAll(path.sep, '/');
    browser.answer(`/${version}/${name}`, { body: readFileSync(file, 'utf8'), type: 'text/javascript; charset=utf-8' });
  }
  const script = `<script defer src="${browser.kit}${version}/ics.js" data-ics-src="${browser.kit}data/1/ics.json"></script>`;
  return (await browser.open(script + ELEMENTS)).ready();
};

const showsEverything = async (visit) => {
  const { centers } = builtData('data/1/ics.json');
  const list = await visit.text('ics-center-finder');
  for (const { name } of centers) assert.ok(list.includes(name.en), `the finder lists ${name.en}`);
  assert.match(await visit.text('ics-opening-hours'), /open|closed|hours not listed/i);
  assert.match(await visit.text('ics-center-card'), /International House Copenhagen/);
  await visit.inside('ics-eligibility-check', 'input[name="residence"]');
  assert.match(await visit.text('ics-document-checklist'), /Passport/);
  assert.deepEqual(visit.errors, []);
};

test('Every release is kept', () => assert.ok(versions.length > 0, 'npm run release -- OUT keeps the first'));

for (const version of versions) {
  describe(`Release ${version}`, () => {
    test('shows every element with the data of today', async () => {
      const visit = await open(version);
      await showsEverything(visit);
      assert.ok(browser.kitServer.requests.includes('/data/1/ics.json'));
      assert.ok(!browser.kitServer.requests.some((name) => name === `/${version}/data/ics.json`));
      assert.deepEqual((await visit.seen()).errors, []);
    });

    test('shows every element when these hold a value, a key and an id that it does not know', async () => {
      const data = builtData('data/1/ics.json');
      const guide = builtData('data/1/guide.json');
      data.novelty = { since: 2031 };
      for (const center of data.centers) {
        center.mood = 'cheerful';
        center.contacts?.push({ ...center.contacts[0], kind: 'hologram' });
        center.services?.push({ ...center.services[0], service: 'teleport' });
        for (const hours of center.hours ?? []) {
          hours.access = 'by-balloon';
          hours.closures = [...(hours.closures ?? []), 'unheard-of'];
        }
      }
      data.centers.find(({ id }) => id === 'odense').services[0].offered = 'on-sundays';
      guide.novelty = true;
      guide.rules.push({ ...guide.rules[0], id: 'of-tomorrow', decision: 'advice' });
      browser.answer('/data/1/ics.json', { body: JSON.stringify(data), type: 'application/json' });
      browser.answer('/data/1/guide.json', { body: JSON.stringify(guide), type: 'application/json' });
      const visit = await open(version);
      await showsEverything(visit);
      assert.doesNotMatch(await visit.allText('body'), /hologram|teleport|by-balloon|on-sundays/);
    });
  });
}
