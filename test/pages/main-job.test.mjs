/** One script tag puts every element on any page of another origin. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { TAGS, search, startBrowser, stepper } from './browser.mjs';
import { WIDGETS, isAGoodGuest, showsAll } from './guest.mjs';

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const script = (attributes = 'defer', file = 'ics.js') => `<script ${attributes} src="${browser.kit}${file}"></script>`;

/** The page as a web editor writes it. */
const page = (scripts = script(), elements = WIDGETS) => `<link rel="stylesheet" href="${browser.kit}ics.css">\n${scripts}\n${elements}\n`;

const openMain = async (...parts) => (await (await browser.open(page(...parts))).ready()).settled();

for (const [how, scripts] of [
  ['a deferred script', () => script()],
  ['a module', () => script('type="module"')],
  ['the file with everything in it', () => script('defer', 'ics-all.js')],
]) {
  describe(`A page of another origin with ${how}`, () => {
    test('shows all elements with real data, each in its own language', async () => {
      const visit = await openMain(scripts());
      await showsAll(visit);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(visit.console, []);
      assert.deepEqual((await visit.seen()).errors, []);
      assert.deepEqual((await visit.seen()).ready.toSorted(), TAGS.toSorted());
    });

    test('fetches the dataset once, and nothing from anywhere else', async () => {
      const visit = await (await openMain(scripts())).settled();
      const paths = browser.kitServer.requests;
      assert.equal(paths.filter((path) => path === '/data/ics.json').length, 1);
      assert.deepEqual(paths, [...new Set(paths)], 'every file is fetched once');
      const strangers = visit.requests.filter((url) => !url.startsWith(browser.kit) && !url.startsWith(browser.host));
      assert.deepEqual(strangers, []);
      assert.deepEqual(browser.hostServer.requests.slice(-1), ['/page']);
      assert.deepEqual(
        visit.requests.filter((url) => url.startsWith(browser.host)),
        [`${browser.host}page`],
      );
    });

    test('leaves no trace: no storage, no cookie, no name on the page but one symbol', async () => {
      const visit = await openMain(scripts());
      await search(visit, 'Herning');
      await isAGoodGuest(visit);
      assert.equal(await visit.page.evaluate(() => location.pathname + location.search + location.hash), '/page');
    });
  });
}

describe('The finder answers', () => {
  let visit;
  const answers = async (typed) => {
    visit ??= await openMain();
    return search(visit, typed);
  };
  afterEach(() => (visit = undefined));

  for (const [typed, pattern] of [
    ['Herning', /ICS West.* serves people living in Herning: .*CPR number/],
    ['København', /ICS East.* serves people living in Copenhagen/],
    ['Copenhagen', /ICS East.* serves people living in Copenhagen/],
    ['Århus', /ICS West.* serves people living in Aarhus/],
    ['Aarhus', /ICS West.* serves people living in Aarhus/],
    ['8000', /ICS West.* serves people living in Aarhus/],
    ['sønderborg', /ICS Sønderborg.* serves people living in Sønderborg/],
    ['ICS West', /ICS West – Aarhus\s+Dokk1, Hack Kampmanns Plads 2/],
  ]) {
    test(`"${typed}" with the centre`, async () => assert.match(await answers(typed), pattern));
  }

  test('"Herlev" with the own municipality’s Citizen Service, because no centre is known to serve it', async () => {
    const answer = await answers('Herlev');
    assert.match(answer, /Your municipality’s Citizen Service/);
    assert.match(answer, /No centre is known to serve people living in Herlev for: .*CPR number/);
  });

  test('a postcode with several municipalities by asking which one, with radios', async () => {
    const answer = await answers('2300');
    assert.match(answer, /Which municipality is yours\?\s+Copenhagen\s+Tårnby/);
    const radios = await visit.page.$$('ics-center-finder >>> [part=answer] input[type=radio]');
    assert.equal(radios.length, 2);
    await (await visit.inside('ics-center-finder', '[part=answer] input[value="0185"]')).click();
    await visit.textUntil('ics-center-finder', /ICS East.* serves people living in Tårnby/);
  });

  test('rubbish by saying that it was not understood and what to try', async () => {
    const answer = await answers('xyzzy 99');
    assert.match(answer, /“xyzzy 99” was not understood/);
    assert.match(answer, /Try a postcode/);
  });

  test('with no suggestion left lying over the answer', async () => {
    await answers('Her');
    const open = await visit.page.$$('ics-center-finder >>> [role=option]');
    assert.deepEqual(open, []);
    assert.equal(await visit.page.evaluate(() => document.querySelector('ics-center-finder').shadowRoot.activeElement?.localName), 'input');
  });

  test('by putting the centre that serves first in the list', async () => {
    await answers('Herning');
    const first = await visit.page.evaluate(
      () => document.querySelector('ics-center-finder').shadowRoot.querySelector('[part=item]').innerText,
    );
    assert.match(first, /ICS West/);
  });
});

test('The map beside the list draws six pins, from this page alone', async () => {
  const visit = await openMain();
  await visit.inside('ics-center-finder', '[part=marker]');
  assert.equal((await visit.page.$$('ics-center-finder >>> [part=marker]')).length, 6);
  const { markers, map } = await visit.page.evaluate(() => {
    const root = document.querySelector('ics-center-finder').shadowRoot;
    const box = (element) => (({ left, top, right, bottom }) => ({ left, top, right, bottom }))(element.getBoundingClientRect());
    return {
      markers: [...root.querySelectorAll('[part=marker] circle:not(.ring)')].map(box),
      map: box(root.querySelector('svg[role=img]')),
    };
  });
  for (const marker of markers) {
    assert.ok(
      marker.left >= map.left && marker.right <= map.right && marker.top >= map.top && marker.bottom <= map.bottom,
      'every pin lies on the map',
    );
  }
});

describe('The stepper', () => {
  test('can be walked forward, back and forward again to a plan with office, steps, deadlines, papers, reasons and sources', async () => {
    const visit = await openMain();
    const walk = stepper(visit);
    await walk.answer('residence', 'yes');
    await walk.answer('stay', 'over-6-months');
    await walk.answer('citizenship', 'eu-eea-swiss');
    await walk.asks('purpose');
    await walk.back();
    const kept = await walk.asks('citizenship');
    assert.ok(kept);
    assert.equal(
      await visit.page.evaluate(() => document.querySelector('ics-eligibility-check').shadowRoot.querySelector('input:checked').value),
      'eu-eea-swiss',
      'the answer that was given is still chosen',
    );
    await walk.answer('citizenship', 'eu-eea-swiss');
    await walk.answer('purpose', 'work');
    await walk.outcome();
    await visit.page.evaluate(() => {
      for (const fold of document.querySelector('ics-eligibility-check').shadowRoot.querySelectorAll('.why')) fold.open = true;
    });
    const plan = await visit.textUntil('ics-eligibility-check', /because you said: /);
    assert.match(plan, /Go to ICS West – Aarhus/);
    assert.match(plan, /EU residence document[\s\S]*CPR number[\s\S]*Health insurance card|EU residence document[\s\S]*CPR number/);
    assert.match(plan, /3 months/);
    assert.match(plan, /5 days/);
    assert.match(plan, /Bring\n.*passport/i);
    assert.match(plan, /employment contract/i);
    assert.match(plan, /Because you said:/);
    assert.match(plan, /because you said: /);
    assert.match(plan, /Source\n/);
    assert.match(plan, /Life in Denmark|Residence for EU\/EEA\/Swiss citizens/);
    assert.match(plan, /Checked|Date of check unknown/i);
  });

  test('never asks what the page already answered', async () => {
    const visit = await openMain();
    const walk = stepper(visit);
    const asked = [];
    for (const [question, option] of Object.entries({ residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work' })) {
      await walk.asks(question);
      asked.push(...(await walk.asked()));
      await walk.answer(question, option);
    }
    assert.match(await walk.outcome(), /Go to ICS West/);
    assert.deepEqual(asked, ['residence', 'stay', 'citizenship', 'purpose']);
  });

  test('asks where one lives when the page has not said it, and understands a postcode', async () => {
    const visit = await openMain(script(), '<ics-eligibility-check lang="en"></ics-eligibility-check>');
    const walk = stepper(visit);
    await walk.answer('residence', 'yes');
    await walk.answer('stay', 'over-6-months');
    await walk.answer('citizenship', 'nordic');
    await walk.answer('purpose', 'work');
    await walk.live('2730');
    await walk.answer('municipality', '0163');
    assert.match(await walk.outcome(), /Citizen Service/);
  });

  test('says what is missing, and keeps the question, when nothing was chosen', async () => {
    const visit = await openMain();
    await (await visit.inside('ics-eligibility-check', 'form .actions button')).click();
    await visit.textUntil('ics-eligibility-check', /Choose an answer to continue/);
    await stepper(visit).asks('residence');
  });
});

describe('Languages', () => {
  test('stay each element’s own when the page changes its language and everything renders again', async () => {
    const visit = await browser.open(`<!doctype html><html lang="en">${page()}</html>`);
    await visit.ready();
    assert.match(await visit.text('ics-center-card'), /Opening hours/);
    await visit.page.evaluate(() => (document.documentElement.lang = 'da-DK'));
    await visit.textUntil('ics-center-card', /Åbningstider/);
    await visit.page.evaluate((tags) => {
      for (const element of document.querySelectorAll(tags)) element.requestUpdate();
    }, TAGS.join());
    await visit.settled();
    assert.match(await visit.text('ics-center-finder'), /Where do you live/);
    assert.match(await visit.text('ics-eligibility-check'), /Continue/);
    assert.match(await visit.text('ics-opening-hours'), /åben|lukket/i);
    await visit.page.evaluate(() => (document.documentElement.lang = 'en'));
    await visit.textUntil('ics-center-card', /Opening hours/);
    assert.match(await visit.text('ics-opening-hours'), /åben|lukket/i);
  });

  test('follow the closest lang, out of a shadow root too', async () => {
    const visit = await browser.open(
      page(script(), '<div lang="da"><section id="outer"></section></div>') +
        `<script>document.querySelector('#outer').attachShadow({ mode: 'open' }).innerHTML = '<ics-opening-hours center="aarhus"></ics-opening-hours>'</script>
        <div lang="da"><ics-opening-hours id="light" center="aarhus"></ics-opening-hours></div>`,
    );
    await visit.ready('#light');
    assert.match(await visit.text('#light'), /åben|lukket/i);
    // The loader does not look into shadow roots; the element is registered by its neighbour.
    await visit.textUntil('#outer', /åben|lukket/i);
  });
});
