/** Proof F: one digest of all answers, which must be the same wherever the visitor's clock stands. */
import { createHash } from 'node:crypto';
import { stateAt } from '../../src/domain/hours.js';
import { nextOpenings } from '../../src/domain/next-openings.js';
import { weekOf } from '../../src/domain/week.js';
import { seeded } from '../fakes/random.js';
import { contextFor, instantFor, recordFor } from './hours-specs.js';

export interface ZoneDigest {
  /** The zone that the platform believes in, and its hours from UTC in January and July: proof that it was somewhere else. */
  zone: string;
  offsets: [number, number];
  pairs: number;
  digest: string;
}

const INSTANTS_EACH = 10;

export const digestOf = (seed: number, pairs: number): ZoneDigest => {
  const random = seeded(seed);
  const hash = createHash('sha256');
  for (let done = 0; done < pairs;) {
    const record = recordFor(random);
    const context = contextFor(random);
    for (let index = 0; index < INSTANTS_EACH && done < pairs; index++, done++) {
      const at = instantFor(random, record, context);
      hash.update(JSON.stringify([stateAt(record, at, context), weekOf(record, at, context), nextOpenings(record, at, 2, context)]));
    }
  }
  const offset = (month: number) => -new Date(2026, month, 1).getTimezoneOffset() / 60;
  return {
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsets: [offset(0), offset(6)],
    pairs,
    digest: hash.digest('hex'),
  };
};
