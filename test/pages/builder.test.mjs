/** The snippet builder as somebody uses it: by keyboard, on a phone, in two languages, and what it hands out works. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, test } from 'node:test';
import { onlyIn } from '../engines.mjs';
import { built, startBrowser } from './browser.mjs';

const SHIFTS = onlyIn(['chromium'], 'it does not tell what has moved');
const DARK = onlyIn(['chromium'], 'its driver does not make it dark');

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const descriptions = readFileSync(new URL('../../src/pages/builder/descriptions-da.ts', import.meta.url), 'utf8');

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

/** The page, with the widget in its preview there. */
const openBuilder = async (fragment = '', options = {}) => {
  const visit = await browser.open('<title>before</title>', { sameOrigin: true, ...options });
  await visit.page.goto(`${browser.kit}builder/index.html${fragment && `#${fragment}`}`);
  await previewed(visit);
  return visit;
};

const previewed = (visit, wanted = '') =>
  visit.until((selector) => {
    const element = document.querySelector('iframe')?.contentDocument?.querySelector('main > *');
    // With the list of files comes the version.
    const isWhole = /ICS Widgets \d/.test(document.querySelector('#part-accessibility ~ .paragraph')?.textContent);
    return element?.matches(':state(ready)') && (!selector || element.matches(selector)) && document.querySelector('#part-page') && isWhole;
  }, wanted);

const part = (visit, id) => visit.page.$eval(`#part-${id}`, (title) => title.parentElement.querySelector('pre, .paragraph').textContent);
const choose = (visit, name, value) => visit.page.select(`select[name="${name}"]`, value);
const faults = async (visit) => {
  await visit.page.evaluate(axeSource);
  const { violations } = await visit.page.evaluate(() => globalThis.axe.run(document, { iframes: false }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
};

describe('The snippet builder', () => {
  for (const [name, fragment, options, dark] of [
    ['in English', '', {}, false],
    ['in Danish, dark, with everything unfolded', 'ui=da&widget=center-card&set-center=aarhus&accent=%237a1f5c&cms=template', {}, true],
    ['on a phone', 'widget=opening-hours&set-center=aarhus&width=320', { width: 320, height: 700 }, false],
  ]) {
    test(`has nothing that axe finds fault with, ${name}, and does not scroll sideways`, dark ? DARK : {}, async () => {
      const visit = await openBuilder(fragment, options);
      if (dark) await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      assert.deepEqual(await faults(visit), []);
      assert.equal(await visit.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.deepEqual(visit.errors, []);
    });
  }

  test('says everything in Danish that it says of widgets in English', () => {
    const manifest = JSON.parse(built('custom-elements.json'));
    const declarations = manifest.modules.flatMap((module) => module.declarations.filter(({ tagName }) => tagName));
    const said = declarations.flatMap(({ description, attributes }) => [
      description,
      ...attributes.filter(({ name }) => !['lang', 'src', 'at'].includes(name)).map((attribute) => attribute.description),
    ]);
    const missing = said.filter(
      (text) => !descriptions.includes(JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "'")),
    );
    const escaped = missing.filter((text) => !descriptions.includes(text.replaceAll("'", "\\'").replaceAll('\n', '\\n')));
    assert.deepEqual(escaped, []);
  });

  test('keeps what was chosen in its address, and shows it again from there', async () => {
    const visit = await openBuilder();
    await choose(visit, 'widget', 'opening-hours');
    await visit.page.evaluate(() => (document.querySelector('details').open = true));
    await choose(visit, 'center', 'odense');
    await choose(visit, 'cms', 'template');
    await previewed(visit, 'ics-opening-hours[center=odense]');
    const address = await visit.page.evaluate(() => location.href);
    assert.match(address, /#widget=opening-hours&cms=template&set-center=odense$/);
    const [again] = [await browser.open('<title>again</title>', { sameOrigin: true })];
    await again.page.goto(address);
    await previewed(again, 'ics-opening-hours[center=odense]');
    assert.match(
      await part(again, 'page'),
      /^<ics-opening-hours lang="en" center="odense"><a href="[^"]+">ICS Odense: Opening hours<\/a><\/ics-opening-hours>$/,
    );
  });

  test('shows the theme of an accent in the preview, and hands out the same', async () => {
    const visit = await openBuilder('widget=center-card&set-center=aarhus&accent=%23c0ffee&scheme=light&cms=template');
    const css = await part(visit, 'css');
    const [, accent] = /--ics-color-accent: (#[\da-f]{6});/.exec(css);
    const shown = await visit.page.evaluate(() => {
      const page = document.querySelector('iframe').contentDocument;
      return getComputedStyle(page.querySelector('ics-center-card')).getPropertyValue('--ics-color-accent');
    });
    assert.ok(shown.includes(accent), `${shown} has ${accent}`);
    assert.notEqual(accent, '#c0ffee', 'too pale to be read on white');
  });

  test('says what is wrong with a colour, keeps what was typed, and goes on with the last good one', async () => {
    const visit = await openBuilder('accent=%230b5cad');
    const field = await visit.page.$('input[name=accent]');
    await field.click({ count: 3 });
    await field.type('blue');
    await field.press('Tab');
    await visit.until(() => document.querySelector('input[name=accent]').getAttribute('aria-invalid') === 'true');
    assert.match(await visit.text('#about-accent'), /Write a colour as # and six digits/);
    assert.equal(await field.evaluate(({ value }) => value), 'blue');
    assert.match(await visit.page.evaluate(() => location.hash), /accent=%230b5cad/);
  });

  test('copies by keyboard alone, and says so', async () => {
    const visit = await openBuilder();
    await visit.page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (globalThis.copied = text) } }),
    );
    await visit.page.focus('#part-page ~ button');
    await visit.page.keyboard.press('Enter');
    await visit.until(() => document.querySelector('[role=status].status').textContent.startsWith('Copied'));
    assert.equal(await visit.page.evaluate(() => globalThis.copied), await part(visit, 'page'));
  });

  test('can be walked through by Tab alone, from the language to the last button', async () => {
    const visit = await openBuilder('widget=opening-hours&set-center=aarhus');
    const met = [];
    for (let step = 0; step < 60; step++) {
      await visit.page.keyboard.press('Tab');
      const name = await visit.page.evaluate(() => document.activeElement.name || document.activeElement.localName);
      met.push(name);
      if (name === 'body') break;
    }
    for (const name of ['ui', 'widget', 'lang', 'center', 'accent', 'font', 'cms', 'kind', 'host', 'width', 'scheme', 'button'])
      assert.ok(met.includes(name), `${name} in ${met}`);
  });

  test('asks for its own files alone, and keeps nothing', async () => {
    const visit = await openBuilder();
    const strangers = visit.requests.filter((address) => !address.startsWith(browser.kit) && !address.startsWith('data:'));
    assert.deepEqual(strangers, []);
    assert.deepEqual((await visit.seen()).stored, []);
  });

  test('says that ids have to be written where the data cannot be had, and goes on', async () => {
    browser.answer('/data/ics.bundle.json', { status: 404, body: 'gone' });
    const visit = await openBuilder();
    await visit.textUntil('body', /The list of centres could not be loaded/);
    assert.match(await part(visit, 'page'), /data-ics-widget="center-finder"/);
  });
});

describe('What the snippet builder hands out works on a page of another origin', () => {
  for (const kind of ['element', 'universal', 'div', 'link', 'iframe']) {
    test(kind, async () => {
      const builder = await openBuilder(`widget=center-card&set-center=aarhus&cms=template&kind=${kind === 'element' ? '' : kind}`);
      const snippet = `${await part(builder, 'site')}\n${await part(builder, 'page')}`;
      const visit = await browser.open(`<!doctype html><html lang="en"><body>${snippet}</body></html>`);
      if (kind === 'iframe') {
        const frame = await visit.page.waitForFrame((one) => one.url().includes('/embed/center-card/'));
        await frame.waitForFunction(() => document.querySelector('ics-center-card')?.matches(':state(ready)'));
        return;
      }
      await visit.ready('ics-center-card');
      assert.match(await visit.text('ics-center-card'), /ICS West/);
    });
  }

  test('the room for a link, so that nothing moves when it becomes the widget', SHIFTS, async () => {
    const builder = await openBuilder('widget=center-card&set-center=aarhus&cms=template&kind=link');
    await builder.until(() => /min-block-size/.test(document.querySelector('#part-room')?.parentElement.textContent));
    const room = await part(builder, 'room');
    const snippet = `<style>${room}</style>${await part(builder, 'site')}\n${await part(builder, 'page')}`;
    const visit = await browser.open(`<!doctype html><html lang="en"><body>${snippet}<p>What comes after.</p></body></html>`);
    await visit.ready('ics-center-card');
    await visit.settled();
    assert.deepEqual((await visit.seen()).shifts, []);
  });
});
