/** The proof of the opening hours, as far as there is time for it every day; `npm run prove:hours` runs all of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  againstOpeningHours,
  againstTemporal,
  faults,
  holidayYears,
  OPENING_HOURS,
  packageVersions,
  REPORT,
  SEED,
  speed,
  TEMPORAL,
  VISITORS,
  ZONE_PAIRS,
  zoneDigest,
} from './prove-hours.mjs';

const report = JSON.parse(readFileSync(REPORT, 'utf8'));
const page = readFileSync(new URL('hours-proof.mdx', REPORT), 'utf8');
const AGAIN = 'npm run prove:hours writes the report anew';

describe('opening hours are right', () => {
  it('by an evaluator written a second time over Temporal: state, next change and reason, weeks and next openings', async (t) => {
    const { first, ...told } = await againstTemporal(SEED, TEMPORAL.pairs);
    t.diagnostic(JSON.stringify(told));
    assert.equal(told.equal, told.pairs, JSON.stringify(first));
    assert.equal(told.equalWeeks, told.weeks, JSON.stringify(first));
    assert.equal(told.equalOpenings, told.openings, JSON.stringify(first));
    assert.ok(told.pairs >= 50_000 && told.weeks > 2_000 && told.openings > 1_000);
  });

  it('by opening_hours.js, everywhere but in the classes of its documented faults', async (t) => {
    const { first, ...told } = await againstOpeningHours(SEED, OPENING_HOURS.pairs);
    for (const { id, pairs, equal } of told.tallies) t.diagnostic(`${id}: ${equal} of ${pairs} equal`);
    const [outside, ...classes] = told.tallies;
    assert.equal(outside.equal, outside.pairs, JSON.stringify(first));
    assert.ok(told.pairs >= 100_000);
    // A class that takes in what is right would hide what is wrong.
    const inClasses = classes.reduce((sum, { pairs }) => sum + pairs, 0);
    assert.ok(inClasses < 0.025 * told.pairs, `${inClasses} pairs are in classes`);
    assert.deepEqual(told.tallies, report.openingHours.firstRound, AGAIN);
  });

  it('by the public holidays of date-holidays, each year from 2000 to 2099', async () => {
    const { first, ...told } = await holidayYears();
    assert.equal(told.equalYears, 100, JSON.stringify(first));
    assert.deepEqual(told, report.holidays, AGAIN);
  });

  it('for visitors in eight time zones, to the millisecond', async () => {
    const told = [];
    for (const zone of VISITORS) told.push(await zoneDigest(zone, SEED, ZONE_PAIRS));
    assert.equal(new Set(told.map(({ digest }) => digest)).size, 1);
    // Each was really there.
    assert.deepEqual(
      told.map(({ offsets }) => offsets),
      [
        [0, 0],
        [-5, -4],
        [-3.5, -2.5],
        [5.5, 5.5],
        [8, 8],
        [11, 10.5],
        [13, 13],
        [13, 12],
      ],
    );
  });

  it('and are told at least fifteen times as fast as by opening_hours.js', async (t) => {
    const { ratio, specs } = await speed(SEED, 3);
    for (const each of specs)
      t.diagnostic(`${each.spec}: ${each.ratio} times as fast, ${each.ratioWhenNew} times for hours never met before`);
    t.diagnostic(`median: ${ratio} times as fast`);
    assert.ok(ratio >= 15, `${ratio}`);
  });
});

describe('the report that the docs show', () => {
  it('is that of two million pairs, all of them right', () => {
    const { seed, pairs, temporal, openingHours } = report;
    assert.equal(seed, SEED, AGAIN);
    assert.equal(pairs, 2_000_000);
    assert.deepEqual([temporal.pairs, openingHours.pairs], [TEMPORAL.pairs * TEMPORAL.rounds, OPENING_HOURS.pairs * OPENING_HOURS.rounds]);
    assert.deepEqual([temporal.equal, temporal.equalWeeks, temporal.equalOpenings], [temporal.pairs, temporal.weeks, temporal.openings]);
    assert.equal(openingHours.outside.equal, openingHours.outside.pairs);
    assert.equal(
      openingHours.classes.reduce((sum, each) => sum + each.pairs, openingHours.outside.pairs),
      openingHours.pairs,
    );
    assert.ok(report.speed.ratio >= 15);
  });

  it('names the classes of the code, each small, met, and mostly at odds with ours', async () => {
    const { classes, pairs: all } = report.openingHours;
    assert.deepEqual(
      classes.map(({ id, where, fault, seen }) => ({ id, where, fault, seen })),
      await faults(),
      AGAIN,
    );
    for (const { id, pairs, equal } of classes) {
      assert.ok(pairs > 0 && pairs < 0.012 * all, `${id}: ${pairs} of ${all}`);
      assert.ok(equal < pairs / 2, `${id}: ${equal} of ${pairs} agree`);
    }
  });

  it('was made with the packages that are installed, for the zones of the code', () => {
    const { versions, zones } = report;
    for (const [name, version] of Object.entries(packageVersions())) assert.equal(versions[name], version, AGAIN);
    assert.deepEqual(zones, { pairs: ZONE_PAIRS, names: VISITORS, digests: 1 }, AGAIN);
  });

  it('is where the page takes its figures from: none is typed by hand', () => {
    const prose = page
      .replace(/^import .*$/gm, '')
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/\{[^{}]*\}/g, '')
      .replace(/`[^`]*`/g, '');
    assert.deepEqual(prose.match(/\d{3,}|\d+ ?%/g) ?? [], []);
  });
});
