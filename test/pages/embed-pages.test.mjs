/** The pages for iframes: complete without a script, alive where one runs, as high as their content in any page around them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { engine, onlyIn } from '../engines.mjs';
import { TAGS, built, builtData, dist, startBrowser } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };
const WIDGETS = TAGS.map((tag) => tag.slice(4));
const LANGUAGES = builtData().languages;
const PAGES = WIDGETS.flatMap((widget) => LANGUAGES.map((lang) => ({ widget, lang, file: `embed/${widget}/${lang}/index.html` })));
const ROOTS = WIDGETS.map((widget) => ({ widget, lang: 'en', file: `embed/${widget}/index.html` }));

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

/** A page of the kit, opened as itself; by a visitor who is there already, if one is named. */
const openPage = async (file, { scripts = true, visitor, ...size } = {}) => {
  const visit = visitor ?? (await browser.open('<!doctype html><title>before</title>', { sameOrigin: true, ...size }));
  // Where the driver cannot turn scripts off, a policy does.
  if (engine === 'chromium') await visit.page.setJavaScriptEnabled(scripts);
  else if (!scripts) browser.kitServer.headers = NO_SCRIPTS;
  else if (browser.kitServer.headers === NO_SCRIPTS) browser.kitServer.headers = {};
  visit.requests.length = 0;
  await visit.page.goto(`${browser.kit}${file}`);
  return visit;
};

const textOf = (page) => page.evaluate(() => document.body.innerText);

/** What axe finds wrong, in words. */
const faultsIn = async (page) => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

describe('Without a script', () => {
  const { centers } = builtData();

  for (const widget of WIDGETS) {
    test(`every page of ${widget} names every centre with its address, telephone, mail and hours, and says until when they hold`, async () => {
      let visitor;
      for (const { lang, file } of [...PAGES, ...ROOTS].filter((page) => page.widget === widget)) {
        visitor = await openPage(file, { scripts: false, visitor });
        const { page } = visitor;
        const text = await textOf(page);
        const links = await page.evaluate(() => [...document.links].map(({ href }) => href));
        for (const { name, address, contacts, page: site } of centers) {
          assert.ok(text.includes(name[lang]), name[lang]);
          if (address) assert.ok(text.includes(`${address.streetAddress}, `) && text.includes(address.postalCode), address.streetAddress);
          for (const { kind, value } of contacts.filter((contact) => contact.kind === 'phone' || contact.kind === 'email')) {
            assert.ok(text.includes(value), value);
            assert.ok(links.includes(kind === 'phone' ? `tel:${value.replaceAll(' ', '')}` : `mailto:${value}`), value);
          }
          assert.ok(links.includes(site), site);
        }
        assert.match(text, lang === 'da' ? /10\.00–16\.00/ : /10:00–16:00/);
        assert.match(text, lang === 'da' ? /gælder til og med \d+\. [a-z]+ \d{4}/ : /valid until \d+ [A-Z][a-z]+ \d{4}/);
        assert.match(text, lang === 'da' ? /Sædvanlige åbningstider/ : /Usual opening hours/, 'hours that nobody checked are only usual');
        if (widget === 'document-checklist')
          assert.match(text, lang === 'da' ? /Pas eller nationalt id-kort/ : /Passport or national ID card/);
        if (widget === 'eligibility-check')
          assert.match(text, lang === 'da' ? /inden for 3 måneder|senest 3 måneder/ : /within 3 months of/);
        if (widget !== 'opening-hours') assert.match(text, lang === 'da' ? /ikke bekræftet/ : /not confirmed/);
        assert.match(text, lang === 'da' ? /dato for kontrol ukendt/ : /date of check unknown/);
      }
    });
  }

  for (const { lang, file } of [...PAGES, ...ROOTS]) {
    test(`${file} is a small page in its language, with one heading above all, and nothing that a strict policy refuses`, async () => {
      const markup = built(file);
      assert.ok(brotliCompressSync(markup).length <= 12_000);
      assert.match(markup, new RegExp(`^<!doctype html>\n<html lang="${lang}" dir="ltr">`));
      assert.equal(markup.match(/<h1/g).length, 1);
      assert.match(markup, /<title>[^<]+ – International Citizen Service<\/title>/);
      assert.match(markup, /<meta name="description" content="[^"]{20,}"/);
      assert.doesNotMatch(markup, /\sstyle=|\son[a-z]+=|<style|<script(?! defer src="(?:\.\.\/)+(?:embed|ics)\.js"><)|rel="canonical"/);
      assert.match(markup, /<base target="_top" \/>/);
    });
  }

  test('a page says in its first 400 pixels what it is, and how to reach a centre', async () => {
    for (const file of ['embed/center-finder/en/index.html', 'embed/center-card/en/index.html']) {
      const { page } = await openPage(file, { scripts: false, width: 600, height: 400 });
      const bottom = await page.evaluate(() => document.querySelector('a[href^="tel:"]').getBoundingClientRect().bottom);
      assert.ok(bottom <= 400, `${file}: the first telephone number ends at ${bottom}`);
    }
  });

  test('no page is wider than a telephone', async () => {
    let visitor;
    for (const { file } of PAGES) {
      visitor = await openPage(file, { scripts: false, width: 320, visitor });
      const sticksOut = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      assert.equal(await visitor.page.evaluate(sticksOut), 0, file);
    }
  });
});

describe('For everybody', () => {
  for (const widget of WIDGETS) {
    test(`axe finds nothing in the pages of ${widget}, before they are alive and after`, async () => {
      let visitor;
      for (const { file } of PAGES.filter((page) => page.widget === widget)) {
        browser.answer('/ics.js', { status: 404 });
        visitor = await openPage(file, { visitor });
        assert.deepEqual(await faultsIn(visitor.page), [], `${file} without its script`);
        browser.kitServer.answers.clear();
        await (await openPage(file, { visitor })).ready(`ics-${widget}`);
        await visitor.drawn();
        assert.deepEqual(await faultsIn(visitor.page), [], `${file} alive`);
      }
    });
  }
});

describe('Where scripts run', () => {
  for (const { widget, file } of PAGES.filter(({ lang }) => lang === 'da')) {
    test(`${file} becomes the widget under a strict policy, keeps nothing and asks nobody else`, async () => {
      browser.kitServer.headers = { 'content-security-policy': STRICT };
      const visit = await (await openPage(file)).ready(`ics-${widget}`);
      await visit.drawn();
      const { violations, stored, errors } = await visit.seen();
      assert.deepEqual({ violations, stored, errors }, { violations: [], stored: [], errors: [] });
      assert.deepEqual([visit.errors, visit.complaints, visit.warnings], [[], [], []]);
      assert.deepEqual(
        visit.requests.filter((url) => !url.startsWith(browser.kit)),
        [],
      );
      assert.doesNotMatch(await visit.text(), /gælder til og med/, 'live hours need no date until which they hold');
    });
  }

  test('the address chooses the centre and sets what an element takes, but never where the data are', async () => {
    const visit = await openPage(
      'embed/opening-hours/en/index.html?center=aarhus&view=line&src=https://evil.example/&onclick=x&id=y&channel=phone',
    );
    await visit.ready('ics-opening-hours');
    await visit.until(() => document.querySelector('ics-opening-hours').getAttribute('view') === 'line');
    const elements = await visit.page.evaluate(() =>
      [...document.querySelectorAll('ics-opening-hours')].map((element) =>
        Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      ),
    );
    assert.deepEqual(elements, [{ id: 'aarhus', center: 'aarhus', view: 'line', channel: 'phone', 'heading-level': '2' }]);
    await visit.drawn();
    assert.ok(!visit.requests.some((url) => url.startsWith('https://evil.example')));
  });

  test('a centre that does not exist leaves all of them, and the developer a hint', async () => {
    const visit = await openPage('embed/center-card/en/index.html?center=paris');
    await visit.ready('ics-center-card');
    assert.equal(await visit.page.evaluate(() => document.querySelectorAll('ics-center-card').length), builtData().centers.length);
    assert.match(visit.warnings.join(), /center=paris names no centre.*aarhus/);
  });

  test('a language in the address leads to the page in it, with every other wish', async () => {
    const visit = await openPage('embed/center-card/index.html?lang=da-DK&center=aarhus#?secret=abc');
    await visit.until(() => document.documentElement.lang === 'da' && document.readyState === 'complete');
    await visit.ready('ics-center-card');
    const { pathname, search, hash } = new URL(visit.page.url());
    assert.deepEqual([pathname, search, hash], ['/embed/center-card/da/index.html', '?lang=da-DK&center=aarhus', '#?secret=abc']);
    const stays = await openPage('embed/center-card/index.html?lang=tlh');
    await stays.ready('ics-center-card');
    assert.equal(new URL(stays.page.url()).pathname, '/embed/center-card/index.html');
  });
});

/** A host page of another origin with frames in it, and the frame of each by the name that it was given. */
const openHost = async (frames, { script = true } = {}) => {
  const visit = await browser.open(
    `<!doctype html><html lang="en"><title>host</title>${frames}${script ? `<script src="${browser.kit}frame.js"></script>` : ''}</html>`,
    { width: 700 },
  );
  return visit;
};

const iframe = (file, attributes = '') =>
  `<iframe src="${browser.kit}${file}" title="ICS" width="600" height="400" ${attributes}></iframe>`;
const heightOf = (visit, nth = 0) => visit.page.evaluate((n) => document.querySelectorAll('iframe')[n].clientHeight, nth);
const frameOf = (visit, nth = 0) => visit.page.frames().filter((frame) => frame !== visit.page.mainFrame())[nth];
const isAlive = (frame, tag) =>
  frame.waitForFunction((name) => document.querySelector(name)?.matches(':state(ready)'), { timeout: 10_000 }, tag);

/** Waits until the frame is as high as what is in it. */
const fits = async (visit, nth = 0) => {
  const frame = frameOf(visit, nth);
  const deadline = Date.now() + 10_000;
  for (;;) {
    const inside = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    const outside = await heightOf(visit, nth);
    if (inside === outside) return outside;
    if (Date.now() > deadline) assert.fail(`the frame is ${outside} pixels high, its content ${inside}`);
    await visit.drawn();
  }
};

describe('In a page of another origin', () => {
  test('the frame becomes the widget, and grows and shrinks with it', async () => {
    const visit = await openHost(iframe('embed/center-card/en/index.html?center=aarhus'));
    await isAlive(frameOf(visit), 'ics-center-card');
    const before = await fits(visit);
    assert.ok(before > 400);
    await frameOf(visit).evaluate(() =>
      document.querySelector('ics-center-card').shadowRoot.querySelector('details.bringing summary').click(),
    );
    await visit.until((height) => document.querySelector('iframe').clientHeight > height, before);
    await fits(visit);
    await frameOf(visit).evaluate(() => document.querySelector('ics-center-card').remove());
    await visit.until((height) => document.querySelector('iframe').clientHeight < height, before);
    assert.ok((await fits(visit)) < 400);
  });

  test('a frame in a sandbox that allows scripts is alive and as high as its content', async () => {
    const visit = await openHost(iframe('embed/opening-hours/en/index.html?center=aarhus', 'sandbox="allow-scripts"'));
    await isAlive(frameOf(visit), 'ics-opening-hours');
    assert.equal(await frameOf(visit).evaluate(() => origin), 'null');
    await fits(visit);
  });

  const READER = onlyIn(['chromium'], 'its driver does not tell what assistive technology reads');
  test('a frame in a sandbox without scripts keeps its static page', READER, async () => {
    const visit = await openHost(iframe('embed/opening-hours/en/index.html', 'sandbox=""'));
    // No script runs in there, not even one that would read its text: assistive technology reads it.
    assert.equal(await heightOf(visit), 400);
    const tree = JSON.stringify(await visit.page.accessibility.snapshot({ includeIframes: true, interestingOnly: false }));
    assert.match(tree, /valid until \d+ [A-Z][a-z]+ \d{4}/);
    assert.match(tree, /Nyropsgade 1/);
  });

  test('a script that comes after the frames has spoken hears them all the same', async () => {
    const visit = await openHost(iframe('embed/opening-hours/en/index.html?center=aarhus'), { script: false });
    await isAlive(frameOf(visit), 'ics-opening-hours');
    assert.equal(await heightOf(visit), 400);
    await visit.page.addScriptTag({ url: `${browser.kit}frame.js` });
    await fits(visit);
  });

  test('a height that somebody else says, or that is none, changes nothing', async () => {
    const visit = await openHost(
      `${iframe('embed/opening-hours/en/index.html?center=aarhus')}<iframe title="other" src="${browser.host}other"></iframe>`,
    );
    await isAlive(frameOf(visit), 'ics-opening-hours');
    const height = await fits(visit);
    const other = visit.page.frames().find((frame) => frame.url().endsWith('/other'));
    await other.evaluate(() => parent.postMessage({ is: 'ics-height', value: 77 }, '*'));
    await visit.page.evaluate(() => postMessage({ is: 'ics-height', value: 78 }, '*'));
    await frameOf(visit).evaluate(() => {
      for (const value of ['79', NaN, Infinity, null]) parent.postMessage({ is: 'ics-height', value }, '*');
      parent.postMessage({ is: 'heights', value: 80 }, '*');
    });
    assert.equal(await fits(visit), height);
    // The last word is a true one: every message before it has been heard.
    await frameOf(visit).evaluate(() => parent.postMessage({ is: 'ics-height', value: 123.4 }, '*'));
    await visit.until(() => document.querySelector('iframe').clientHeight === 124);
  });

  test('a frame that has gone elsewhere is not believed any more', async () => {
    const visit = await openHost(iframe('embed/opening-hours/en/index.html?center=aarhus'));
    await isAlive(frameOf(visit), 'ics-opening-hours');
    const height = await fits(visit);
    await visit.page.evaluate(() => addEventListener('message', ({ data }) => data.value === 79 && (globalThis.heard = true)));
    browser.hostServer.answers.set('/elsewhere', "<script>parent.postMessage({ is: 'ics-height', value: 79 }, '*')</script>");
    await visit.page.evaluate((url) => (document.querySelector('iframe').contentWindow.location = url), `${browser.host}elsewhere`);
    await visit.until(() => globalThis.heard);
    assert.equal(await heightOf(visit), height);
  });

  test('WordPress hears its own message, with the secret that it gave', async () => {
    const visit = await openHost('', { script: false });
    await visit.page.evaluate((src) => {
      globalThis.heard = [];
      addEventListener('message', ({ data }) => data.message && globalThis.heard.push(data));
      const frame = Object.assign(document.createElement('iframe'), { src });
      frame.setAttribute('sandbox', 'allow-scripts');
      document.body.append(frame);
    }, `${browser.kit}embed/center-card/en/index.html#?secret=aB3dEf9hIj`);
    await visit.until(() => globalThis.heard.length > 0);
    const [{ message, value, secret }] = await visit.page.evaluate(() => globalThis.heard);
    assert.deepEqual([message, secret, Number.isInteger(value)], ['height', 'aB3dEf9hIj', true]);
  });
});

describe('The oEmbed answer of every page', () => {
  for (const { widget, lang, file } of PAGES) {
    test(`is where ${file} says, and embeds that page`, () => {
      const [, title, href] = /<link rel="alternate" type="application\/json\+oembed" title="([^"]+)" href="([^"]+)" \/>/.exec(built(file));
      const base = /^(.*\/)embed\//.exec(href)[1];
      assert.equal(href, `${base}embed/${widget}/${lang}/oembed.json`);
      const answer = builtData(href.slice(base.length));
      assert.deepEqual(
        [answer.version, answer.type, answer.title, answer.provider_name],
        ['1.0', 'rich', title, 'International Citizen Service'],
      );
      assert.ok(Number.isInteger(answer.width) && Number.isInteger(answer.height));
      assert.equal(
        answer.html,
        `<iframe src="${base}${file}" title="${title}" width="${answer.width}" height="${answer.height}" loading="lazy"></iframe>`,
      );
    });
  }
});

describe('Two builds', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'embed-'));
  after(() => rmSync(folder, { recursive: true }));

  /** The pages as a process of its own writes them: file → text. */
  const pagesUnder = (env) => {
    const place = mkdtempSync(path.join(folder, 'dist-'));
    const program = pathToFileURL(fileURLToPath(new URL('../../src/pages/embed-pages.mjs', import.meta.url))).href;
    const code = `const { buildEmbedPages } = await import(${JSON.stringify(program)}); await buildEmbedPages(${JSON.stringify(place)});`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, ...env },
    });
    const files = readdirSync(place, { recursive: true }).filter((file) => /\.(html|json)$/.test(file));
    return { said, files: Object.fromEntries(files.sort().map((file) => [file, readFileSync(path.join(place, file), 'utf8')])) };
  };

  test('of one day are the same on every machine, and differ for another day', () => {
    const one = pagesUnder({ SOURCE_DATE_EPOCH: '1798100000', TZ: 'Asia/Manila', LANG: 'C' });
    const other = pagesUnder({ SOURCE_DATE_EPOCH: '1798100000', TZ: 'America/New_York', LANG: 'da_DK.UTF-8' });
    assert.deepEqual(one.files, other.files);
    assert.equal(Object.keys(one.files).length, PAGES.length * 2 + ROOTS.length);
    // 24 December 2026: what may be closed says so, with its name.
    assert.match(one.files['embed/center-finder/en/index.html'], /Friday 25 December closed \(Christmas Day\)/);
    assert.match(one.said, /week from 2026-12-24.*\n.*set ICS_BASE_URL/);
  });

  test('carry the address that they are built for, and refuse one that is none', () => {
    const { files, said } = pagesUnder({ SOURCE_DATE_EPOCH: '1798100000', ICS_BASE_URL: 'https://example.org/ics/1.4.2' });
    assert.doesNotMatch(said, /ICS_BASE_URL/);
    assert.equal(JSON.parse(files['embed/center-card/da/oembed.json']).provider_url, 'https://example.org/ics/1.4.2/');
    for (const base of ['example.org', 'http://example.org/', 'https://example.org/?a=b', 'javascript:alert(1)'])
      assert.throws(() => pagesUnder({ ICS_BASE_URL: base }), /is no address of a folder/);
    assert.throws(() => pagesUnder({ SOURCE_DATE_EPOCH: 'today' }), /no number of seconds/);
  });
});

test('No page of the build holds a file that is not named here', () => {
  const files = readdirSync(path.join(dist, 'embed'), { recursive: true }).filter((file) => /\.[a-z]+$/.test(file));
  assert.equal(files.length, PAGES.length * 2 + ROOTS.length + 2);
});

test('The script of a page around a frame is at most 400 bytes', () => {
  assert.ok(brotliCompressSync(built('frame.js')).length <= 400);
});
