import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allMutants, shuffled, toldOf, tryAll } from './mutation.mjs';

const SEED = 20261122;
/** Enough for all on one core that has nothing else to do; where it is not, `npm run prove:mutants` tries the rest. */
const SECONDS = 85;
const SHARE = 0.95;

describe('the tests of the hours engine', () => {
  it('notice nearly every small fault that is put into it', async (t) => {
    const all = allMutants();
    const { tried, survivors, outOfTime, tests, seconds } = await tryAll(shuffled(all, SEED), { seconds: SECONDS });
    const killed = tried - survivors.length;
    t.diagnostic(
      `${killed} of ${tried} mutants killed by ${tests} tests in ${Math.round(seconds)} s; ${all.length} there are, tried in the order of seed ${SEED}`,
    );
    for (const mutant of survivors) t.diagnostic(`survives: ${toldOf(mutant)}`);
    for (const mutant of outOfTime) t.diagnostic(`out of time: ${toldOf(mutant)}`);
    assert.ok(killed >= SHARE * tried, `${killed} of ${tried}`);
    // Whatever the machine: fewer would prove little.
    assert.ok(tried >= 150, `there was time for ${tried} only`);
  });

  it('are tried with many faults, no two of them the same', () => {
    const all = allMutants();
    assert.ok(all.length > 800);
    assert.equal(new Set(all.map(({ file, text }) => file + text)).size, all.length);
  });
});
