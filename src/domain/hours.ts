/** Whether a place or a telephone is open, as far as its record of opening hours says. */
import type { Hours, Text } from './dataset.js';
import type { Because, HoursContext } from './day.js';
import { civilAt, DAY } from './civil-time.js';
import { changeAfter, dayIn, HORIZON_DAYS, momentsIn } from './timeline.js';

export type { Because, HoursContext } from './day.js';

/** `until` is the next instant at which `is` changes, or null when it does not within 400 days; `name` is that of the holiday, closure or special day. */
export interface HoursState {
  readonly is: 'open' | 'closed' | 'unknown';
  readonly until: number | null;
  readonly because: Because;
  readonly name?: Text;
}

/**
 * What one record says about an instant, in milliseconds. No record, or one that lists no weekly hours, is unknown, never
 * closed. The record and the context are read as constants: what was worked out for them is kept and used again.
 * Throws a RangeError for a time zone that does not exist.
 */
export const stateAt = (record: Hours | undefined, at: number, context: HoursContext): HoursState => {
  if (!record?.weekly?.length) return { is: 'unknown', until: null, because: 'not-listed' };
  let day = Math.floor(civilAt(at, context.timeZone) / DAY);
  // Clocks that go back over midnight show the day before again; its midnight has passed.
  while (dayIn(record, day, context).endsAt <= at) day++;
  const moments = momentsIn(record, day, context);
  let index = moments.length - 1;
  while (index && moments[index]!.at > at) index--;
  const { is, reason } = moments[index]!;
  const next = moments.find((moment) => moment.at > at && moment.is !== is);
  const until = next ? next.at : changeAfter(record, day, context);
  return { is, until: until !== null && until - at <= HORIZON_DAYS * DAY ? until : null, ...reason };
};
