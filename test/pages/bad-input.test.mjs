/** Whatever is wrong on a page or in its data, a visitor reads something useful and the page's author learns what to mend. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { TAGS, builtData, dist, search, startBrowser, stepper } from './browser.mjs';

let browser;
before(async () => (browser = await startBrowser()));
afterEach(() => browser.reset());
after(() => browser.close());

const script = () => `<script defer src="${browser.kit}ics.js"></script>`;
const open = (elements, options) => browser.open(`${script()}\n${elements}`, options);

/** The whole dataset in one file, with something planted in it, at an address of its own. */
const plant = (change = () => {}, file = 'data/ics.bundle.json') => {
  const data = builtData(file);
  browser.answer('/planted.json', JSON.stringify(change(data) ?? data));
  return `${browser.kit}planted.json`;
};

const FALLBACK = '<a href="https://example.org/">Read about it here</a>';

/** Every element with the same attributes and a fallback. */
const all = (attributes, inner = FALLBACK) =>
  TAGS.map((tag) => `<${tag} lang="en" ${/card|hours/.test(tag) ? 'center="aarhus"' : ''} ${attributes}>${inner}</${tag}>`).join('\n');

/** One warning on the console and one ics-error, which say the same: where, what, and what to do. */
const oneStory = async (visit, tag, ...patterns) => {
  const { errors } = await visit.failed();
  assert.deepEqual(
    errors.map((error) => error.tag),
    [tag],
  );
  assert.equal(visit.ownWarnings.length, 1, visit.ownWarnings.join('\n'));
  for (const pattern of patterns) {
    assert.match(errors[0].reason, pattern);
    assert.match(visit.ownWarnings[0], pattern);
  }
  assert.deepEqual(visit.errors, []);
};

describe('A dataset that cannot be had', () => {
  const cases = {
    'is not there': [() => `${browser.kit}nowhere.json`, /nowhere\.json answered 404/, /Check the src/],
    'is a page and no JSON': [
      () => {
        browser.answer('/page.json', { body: '<!doctype html><title>Welcome</title>', type: 'text/html' });
        return `${browser.kit}page.json`;
      },
      /page\.json is not JSON/,
      /Check that (the address|src) /,
    ],
    'is JSON of another shape': [
      () => plant(() => ({ type: 'FeatureCollection', features: [] })),
      /planted\.json is no dataset/,
      /expected/,
    ],
    'is a list': [() => plant(() => [1, 2]), /planted\.json is no dataset: it holds no JSON object/],
    'lies on a server that does not answer': [
      () => 'http://localhost:9/ics.json',
      /localhost:9\/ics\.json could not be fetched/,
      /Check the address/,
    ],
    'has an address that is none': [() => 'http://', /http:\/\/ could not be fetched/, /Check the address/],
  };
  for (const [what, [address, ...patterns]] of Object.entries(cases)) {
    for (const tag of TAGS) {
      test(`because it ${what} leaves the fallback of ${tag} readable, and one story of what to mend`, async () => {
        const visit = await open(`<${tag} src="${address()}" center="aarhus" lang="en">${FALLBACK}</${tag}>`);
        await oneStory(visit, tag, ...patterns);
        assert.equal(await visit.text(tag), 'Read about it here');
      });
    }
  }

  test('tells all elements that share it one by one, and the console once', async () => {
    const visit = await open(all(`src="${browser.kit}nowhere.json"`));
    const { errors } = await visit.failed(TAGS.length);
    assert.deepEqual(errors.map(({ tag }) => tag).toSorted(), TAGS.toSorted());
    assert.equal(visit.ownWarnings.length, 1, visit.ownWarnings.join('\n'));
  });

  for (const [lang, sentence, retry] of [
    ['en', /This information could not be loaded/, 'Try again'],
    ['da', /kunne ikke hentes|kunne ikke indlæses/, 'Prøv igen'],
  ]) {
    test(`leaves a sentence, a link and a way to try again in an element without fallback (${lang})`, async () => {
      browser.answer('/data/ics.json', { status: 503, body: 'busy' });
      const visit = await open(`<ics-center-card center="aarhus" lang="${lang}"></ics-center-card>`);
      await visit.failed();
      const text = await visit.text('ics-center-card');
      assert.match(text, sentence);
      assert.match(text, new RegExp(retry));
      const link = await visit.inside('ics-center-card', 'a');
      assert.match(await link.evaluate((element) => element.href), /^https:\/\/lifeindenmark\.borger\.dk\//);
      browser.answer('/data/ics.json', undefined);
      await (await visit.inside('ics-center-card', 'button')).click();
      await visit.ready('ics-center-card');
      assert.match(await visit.text('ics-center-card'), /Dokk1/);
      assert.equal((await visit.settled()).ownWarnings.length, 1);
    });
  }

  test('without its guide leaves the fallback of those that need it, and the other elements work', async () => {
    browser.answer('/data/guide.json', { status: 404, body: 'gone' });
    const visit = await open(all(''));
    await visit.ready('ics-center-card, ics-opening-hours, ics-center-finder');
    const { errors } = await visit.failed(2);
    const tags = ['ics-document-checklist', 'ics-eligibility-check'];
    assert.deepEqual(errors.map(({ tag }) => tag).toSorted(), tags);
    assert.equal(visit.ownWarnings.length, 1, visit.ownWarnings.join('\n'));
    assert.match(visit.ownWarnings[0], /guide\.json answered 404/);
    for (const tag of tags) assert.equal(await visit.text(tag), 'Read about it here');
  });

  test('is replaced by the last good content when src changes to a broken address', async () => {
    const visit = await open(`<ics-center-card center="aarhus" lang="en" src="${plant()}"></ics-center-card>`);
    await visit.ready('ics-center-card');
    await visit.page.evaluate(() => document.querySelector('ics-center-card').setAttribute('src', '/broken.json'));
    await oneStory(visit, 'ics-center-card', /broken\.json answered 404/);
    assert.match(await visit.text('ics-center-card'), /Dokk1/);
  });

  test('may be taken away: the last good content stays, and the page does not hang', async () => {
    const visit = await browser.open(
      `<script type="module" src="${browser.kit}elements/opening-hours.js"></script>
      <ics-opening-hours center="aarhus" lang="en" src="${plant()}"></ics-opening-hours>`,
    );
    await visit.ready('ics-opening-hours');
    await visit.page.evaluate(() => document.querySelector('ics-opening-hours').removeAttribute('src'));
    await oneStory(visit, 'ics-opening-hours', /No dataset: set (the )?src/);
    assert.match(await visit.text('ics-opening-hours'), /open|closed/i);
  });

  test('leaves an element that knows no address its fallback', async () => {
    const visit = await browser.open(
      `<script type="module" src="${browser.kit}elements/opening-hours.js"></script>
      <ics-opening-hours center="aarhus" lang="en">${FALLBACK}</ics-opening-hours>`,
    );
    await oneStory(visit, 'ics-opening-hours', /No dataset: set (the )?src/);
    assert.equal(await visit.text('ics-opening-hours'), 'Read about it here');
  });
});

describe('A dataset of which something is wrong', () => {
  test('loses the smallest claim that is wrong, and shows all the others', async () => {
    const src = plant((data) => {
      data.centers.find(({ id }) => id === 'aarhus').contacts[0].value = 89401040;
    });
    const visit = await open(`<ics-center-card center="aarhus" lang="en" src="${src}"></ics-center-card>`);
    await visit.ready();
    await oneStory(visit, 'ics-center-card', /planted\.json/, /centers\.1\.contacts\.0/, /found 89401040, expected string/);
    const card = await visit.text('ics-center-card');
    assert.match(card, /Dokk1[\s\S]*icswest@aarhus\.dk/);
    assert.doesNotMatch(card, /89 ?40 ?10 ?40/);
  });

  test('takes hours that contradict themselves for unknown', async () => {
    const src = plant((data) => {
      for (const record of data.centers.find(({ id }) => id === 'aarhus').hours) record.weekly[0].opens = 'ten';
    });
    const visit = await open(`<ics-opening-hours center="aarhus" lang="en" src="${src}"></ics-opening-hours>`);
    await visit.ready();
    await oneStory(visit, 'ics-opening-hours', /centers\.1\.hours\.\d/, /found "ten", expected a time like "09:00"/);
    assert.match(await visit.text('ics-opening-hours'), /not listed|unknown/i);
  });

  test('says all of its faults in one warning, whatever elements read it', async () => {
    const src = plant((data) => {
      delete data.centers[0].id;
      data.centers[1].contacts[0].value = 7;
      data.centers[2].page = 'not a url';
    });
    const visit = await open(all(`src="${src}"`, ''));
    await visit.ready();
    const { errors } = await visit.failed(TAGS.length);
    assert.deepEqual(errors.map(({ tag }) => tag).toSorted(), TAGS.toSorted());
    assert.equal(visit.ownWarnings.length, 1, visit.ownWarnings.join('\n'));
    for (const path of ['centers.0', 'centers.1.contacts.0', 'centers.2.page']) assert.ok(visit.ownWarnings[0].includes(path), path);
    assert.doesNotMatch(await visit.text('ics-center-finder'), /International House Copenhagen/);
    assert.match(await visit.text('ics-center-finder'), /5 centres/);
  });

  test('may use a word that a later release knows: it reads as unknown and the rest works', async () => {
    const src = plant((data) => {
      const aarhus = data.centers.find(({ id }) => id === 'aarhus');
      aarhus.booking = { ...aarhus.contacts[0], kind: undefined, value: undefined, rule: 'by-lottery' };
    });
    const visit = await open(`<ics-center-card center="aarhus" lang="en" src="${src}"></ics-center-card>`);
    await visit.ready();
    await oneStory(visit, 'ics-center-card', /booking\.rule/, /found "by-lottery"/, /read as unknown/);
    const card = await visit.text('ics-center-card');
    assert.match(card, /Appointment\nnot stated/);
    assert.doesNotMatch(card, /lottery/);
  });

  test('may have rules that point to nothing: each is told, and the others still lead somewhere', async () => {
    const src = plant((data) => {
      data.guide = builtData('data/guide.json');
      const at = (id) => data.guide.rules.findIndex((rule) => rule.id === id);
      data.guide.rules[at('tax-card')].then = 'golden-card';
      data.guide.rules[at('mitid-nordic-eu')].when.shoe = ['large'];
    });
    const visit = await open(
      `<ics-eligibility-check lang="en" src="${src}" residence="yes" stay="over-6-months" citizenship="nordic" purpose="work" municipality="0751"></ics-eligibility-check>`,
    );
    await visit.ready();
    const plan = await visit.textUntil('ics-eligibility-check', /Go to ICS West/);
    assert.match(plan, /CPR number/);
    assert.doesNotMatch(plan, /golden-card|Tax card/);
    const told = (await visit.settled()).ownWarnings.join('\n');
    assert.match(told, /guide\.rules\.\d+: the rule "tax-card" names the unknown id "golden-card"; the rule is left out/);
    assert.match(told, /the rule "mitid-nordic-eu" names the unknown id "shoe"/);
    assert.match((await visit.seen()).errors.map(({ reason }) => reason).join(), /golden-card/);
  });

  test('whose guide has no questions leaves the fallback, and says what is missing', async () => {
    const src = plant((data) => {
      data.guide = { ...builtData('data/guide.json'), questions: [] };
    });
    const visit = await open(`<ics-eligibility-check lang="en" src="${src}">${FALLBACK}</ics-eligibility-check>`);
    await visit.failed();
    assert.equal(await visit.text('ics-eligibility-check'), 'Read about it here');
    assert.match((await visit.settled()).ownWarnings.join(), /guide/);
  });

  test('may have keys that nobody knows: they are ignored without a word', async () => {
    const src = plant((data) => {
      data.mascot = { name: 'Otto' };
      data.centers[1].parking = { spaces: 12 };
      data.centers[1].hours[0].weekly[0].lunch = '12:00';
    });
    const visit = await open(all(`src="${src}"`, ''));
    await visit.ready();
    await visit.settled();
    assert.deepEqual(visit.ownWarnings, []);
    assert.deepEqual((await visit.seen()).errors, []);
    assert.match(await visit.text('ics-center-card'), /Dokk1/);
  });

  test('cannot reach the prototypes of the page', async () => {
    const text = JSON.stringify(builtData('data/ics.bundle.json')).replace(/^\{/, '{"__proto__":{"stolen":true},');
    browser.answer('/planted.json', text);
    const visit = await open(`<ics-center-card center="aarhus" lang="en" src="${browser.kit}planted.json"></ics-center-card>`);
    await visit.ready();
    assert.equal(await visit.page.evaluate(() => ({}).stolen), undefined);
  });
});

describe('An attribute that names nothing', () => {
  for (const tag of ['ics-opening-hours', 'ics-center-card']) {
    test(`like a centre of ${tag} that does not exist leaves the fallback`, async () => {
      const visit = await open(`<${tag} center="atlantis" lang="en">${FALLBACK}</${tag}>`);
      await oneStory(visit, tag, /center="atlantis" names no centre/, /copenhagen, aarhus, odense/, /set /i);
      assert.equal(await visit.text(tag), 'Read about it here');
    });

    test(`like a centre of an empty ${tag} leaves a sentence and a link`, async () => {
      const visit = await open(`<${tag} center="atlantis" lang="en"></${tag}>`);
      await visit.failed();
      assert.match(await visit.text(tag), /This centre is not known here/);
      await visit.inside(tag, 'a[href^="https://lifeindenmark"]');
    });
  }

  test('is asked for instead when it is a municipality of the stepper', async () => {
    const visit = await open('<ics-eligibility-check municipality="nowhere" lang="en"></ics-eligibility-check>');
    await visit.ready();
    await oneStory(visit, 'ics-eligibility-check', /municipality="nowhere"/, /a code like "0101"/, /asked instead/);
    const walk = stepper(visit);
    for (const [question, option] of Object.entries({ residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work' })) {
      await walk.answer(question, option);
    }
    assert.match(await visit.textUntil('ics-eligibility-check', /municipality/i), /Which municipality will you live in/);
    assert.equal((await visit.settled()).ownWarnings.length, 1, 'however often it renders');
  });

  test('does not answer for the finder, which stays usable, when it is its municipality', async () => {
    const visit = await open('<ics-center-finder municipality="nowhere" lang="en"></ics-center-finder>');
    await visit.ready();
    await oneStory(visit, 'ics-center-finder', /municipality="nowhere" is no area code of ics-denmark/, /code like "0101"/);
    assert.match(await visit.text('ics-center-finder'), /6 centres/);
    assert.match(await search(visit, 'Herning'), /ICS West/);
    assert.equal((await visit.settled()).ownWarnings.length, 1, 'however often it renders');
  });

  test('is said again only when it changes', async () => {
    const visit = await open(`<ics-center-card center="atlantis" lang="en">${FALLBACK}</ics-center-card>`);
    await visit.failed();
    await visit.page.evaluate(() => document.querySelector('ics-center-card').requestUpdate());
    await visit.settled();
    assert.equal(visit.ownWarnings.length, 1);
    await visit.page.evaluate(() => document.querySelector('ics-center-card').setAttribute('center', 'lemuria'));
    await visit.failed(2);
    assert.match(visit.ownWarnings[1], /lemuria/);
    await visit.page.evaluate(() => document.querySelector('ics-center-card').setAttribute('center', 'odense'));
    await visit.ready();
    assert.match(await visit.text('ics-center-card'), /ICS Odense/);
  });

  test('like a language that the kit does not speak gives English, marked as such, and no complaint', async () => {
    const visit = await open(TAGS.map((tag) => `<${tag} lang="tlh" center="aarhus"></${tag}>`).join(''));
    await visit.ready();
    const marked = await visit.page.evaluate(
      (tags) => [...document.querySelectorAll(tags)].map(({ shadowRoot }) => shadowRoot.querySelector('[lang="en"][dir="ltr"]') !== null),
      TAGS.join(),
    );
    assert.deepEqual(
      marked,
      TAGS.map(() => true),
    );
    assert.match(await visit.text('ics-center-card'), /Opening hours/);
    await visit.settled();
    assert.deepEqual(visit.ownWarnings, []);
    assert.deepEqual((await visit.seen()).errors, []);
  });

  test('like a moment that is none is replaced by the present', async () => {
    const visit = await open('<ics-opening-hours center="aarhus" at="tomorrow" lang="en"></ics-opening-hours>');
    await visit.ready();
    await oneStory(visit, 'ics-opening-hours', /at="tomorrow" is no moment/, /at="2026-12-24T10:00"/);
    assert.match(await visit.text('ics-opening-hours'), /open|closed/i);
  });
});

describe('Code that cannot be had', () => {
  test('because the page’s policy forbids the script leaves every fallback readable', async () => {
    const visit = await browser.open(`${script()}\n<link rel="stylesheet" href="${browser.kit}ics.css">\n${all('')}`, {
      headers: { 'content-security-policy': "script-src 'none'" },
    });
    await visit.settled();
    assert.equal(browser.kitServer.requests.includes('/ics.js'), false);
    for (const tag of TAGS) assert.equal(await visit.text(tag), 'Read about it here');
  });

  test('because the policy allows the script and nothing that it fetches leaves every fallback and one story each', async () => {
    const visit = await browser.open(`${script()}\n${all('')}`, {
      headers: { 'content-security-policy': `script-src ${browser.kit}ics.js` },
    });
    const { errors } = await visit.failed(TAGS.length);
    assert.deepEqual(errors.map(({ tag }) => tag).toSorted(), TAGS.toSorted());
    assert.equal(visit.ownWarnings.length, TAGS.length);
    for (const text of visit.ownWarnings) assert.match(text, /script-src/);
    for (const tag of TAGS) assert.equal(await visit.text(tag), 'Read about it here');
  });

  test('because the policy forbids the data leaves every fallback', async () => {
    const visit = await browser.open(`${script()}\n${all('')}`, { headers: { 'content-security-policy': "connect-src 'none'" } });
    await visit.failed(TAGS.length);
    assert.match(visit.ownWarnings[0], /connect-src/);
    for (const tag of TAGS) assert.equal(await visit.text(tag), 'Read about it here');
  });

  for (const tag of TAGS) {
    test(`because the file of ${tag} is gone leaves a sentence and a link in an empty element, in its language`, async () => {
      browser.answer(`/elements/${tag.slice(4)}.js`, { status: 404, body: 'gone' });
      const visit = await open(
        `<${tag} id="en" lang="en"></${tag}><${tag} id="da" lang="da-DK"> </${tag}><${tag} id="own" lang="en">${FALLBACK}</${tag}>`,
      );
      const { errors } = await visit.failed(3);
      assert.equal(errors.length, 3, 'one for each element');
      assert.equal(visit.ownWarnings.length, 1);
      assert.match(visit.ownWarnings[0], new RegExp(`elements/${tag.slice(4)}.js could not be loaded`));
      assert.match(errors[0].reason, /Check script-src and CORS/);
      assert.match(await visit.text('#en'), /This information could not be loaded.*Open the official page/);
      assert.match(await visit.text('#da'), /kunne ikke/);
      assert.equal(await visit.text('#own'), 'Read about it here');
      assert.match(await visit.page.$eval('#en a', (link) => link.href), /^https:\/\/lifeindenmark\.borger\.dk\//);
    });
  }

  test('writes nothing into what somebody is editing', async () => {
    browser.answer('/elements/center-card.js', { status: 404, body: 'gone' });
    const visit = await open(
      '<div contenteditable="true"><ics-center-card id="edited"></ics-center-card></div><ics-center-card id="shown"></ics-center-card>',
    );
    await visit.failed();
    assert.match(await visit.text('#shown'), /could not be loaded/);
    assert.equal(await visit.page.$eval('#edited', ({ childNodes }) => childNodes.length), 0);
  });

  test('reaches an element that is added after the failure as well', async () => {
    browser.answer('/elements/center-card.js', { status: 404, body: 'gone' });
    const visit = await open('<ics-center-card></ics-center-card><main></main>');
    await visit.failed();
    await visit.page.evaluate(() => (document.querySelector('main').innerHTML = '<ics-center-card></ics-center-card>'));
    await visit.failed(2);
    assert.match(await visit.text('main'), /could not be loaded/);
    assert.equal(visit.ownWarnings.length, 1);
  });

  test('for a language gives English, marked, and one warning', async () => {
    browser.answer(danishPath(), { status: 404, body: 'gone' });
    const visit = await open('<ics-center-card center="aarhus" lang="da"></ics-center-card>');
    await visit.ready();
    await visit.settled();
    assert.match(await visit.text('ics-center-card'), /Opening hours/);
    await visit.inside('ics-center-card', '[lang="en"][dir="ltr"]');
    assert.equal(visit.ownWarnings.length, 1);
    assert.match(visit.ownWarnings[0], /the words for "da" could not be loaded/);
  });

  test('for the map leaves the list complete, and one warning however often it renders', async () => {
    browser.answer(chunkPath('outline'), { status: 404, body: 'gone' });
    const visit = await open('<ics-center-finder lang="en"></ics-center-finder>');
    await visit.ready();
    assert.match(await search(visit, 'Herning'), /ICS West/);
    await visit.settled();
    assert.match(await visit.text('ics-center-finder'), /6 centres/);
    assert.equal(visit.ownWarnings.length, 1, visit.ownWarnings.join('\n'));
    assert.match(visit.ownWarnings[0], /the map could not be loaded/);
  });

  test('for the week leaves the state in its line, and a badge that can be pressed again', async () => {
    browser.answer(chunkPath('more'), { status: 404, body: 'gone' });
    const visit = await open(
      '<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours><ics-opening-hours center="aarhus" lang="en" view="week"></ics-opening-hours>',
    );
    await visit.ready();
    await visit.textUntil('ics-opening-hours[view]', /open|closed/i);
    const press = () => visit.page.evaluate(() => document.querySelector('ics-opening-hours').shadowRoot.querySelector('button').click());
    await press();
    await visit.until(() => document.querySelector('ics-opening-hours').shadowRoot.querySelector('[aria-expanded=false]'));
    assert.match(visit.ownWarnings.join(), /the week could not be loaded/);
  });

  test('for the plan says so in its place, and can be tried again', async () => {
    browser.answer(chunkPath('itinerary'), { status: 404, body: 'gone' });
    const visit = await open('<ics-eligibility-check lang="en" residence="no" citizenship="other"></ics-eligibility-check>');
    await visit.ready();
    await visit.textUntil('ics-eligibility-check', /could not be loaded[\s\S]*Try again/);
    assert.equal(visit.ownWarnings.length, 1);
  });
});

const chunkPath = (name) => `/chunks/${readdirSync(path.join(dist, 'chunks')).find((file) => file.startsWith(`${name}-`))}`;
const danishPath = () => chunkPath('da');

describe('A fallback that a visitor is using', () => {
  const slowly = () => browser.answer('/data/ics.json', (text) => ({ body: text, delay: 600 }));
  const focusFallback = async (inner) => {
    slowly();
    const visit = await open(`<ics-center-card center="aarhus" lang="en">${inner}</ics-center-card><button>After</button>`);
    await visit.page.focus('#first');
    await visit.until(() => performance.getEntriesByName(new URL('data/ics.json', document.scripts[0].src).href).length > 0);
    await visit.settled();
    return visit;
  };
  const focused = (visit) => visit.page.evaluate(() => document.activeElement.id || document.activeElement.localName);

  test('keeps its focus when the content arrives, and gives way when the focus leaves', async () => {
    const visit = await focusFallback('<a id="first" href="#a">Read about it here</a>');
    assert.equal(await focused(visit), 'first');
    assert.equal(await visit.text('ics-center-card'), 'Read about it here');
    await visit.page.keyboard.press('Tab');
    await visit.ready('ics-center-card');
    assert.match(await visit.text('ics-center-card'), /Dokk1/);
  });

  test('keeps its focus from one link of it to the next', async () => {
    const visit = await focusFallback('<a id="first" href="#a">One</a> <a id="second" href="#b">Two</a>');
    await visit.page.keyboard.press('Tab');
    await visit.settled();
    assert.equal(await focused(visit), 'second');
    assert.match(await visit.text('ics-center-card'), /One Two/);
    await visit.page.keyboard.press('Tab');
    await visit.ready('ics-center-card');
    assert.equal(await focused(visit), 'button');
  });
});

describe('Strings of the dataset are inert text:', () => {
  const MARKUP = '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script><b>bold</b>';
  const isWords = (key, parent) => ['en', 'da'].includes(key) || (key === 'quote' && parent);
  /** Changes every string under a key that holds words for people. */
  const reword = (node, change) => {
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string' && isWords(key, node)) node[key] = change(value);
      else reword(value, change);
    }
  };
  const walkAll = async (visit) => {
    await visit.ready();
    const walk = stepper(visit);
    await walk.answer('residence', 'yes');
    await walk.answer('stay', 'over-6-months');
    await walk.answer('citizenship', 'eu-eea-swiss');
    await walk.answer('purpose', 'work');
    await walk.outcome();
    await search(visit, '8000');
    await visit.settled();
  };
  const elements = (attributes) =>
    ['en', 'da']
      .map((lang) => all(attributes, '').replaceAll('lang="en"', `lang="${lang}" municipality="0751"`))
      .join('\n')
      .replaceAll('ics-eligibility-check lang="da"', 'ics-eligibility-check lang="da" residence="no" citizenship="other"');
  const strangers = (visit) =>
    visit.page.evaluate((tags) => {
      const found = [];
      const look = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (['img', 'script', 'b', 'iframe'].includes(element.localName)) found.push(element.outerHTML.slice(0, 80));
          for (const { name, value } of element.attributes) {
            if (name.startsWith('on') || (['href', 'src', 'action'].includes(name) && !/^(https:|mailto:|tel:|#)/.test(value)))
              found.push(`${name}=${value}`);
          }
          if (element.shadowRoot) look(element.shadowRoot);
        }
      };
      for (const element of document.querySelectorAll(tags)) look(element.shadowRoot);
      return { found, stolen: 'stolen' in window };
    }, TAGS.join());

  for (const [whose, attributes] of [
    ['a page’s own', () => `src="${browser.kit}planted.json"`],
    ['the kit’s', () => ''],
  ]) {
    test(`markup in ${whose} data shows as it is written`, async () => {
      const data = builtData('data/ics.bundle.json');
      reword(data, (text) => `${text} ${MARKUP}`);
      for (const center of data.centers) {
        for (const contact of center.contacts ?? []) if (contact.kind !== 'booking') contact.value = MARKUP;
        if (center.address) center.address.streetAddress = MARKUP;
      }
      browser.answer('/planted.json', JSON.stringify(data));
      if (!attributes()) browser.answer('/data/ics.json', JSON.stringify(data));
      const visit = await open(elements(attributes()));
      await walkAll(visit);
      assert.match(await visit.allText(), /<img src=x onerror="window\.stolen=1"><script>/);
      assert.deepEqual(await strangers(visit), { found: [], stolen: false });
      assert.deepEqual(visit.errors, []);
    });

    test(`an address in ${whose} data that would run code or leave https becomes no link`, async () => {
      for (const evil of [
        'javascript:window.stolen=1',
        // Data from elsewhere are refused for a scheme that is written so; the kit's own are not judged again.
        ...(attributes() ? ['javascript://x/%0Awindow.stolen=1'] : ['JaVaScRiPt:window.stolen=1//']),
        'data:text/html,<script>1</script>',
        'http://plain.example/',
      ]) {
        const text = JSON.stringify(builtData('data/ics.bundle.json')).replace(/"https:[^"]*"/g, JSON.stringify(evil));
        browser.answer('/planted.json', text);
        if (!attributes()) browser.answer('/data/ics.json', text);
        const visit = await open(elements(attributes()));
        await walkAll(visit);
        assert.deepEqual(await strangers(visit), { found: [], stolen: false }, evil);
        await visit.close();
      }
    });
  }

  test('overrides of the writing direction turn nothing around', async () => {
    const data = builtData('data/ics.bundle.json');
    reword(data, (text) => `\u202e${text}\u2066\u202d`);
    for (const center of data.centers) {
      for (const contact of center.contacts ?? []) if (contact.kind !== 'booking') contact.value = `\u202e${contact.value}`;
      if (center.address) center.address.streetAddress = `\u202e${center.address.streetAddress}`;
    }
    browser.answer('/planted.json', JSON.stringify(data));
    const visit = await open(elements(`src="${browser.kit}planted.json"`));
    await walkAll(visit);
    const text = await visit.allText();
    assert.doesNotMatch(text, /[\u202a-\u202e]/);
    assert.match(text, /Dokk1/);
  });

  test('the search for strangers would find one', async () => {
    const visit = await open('<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>');
    await visit.ready();
    await visit.page.evaluate(() => {
      document.querySelector('ics-opening-hours').shadowRoot.append(Object.assign(document.createElement('a'), { href: 'javascript:1' }));
    });
    assert.deepEqual((await strangers(visit)).found, ['href=javascript:1']);
  });
});
