/** The plan as something to take along: on paper without the page around it, in links, in files, and nobody else learns of it. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import ICAL from 'ical.js';
import PDFParser from 'pdf2json';
import { built, dist, startBrowser, stepper } from './browser.mjs';

const TAG = 'ics-eligibility-check';
const ANSWERS = { residence: 'yes', stay: 'over-6-months', citizenship: 'eu-eea-swiss', purpose: 'study' };
const attributes = (answers) =>
  Object.entries(answers)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
const DECIDED = `<${TAG} lang="en" ${attributes({ ...ANSWERS, municipality: '0751' })}></${TAG}>`;

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.close());
beforeEach(() => browser.reset());

const open = (html, options) =>
  browser.open(`<!doctype html><html lang="en"><title>Host</title><script defer src="${browser.kit}ics.js"></script>${html}`, options);

/** The words on the paper. */
const onPaper = async ({ page }) => {
  const file = Buffer.from(await page.pdf());
  const parser = new PDFParser(null, 1);
  const text = await new Promise((resolve, reject) => {
    parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent()));
    parser.on('pdfParser_dataError', reject);
    parser.parseBuffer(file, 0);
  });
  return text.replace(/\s+/g, ' ');
};

const unfold = async (visit, summary) => {
  await visit.inside(TAG, '[part=outcome]');
  await visit.page.evaluate(
    (tag, words) => {
      const folds = [...document.querySelector(tag).shadowRoot.querySelectorAll('details')];
      folds.find((fold) => fold.querySelector('summary').textContent.includes(words)).open = true;
    },
    TAG,
    summary,
  );
  await visit.settled();
};

const press = async (visit, words) => {
  await visit.page.evaluate(
    (tag, label) => {
      const buttons = [...document.querySelector(tag).shadowRoot.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.trim().startsWith(label)).click();
    },
    TAG,
    words,
  );
  await visit.drawn();
};

const notice = (visit) =>
  visit.page.evaluate((tag) => document.querySelector(tag).shadowRoot.querySelector('[role=status]').textContent, TAG);

describe('Printed by its own button', () => {
  const HOSTS = {
    'between other things': `<h1>Heading of the host</h1><main style="columns: 2"><p>Words of the host</p><div style="max-block-size: 300px; overflow: auto">
      Bare text of the host ${DECIDED}</div></main><footer>Foot of the host</footer>`,
    'in the shadow of another element': `<h1>Heading of the host</h1><x-host></x-host><script>
      const root = document.querySelector('x-host').attachShadow({ mode: 'open' });
      root.innerHTML = '<p>Words of the host</p><div><slot></slot><section></section></div><p>Foot of the host</p>';
      </script>`,
    'in a slot': `<x-host><p>Words of the host</p>${DECIDED}</x-host><footer>Foot of the host</footer><script>
      document.querySelector('x-host').attachShadow({ mode: 'open' }).innerHTML = '<h1>Heading of the host</h1><div><slot></slot></div>';
      </script>`,
  };
  for (const [where, html] of Object.entries(HOSTS)) {
    test(`the plan stands alone on the paper, ${where}, and the page is as it was after it`, async () => {
      const isDeep = !html.includes(TAG);
      const visit = await open(html);
      if (isDeep) {
        await visit.page.evaluate((inner) => {
          document.body.insertAdjacentHTML('beforeend', inner);
          document.querySelector('x-host').shadowRoot.querySelector('section').append(document.body.lastElementChild);
        }, DECIDED);
        // The walk below looks for the element from the document.
        await visit.page.evaluate((tag) => {
          const deep = document.querySelector('x-host').shadowRoot.querySelector(tag);
          const find = document.querySelector.bind(document);
          document.querySelector = (selector) => (selector === tag ? deep : find(selector));
        }, TAG);
        await visit.until((tag) => document.querySelector(tag).shadowRoot?.querySelector('[part=outcome]'), TAG);
      } else await visit.inside(TAG, '[part=outcome]');
      assert.match(await onPaper(visit), /(Heading|Words|Foot) of the host/, 'printed by the browser, the page is whole');
      await visit.page.evaluate((tag) => {
        const folds = [...document.querySelector(tag).shadowRoot.querySelectorAll('details')];
        folds.find((fold) => fold.querySelector('summary').textContent.includes('take this along')).open = true;
        globalThis.print = () => (globalThis.printed = true);
      }, TAG);
      await visit.settled();
      await press(visit, 'Print');
      await visit.until(() => globalThis.printed);
      const paper = await onPaper(visit);
      assert.doesNotMatch(paper, /of the host/);
      for (const words of ['Go to ICS West', 'EU residence document', 'CPR number', 'within 3 months', 'Passport', 'To show at the desk'])
        assert.ok(paper.includes(words), `${words} in: ${paper}`);
      // What the paper is worth is told by its day; links lead somewhere by their addresses; reasons stand unfolded.
      assert.match(paper, /As of \d{1,2} \w+ \d{4}/);
      assert.match(paper.replaceAll(' ', ''), /\(https:\/\/www\.nyidanmark\.dk/);
      assert.match(paper, /because this page says/);
      assert.doesNotMatch(paper, /Copy as text|Start again|The day you enter the country/);
      const next = await onPaper(visit);
      assert.match(next, /of the host/, 'the next print is the whole page again');
      assert.doesNotMatch(next, /because this page says/, 'and what was opened for the paper is folded again');
      assert.deepEqual(visit.errors, []);
    });
  }
});

test('Printed without its card unfolded, the plan is whole; the table of all rules says by what it was narrowed', async () => {
  const visit = await open(DECIDED);
  await visit.inside(TAG, '[part=outcome]');
  await visit.page.evaluate(() => (globalThis.print = () => (globalThis.printed = true)));
  await press(visit, 'Print');
  await visit.until(() => globalThis.printed);
  assert.match(await onPaper(visit), /Go to ICS West.*As of.*because this page says/);

  const all = await open(`<${TAG} lang="en" show-all></${TAG}>`);
  await all.inside(TAG, 'select[name=citizenship]');
  await all.page.evaluate((tag) => {
    const { shadowRoot } = document.querySelector(tag);
    for (const [name, value] of Object.entries({ residence: 'no', citizenship: 'eu-eea-swiss' })) {
      const choice = shadowRoot.querySelector(`select[name="${name}"]`);
      choice.value = value;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    }
    globalThis.print = () => (globalThis.printed = true);
  }, TAG);
  await all.drawn();
  await press(all, 'Print');
  const paper = await onPaper(all);
  for (const words of [
    'Will you live in Denmark? No',
    'What is your citizenship? Another EU or EEA country',
    'As of',
    'Personal tax number',
  ])
    assert.ok(paper.includes(words), `${words} in: ${paper}`);
  assert.doesNotMatch(paper, /EU residence document EU-opholdsdokument|any answer/, 'what a commuter never needs is not there');
});

describe('A link to the answers', () => {
  const linkOf = async (visit) => {
    await visit.page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (globalThis.copied = text) } }),
    );
    await unfold(visit, 'take this along');
    await press(visit, 'Copy link');
    await visit.until(() => globalThis.copied);
    return visit.page.evaluate(() => globalThis.copied);
  };
  const walked = async (options) => {
    const visit = await open(`<${TAG} lang="en"></${TAG}>`, options);
    await visit.ready();
    const walk = stepper(visit);
    for (const [question, option] of Object.entries(ANSWERS)) await walk.answer(question, option);
    await walk.live('8000');
    return { visit, outcome: await walk.outcome() };
  };

  test('is made when asked for, holds ids alone, and leads another visitor to the same plan', async () => {
    const { visit, outcome } = await walked();
    const before = await visit.page.evaluate(() => location.href);
    const link = await linkOf(visit);
    assert.equal(await visit.page.evaluate(() => location.href), before, 'the address of whoever shares stays');
    assert.match(
      link,
      /#ics-eligibility-check\.answers=[\w-]+_residence_yes_stay_over-6-months_citizenship_eu-eea-swiss_purpose_study_municipality_0751$/,
    );
    assert.match(await notice(visit), /link is copied/);
    await visit.page.evaluate(() => history.replaceState({ kept: 1 }, ''));
    await visit.page.evaluate((href) => void (location.href = href), link);
    // In the same page the link is followed as well.
    await visit.until(() => !location.hash);
    const other = await open(`<${TAG} lang="en"></${TAG}>`);
    await other.page.goto(link, { waitUntil: 'load' });
    await other.page.reload();
    await other.inside(TAG, '[part=outcome]');
    assert.equal(await other.text(TAG), outcome);
    assert.equal(await other.page.evaluate(() => location.hash), '', 'read once, it is gone from the address');
  });

  test('of other questions keeps what still applies and says what does not; rubbish starts anew', async () => {
    const visit = await open(`<${TAG} lang="en"></${TAG}>`);
    await visit.ready();
    const follow = async (answers) => {
      await visit.page.evaluate((text) => void (location.hash = `ics-eligibility-check.answers=${text}`), answers);
      await visit.until(() => !location.hash);
      await visit.drawn();
      return [await notice(visit), await stepper(visit).asked()];
    };
    assert.deepEqual(await follow('2020-01-01_residence_yes_stay_forever_gone_x'), [
      'The questions have changed since the link was made. Answers of the link that do not apply any more: “How long will you stay in Denmark?” and questions that are asked no more: 1.',
      ['stay'],
    ]);
    const [said, asked] = await follow('%00_<b>_x');
    assert.match(said, /could not be read/);
    assert.deepEqual(asked, ['residence']);
    assert.deepEqual(visit.errors, []);
  });
});

test('With history, the browser goes back and forth between questions, and the page keeps its own state', async () => {
  const visit = await open(`<script>history.replaceState({ host: 'own' }, '')</script><${TAG} lang="en" history></${TAG}>`);
  await visit.ready();
  const walk = stepper(visit);
  const address = await visit.page.evaluate(() => location.href);
  await walk.answer('residence', 'yes');
  await walk.answer('stay', 'over-6-months');
  await walk.asks('citizenship');
  await visit.page.evaluate(() => history.back());
  await walk.asks('stay');
  await visit.page.evaluate(() => history.back());
  await walk.asks('residence');
  await visit.page.evaluate(() => history.forward());
  await walk.asks('stay');
  await walk.back();
  await walk.asks('residence');
  assert.equal(await visit.page.evaluate(() => location.href), address, 'no answer stands in the address');
  const state = await visit.page.evaluate(() => JSON.stringify(history.state));
  assert.match(state, /"host":"own"/);
  assert.doesNotMatch(state, /over-6|yes/);
});

/** Runs before the kit does: what it tells, where it moves, and what it hands to the browser. */
const listening = () => {
  globalThis.told = [];
  for (const name of ['ics-ready', 'ics-error', 'ics-step', 'ics-result'])
    addEventListener(name, (event) => globalThis.told.push(JSON.stringify({ ...event })), true);
  globalThis.moved = [];
  for (const method of ['pushState', 'replaceState', 'back', 'go']) {
    const original = history[method];
    history[method] = (...rest) => (globalThis.moved.push(method), original.apply(history, rest));
  }
  globalThis.print = () => {};
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (globalThis.copied = text) } });
  Object.defineProperty(navigator, 'share', { value: async ({ text }) => void (globalThis.shared = text) });
  const made = URL.createObjectURL;
  URL.createObjectURL = (file) => ((globalThis.file = file), made(file));
  addEventListener('click', (event) => event.composedPath()[0].download && event.preventDefault(), true);
};

/** The script of the stepper and all that it imports, at once or later, by the build: files name each other, with hashes or without. */
const ownScripts = () => {
  const chunks = new Set(readdirSync(path.join(dist, 'chunks')));
  const [, list] = /"elements\/eligibility-check\.js":`chunks\/(pins-\w+\.js)/.exec(built('ics.js'));
  const seen = new Set(['elements/eligibility-check.js', `chunks/${list}`]);
  for (const name of seen) {
    for (const [file] of built(name).matchAll(/[\w.-]+\.js\b/g)) if (chunks.has(file)) seen.add(`chunks/${file}`);
  }
  return ['ics.js', ...seen];
};

test('Without it, a whole walk with everything that a plan can do tells nobody: own files alone are asked for, nothing is kept', async () => {
  const visit = await open(`<script>(${listening})()</script><${TAG} lang="en"></${TAG}>`);
  await visit.ready();
  const walk = stepper(visit);
  for (const [question, option] of Object.entries(ANSWERS)) await walk.answer(question, option);
  await walk.live('8000');
  await walk.outcome();
  await unfold(visit, 'What would change this');
  await unfold(visit, 'take this along');
  await (
    await visit.inside(TAG, 'input[type=date]')
  ).evaluate((entry) => {
    entry.value = '2030-12-01';
    entry.dispatchEvent(new Event('change'));
  });
  await visit.drawn();
  for (const button of ['Print', 'Copy as text', 'Share', 'Dates for', 'Copy link']) await press(visit, button);
  await visit.settled();
  const { copied, shared, told, moved, calendar } = await visit.page.evaluate(async () => ({
    copied: globalThis.copied,
    shared: globalThis.shared,
    told: globalThis.told,
    moved: globalThis.moved,
    calendar: await globalThis.file.text(),
  }));
  assert.match(copied, /answers=/);
  assert.match(shared, /EU residence document/);
  assert.match(await visit.text(TAG), /by 1 March 2031/);
  const [event, ...more] = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  assert.deepEqual(more, []);
  assert.deepEqual([event.startDate.toString(), event.summary], ['2031-03-01', 'Last day: EU residence document']);
  assert.match(event.description, /within 3 months of entering the country\nWhere: ICS West/);
  assert.match(event.component.getFirstPropertyValue('url'), /^https:\/\/www\.nyidanmark\.dk\//);
  const scripts = ownScripts();
  assert.ok(scripts.length > 10 && scripts.length < readdirSync(path.join(dist, 'chunks')).length, `${scripts}`);
  const own = new Set([...scripts, 'data/ics.json', 'data/guide.json', 'data/places.json'].map((name) => `${visit.kit}${name}`));
  // The browser draws its own sign in a field for dates, and reads back the file that was made in the page.
  assert.deepEqual(
    visit.requests.filter((address) => !own.has(address) && address !== `${visit.host}page` && !/^(blob:|data:image\/svg)/.test(address)),
    [],
  );
  assert.deepEqual(moved, []);
  const { stored } = await visit.seen();
  assert.deepEqual(stored, []);
  for (const event of told) {
    for (const secret of [...Object.values(ANSWERS).filter((option) => option !== 'yes'), '0751', '8000', '2030-12-01', 'Aarhus'])
      assert.ok(!event.includes(secret), event);
  }
  assert.ok(told.length >= 6, `${told.length} events`);
  assert.deepEqual(visit.errors, []);
});
