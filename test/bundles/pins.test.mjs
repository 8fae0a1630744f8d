/** One hash pins everything: whoever has checked `ics.js` runs no other code of the kit than was published with it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { built, builtData, dist, startBrowser } from '../pages/browser.mjs';

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((program) => existsSync(program));
const chunks = readdirSync(path.join(dist, 'chunks'));
const elements = readdirSync(path.join(dist, 'elements'));
/** Path of the chunk whose name matches; of two that are called the same, the one that comes with an element. */
const chunk = (name, holding = '') => {
  const found = chunks.filter((file) => file.startsWith(`${name}-`) && built(`chunks/${file}`).includes(holding));
  assert.equal(found.length, 1, `one chunk is called ${name}: ${found.join()}`);
  return `/chunks/${found[0]}`;
};
/** Path of the list that `ics.js` holds the hash of: what an element starts with. */
const needs = (element) => {
  const list = chunks.find((file) => file.startsWith('pins-') && built(`chunks/${file}`).includes(`"elements/${element}.js":`));
  return `/chunks/${list}`;
};
/** Path of the list of what an element may ask for later. */
const later = (element) => `/chunks/${/pins-\w+\.js/.exec(built(`elements/${element}.js`))[0]}`;

/** The same code, and after it what nobody published. */
const tampered = (text) => ({ body: `${text}\n;globalThis.tamperedCodeRan = true;` });
const tamperWith = (...paths) => paths.forEach((name) => browser.answer(name, tampered));
const script = (attributes = 'defer') => `<script ${attributes} src="${browser.kit}ics.js"></script>`;
const FALLBACK = '<a href="https://example.org/">The official page</a>';
const ran = (page) => page.evaluate(() => globalThis.tamperedCodeRan ?? false);
const inside = (page, tag, selector) =>
  page.waitForFunction(
    (...wanted) => document.querySelector(wanted[0]).shadowRoot?.querySelector(wanted[1]),
    { timeout: 10_000 },
    tag,
    selector,
  );
const press = async (page, tag, selector) => {
  await inside(page, tag, selector);
  await page.evaluate((...wanted) => document.querySelector(wanted[0]).shadowRoot.querySelector(wanted[1]).click(), tag, selector);
};

describe('Before anything runs, the fallback stays and the page is told, when what was altered is', () => {
  for (const [what, altered, tag] of [
    ['the file that all elements need', () => chunk('core'), 'ics-opening-hours'],
    ['an element', () => '/elements/opening-hours.js', 'ics-opening-hours'],
    ['an element with a list of its own', () => '/elements/center-finder.js', 'ics-center-finder'],
    ['what an element imports', () => chunk('parts'), 'ics-center-finder'],
    ['what that imports', () => chunk('facts'), 'ics-center-card'],
    ['the list of hashes itself', () => needs('center-finder'), 'ics-center-finder'],
  ]) {
    test(what, async () => {
      tamperWith(altered());
      const visit = await browser.open(`${script()}<${tag} center="aarhus" lang="en">${FALLBACK}</${tag}>`);
      const { errors } = await visit.failed();
      assert.match(errors[0].reason, new RegExp(`gone or altered: ${visit.kit.slice(0, -1)}${altered().replaceAll('.', '\\.')}`));
      assert.equal(await visit.text(tag), 'The official page');
      assert.equal(await ran(visit.page), false);
    });
  }

  test('what an element imports, though the element itself arrives long after it was refused', async () => {
    tamperWith(chunk('parts'));
    browser.answer('/elements/center-finder.js', (text) => ({ body: text, delay: 700 }));
    const visit = await browser.open(`${script()}<ics-center-finder lang="en">${FALLBACK}</ics-center-finder>`);
    await visit.failed();
    await visit.page.waitForNetworkIdle({ idleTime: 900 });
    assert.equal(await visit.text('ics-center-finder'), 'The official page');
    assert.equal(await ran(visit.page), false);
  });
});

describe('What comes later is refused too, and what is there stays', () => {
  const open = async (html) => (await browser.open(`${script()}${html}`)).ready();

  test('the words of another language', async () => {
    tamperWith(chunk('da'));
    const visit = await open('<ics-opening-hours center="aarhus" lang="da"></ics-opening-hours>');
    assert.match(await visit.textUntil('ics-opening-hours', /\w/), /open|closed/i);
    assert.match(visit.ownWarnings.join(), /the words for "da" could not be loaded/);
    assert.equal(await ran(visit.page), false);
  });

  test('the code that judges data of another', async () => {
    tamperWith(chunk('parse'));
    browser.kitServer.answers.set('/elsewhere.json', {
      body: JSON.stringify({ ...builtData(), guide: undefined, places: undefined }),
      type: 'application/json',
    });
    const visit = await browser.open(
      `${script()}<ics-opening-hours center="aarhus" lang="en" src="${browser.kit}elsewhere.json">${FALLBACK}</ics-opening-hours>`,
    );
    const { errors } = await visit.failed();
    assert.match(errors[0].reason, /gone or altered/);
    assert.equal(await visit.text('ics-opening-hours'), 'The official page');
    assert.equal(await ran(visit.page), false);
  });

  for (const [what, altered] of [
    ['the week of a badge', () => chunk('more')],
    ['what the week imports', () => chunk('week-table')],
    ['the list with the hash of the week', () => later('opening-hours')],
  ]) {
    test(what, async () => {
      tamperWith(altered());
      const visit = await open('<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>');
      await press(visit.page, 'ics-opening-hours', '.badge button');
      const { errors } = await visit.failed();
      assert.match(errors[0].reason, /the week could not be loaded .*gone or altered/);
      assert.match(await visit.text('ics-opening-hours'), /open|closed/i);
      assert.equal(await ran(visit.page), false);
    });
  }

  test('the search of the finder, and the details of its centres', async () => {
    tamperWith(chunk('search', './core-'), chunk('details'));
    const visit = await open('<ics-center-finder lang="en"></ics-center-finder>');
    await visit.page.evaluate(() => document.querySelector('ics-center-finder').shadowRoot.querySelector('[role=combobox]').focus());
    await press(visit.page, 'ics-center-finder', '.item details summary');
    await visit.failed(2);
    assert.match(await visit.text('ics-center-finder'), /Aarhus/);
    assert.equal(await ran(visit.page), false);
  });

  test('the map that moves, at the second try as well', async () => {
    tamperWith(chunk('leaflet-map'));
    const visit = await open('<ics-center-finder lang="en"></ics-center-finder>');
    await press(visit.page, 'ics-center-finder', '[part=explore]');
    await visit.failed();
    await press(visit.page, 'ics-center-finder', 'figcaption .error button');
    await visit.failed(2);
    assert.equal(await ran(visit.page), false);
    browser.kitServer.answers.delete(chunk('leaflet-map'));
    await press(visit.page, 'ics-center-finder', 'figcaption .error button');
    await inside(visit.page, 'ics-center-finder', 'button.marker');
  });

  test('its street maps, which the map itself asks for', async () => {
    tamperWith(chunk('tiles'));
    const visit = await open(
      `<ics-center-finder lang="en" tiles="${browser.host}{z}/{x}/{y}.png" tiles-attribution="©" tiles-consent="granted"></ics-center-finder>`,
    );
    await press(visit.page, 'ics-center-finder', '[part=explore]');
    await inside(visit.page, 'ics-center-finder', 'button.marker');
    await visit.settled();
    assert.ok(browser.kitServer.requests.includes(chunk('tiles')));
    assert.equal(await ran(visit.page), false);
  });
});

describe('The pins of the build', () => {
  const code = [...chunks.map((file) => `chunks/${file}`), ...elements.map((file) => `elements/${file}`)].filter((file) =>
    file.endsWith('.js'),
  );
  const listed = new Map();
  for (const file of ['ics.js', ...code]) {
    for (const [, name, hash] of built(file).matchAll(/([\w/.-]+\.js) ([\w+/]{43})(?![\w+/])/g)) {
      const target = /^(elements|chunks)\//.test(name) ? name : `chunks/${name}`;
      listed.set(target, (listed.get(target) ?? new Set()).add(hash));
    }
  }

  test('name every file, each by the one hash that it has', () => {
    for (const file of code) {
      const hash = createHash('sha256').update(built(file)).digest('base64').slice(0, -1);
      assert.deepEqual([...(listed.get(file) ?? [])], [hash], file);
    }
    assert.deepEqual(
      [...listed.keys()].filter((file) => !code.includes(file)),
      [],
    );
  });

  test('leave no file that imports another without a hash', () => {
    for (const file of code) assert.doesNotMatch(built(file), /\bimport\(["'`][^$]*?["'`]\)/, file);
  });

  test('are not in what npm users bundle themselves', () => {
    for (const file of readdirSync(path.join(dist, 'npm/chunks')))
      assert.doesNotMatch(built(`npm/chunks/${file}`), /\.js [\w+/]{43}/, file);
  });
});

describe('A page', () => {
  const EVERYTHING = `<ics-center-finder lang="en"></ics-center-finder><ics-opening-hours center="aarhus" lang="da"></ics-opening-hours>`;

  for (const [what, source] of [
    ['that allows scripts by nonce only', "'nonce-abc123'"],
    ['that allows scripts by nonce, and what these load', "'nonce-abc123' 'strict-dynamic'"],
  ]) {
    for (const kind of ['defer', 'type="module" crossorigin']) {
      test(`${what} has every element (${kind})`, async () => {
        const policy = `default-src 'none'; script-src ${source}; connect-src ${browser.kit}; style-src 'none'`;
        const visit = await browser.open(script(`nonce="abc123" ${kind}`) + EVERYTHING, { headers: { 'content-security-policy': policy } });
        await visit.ready();
        await press(visit.page, 'ics-opening-hours', '.badge button');
        await inside(visit.page, 'ics-opening-hours', '.panel table');
        assert.deepEqual((await visit.seen()).violations, []);
        assert.deepEqual(visit.errors, []);
      });
    }
  }

  test('keeps nothing of the checks in its head', async () => {
    const visit = await browser.open(script() + EVERYTHING);
    await visit.ready();
    await visit.settled();
    assert.equal(await visit.page.evaluate(() => document.querySelectorAll('link').length), 0);
  });

  for (const [what, pretended] of [
    [
      'without modulepreload',
      "const { supports } = DOMTokenList.prototype; DOMTokenList.prototype.supports = function (token) { return token !== 'modulepreload' && supports.call(this, token); };",
    ],
    [
      'whose links are not compared with their hashes, as in WebKit,',
      "Object.defineProperty(Navigator.prototype, 'vendor', { value: 'Apple Computer, Inc.' });",
    ],
  ]) {
    test(`in a browser ${what} has every element, and refuses what was altered`, async () => {
      const head = `<script>${pretended}</script>${script()}`;
      const visit = await browser.open(head + EVERYTHING);
      await visit.ready();
      assert.equal(
        await visit.page.evaluate(() => performance.getEntriesByType('resource').some(({ initiatorType }) => initiatorType === 'link')),
        false,
      );
      await visit.close();
      tamperWith(chunk('core'));
      const refused = await browser.open(`${head}<ics-opening-hours center="aarhus">${FALLBACK}</ics-opening-hours>`);
      await refused.failed();
      assert.equal(await ran(refused.page), false);
    });
  }
});

describe('In Firefox', { skip: FIREFOX ? false : 'Firefox is not installed' }, () => {
  let firefox;
  before(async () => (firefox = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })));
  after(() => firefox.close());

  const open = async (html) => {
    browser.hostServer.answers.set('/page', {
      body: `<script>addEventListener('ics-error', ({ reason }) => (globalThis.refusal = reason), true)</script>${script()}${html}`,
    });
    const page = await firefox.newPage();
    await page.goto(`${browser.host}page`);
    return page;
  };
  const refusal = async (page) => (await page.waitForFunction(() => globalThis.refusal, { timeout: 10_000 })).jsonValue();

  for (const [what, altered, tag] of [
    ['the file that all elements need', () => chunk('core'), 'ics-opening-hours'],
    ['what an element imports', () => chunk('parts'), 'ics-center-finder'],
    ['the list of hashes itself', () => needs('center-finder'), 'ics-center-finder'],
  ]) {
    test(`${what} is refused when it was altered, and the fallback stays`, async () => {
      tamperWith(altered());
      const page = await open(`<${tag} center="aarhus" lang="en">${FALLBACK}</${tag}>`);
      assert.match(await refusal(page), /gone or altered/);
      assert.equal(await ran(page), false);
      assert.equal(await page.evaluate((name) => document.querySelector(name).shadowRoot, tag), null);
      await page.close();
    });
  }

  test('what comes later is refused when it was altered, the second time too', async () => {
    tamperWith(chunk('week-table'));
    const page = await open('<ics-opening-hours center="aarhus" lang="da"></ics-opening-hours>');
    await press(page, 'ics-opening-hours', '.badge button');
    assert.match(await refusal(page), /gone or altered/);
    await page.evaluate(() => (globalThis.refusal = undefined));
    await press(page, 'ics-opening-hours', '.badge button');
    await refusal(page);
    assert.equal(await ran(page), false);
    await page.close();
  });
});
