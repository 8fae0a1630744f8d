/** The kit works under policies that allow next to nothing, and says which line is missing where one allows too little. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { TAGS, search, startBrowser, stepper } from './browser.mjs';
import { WIDGETS, hostOf, isAGoodGuest, showsAll } from './guest.mjs';

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const TRUSTED = `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`;

const PAGE = `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/ics.css"><script defer src="/ics.js"></script></head><body>
<ics-center-finder></ics-center-finder>
<ics-opening-hours center="aarhus" lang="da" announce json-ld></ics-opening-hours>
<ics-opening-hours center="aarhus" view="week"></ics-opening-hours>
<ics-eligibility-check municipality="0751"></ics-eligibility-check>
<ics-center-card center="copenhagen"></ics-center-card>
<ics-document-checklist service="mitid"></ics-document-checklist></body></html>`;

const openUnder = (policy, html = PAGE) => browser.open(html, { sameOrigin: true, headers: { 'content-security-policy': policy } });

for (const [name, policy] of [
  ['the strict policy', STRICT],
  ['the strict policy with Trusted Types', TRUSTED],
]) {
  describe(`Under ${name}`, () => {
    test('everything that a visitor does works, and nothing is violated', async () => {
      const visit = await openUnder(policy);
      await visit.ready();
      await visit.settled();
      assert.match(await search(visit, 'Herning'), /ICS West/);
      await visit.inside('ics-center-finder', '[part=marker]');
      const walk = stepper(visit);
      for (const [question, option] of Object.entries({
        residence: 'yes',
        stay: 'over-6-months',
        citizenship: 'nordic',
        purpose: 'work',
      })) {
        await walk.answer(question, option);
      }
      assert.match(await walk.outcome(), /Go to ICS West/);
      assert.match(await visit.text('ics-opening-hours'), /åben|lukket/i);
      await visit.page.evaluate(() => document.querySelector('ics-opening-hours').shadowRoot.querySelector('.badge button').click());
      await visit.inside('ics-opening-hours', '.panel table');
      await visit.inside('ics-opening-hours', '[role=status]');
      await visit.until(() => document.querySelector('ics-opening-hours > script[type="application/ld+json"]'));
      assert.match(await visit.text('ics-center-card'), /International House Copenhagen/);
      assert.match(await visit.text('ics-document-checklist'), /Passport or national ID card/);
      await isAGoodGuest(visit);
      assert.deepEqual((await visit.seen()).violations, []);
    });

    test('the styles of the elements apply', async () => {
      const visit = await openUnder(policy);
      await visit.ready();
      const displays = await visit.page.evaluate(
        (tags) => [...document.querySelectorAll(tags)].map((element) => getComputedStyle(element).display),
        TAGS.join(),
      );
      assert.ok(
        displays.every((display) => display !== 'inline'),
        displays.join(),
      );
    });

    test('the file with everything in it works too', async () => {
      const visit = await openUnder(policy, PAGE.replace('/ics.js', '/ics-all.js'));
      await visit.ready();
      await visit.settled();
      assert.deepEqual((await visit.seen()).violations, []);
    });
  });
}

test('A violation would be noticed', async () => {
  const visit = await openUnder(TRUSTED, `${PAGE}<p style="color: red">red</p>`);
  await visit.ready();
  await visit.page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>bold</b>');
    } catch {
      // Trusted Types refuse it; the violation is what counts.
    }
  });
  await visit.until(() => globalThis.__seen.violations.length >= 2);
  const { violations } = await visit.seen();
  assert.match(violations.join('\n'), /style-src/);
  assert.match(violations.join('\n'), /require-trusted-types-for/);
});

const NONCE = "default-src 'none'; script-src 'nonce-once'; style-src 'self'; connect-src 'self'; img-src 'self'";

describe('With nothing but a nonce', () => {
  const tag = (kit, attributes) =>
    `<link rel="stylesheet" href="${kit}ics.css"><script nonce="once" ${attributes} src="${kit}ics.js"></script>`;
  for (const [how, policy] of [
    ['alone', NONCE],
    ['and strict-dynamic', NONCE.replace("'nonce-once'", "'nonce-once' 'strict-dynamic'")],
  ]) {
    for (const attributes of ['defer', 'type="module"']) {
      test(`${how}, the script (${attributes}) and all that it fetches may run`, async () => {
        const host = hostOf(browser);
        const visit = await host.open(tag('/', attributes) + WIDGETS, { sameOrigin: true, headers: { 'content-security-policy': policy } });
        await showsAll(visit);
        await search(visit, 'Herning');
        await isAGoodGuest(visit);
        assert.deepEqual((await visit.seen()).violations, []);
      });
    }

    test(`${how}, the script of another origin may too, with its origin where data and styles come from`, async () => {
      const visit = await hostOf(browser).open(tag(browser.kit, 'defer') + WIDGETS, {
        headers: { 'content-security-policy': policy.replaceAll("'self'", browser.kit) },
      });
      await showsAll(visit);
      await isAGoodGuest(visit);
      assert.deepEqual((await visit.seen()).violations, []);
    });
  }
});

describe('Trusted Types', () => {
  const html = `<script defer src="/ics.js"></script><ics-opening-hours center="aarhus" lang="en"><a href="https://example.org/">Hours</a></ics-opening-hours>`;
  const openWith = (trusted, page = html, options = {}) =>
    hostOf(browser).open(page, {
      sameOrigin: true,
      headers: {
        'content-security-policy': `${STRICT.replace('script-src', "script-src 'nonce-own'")}; require-trusted-types-for 'script'; trusted-types ${trusted}`,
      },
      ...options,
    });

  test('that allow no policy at all leave the fallback, and the console names the policy that is missing', async () => {
    const visit = await openWith("'none'", html, { ready: false });
    await visit.failed();
    assert.equal(await visit.text('ics-opening-hours'), 'Hours');
    await isAGoodGuest(visit, {
      warns: [/ICS Widgets: elements\/opening-hours\.js could not be loaded .*lit-html/],
      complains: [/Trusted ?Type/i],
    });
  });

  test('of a page with a Lit of its own need allow-duplicates, and then both work', async () => {
    const first = `<script nonce="own">trustedTypes.createPolicy('lit-html', { createHTML: (text) => text })</script>`;
    const visit = await openWith("lit-html 'allow-duplicates'", first + html);
    assert.match(await visit.text('ics-opening-hours'), /open|closed/i);
    await isAGoodGuest(visit);
  });
});
