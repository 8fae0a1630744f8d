/** Proof A: the engine against the evaluator over Temporal, on every kind of record that the dataset can hold. */
import { isDeepStrictEqual } from 'node:util';
import type { Hours } from '../../src/domain/dataset.js';
import { stateAt } from '../../src/domain/hours.js';
import { nextOpenings } from '../../src/domain/next-openings.js';
import { weekOf } from '../../src/domain/week.js';
import { pick, seeded, type Random } from '../fakes/random.js';
import { contextFor, instantFor, recordFor } from './hours-specs.js';
import { provenOpenings, provenState, provenWeek, type ProvenContext } from './temporal-hours.js';

export interface AgainstTemporal {
  seed: number;
  pairs: number;
  equal: number;
  weeks: number;
  equalWeeks: number;
  openings: number;
  equalOpenings: number;
  first: unknown;
}

const AROUND = [-6e4, -1e3, -1, 0, 1, 1e3, 6e4];
const DRAWS = 12;

/** Instants for one record: drawn ones, and next to each now and then one at the very edge of what follows it. */
const instantsFor = (random: Random, record: Hours, context: ProvenContext): number[] =>
  Array.from({ length: DRAWS }, () => instantFor(random, record, context)).flatMap((at) => {
    const { until } = stateAt(record, at, context);
    // To prove that nothing happens for 400 days is slow work over Temporal: a few of these are enough.
    if (until === null) return random() < 0.15 ? [at] : [];
    return random() < 0.6 ? [at] : [at, until + pick(random, AROUND)];
  });

/** Compares until there are so many pairs; every record is met at a dozen instants or more. */
export const againstTemporal = (seed: number, pairs: number): AgainstTemporal => {
  const random = seeded(seed);
  const told: AgainstTemporal = {
    seed,
    pairs: 0,
    equal: 0,
    weeks: 0,
    equalWeeks: 0,
    openings: 0,
    equalOpenings: 0,
    first: undefined,
  };
  const differs = (what: object) => (told.first ??= what);
  while (told.pairs < pairs) {
    const record = recordFor(random);
    const context = contextFor(random);
    for (const at of instantsFor(random, record, context)) {
      if (told.pairs === pairs) break;
      const where = { at: new Date(at).toISOString(), record, context };
      told.pairs++;
      const found = stateAt(record, at, context);
      const proven = provenState(record, at, context);
      const { is, until, because, name } = found;
      if (is === proven.is && until === proven.until && because === proven.because && name === proven.name) told.equal++;
      else differs({ found, proven, ...where });

      if (random() < 0.06) {
        told.weeks++;
        const week = weekOf(record, at, context);
        const provenDays = provenWeek(record, at, context);
        if (isDeepStrictEqual(week, provenDays)) told.equalWeeks++;
        else differs({ week, provenDays, ...where });
      }
      if (random() < 0.03 && until !== null) {
        const openings = nextOpenings(record, at, 2, context);
        const provenNext = provenOpenings(record, at, 2, context);
        if (provenNext === undefined) continue;
        told.openings++;
        if (isDeepStrictEqual(openings, provenNext)) told.equalOpenings++;
        else differs({ openings, provenNext, ...where });
      }
    }
  }
  return told;
};
