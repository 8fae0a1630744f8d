/**
 * Proof B: the engine against opening_hours.js, for hours that both can say. It reads the time zone of the process, which
 * must therefore be Denmark's.
 */
import opening_hours from 'opening_hours';
import type { Hours } from '../../src/domain/dataset.js';
import { HORIZON, stateAt } from '../../src/domain/hours.js';
import { seeded } from '../fakes/random.js';
import { FAULTS, meeting } from './osm-faults.js';
import { CONTEXT, osmInstantFor, osmRecordFor } from './osm-specs.js';
import { osmText } from './osm-text.js';

const INSTANTS_EACH = 25;
const DENMARK = { lat: 55.68, lon: 12.57, address: { country_code: 'dk', state: '' } };
export const NO_FAULT = 'none';

export interface Tally {
  id: string;
  pairs: number;
  equal: number;
}
export interface AgainstOpeningHours {
  seed: number;
  pairs: number;
  equal: number;
  records: number;
  tallies: Tally[];
  first: unknown;
}

/** A record as opening_hours.js reads it. */
export const theirs = (record: Hours): opening_hours => {
  if (new Date(2026, 6, 1).getTimezoneOffset() !== -120)
    throw new Error('opening_hours.js answers for Denmark only under TZ=Europe/Copenhagen');
  return new opening_hours(osmText(record, CONTEXT.closureSets!), DENMARK, { locale: 'en' } as ConstructorParameters<
    typeof opening_hours
  >[2]);
};

const theirState = (hours: opening_hours, at: number): { is: string; until: number | null } => {
  try {
    const date = new Date(at);
    const is = hours.getState(date) ? 'open' : hours.getUnknown(date) ? 'unknown' : 'closed';
    const next = hours.getNextChange(date, new Date(at + HORIZON + 1))?.getTime();
    return { is, until: next === undefined || next > at + HORIZON ? null : next };
  } catch (error) {
    return { is: `throws ${String(error).slice(0, 80)}`, until: null };
  }
};

/** Each pair gets its class before either side is asked. */
export const againstOpeningHours = (seed: number, pairs: number): AgainstOpeningHours => {
  const random = seeded(seed);
  const tallies = [NO_FAULT, ...FAULTS.map(({ id }) => id)].map((id): Tally => ({ id, pairs: 0, equal: 0 }));
  let first: unknown;
  let done = 0;
  let equal = 0;
  let records = 0;
  while (done < pairs) {
    const record = osmRecordFor(random);
    const hours = theirs(record);
    records++;
    for (let index = 0; index < INSTANTS_EACH && done < pairs; index++) {
      const at = osmInstantFor(random, record);
      const met = meeting(record, CONTEXT.closureSets!, at);
      const fault = FAULTS.find(({ holds }) => holds(met));
      const tally = tallies.find(({ id }) => id === (fault?.id ?? NO_FAULT))!;
      done++;
      tally.pairs++;
      const ours = stateAt(record, at, CONTEXT);
      const other = theirState(hours, at);
      if (ours.is === other.is && ours.until === other.until) {
        equal++;
        tally.equal++;
      } else if (!fault)
        first ??= { at: new Date(at).toString(), text: osmText(record, CONTEXT.closureSets!), ours, theirs: other, record };
    }
  }
  return { seed, pairs: done, equal, records, tallies, first };
};
