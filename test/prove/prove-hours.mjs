/**
 * The whole proof of the opening hours, and the report that the docs show:
 *
 *   npm run prove:hours            two million pairs with the seed of the report
 *   npm run prove:hours -- 7       the same with another seed
 *   npm run prove:hours -- 7 0.05  a twentieth of it, for a look; nothing is written
 *
 * `npm test` runs the first round of each part.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';

const ROOT = new URL('../../', import.meta.url);
export const REPORT = new URL('stories/pages/hours-proof.json', ROOT);
export const SEED = 20261122;
/** Pairs in one round, and the rounds of the whole proof; each round has the next seed. */
export const TEMPORAL = { pairs: 50_000, rounds: 10 };
export const OPENING_HOURS = { pairs: 100_000, rounds: 15 };
export const ZONE_PAIRS = 500;

/** Hours that are whole, halves and three quarters from UTC, on both sides of the date line; two that skipped a whole day or half an hour. */
export const VISITORS = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Manila',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Auckland',
];

const run = promisify(execFile);

/** What one function of a part answers, as if a visitor in that zone had called it. */
export async function part(zone, file, name, ...numbers) {
  const { stdout } = await run(
    process.execPath,
    [fileURLToPath(new URL('run-part.mjs', import.meta.url)), file, name, ...numbers.map(String)],
    {
      env: { ...process.env, TZ: zone },
      maxBuffer: 1e8,
    },
  );
  return JSON.parse(stdout);
}

// A visitor from far away, so that a zone that leaks in is seen; opening_hours.js would need to be at home.
export const againstTemporal = (seed, pairs) => part('Pacific/Apia', 'against-temporal', 'againstTemporal', seed, pairs);
export const againstOpeningHours = (seed, pairs) => part('Europe/Copenhagen', 'against-opening-hours', 'againstOpeningHours', seed, pairs);
export const speed = (seed, rounds) => part('Europe/Copenhagen', 'speed', 'speed', seed, rounds);
export const holidayYears = () => part('Europe/Copenhagen', 'danish-law', 'holidayYears');
export const zoneDigest = (zone, seed, pairs) => part(zone, 'visitor-zones', 'digestOf', seed, pairs);
/** The classes of known faults, without their predicates. */
export const faults = () => part('Europe/Copenhagen', 'osm-faults', 'faults', 0);

const json = (url) => JSON.parse(readFileSync(url, 'utf8'));
export const packageVersions = () =>
  Object.fromEntries(
    ['date-holidays', 'opening_hours', 'temporal-polyfill'].map((name) => [
      name,
      json(new URL(`node_modules/${name}/package.json`, ROOT)).version,
    ]),
  );

/** Rounds one after the other, their figures added up. */
async function rounds(against, { pairs, rounds: count }, share, seed, one) {
  const told = [];
  const last = Math.ceil(count * share);
  for (let round = 0; round < last; round++) {
    told.push(await one(seed + round, pairs));
    const { equal, first } = told.at(-1);
    console.log(
      `against ${against}, round ${round + 1} of ${last}: ${equal} of ${pairs} equal${first ? `\n${JSON.stringify(first)}` : ''}`,
    );
  }
  return told;
}
const sum = (told, key) => told.reduce((total, each) => total + each[key], 0);

export async function proveHours(seed, share = 1) {
  console.log(`seed ${seed}`);
  const [temporal, others] = await Promise.all([
    rounds('temporal-polyfill', TEMPORAL, share, seed, againstTemporal),
    rounds('opening_hours.js', OPENING_HOURS, share, seed, againstOpeningHours),
  ]);
  console.log('in the zones of visitors');
  const digests = [];
  for (const zone of VISITORS) digests.push(await zoneDigest(zone, seed, ZONE_PAIRS));
  const { first, ...years } = await holidayYears();
  if (first) console.log(first);
  console.log('against the clock');
  const tally = (id) => {
    const mine = others.flatMap(({ tallies }) => tallies.filter((each) => each.id === id));
    return { pairs: sum(mine, 'pairs'), equal: sum(mine, 'equal') };
  };
  return {
    seed,
    pairs: sum(temporal, 'pairs') + sum(others, 'pairs'),
    versions: { ...packageVersions(), node: process.versions.node, icu: process.versions.icu, tz: process.versions.tz },
    temporal: Object.fromEntries(
      ['pairs', 'equal', 'weeks', 'equalWeeks', 'openings', 'equalOpenings'].map((key) => [key, sum(temporal, key)]),
    ),
    openingHours: {
      pairs: sum(others, 'pairs'),
      equal: sum(others, 'equal'),
      records: sum(others, 'records'),
      // What `npm test` runs again, and must find again.
      firstRound: others[0].tallies,
      outside: tally('none'),
      classes: (await faults()).map((fault) => ({ ...fault, ...tally(fault.id) })),
    },
    holidays: years,
    zones: { pairs: ZONE_PAIRS, names: VISITORS, digests: new Set(digests.map(({ digest }) => digest)).size },
    speed: await speed(seed, 5),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [seed = SEED, share = 1] = process.argv.slice(2).map(Number);
  const report = await proveHours(seed, share);
  const text = await format(JSON.stringify(report), { ...(await resolveConfig(fileURLToPath(REPORT))), parser: 'json' });
  if (share === 1) writeFileSync(REPORT, text);
  else console.log(text);
  const { temporal, openingHours, holidays, zones } = report;
  const holds =
    temporal.equal === temporal.pairs &&
    temporal.equalWeeks === temporal.weeks &&
    temporal.equalOpenings === temporal.openings &&
    openingHours.outside.equal === openingHours.outside.pairs &&
    holidays.equalYears === holidays.years &&
    zones.digests === 1;
  console.log(holds ? 'proven' : 'NOT PROVEN');
  process.exitCode = holds ? 0 : 1;
}
