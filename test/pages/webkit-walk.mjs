/** One walk through everything in WebKit, which no puppeteer drives: plain WebDriver, one page with all elements on another origin. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWebKit, stopWebKit } from '../webkit.mjs';
import { TAGS, dist, ensureBuilt, listen, readText } from './browser.mjs';

const ENTER = '\uE007';
const PATIENCE_MS = 15_000;

let kit, host, session, closed;

const ask = async (method, address, body) => {
  const response = await fetch(address, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${address}: ${value.error} ${value.message}`);
  return value;
};

/** What a function of the page answers. */
const inPage = (fn, ...args) => ask('POST', `${session}/execute/sync`, { script: `return (${fn}).apply(null, arguments)`, args });

/** Waits until a function of the page answers, and returns the answer. */
const until = async (what, fn, ...args) => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await inPage(fn, ...args);
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}; the page reads:\n${await inPage(readText, 'body', false)}`);
  }
};

const found = (tag, selector) =>
  until(
    `<${tag}> has ${selector}`,
    (name, wanted) => {
      const node = document.querySelector(name).shadowRoot?.querySelector(wanted);
      return node?.checkVisibility() ? node : undefined;
    },
    tag,
    selector,
  );

const focused = async (tag, selector) => {
  await found(tag, selector);
  await inPage((name, wanted) => document.querySelector(name).shadowRoot.querySelector(wanted).focus(), tag, selector);
};

/** Presses keys as a keyboard does: they go to whatever has the focus. */
const typed = (text) =>
  ask('POST', `${session}/actions`, {
    actions: [
      { type: 'key', id: 'keys', actions: [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }, // prettier-ignore
    ],
  });

const reads = (tag, pattern) =>
  until(`<${tag}> reads ${pattern}`, (name, source) => new RegExp(source).test(document.querySelector(name).shadowRoot.textContent), tag, pattern.source); // prettier-ignore

before(async () => {
  ensureBuilt();
  kit = await listen(dist);
  host = await listen();
  const own = `http://localhost:${kit.port}/`;
  host.answers.set('/page', {
    body: `<!doctype html><html lang="en"><head><title>A page</title>
<script>globalThis.thrown = []; addEventListener('error', (event) => thrown.push(String(event.message))); addEventListener('unhandledrejection', (event) => thrown.push(String(event.reason))); addEventListener('ics-error', (event) => thrown.push(event.reason))</script>
<link rel="stylesheet" href="${own}ics.css"><script defer src="${own}ics.js"></script></head><body>
<ics-center-finder></ics-center-finder><ics-opening-hours center="aarhus" lang="da"></ics-opening-hours>
<ics-eligibility-check municipality="0751"></ics-eligibility-check><ics-center-card center="copenhagen"></ics-center-card>
<ics-document-checklist service="cpr" lang="da"></ics-document-checklist></body></html>`,
  });
  const { port, capabilities } = await startWebKit();
  const driver = `http://127.0.0.1:${port}/session`;
  const { sessionId } = await ask('POST', driver, { capabilities: { alwaysMatch: capabilities } });
  session = `${driver}/${sessionId}`;
  closed = () => ask('DELETE', session);
  await ask('POST', `${session}/url`, { url: `http://127.0.0.1:${host.port}/page` });
});

after(async () => {
  await closed?.().catch(() => {});
  stopWebKit();
  kit?.close();
  host?.close();
});

test('In WebKit all elements show real data, each in its own language', async () => {
  for (const tag of TAGS) await until(`<${tag}> is ready`, (name) => document.querySelector(name).matches(':state(ready)'), tag);
  await reads('ics-center-finder', /ICS Sønderborg/);
  await reads('ics-opening-hours', /[Åå]ben|[Ll]ukket/);
  await reads('ics-eligibility-check', /Question 1 of at most \d/);
  await reads('ics-center-card', /International House Copenhagen[^]*As of \d+ \w+ \d{4}/);
  await reads('ics-document-checklist', /Pas eller nationalt id-kort/);
  assert.equal(kit.requests.filter((path) => path === '/data/ics.json').length, 1);
});

test('In WebKit a search is answered by keyboard', async () => {
  await focused('ics-center-finder', 'input[role=combobox]');
  await typed(`Herning${ENTER}`);
  await until('the finder answers', () =>
    /ICS West/.test(document.querySelector('ics-center-finder').shadowRoot.querySelector('[part=answer]').textContent),
  );
});

test('In WebKit the stepper reaches its outcome by keyboard', async () => {
  const answers = { residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work' };
  for (const [question, option] of Object.entries(answers)) {
    await focused('ics-eligibility-check', `input[name="${question}"][value="${option}"]`);
    await typed(` ${ENTER}`);
  }
  await found('ics-eligibility-check', '[part=outcome]');
  await reads('ics-eligibility-check', /Go to ICS West/);
});

test('In WebKit the map opens and has a button for every centre', async () => {
  await found('ics-center-finder', '[part=explore]');
  await inPage(() => document.querySelector('ics-center-finder').shadowRoot.querySelector('[part=explore]').click());
  await until('the map moves', () => document.querySelector('ics-center-finder').shadowRoot.querySelectorAll('button.marker').length === 6);
});

test('In WebKit nothing was thrown, and nothing was fetched from anywhere else', async () => {
  assert.deepEqual(await inPage(() => globalThis.thrown), []);
  const hosts = await inPage(() => [
    ...new Set(
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .filter(({ pathname }) => pathname !== '/favicon.ico')
        .map(({ host }) => host),
    ),
  ]);
  assert.deepEqual(hosts, [`localhost:${kit.port}`]);
});
