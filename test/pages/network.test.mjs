/** However bad the network is, a visitor reads something useful, and what failed can be tried again. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { engine, onlyIn } from '../engines.mjs';
import { TAGS, dist } from './browser.mjs';
import { isAGoodGuest, startHost } from './guest.mjs';

const { browser, host } = await startHost();

const FALLBACK = '<a href="https://example.org/">Read about it here</a>';
const all = (inner) => TAGS.map((tag) => `<${tag} lang="en" center="aarhus">${inner}</${tag}>`).join('\n');

/** Every fallback that is left can be read. */
const showsFallbacks = async (visit, tags = TAGS) => {
  for (const tag of tags) assert.equal(await visit.text(tag), 'Read about it here', tag);
};

describe('Without a network', () => {
  test('what is added to a page keeps its fallback, and says once what is missing', async () => {
    const visit = await host.open(`${host.script()}<main></main>`, { ready: false });
    await visit.page.setOfflineMode(true);
    await visit.page.evaluate((html) => (document.querySelector('main').innerHTML = html), all(FALLBACK));
    await visit.failed(TAGS.length);
    await showsFallbacks(visit);
    await isAGoodGuest(visit, {
      warns: TAGS.map((tag) => new RegExp(`^ICS Widgets: elements/${tag.slice(4)}\\.js could not be loaded`)),
      complains: [/ERR_INTERNET_DISCONNECTED/],
    });
    assert.equal(visit.ownWarnings.length, TAGS.length);
  });

  const AGAIN = onlyIn(['chromium'], 'code that could not be fetched once is not asked for again before the page is loaded anew');
  test('what is shown already stays, and what it still needs can be tried again when the network is back', AGAIN, async () => {
    const visit = await host.open(`${host.script()}<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>`);
    const before = await visit.text('ics-opening-hours');
    await visit.page.setOfflineMode(true);
    const button = await visit.inside('ics-opening-hours', '.badge button');
    await button.press('Enter');
    await visit.failed();
    assert.equal(await visit.text('ics-opening-hours'), before);
    await visit.page.setOfflineMode(false);
    await (await visit.inside('ics-opening-hours', '.badge button')).press('Enter');
    await visit.inside('ics-opening-hours', '.panel table');
    await isAGoodGuest(visit, { warns: [/^ICS Widgets: the week could not be loaded/], complains: [/ERR_INTERNET_DISCONNECTED/] });
  });
});

const SLOW = onlyIn(['chromium'], 'its driver has no slow network');
test('On a slow network the fallback can be read until the content comes, and nothing is thrown', SLOW, async () => {
  const visit = await host.open(`${host.script()}${all(FALLBACK)}`, {
    ready: false,
    until: 'domcontentloaded',
    prepare: (page) => page.emulateNetworkConditions({ download: 50_000, upload: 50_000, latency: 400 }),
  });
  await visit.until((tag) => document.querySelector(tag)?.textContent.includes('Read about it here'), TAGS.at(-1));
  await showsFallbacks(visit);
  await visit.ready();
  for (const tag of TAGS) assert.doesNotMatch(await visit.text(tag), /Read about it here/, tag);
  await isAGoodGuest(visit);
});

describe('A file that is gone', () => {
  const core = readdirSync(path.join(dist, 'chunks')).find((name) => name.startsWith('core-'));

  test('and that all of them need leaves every fallback, and one story for each', async () => {
    const kit = browser.copy((text, file) => (file.endsWith(core) ? { status: 404, body: 'gone' } : text));
    const visit = await host.open(`${host.script(kit)}${all(FALLBACK)}`, { ready: false });
    await visit.failed(TAGS.length);
    await showsFallbacks(visit);
    await isAGoodGuest(visit, {
      warns: TAGS.map((tag) => new RegExp(`elements/${tag.slice(4)}\\.js could not be loaded`)),
      complains: [/404/],
    });
    assert.equal(visit.ownWarnings.length, TAGS.length);
  });

  test('and that one of them needs leaves the fallback of that one', async () => {
    const kit = browser.copy((text, file) => (file === '/elements/center-card.js' ? { status: 404, body: 'gone' } : text));
    const visit = await host.open(`${host.script(kit)}${all(FALLBACK)}`, { ready: TAGS.filter((tag) => !/card/.test(tag)).join() });
    await visit.failed();
    await showsFallbacks(visit, ['ics-center-card']);
    await isAGoodGuest(visit, { warns: [/elements\/center-card\.js could not be loaded/], complains: [/404/] });
  });
});

test('Data whose server is down, and comes back, are fetched anew by the button of each widget', async () => {
  let isDown = true;
  const kit = browser.copy((text, file) => (isDown && file === '/data/ics.json' ? { status: 500, body: 'down' } : text));
  const visit = await host.open(`${host.script(kit)}${all('')}`, { ready: false });
  await visit.failed(TAGS.length);
  for (const tag of TAGS) assert.match(await visit.text(tag), /This information could not be loaded\. Open the official page\s+Try again/);
  // Still down: the button tells so again, and the console does not.
  await (await visit.inside(TAGS[0], 'button')).press('Enter');
  await visit.failed(TAGS.length + 1);
  const asked = () => browser.kitServer.requests.filter((name) => name.endsWith('/data/ics.json')).length;
  const before = asked();
  isDown = false;
  for (const tag of TAGS) await (await visit.inside(tag, 'button')).press('Enter');
  await visit.ready();
  await isAGoodGuest(visit, { warns: [/^ICS Widgets: .*ics\.json answered 500/], complains: [/500/] });
  assert.equal(visit.ownWarnings.length, 1);
  assert.equal(asked() - before, 1, 'one request for all, whatever the number of buttons');
});

describe('From another origin', () => {
  const withoutCors = () => browser.copy((text) => ({ body: text, headers: { 'access-control-allow-origin': undefined } }));
  const badge = (kit, attributes) =>
    `<script ${attributes} src="${kit}ics.js"></script><ics-opening-hours center="aarhus" lang="en">${FALLBACK}</ics-opening-hours>`;

  for (const attributes of ['defer', 'defer crossorigin', 'type="module"']) {
    test(`the script (${attributes}) works where its server allows every origin`, async () => {
      const visit = await host.open(badge(browser.kit, attributes));
      assert.match(await visit.text('ics-opening-hours'), /open|closed/i);
      await isAGoodGuest(visit);
    });
  }

  test('it says which header its server must send when that allows none, and the fallback stays', async () => {
    const visit = await host.open(badge(withoutCors(), 'defer'), { ready: false });
    await visit.failed();
    assert.equal(await visit.text('ics-opening-hours'), 'Read about it here');
    await isAGoodGuest(visit, {
      warns: [/^ICS Widgets: elements\/opening-hours\.js could not be loaded .*CORS/],
      complains: [/CORS policy/, /Failed to load/],
    });
    assert.equal(visit.ownWarnings.length, 1);
  });

  test('a module of a server that allows none does not even start: the fallback stays, and the browser says why', async () => {
    const visit = await host.open(badge(withoutCors(), 'type="module"'), { ready: false });
    await visit.settled();
    assert.equal(await visit.text('ics-opening-hours'), 'Read about it here');
    // The other engines say it where no driver hears it.
    if (engine === 'chromium') assert.match(visit.complaints.join('\n'), /CORS policy/);
  });

  test('data of a server that allows none are missed with the header that they need', async () => {
    const kit = browser.copy((text, path) => ({
      body: text,
      headers: path.endsWith('.json') ? { 'access-control-allow-origin': undefined } : {},
    }));
    const visit = await host.open(badge(kit, 'defer'), { ready: false });
    await visit.failed();
    assert.equal(await visit.text('ics-opening-hours'), 'Read about it here');
    await isAGoodGuest(visit, {
      warns: [/^ICS Widgets: .*ics\.json could not be fetched .*CORS/],
      complains: [/CORS policy/, /Failed to load/],
    });
  });
});
