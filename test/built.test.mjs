/** What was built is what a browser, a bundler and Node can read. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { built, builtData, dist, ensureBuilt } from './pages/browser.mjs';

ensureBuilt();

const root = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(dist, { recursive: true }).map((file) => String(file).replaceAll(path.sep, '/'));
const scripts = files.filter((file) => file.endsWith('.js'));
const CLASSIC = ['ics.js', 'ics-all.js', 'frame.js', 'embed/embed.js'];

describe('Every script that was built', () => {
  let folder;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'built-'))));
  after(() => rmSync(folder, { recursive: true }));

  const parses = (code, extension) => {
    const file = path.join(folder, `code.${extension}`);
    writeFileSync(file, code);
    execFileSync(process.execPath, ['--check', file], { stdio: 'pipe' });
  };

  for (const file of scripts) {
    test(`parses: ${file}`, () => {
      // As what it is loaded as: the two that run anywhere must parse as both.
      if (CLASSIC.includes(file)) parses(built(file), 'cjs');
      parses(built(file), 'mjs');
    });
  }

  test('is checked by a check that finds what does not parse', () => {
    assert.throws(() => parses('@decorated class A {}', 'mjs'));
    assert.throws(() => parses('import "./a.js"', 'cjs'));
  });
});

describe('The scripts that may run on a page without a charset', () => {
  for (const file of CLASSIC) test(`are ASCII: ${file}`, () => assert.match(built(file), /^[\x00-\x7f]*$/));
});

test('Lit is in one chunk, once, and once in the file with everything', () => {
  const MARK = /_\$litElement\$\s*=/g;
  // The builder is a page of its own, which shows the widgets in a frame.
  const holders = scripts.filter((file) => !/^(npm|builder)\//.test(file) && built(file).match(MARK));
  const chunks = holders.filter((file) => file !== 'ics-all.js');
  assert.deepEqual(chunks.length, 1, chunks.join());
  for (const file of holders) assert.equal(built(file).match(MARK).length, 1, file);
  assert.ok(holders.includes('ics-all.js'));
  const npm = scripts.filter((file) => file.startsWith('npm/') && built(file).match(MARK));
  assert.deepEqual(npm, [], 'npm users bring their own Lit');
});

test('No file holds a data: URI', () => {
  const texts = files.filter((file) => /\.(js|css|json|html)$/.test(file));
  const holding = texts.filter((file) => /(?:url\(|["'`=(\s])data:[a-z]*[/,;]/i.test(built(file)));
  assert.deepEqual(holding, []);
});

/** Where directions lead those who follow them, and what an address of map pictures looks like in a message: nothing is fetched from any. */
const LINKED = [
  'https://www.openstreetmap.org/',
  'https://www.google.com/maps/dir/',
  'https://maps.apple.com/',
  'https://tiles.example.org/',
  'https://widgets.example/',
];

test('No script or style sheet names an address of another host, but for the home page of the data, links, and names of standards', () => {
  const { homepage } = builtData();
  const ALLOWED = [homepage, 'http://www.w3.org/', 'https://schema.org', ...LINKED];
  for (const file of files.filter((name) => /\.(js|css)$/.test(name))) {
    // An address has a host with a dot in it; messages may show what one looks like.
    const strangers = (built(file).match(/\bhttps?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`)<>\\]*/gi) ?? []).filter(
      (address) => !ALLOWED.some((allowed) => address.startsWith(allowed)),
    );
    assert.deepEqual(strangers, [], file);
  }
});

test('The data at the moving address are those beside the script', () => {
  for (const file of ['ics', 'guide', 'places', 'ics.bundle']) assert.equal(built(`data/1/${file}.json`), built(`data/${file}.json`));
  const { guide, places, ...entry } = builtData('data/ics.bundle.json');
  assert.deepEqual(guide, builtData('data/guide.json'));
  assert.deepEqual(places, builtData('data/places.json'));
  assert.deepEqual({ ...entry, guide: { $ref: 'guide.json' }, places: { $ref: 'places.json' } }, builtData());
});

describe('In plain Node', () => {
  /** Runs a module in a process of its own, which sees the packages of this project and no browser. */
  const run = (code) => execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  const urlOf = (file) => JSON.stringify(pathToFileURL(path.join(dist, file)).href);

  test('the npm entry gives classes and registers nothing', () => {
    const out = run(`
      const names = () => Reflect.ownKeys(globalThis).map(String);
      // What Lit leaves behind is Lit's; npm users have it anyway.
      await import('lit');
      const before = names();
      const registered = globalThis.customElements ? [] : undefined;
      if (registered) {
        const { define } = customElements;
        customElements.define = (...rest) => { registered.push(rest[0]); define.apply(customElements, rest); };
      }
      let fetched = 0;
      globalThis.fetch = () => { fetched += 1; return Promise.reject(new Error('no network')); };
      const kit = await import(${urlOf('npm/index.js')});
      const added = names().filter((name) => !before.includes(name));
      console.log(JSON.stringify({ classes: Object.keys(kit).sort(), added, registered: registered ?? [], fetched }));
    `);
    const { classes, added, registered, fetched } = JSON.parse(out);
    for (const name of [
      'CenterFinder',
      'OpeningHours',
      'EligibilityCheck',
      'CenterCard',
      'DocumentChecklist',
      'IcsReadyEvent',
      'IcsErrorEvent',
    ])
      assert.ok(classes.includes(name), name);
    assert.deepEqual({ added, registered, fetched }, { added: [], registered: [], fetched: 0 });
  });

  test('domain.js answers from the data that were built', () => {
    const out = run(`
      import { readFileSync } from 'node:fs';
      const { parseDataset, stateAt, coverageOf, civilInstant, outcome, nextQuestion, verifyGuide } = await import(${urlOf('domain.js')});
      const json = JSON.parse(readFileSync(new URL(${urlOf('data/ics.bundle.json')}), 'utf8'));
      const parsed = parseDataset(json);
      const { dataset } = parsed;
      const { timeZone, holidays, closureSets } = dataset;
      const aarhus = dataset.centers.find(({ id }) => id === 'aarhus').hours[0];
      const at = (time) => stateAt(aarhus, civilInstant(time, timeZone), { timeZone, holidays, closureSets });
      console.log(JSON.stringify({
        is: parsed.is, problems: parsed.problems,
        monday: at('2026-11-23T11:00'), christmas: at('2026-12-25T11:00').is, refused: parseDataset({}).is,
        herning: coverageOf(dataset, { municipality: '0657', service: 'cpr' }),
        herlev: coverageOf(dataset, { municipality: '0163', service: 'cpr' }).is,
        first: nextQuestion(dataset.guide, {}, { dataset }),
        faults: verifyGuide(dataset.guide, { dataset }),
        gap: verifyGuide({ ...dataset.guide, rules: dataset.guide.rules.slice(1) }, { dataset }).some((fault) => fault.is === 'gap'),
        office: outcome(dataset.guide, { residence: 'yes', stay: 'over-6-months', citizenship: 'eu-eea-swiss', purpose: 'work', municipality: '0751' }, { dataset }).office,
      }));
    `);
    const answer = JSON.parse(out);
    assert.deepEqual([answer.is, answer.problems], ['parsed', []]);
    assert.equal(answer.monday.is, 'open');
    assert.equal(new Date(answer.monday.until).toISOString(), '2026-11-23T15:00:00.000Z');
    assert.equal(answer.christmas, 'closed');
    assert.equal(answer.refused, 'refused');
    assert.deepEqual([answer.herning.is, answer.herning.center], ['center', 'aarhus']);
    assert.equal(answer.herlev, 'own-municipality');
    assert.equal(answer.first, 'residence');
    assert.deepEqual([answer.faults, answer.gap], [[], true], 'the shipped guide is proven, and a gap is found');
    assert.equal(answer.office, 'ics');
  });
});

test('What is served as a page is readable: every script and style sheet that it names exists', () => {
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const named = [...readFileSync(path.join(dist, page), 'utf8').matchAll(/(?:src|href)="([^":#?]+\.(?:js|css))"/g)].map(
      ([, name]) => name,
    );
    for (const name of named) assert.ok(files.includes(path.posix.join(path.posix.dirname(page), name)), `${page} names ${name}`);
  }
});
