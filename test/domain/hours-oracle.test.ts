import { expect } from '@open-wc/testing';
import { stateAt } from '../../src/domain/hours.js';
import { seeded, type Random } from '../fakes/random.js';
import { contextFor, instantFor, recordFor } from '../prove/hours-specs.js';
import { provenState, type ProvenContext } from '../prove/temporal-hours.js';
import type { Hours } from '../../src/domain/dataset.js';

const SEED = 20261122;
const RECORDS = 740;
const INSTANTS_EACH = 12;

/** Instants for one record: random ones, and for each the next change with a millisecond on either side. */
const instantsFor = (random: Random, record: Hours, context: ProvenContext): number[] =>
  Array.from({ length: INSTANTS_EACH }, () => instantFor(random, record, context)).flatMap((at) => {
    const { until } = stateAt(record, at, context);
    // To prove that nothing happens for 400 days is slow work over Temporal: a few of these are enough.
    if (until === null) return random() < 0.15 ? [at] : [];
    return random() < 0.5 ? [at] : [at, until - 1, until, until + 1];
  });

describe('stateAt against an evaluator over Temporal', () => {
  it('gives the same state, the same reason and the same next change, at every instant that is tried', () => {
    const random = seeded(SEED);
    const differing: unknown[] = [];
    let pairs = 0;
    for (let index = 0; index < RECORDS; index++) {
      const record = recordFor(random);
      const context = contextFor(random);
      for (const at of instantsFor(random, record, context)) {
        pairs++;
        const found = stateAt(record, at, context);
        const proven = provenState(record, at, context);
        if (found.is !== proven.is || found.until !== proven.until || found.because !== proven.because || found.name !== proven.name)
          differing.push({ at: new Date(at).toISOString(), found, proven, record, context });
      }
    }
    expect(differing.length, `${differing.length} of ${pairs} differ: ${JSON.stringify(differing[0])}`).to.equal(0);
    expect(pairs).to.be.at.least(20_000);
  }).timeout(120_000);
});
