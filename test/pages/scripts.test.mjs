/** However the script comes onto a page, once, twice, early, late or in two releases, one copy of the kit serves it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { built, search, stepper } from './browser.mjs';
import { WIDGETS, isAGoodGuest, showsAll, startHost } from './guest.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const { browser, host } = await startHost();

const script = (attributes = 'defer', file = 'ics.js') => `<script ${attributes} src="${browser.kit}${file}"></script>`;

/** The page as a web editor writes it. */
const page = (scripts = script(), elements = WIDGETS) => `<link rel="stylesheet" href="${browser.kit}ics.css">\n${scripts}\n${elements}\n`;

/** Goes through the questions to the plan. */
const walk = async (visit) => {
  const { answer, outcome } = stepper(visit);
  const answers = { residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work' };
  for (const [question, option] of Object.entries(answers)) await answer(question, option);
  assert.match(await outcome(), /Go to ICS West/);
};

/** Sets the map going. */
const explore = async (visit) => {
  await (await visit.inside('ics-center-finder', '[part=explore]')).press('Enter');
  await visit.inside('ics-center-finder', '.leaflet-container [part=marker]');
};

describe('The script', () => {
  const once = async (scripts, { html = page(scripts), ...expected } = {}, options = {}) => {
    const visit = await host.open(html, options);
    await showsAll(visit);
    await isAGoodGuest(visit, expected);
    assert.equal(browser.kitServer.requests.filter((path) => path === '/data/ics.json').length, 1);
    return visit;
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
    test(`works when it is loaded ${how}`, () => once(scripts()));
  }

  test('works after the elements, at the end of the page', () => once('', { html: `${WIDGETS}${script('')}` }));

  test('works in the head and again at the end of the page', () =>
    once('', { html: `<head>${script('')}</head><body>${WIDGETS}${script('')}</body>` }));

  for (const order of ['newer', 'older']) {
    test(`of a version yields to the ${order} one that came first, and says so once`, async () => {
      browser.answer('/other.js', built('ics.js').replaceAll(version, order === 'newer' ? '99.0.0' : '0.0.1'));
      const visit = await once(script('defer', 'other.js') + script(), { warns: [/^ICS Widgets: versions .* and /] });
      assert.equal(visit.ownWarnings.length, 1);
    });
  }

  test('finds its code and data from a page whose base is elsewhere, and leads nobody there', async () => {
    const visit = await once('', { html: `<base href="https://elsewhere.example/deep/">${page()}` });
    await search(visit, 'Herning');
    await isAGoodGuest(visit);
    assert.equal(new URL(visit.page.url()).host, new URL(browser.host).host);
  });

  test('fetches only the code of the elements that are there', async () => {
    const visit = await host.open(page(script(), '<ics-opening-hours center="aarhus" lang="en"></ics-opening-hours>'));
    await isAGoodGuest(visit);
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

  test('keeps Danish letters right on a page that names no charset', async () => {
    for (const [file, attributes] of [
      ['ics.js', 'defer'],
      ['ics-all.js', 'defer'],
      ['ics.js', 'type="module"'],
    ]) {
      const visit = await host.open(page(script(attributes, file)), { type: 'text/html' });
      assert.equal(await visit.page.evaluate(() => document.characterSet), 'windows-1252');
      await showsAll(visit);
      await isAGoodGuest(visit);
      await visit.close();
    }
  });
});

describe('Beside other scripts', () => {
  const hostPage = (name, widgets = WIDGETS) =>
    readFileSync(new URL(`hosts/${name}.html`, import.meta.url), 'utf8')
      .replace('<!-- kit -->', script())
      .replace('<!-- widgets -->', widgets);

  test('that changed what every script shares, the widgets are right, and so is what they tell search engines', async () => {
    const visit = await host.open(hostPage('patched', WIDGETS.replace('center="copenhagen"', 'center="copenhagen" json-ld')));
    await showsAll(visit);
    assert.match(await search(visit, 'Herning'), /ICS West.* serves people living in Herning/);
    await walk(visit);
    await visit.until(() => document.querySelector('ics-center-card > script'));
    const told = JSON.parse(await visit.page.evaluate(() => document.querySelector('ics-center-card > script').text));
    assert.ok(Array.isArray(told.openingHoursSpecification ?? told['@graph']), JSON.stringify(told).slice(0, 300));
    await isAGoodGuest(visit, { names: ['$'] });
  });

  test('that froze what every script shares, the widgets are right, and the map moves', async () => {
    const visit = await host.open(hostPage('frozen'));
    await showsAll(visit);
    assert.match(await search(visit, 'Herning'), /ICS West.* serves people living in Herning/);
    await walk(visit);
    await explore(visit);
    await isAGoodGuest(visit);
  });

  test('that froze what every script shares, a failure is told as on any other page', async () => {
    const visit = await host.open(hostPage('frozen', '<ics-opening-hours center="aarhus" src="/nowhere.json">Hours</ics-opening-hours>'), {
      ready: false,
    });
    await visit.failed();
    await isAGoodGuest(visit, { warns: [/^ICS Widgets: .*nowhere\.json answered 404/], complains: [/404/] });
  });

  test('like a Leaflet of the page’s own, each has its own, and both maps work', async () => {
    browser.hostServer.answers.set('/leaflet.js', {
      body: readFileSync(new URL('../../node_modules/leaflet/dist/leaflet.js', import.meta.url), 'utf8'),
      type: 'text/javascript',
    });
    const visit = await host.open(
      `<script src="/leaflet.js"></script><script>const theirs = L; const before = JSON.stringify(Object.keys(L));</script>${page()}
      <div id="own-map"></div><style>#own-map { block-size: 200px }</style>`,
    );
    await explore(visit);
    const own = await visit.page.evaluate(() => {
      const map = L.map('own-map').setView([56, 10], 7);
      L.circleMarker([56, 10]).addTo(map);
      return {
        same: L === theirs,
        keys: JSON.stringify(Object.keys(L)) === before,
        drawn: document.querySelectorAll('#own-map .leaflet-overlay-pane path').length,
      };
    });
    assert.deepEqual(own, { same: true, keys: true, drawn: 1 });
    // What a Leaflet of the page leaves there; ours leaves nothing, as the page above shows.
    await isAGoodGuest(visit, { names: ['L', 'leaflet', '_leaflet_events'] });
  });
});
