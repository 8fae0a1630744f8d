/** Data that went wrong by accident or malice, read and asked for its hours: no error, no endless loop, no nonsense. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SEED = 20261124;
const CASES = 24_000;
/** One case in so many is of the dataset that is shipped, which takes longer to read. */
const SHIPPED_EVERY = 24;
/** Milliseconds that one case may take: far more than any does, and little enough to tell a loop without end. */
const PATIENCE = 10_000;
const DAY = 864e5;

/** Values that a person, a program or an enemy may leave where another was. */
const JUNK = [
  ...[null, true, false, 0, -0, -1, 0.5, 1e9, 1e308, -1e308, 751, Number.MAX_SAFE_INTEGER, 8.64e15],
  ...[
    '',
    ' ',
    'x',
    'null',
    '0',
    '\u0000',
    '\u202egnp.exe',
    '😀'.repeat(3),
    'ı',
    'a'.repeat(20_000),
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
  ],
  ...['00:00', '24:00', '24:01', '25:61', '9:00', '09.00', '09:00:00', '-1:00', '٠٩:٠٠', '12:00 ', 'noon', '23:59', '02:30'],
  ...[
    '2026-02-31',
    '2026-13-01',
    '0000-00-00',
    '0000-01-01',
    '9999-12-31',
    '2026-11-22',
    '22.11.2026',
    '2026-W47',
    '2026-11-22T00:00Z',
    '+275760-09-13',
  ],
  ...['--02-29', '--02-30', '--13-40', '--12-24', 'easter', 'easter+999', 'easter-400', 'easter+', 'easter39', '--1-1'],
  ...[
    'Mars/Phobos',
    'UTC',
    'utc',
    'GMT+25',
    '+01:00',
    'Europe/Nowhere',
    'Pacific/Apia',
    'Africa/Casablanca',
    'America/Havana',
    'Etc/GMT+12',
    '../etc',
  ],
  ...[
    'Monday',
    'monday',
    'Someday',
    'odd',
    'lunar',
    'open',
    'closed',
    'unknown',
    'visit',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ],
];
/** Built anew each time, because what is put into a dataset may be changed there. */
const MADE = [
  () => [],
  () => ({}),
  () => [[]],
  () => [null],
  () => ({ en: null }),
  () => ({ $ref: 'x' }),
  () => ({ length: 1e9 }),
  () => JSON.parse('{"__proto__":{"closed":true,"days":[]}}'),
  () => ({ constructor: { prototype: {} }, prototype: null, toString: 1, valueOf: 'x', then: 'y' }),
  () => Array.from({ length: 300 }, () => 'Monday'),
  () => [-5, -1, 0, 1, 2, 5, 6, 1e9, 0.5],
  () => nested(200),
  () => nested(1500),
];
const nested = (depth) => {
  let value = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { value };
  return value;
};
const KEYS = ['id', 'on', 'through', 'opens', 'closes', 'closed', 'unknown', 'opensAt', 'closesAt', 'weeks', 'nth', 'validFrom', 'validThrough', 'special', 'weekly', 'closures', 'days', 'dayOfWeek', 'status', 'publicHolidays', 'constructor', 'zzz']; // prettier-ignore
const HOURS = /^(hours|closureSets|holidays|timeZone)$/;

/** Every place in a dataset, and apart those from which opening hours are read. */
const placesIn = (root) => {
  const all = [];
  const ofHours = [];
  const visit = (node, inHours) => {
    for (const key of Object.keys(node)) {
      const here = inHours || HOURS.test(key);
      (here ? ofHours : []).push([node, key]);
      all.push([node, key]);
      if (node[key] && typeof node[key] === 'object') visit(node[key], here);
    }
  };
  visit(root, false);
  return { all, ofHours };
};

/** A few faults; what comes out is still what JSON can hold, so no list has keys of its own. */
const mutate = (dataset, random, pick) => {
  const { all, ofHours } = placesIn(dataset);
  const junk = () => (random() < 0.8 ? pick(random, JUNK) : pick(random, MADE)());
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const [parent, key] = pick(random, random() < 0.7 ? ofHours : all);
    const kind = random();
    if (kind < 0.15) delete parent[key];
    else if (kind < 0.55) parent[key] = junk();
    else if (kind < 0.7 && !Array.isArray(parent)) parent[pick(random, KEYS)] = junk();
    else if (kind < 0.8) {
      const [otherParent, otherKey] = pick(random, random() < 0.7 ? ofHours : all);
      parent[key] = structuredClone(otherParent[otherKey]);
    } else if (kind < 0.87) parent[key] = random() < 0.5 ? [parent[key]] : { [pick(random, KEYS)]: parent[key] };
    else if (kind < 0.94 && Array.isArray(parent))
      parent.push(...Array.from({ length: 1 + Math.floor(random() * 20) }, () => structuredClone(parent[key])));
    else Object.defineProperty(parent, '__proto__', { value: junk(), enumerable: true, configurable: true, writable: true });
  }
};

/** What must be true of the answers, whatever the data. */
const examine = ({ stateAt, weekOf, nextOpenings }, dataset, at) => {
  const records = [...dataset.centers, ...(dataset.offices ?? [])].flatMap(({ hours }) => hours ?? []);
  for (const record of [undefined, ...records]) {
    const { is, until, because } = stateAt(record, at, dataset);
    assert.ok(['open', 'closed', 'unknown'].includes(is) && typeof because === 'string');
    assert.ok(until === null || (until > at && until <= at + 400 * DAY), `until ${until}`);
    const week = weekOf(record, at, dataset);
    assert.equal(week.length, 7);
    week.forEach(({ date, spans }, index) => {
      assert.equal((Date.parse(date) - Date.parse(week[0].date)) / DAY, index);
      for (const { opensAt, closesAt } of spans) assert.ok(opensAt < closesAt);
    });
    assert.equal(week.filter(({ isToday }) => isToday).length, 1);
    let before = -Infinity;
    for (const { opensAt, closesAt } of nextOpenings(record, at, 2, dataset)) {
      assert.ok(opensAt > before && (closesAt === null || (closesAt > at && closesAt > opensAt)));
      before = closesAt;
    }
  }
  return records.length;
};

const load = async (path) => (await runnerImport(ROOT + path, { root: ROOT, configFile: false, logLevel: 'error' })).module;

const fuzz = async () => {
  const { parseDataset } = await load('src/dataset/parse.ts');
  const engine = {
    ...(await load('src/domain/hours.ts')),
    ...(await load('src/domain/week.ts')),
    ...(await load('src/domain/next-openings.ts')),
  };
  const { norda } = await load('test/fakes/dataset.ts');
  const { pick, seeded } = await load('test/fakes/random.ts');
  const shipped = JSON.parse(readFileSync(`${ROOT}data/ics.json`, 'utf8'));
  const random = seeded(SEED);
  const told = { parsed: 0, refused: 0, faulty: 0, records: 0, slowest: 0, failures: [] };
  for (let index = 0; index < CASES; index++) {
    if (index % 50 === 0) parentPort.postMessage({ index });
    const dataset = structuredClone(index % SHIPPED_EVERY === 0 ? shipped : { ...norda(), places: undefined, guide: undefined });
    mutate(dataset, random, pick);
    const at = Math.floor(Date.UTC(2024, 0, 1) + random() * 5 * 365 * DAY);
    const began = performance.now();
    try {
      const result = parseDataset(dataset);
      for (const { path, reason } of result.problems) assert.ok(path && /^found .*/s.test(reason), `${path}: ${reason}`);
      told[result.is]++;
      if (result.problems.length > 0) told.faulty++;
      if (result.is === 'refused') assert.ok(result.problems.length > 0);
      else told.records += examine(engine, result.dataset, at);
    } catch (error) {
      told.failures.push(`case ${index}: ${error.stack}`.slice(0, 600));
    }
    told.slowest = Math.max(told.slowest, performance.now() - began);
    assert.equal({}.closed ?? {}.days ?? {}.polluted, undefined);
  }
  parentPort.postMessage({ told });
};

/** Runs all cases beside this thread, so that one without end can be ended, and named. */
const fuzzed = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url));
    let reached = 'before the first case';
    const giveUp = () => {
      void worker.terminate();
      reject(new Error(`no end after ${reached}`));
    };
    let patience = setTimeout(giveUp, 6 * PATIENCE);
    worker.on('message', ({ index, told }) => {
      clearTimeout(patience);
      if (told) return resolve(told);
      reached = `case ${index}, or one of the 49 after it`;
      patience = setTimeout(giveUp, PATIENCE);
    });
    worker.on('error', reject);
  });

if (isMainThread)
  describe('a dataset that went wrong', () => {
    it(`is read or refused, with reasons, and every question about its hours has an answer (${CASES} cases)`, async (t) => {
      const { failures, ...told } = await fuzzed();
      t.diagnostic(JSON.stringify({ ...told, slowest: `${Math.round(told.slowest)} ms` }));
      assert.deepEqual(failures.slice(0, 5), [], `${failures.length} cases failed`);
      assert.ok(told.parsed > CASES / 2 && told.records > CASES);
    });
  });
else await fuzz();
