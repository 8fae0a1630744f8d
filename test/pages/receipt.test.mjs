/**
 * The privacy receipt: what each widget fetches, keeps, asks for and sends, step by step, as a browser saw it. It is
 * compared with the one that is written down; `node test/pages/receipt.test.mjs --write` writes it anew.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { engine } from '../engines.mjs';
import { startBrowser } from './browser.mjs';
import { MODES, WIDGETS, modesOf, walkThrough } from './receipt.mjs';
import { spy } from './spies.mjs';

const file = fileURLToPath(new URL('../../stories/pages/privacy-receipt.json', import.meta.url));

const write = async () => {
  const browser = await startBrowser();
  const widgets = {};
  for (const widget of Object.keys(WIDGETS)) {
    widgets[widget] = {};
    for (const mode of modesOf(widget)) widgets[widget][mode] = (await walkThrough(browser, widget, mode)).lines;
  }
  await browser.close();
  const modes = Object.fromEntries(Object.entries(MODES).map(([mode, { is }]) => [mode, is]));
  writeFileSync(file, await format(JSON.stringify({ modes, widgets }), { parser: 'json', printWidth: 140 }));
  console.log('stories/pages/privacy-receipt.json is written.');
};

const judge = () => {
  const receipt = JSON.parse(readFileSync(file, 'utf8'));
  const mend = 'node test/pages/receipt.test.mjs --write';
  let browser;
  before(async () => (browser = await startBrowser()));
  after(() => browser.close());

  test('The receipt speaks of every widget and of every way in that this build has', () => {
    const had = Object.fromEntries(Object.keys(WIDGETS).map((widget) => [widget, modesOf(widget)]));
    const told = Object.fromEntries(Object.entries(receipt.widgets).map(([widget, modes]) => [widget, Object.keys(modes)]));
    assert.deepEqual(told, had, mend);
  });

  for (const widget of Object.keys(WIDGETS)) {
    for (const mode of modesOf(widget)) {
      test(`A visitor who uses the ${widget}, by ${MODES[mode].is.toLowerCase()}, leaves what the receipt says and no more`, async () => {
        const { lines, twice, errors } = await walkThrough(browser, widget, mode);
        assert.deepEqual(errors, []);
        assert.deepEqual(twice, [], 'nothing is fetched twice');
        for (const { when, requests, kept, sent, address, asked } of lines) {
          assert.deepEqual([kept, sent, address], [[], [], []], `who ${when} leaves nothing in the browser and sends nothing`);
          assert.deepEqual(
            requests.filter((name) => /^\w+:|\?/.test(name)),
            [],
            'no stranger is asked, and no address holds a word of the visitor',
          );
          if (asked.length > 0) assert.match(when, /^(asks|copies)/, 'a device is only asked when the visitor presses for it');
        }
        const told = receipt.widgets[widget]?.[mode];
        // Another engine fetches nothing for a sandbox that will not run it, and asks where one cannot know that it may not.
        if (engine === 'chromium') assert.deepEqual(lines, told, `if it is meant: ${mend}`);
        else
          for (const name of lines.flatMap(({ requests }) => requests))
            assert.ok(
              told.some(({ requests }) => requests.includes(name)),
              name,
            );
      });
    }
  }

  describe('The spies', () => {
    test('see each touch, so that an empty list means that there was none', async () => {
      const visit = await browser.open('<!doctype html><title>Spied on</title>', { prepare: (page) => page.evaluateOnNewDocument(spy) });
      const touched = await visit.page.evaluate(async () => {
        localStorage.setItem('a', '1');
        void [sessionStorage, indexedDB, globalThis.caches, globalThis.cookieStore, document.cookie, navigator.storage];
        document.cookie = 'a=1';
        await navigator.permissions.query({ name: 'geolocation' });
        navigator.geolocation.getCurrentPosition(
          () => {},
          () => {},
        );
        await navigator.clipboard?.writeText('a').catch(() => {});
        navigator.sendBeacon('/beacon', 'a');
        await fetch('/post', { method: 'POST', body: 'a' });
        new BroadcastChannel('a').close();
        history.replaceState(null, '', '#a');
        return globalThis.__touched;
      });
      const kept = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'cookie', 'storage manager', 'cookie, written'];
      assert.deepEqual(touched, {
        kept,
        asked: ['permission, queried', 'geolocation', 'clipboard, written'],
        sent: ['beacon', 'request with a body', 'BroadcastChannel'],
        address: ['address of the page'],
      });
    });
  });
};

if (process.argv.includes('--write')) await write();
else judge();
