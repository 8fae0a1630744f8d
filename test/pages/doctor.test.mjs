/** The check of a page names what is wrong with an embedding, and how to mend it, in the language of the editor. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, test } from 'node:test';
import { onlyIn } from '../engines.mjs';
import { startBrowser } from './browser.mjs';
import { HEALTHY, HOURS, PLANTED, hostPage } from './planted.mjs';

const DARK = onlyIn(['chromium'], 'its driver does not make it dark');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

/** Opens the check as an editor does, by the address, and waits until the page is read. */
const check = async (visit, languages = ['en-GB', 'en']) => {
  await visit.page.evaluate((wished) => {
    Object.defineProperty(navigator, 'languages', { value: wished, configurable: true });
    location.hash = '#ics-check';
  }, languages);
  return read(visit);
};

const read = async (visit) => {
  await visit.until(() => document.querySelector('[data-ics-check]')?.shadowRoot.querySelector('dialog[aria-busy=false]'));
  return visit.page.evaluate(() => {
    const dialog = document.querySelector('[data-ics-check]').shadowRoot.querySelector('dialog');
    return {
      language: dialog.lang,
      result: dialog.querySelector('.result').textContent,
      sound: dialog.querySelector('.sound').innerText,
      found: [...dialog.querySelectorAll('[data-fault]')].map((item) => ({
        is: item.dataset.fault,
        title: item.querySelector('h3').textContent,
        text: item.textContent,
        line: item.querySelector('pre')?.textContent,
      })),
    };
  });
};

/** Text of what has the focus, through shadow roots. */
const focused = ({ page }) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent ?? '';
  });

const press = async ({ page }, text) => {
  const button = await page.waitForSelector(`[data-ics-check] >>> ::-p-text(${text})`);
  await button.focus();
  await page.keyboard.press('Enter');
};

describe('The check of a page', () => {
  for (const { fault, name, html, says, cure, line, danish, headers, prepare } of PLANTED) {
    test(`names ${name}, and its cure, and nothing else`, async () => {
      const { kit } = browser;
      prepare?.(browser);
      const visit = await browser.open(html(kit), { headers: headers?.(kit) });
      const { found, result, language } = await check(visit);
      assert.deepEqual(
        found.map(({ is }) => is),
        [fault],
        JSON.stringify(found, undefined, 1),
      );
      assert.equal(language, 'en');
      assert.equal(result, '1 thing to mend.');
      assert.match(found[0].title, says);
      assert.match(found[0].text, cure);
      if (line) assert.equal(found[0].line, typeof line === 'function' ? line(kit) : line);
      // The same page for an editor with another language.
      await press(visit, 'Close');
      await visit.until(() => !document.querySelector('[data-ics-check]'));
      const other = await check(visit, ['fo', 'da-DK', 'en']);
      assert.equal(other.language, 'da');
      assert.deepEqual([other.found[0].is, other.result], [fault, '1 ting at rette.']);
      assert.match(other.found[0].title, danish);
    });
  }

  test('says of a healthy page what is there, and finds nothing', async () => {
    const visit = await browser.open(hostPage(browser.kit, HEALTHY.replace('${kit}', browser.kit)));
    await visit.ready();
    const { found, result, sound } = await check(visit);
    assert.deepEqual([found, result], [[], 'Nothing to mend.']);
    assert.match(sound, /^Widgets on this page: 4\nVersion \d+\.\d+\.\d+, from http\S+\nData read from \S+data\/ics\.json\nChecked /);
    await visit.settled();
    assert.deepEqual([visit.errors, visit.complaints, visit.warnings, visit.foreign ?? []], [[], [], [], []]);
  });

  test('opens with the page when the address already asks for it, and is read only then', async () => {
    const visit = await browser.open(hostPage(browser.kit, HOURS));
    await visit.ready();
    await visit.settled();
    const fetched = () => browser.kitServer.requests.filter((path) => path.includes('doctor'));
    assert.deepEqual(fetched(), []);
    await check(visit);
    assert.deepEqual(fetched(), ['/chunks/doctor.js']);
    await visit.page.reload();
    assert.equal((await read(visit)).result, 'Nothing to mend.');
  });

  test('asks nobody but the script’s own host', async () => {
    const visit = await browser.open(hostPage(browser.kit, HEALTHY.replace('${kit}', browser.kit)));
    await check(visit);
    await visit.settled();
    const origins = new Set(visit.requests.map((url) => new URL(url).origin));
    assert.deepEqual([...origins].sort(), [new URL(browser.host).origin, new URL(browser.kit).origin].sort());
    assert.deepEqual((await visit.seen()).stored, []);
  });

  test('works by keyboard, shows the place on the page, and leaves everything as it was', async () => {
    const html = hostPage(browser.kit, `<p><a id="first" href="/">First</a></p><div class="gap"></div>${PLANTED[1].html(browser.kit)}`);
    const visit = await browser.open(html);
    const { page } = visit;
    await page.evaluate(() => {
      document.querySelector('.gap').style.blockSize = '3000px';
      document.querySelector('#first').focus();
    });
    const before = await page.evaluate(() => [document.body.innerHTML, location.href]);
    await check(visit);
    assert.equal(await focused(visit), 'Check of the ICS widgets');
    // Around and around: nothing behind the dialog gets the focus.
    const stops = [];
    for (let step = 0; step < 7; step++) {
      await page.keyboard.press('Tab');
      stops.push(await focused(visit));
    }
    for (const name of ['Copy', 'Show on the page', 'Check again', 'Copy the report', 'Close']) assert.ok(stops.includes(name), name);
    assert.ok(!stops.includes('First'));

    await press(visit, 'Show on the page');
    await visit.drawn();
    assert.equal(await focused(visit), 'Back to the check');
    const [frame, place] = await page.evaluate(() => {
      const box = (element) => element.getBoundingClientRect().toJSON();
      return [
        box(document.querySelector('[data-ics-check]').shadowRoot.querySelector('.frame')),
        box(document.querySelector('ics-opening-hours')),
      ];
    });
    assert.ok(place.top > 0 && place.bottom < 900, 'the widget is in view');
    assert.ok(frame.top < place.top && frame.bottom > place.bottom && frame.left < place.left, 'and framed');
    await page.keyboard.press('Escape');
    assert.equal(await focused(visit), 'Show on the page');

    await page.keyboard.press('Escape');
    await visit.until(() => !document.querySelector('[data-ics-check]'));
    assert.equal(await focused(visit), 'First');
    assert.deepEqual(await page.evaluate(() => [document.body.innerHTML, location.href]), before);
  });

  test('sees what was mended when it checks again, and opens once however often it is asked for', async () => {
    const visit = await browser.open(PLANTED[1].html(browser.kit));
    assert.equal((await check(visit)).found.length, 1);
    await visit.page.evaluate(() => {
      location.hash = '';
      location.hash = '#ics-check';
      const element = document.querySelector('ics-opening-hours');
      element.setAttribute('center', 'aarhus');
      element.removeAttribute('centre');
    });
    await press(visit, 'Check again');
    await visit.until(
      () => document.querySelector('[data-ics-check]').shadowRoot.querySelector('.result').textContent === 'Nothing to mend.',
    );
    assert.equal(await visit.page.evaluate(() => document.querySelectorAll('[data-ics-check]').length), 1);
  });

  test('copies a line and the report; where the page may not copy, the text is there to be copied by hand', async () => {
    const visit = await browser.open(PLANTED[0].html(browser.kit));
    await check(visit);
    await visit.page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text) => (globalThis.__seen.copied = text) },
        configurable: true,
      }),
    );
    await press(visit, 'Copy');
    await visit.until(() => globalThis.__seen.copied);
    assert.equal(await visit.page.evaluate(() => globalThis.__seen.copied), PLANTED[0].line);
    await visit.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await press(visit, 'Copy the report');
    const byHand = await visit.page.waitForSelector('[data-ics-check] >>> textarea', { visible: true });
    const report = await byHand.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
    assert.match(
      report,
      /^Check of the ICS widgets: http:\S+page\n[\s\S]*1 thing to mend\.\n\n1\. There is no widget called ics-centre-finder\n/,
    );
    assert.ok(report.includes(PLANTED[0].line) && report.includes('Where: main > ics-centre-finder'), report);
  });

  test('works under the strictest policy, with Trusted Types', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    const visit = await browser.open(PLANTED[1].html('/'), { sameOrigin: true, headers: { 'content-security-policy': policy } });
    assert.deepEqual(
      (await check(visit)).found.map(({ is }) => is),
      ['attribute'],
    );
    await press(visit, 'Show on the page');
    await visit.drawn();
    assert.deepEqual([(await visit.seen()).violations, visit.errors], [[], []]);
    const width = await visit.page.evaluate(
      () => getComputedStyle(document.querySelector('[data-ics-check]').shadowRoot.querySelector('.bar')).position,
    );
    assert.equal(width, 'fixed', 'its styles apply');
  });

  for (const [name, width, features] of [
    ['wide', 1000, []],
    ['on a phone, in the dark', 320, [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ]) {
    test(`is free of faults itself, ${name}, and nothing sticks out`, features[0] ? DARK : {}, async () => {
      const body = `${HOURS}<ics-centre-finder></ics-centre-finder><ics-opening-hours lang="dk" announce="false" view="weekly"></ics-opening-hours>`;
      const visit = await browser.open(hostPage(browser.kit, body), { width });
      if (features[0]) await visit.page.emulateMediaFeatures(features);
      const { found } = await check(visit);
      assert.equal(found.length, 5);
      await visit.page.evaluate(axe);
      const { violations } = await visit.page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
      const sticksOut = await visit.page.evaluate(() => {
        const dialog = document.querySelector('[data-ics-check]').shadowRoot.querySelector('dialog');
        return dialog.scrollWidth > dialog.clientWidth || dialog.getBoundingClientRect().right > innerWidth;
      });
      assert.ok(!sticksOut);
    });
  }

  test('says on the console why it cannot be opened', async () => {
    browser.answer('/chunks/doctor.js', { status: 404, body: 'Not found' });
    const visit = await browser.open(hostPage(browser.kit, HOURS));
    await visit.page.evaluate(() => (location.hash = '#ics-check'));
    await visit.settled();
    assert.match(visit.ownWarnings.join(), /chunks\/doctor\.js could not be loaded/);
  });
});
