/** A div or a plain link on a page of another origin becomes a widget, or stays what it was. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { built, startBrowser } from './browser.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const script = (file = 'ics.js', attributes = 'defer data-ics-links') => `<script ${attributes} src="${browser.kit}${file}"></script>`;
const link = (rest = 'center-card/?lang=da&amp;center=aarhus') => `<a href="${browser.kit}embed/${rest}">ICS West</a>`;
const DIV = '<div data-ics-widget="center-card" data-ics-lang="da" data-ics-center="aarhus"><a href="/about">ICS West</a></div>';

const open = (body, { scripts = script(), ...rest } = {}) =>
  browser.open(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="${browser.kit}ics.css">${scripts}</head><body>${body}</body></html>`,
    rest,
  );

const shows = async (visit, selector = 'ics-center-card') => {
  await visit.ready(selector);
  assert.match(await visit.textUntil(selector, /Dokk1/), /Åbningstider/);
};

const policy = () => {
  const origin = new URL(browser.kit).origin;
  return `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}; img-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html`;
};

for (const [what, body] of [
  ['A div', () => DIV],
  ['A link', () => `<p>${link()}</p>`],
  ['A link with its language in the path', () => `<ul><li><strong>${link('center-card/da/?center=aarhus')}</strong></li></ul>`],
]) {
  describe(`${what} for a widget`, () => {
    test('becomes the widget under a strict policy with Trusted Types, from another origin', async () => {
      const visit = await open(body(), { headers: { 'content-security-policy': policy() } });
      await shows(visit);
      await visit.settled();
      assert.deepEqual((await visit.seen()).violations, []);
      assert.deepEqual([visit.errors, visit.console], [[], []]);
      assert.equal((await visit.text()).match(/ICS West\n?/g).length > 0, true);
      assert.ok(visit.requests.every((url) => url.startsWith(browser.kit) || url.startsWith(browser.host)));
    });

    test('is met when it is added later, in the light and in a shadow root that the page shows', async () => {
      const visit = await open('<main></main><section></section>');
      await visit.page.evaluate((html) => (document.querySelector('main').innerHTML = html), body());
      await shows(visit);
      await visit.page.evaluate(
        async (html, kit) => {
          const root = document.querySelector('section').attachShadow({ mode: 'open' });
          const { discover } = await import(`${kit}discover.js`);
          globalThis.stop = discover(root);
          root.innerHTML = html;
        },
        body(),
        browser.kit,
      );
      await visit.until(() => document.querySelector('section').shadowRoot.querySelector('ics-center-card')?.matches(':state(ready)'));
      await visit.page.evaluate((html) => {
        globalThis.stop();
        document.querySelector('section').shadowRoot.innerHTML = html;
      }, body());
      await visit.settled();
      assert.equal(await visit.page.evaluate(() => document.querySelector('section').shadowRoot.querySelector('ics-center-card')), null);
    });

    for (const [how, scripts] of [
      ['twice', () => script() + script()],
      ['twice, under two addresses', () => script('ics.js?v=1') + script('ics.js?v=2')],
      ['as a module', () => script('ics.js', 'type="module" data-ics-links')],
      ['as the file with everything in it', () => script('ics-all.js')],
    ]) {
      test(`is one widget with the script ${how}`, async () => {
        const visit = await open(body(), { scripts: scripts() });
        await shows(visit);
        await visit.settled();
        assert.equal(await visit.page.evaluate(() => document.querySelectorAll('ics-center-card').length), 1);
        assert.deepEqual([visit.errors, visit.console], [[], []]);
      });
    }

    test('is one widget with two versions of the script', async () => {
      browser.answer('/other.js', built('ics.js').replaceAll(version, '99.0.0'));
      const visit = await open(body(), { scripts: script('other.js') + script() });
      await shows(visit);
      await visit.settled();
      assert.equal(await visit.page.evaluate(() => document.querySelectorAll('ics-center-card').length), 1);
      assert.deepEqual(visit.errors, []);
    });

    for (const [which, path] of [
      ['the code for divs and links', '/chunks/mount.js'],
      ['the code of the element', '/elements/center-card.js'],
      ['the dataset', '/data/ics.json'],
    ]) {
      test(`is a working link, and says why, when ${which} is gone`, async () => {
        browser.answer(path, { status: 404, body: 'gone' });
        const visit = await open(body());
        const { errors } = await visit.failed();
        assert.ok(errors[0].reason.includes(path.slice(1)), errors[0].reason);
        assert.equal(visit.ownWarnings.length, 1);
        assert.equal(await visit.text(), 'ICS West');
        const seen = await visit.page.evaluate(() => [...document.links].filter((each) => each.checkVisibility()).map(({ href }) => href));
        assert.equal(seen.length, 1);
        assert.match(seen[0], /^http/);
      });
    }
  });
}

for (const [widget, rest] of [
  ['center-card', 'data-ics-center="aarhus"'],
  ['eligibility-check', ''],
]) {
  test(`A page with a div for ${widget} keeps its place while the widget comes`, async () => {
    const visit = await open(`<div data-ics-widget="${widget}" ${rest}><a href="/about">About</a></div><p>Below</p>`, { height: 4000 });
    await visit.ready(`ics-${widget}`);
    await visit.settled();
    const total = (await visit.seen()).shifts.reduce((sum, { value }) => sum + value, 0);
    assert.equal(total.toFixed(2), '0.00');
  });
}

test('A page without divs and links fetches no code for them', async () => {
  const visit = await open(
    '<ics-center-card lang="da" center="aarhus"></ics-center-card><p><a href="https://video.example/embed/1">A film</a></p>',
  );
  await shows(visit);
  await visit.settled();
  assert.ok(!browser.kitServer.requests.includes('/chunks/mount.js'));
});

test('A div may bring the address of its data, and a link may not', async () => {
  browser.answer('/other.json', built('data/ics.bundle.json').replaceAll('Dokk1', 'Dokk2'));
  const visit = await open(
    `<section data-ics-src="${browser.kit}other.json">${DIV}</section><p>${link('center-card/?lang=da&amp;center=aarhus&amp;src=/evil.json')}</p>`,
  );
  await visit.textUntil('section ics-center-card', /Dokk2/);
  await visit.textUntil('p ics-center-card', /Dokk1/);
  assert.ok(visit.requests.every((url) => !url.endsWith('evil.json')));
});

test('What somebody is editing stays as it is, a link as well', async () => {
  const visit = await open(`<div contenteditable><p>${link()}</p>${DIV}</div><template>${DIV}</template><div id="shown">${DIV}</div>`);
  await shows(visit, '#shown ics-center-card');
  await visit.settled();
  assert.equal(await visit.page.evaluate(() => document.querySelectorAll('ics-center-card').length), 1);
});
