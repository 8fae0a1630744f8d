/** One record's state with everything that a sentence about it needs. */
import type { Center, Dataset, Hours, Text } from './dataset.js';
import { isCertain } from './freshness.js';
import { stateAt } from './hours.js';
import { nextOpenings } from './next-openings.js';

/** What the hours engine says of a record, and how far it can be trusted. Instants are milliseconds. */
export interface Opening {
  is: 'open' | 'closed' | 'unknown';
  because: 'weekly' | 'public-holiday' | 'closure' | 'special' | 'not-listed';
  name?: Text | undefined;
  until: number | null;
  /** The next opening that the record names, when it is not open now. */
  opensAt: number | null;
  /** Whether that opening is the very next thing to happen; else an unknown stretch lies before it. */
  opensNext: boolean;
  /** Whether the record may be stated plainly; else everything is only usual. */
  certain: boolean;
  access: Hours['access'];
}

/** The record that speaks for a channel: the first without a service of its own. */
export const recordFor = (center: Pick<Center, 'hours'>, channel: Hours['channel']): Hours | undefined =>
  center.hours?.find((record) => record.channel === channel && record.service === undefined);

/** The opening of a record at an instant; an absent record is unknown. */
export const openingAt = (record: Hours | undefined, at: number, dataset: Dataset): Opening => {
  const { is, until, because, name } = stateAt(record, at, dataset);
  const opensAt = is === 'open' || !record ? null : (nextOpenings(record, at, 1, dataset)[0]?.opensAt ?? null);
  return {
    is,
    until,
    because,
    name,
    opensAt,
    opensNext: opensAt !== null && opensAt === until,
    certain: record !== undefined && isCertain(record, at, dataset.maxAgeDays?.hours),
    access: record?.access,
  };
};
