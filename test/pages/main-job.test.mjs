/** One script tag puts every element on any page of another origin. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { TAGS, built, search, startBrowser, stepper } from './browser.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const ELEMENTS = `<ics-center-finder lang="en"><a href="https://lifeindenmark.borger.dk">Find an ICS centre</a></ics-center-finder>
<ics-opening-hours center="aarhus" lang="da"></ics-opening-hours>
<ics-eligibility-check lang="en" municipality="0751"></ics-eligibility-check>
<ics-center-card center="copenhagen"></ics-center-card>
<ics-document-checklist service="cpr" lang="da"></ics-document-checklist>`;

const script = (attributes = 'defer', file = 'ics.js') => `<script ${attributes} src="${browser.kit}${file}"></script>`;

/** The page as a web editor writes it. */
const page = (scripts = script(), elements = ELEMENTS) => `<link rel="stylesheet" href="${browser.kit}ics.css">\n${scripts}\n${elements}\n`;

const openMain = async (...parts) => (await (await browser.open(page(...parts))).ready()).settled();

/** What each element must read when it works, in its language. */
const showsAll = async (visit) => {
  const finder = await visit.text('ics-center-finder');
  for (const name of ['ICS East', 'ICS West', 'ICS Odense', 'ICS North', 'ICS Esbjerg', 'ICS Sønderborg'])
    assert.match(finder, new RegExp(name));
  assert.match(finder, /Where do you live, or will you live\?/);
  assert.doesNotMatch(finder, /Find an ICS centre/, 'the fallback must give way');
  assert.match(await visit.text('ics-opening-hours'), /åben|lukket/i, 'the badge speaks Danish');
  const check = await visit.text('ics-eligibility-check');
  assert.match(check, /Continue/);
  assert.match(check, /Question 1 of at most \d/);
  const card = await visit.text('ics-center-card');
  assert.match(card, /International House Copenhagen/);
  assert.match(card, /Opening hours/);
  assert.match(await visit.text('ics-document-checklist'), /Det skal du have med: CPR-nummer[\s\S]*Pas eller nationalt id-kort/);
};

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
      await visit.settled();
      const left = await visit.page.evaluate(async () => {
        const { names, stored } = globalThis.__seen;
        return {
          stored: [...stored],
          kept: [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length].join(),
          names: Reflect.ownKeys(globalThis)
            .map(String)
            // The driver of the browser leaves marks of its own.
            .filter((name) => !names.includes(name) && !/puppeteer|ariaQuerySelector/.test(name)),
          history: history.length,
          address: location.pathname + location.search + location.hash,
        };
      });
      assert.deepEqual(left.stored, []);
      assert.equal(left.kept, ',0,0,0');
      assert.deepEqual(left.names, ['Symbol(ics-widgets)']);
      assert.equal(left.address, '/page');
    });
  });
}

test('What is written down would show a cookie, a stored item, a stray name and a stranger', async () => {
  const visit = await browser.open(
    `<script>document.cookie = 'a=1'; localStorage.setItem('a', 1); stray = 1</script><img src="${browser.kit}nothing.png">`,
  );
  assert.deepEqual((await visit.seen()).stored, ['cookie', 'storage setItem']);
  assert.ok(await visit.page.evaluate(() => Reflect.ownKeys(globalThis).includes('stray') && !globalThis.__seen.names.includes('stray')));
  assert.ok(visit.requests.includes(`${browser.kit}nothing.png`));
});

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

describe('The script', () => {
  const once = async (visit) => {
    await visit.ready();
    await showsAll(visit);
    await visit.settled();
    assert.equal(browser.kitServer.requests.filter((path) => path === '/data/ics.json').length, 1);
    assert.deepEqual(visit.errors, []);
  };

  for (const [how, scripts] of [
    ['in the head without defer', () => `<head>${script('')}</head>`],
    ['async', () => script('async')],
    ['twice', () => script() + script()],
    ['twice, as a classic script and as a module', () => script() + script('type="module"')],
    ['twice, under two addresses', () => script('defer', 'ics.js?v=1') + script('defer', 'ics.js?v=2')],
    ['twice, as modules under two addresses', () => script('type="module"', 'ics.js?v=1') + script('type="module"', 'ics.js?v=2')],
    ['beside the file with everything in it', () => script('defer', 'ics-all.js') + script()],
    ['before the file with everything in it', () => script() + script('defer', 'ics-all.js')],
    [
      'by a tag manager',
      () => `<script>document.head.append(Object.assign(document.createElement('script'), { src: '${browser.kit}ics.js' }))</script>`,
    ],
  ]) {
    test(`works when it is loaded ${how}`, async () => {
      const visit = await browser.open(page(scripts()));
      await once(visit);
      assert.deepEqual(visit.console, []);
    });
  }

  test('works after the elements, at the end of the page', async () => once(await browser.open(`${ELEMENTS}${script('')}`)));

  for (const order of ['newer', 'older']) {
    test(`of a version yields to the ${order} one that came first, and says so once`, async () => {
      browser.answer('/other.js', built('ics.js').replaceAll(version, order === 'newer' ? '99.0.0' : '0.0.1'));
      const visit = await browser.open(page(script('defer', 'other.js') + script()));
      await once(visit);
      assert.equal(visit.ownWarnings.length, 1);
      assert.match(visit.ownWarnings[0], /versions .* are (both )?on this page/);
    });
  }

  test('fetches only the code of the elements that are there', async () => {
    const visit = await openMain(script(), '<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>');
    await visit.settled();
    const paths = browser.kitServer.requests;
    assert.deepEqual(
      paths.filter((path) => path.startsWith('/elements/')),
      ['/elements/opening-hours.js'],
    );
    assert.deepEqual(
      paths.filter((path) => path.startsWith('/data/')),
      ['/data/ics.json'],
    );
  });

  test('upgrades elements inside the blocks of a content management system, whose classes look like an editor’s', async () => {
    const visit = await browser.open(
      `<!doctype html><script defer src="${browser.kit}ics.js"></script><div class="wp-block-group block block-system track-a"><ics-opening-hours center="aarhus"></ics-opening-hours></div>`,
    );
    await visit.ready('ics-opening-hours');
    assert.match(await visit.text('ics-opening-hours'), /open|closed/i);
  });

  test('upgrades what is added later by innerHTML, and what is moved', async () => {
    const visit = await browser.open(`${page(script(), '<main></main><aside></aside>')}`);
    await visit.page.evaluate(() => {
      document.querySelector('main').innerHTML = '<p><ics-opening-hours center="aarhus" lang="da"></ics-opening-hours></p>';
    });
    await visit.ready('ics-opening-hours');
    await visit.page.evaluate(() => document.querySelector('aside').append(document.querySelector('ics-opening-hours')));
    await visit.textUntil('aside ics-opening-hours', /åben|lukket/i);
    await visit.page.evaluate(() => {
      document.querySelector('main').innerHTML = '<ics-center-card center="aarhus"></ics-center-card>';
    });
    await visit.ready('ics-center-card');
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(visit.console, []);
  });

  test('never upgrades what somebody is writing in an editor', async () => {
    const visit = await browser.open(
      page(
        script(),
        `<div contenteditable="true"><ics-center-card center="aarhus">being written</ics-center-card></div>
        <ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>`,
      ),
    );
    await visit.ready('ics-opening-hours');
    await visit.settled();
    assert.equal(await visit.text('ics-center-card'), 'being written');
    assert.ok(!browser.kitServer.requests.includes('/elements/center-card.js'));
  });

  test('keeps Danish letters right on a page that names no charset', async () => {
    for (const [file, attributes] of [
      ['ics.js', 'defer'],
      ['ics-all.js', 'defer'],
      ['ics.js', 'type="module"'],
    ]) {
      const visit = await browser.open(page(script(attributes, file)), { type: 'text/html' });
      await visit.ready();
      assert.equal(await visit.page.evaluate(() => document.characterSet), 'windows-1252');
      assert.match(await visit.text('ics-center-finder'), /ICS Sønderborg/);
      assert.match(await visit.text('ics-opening-hours'), /åben|lukket/i);
      await visit.close();
    }
  });
});
