/** Whether a place or a telephone is open, as far as its record of opening hours says. */
import type { Hours, Text } from './dataset.js';
import type { Because, HoursContext } from './day.js';
import { DAY, dayAt } from './civil-time.js';
import { daysOf, momentsIn, type Moment } from './timeline.js';

export type { Because, HoursContext } from './day.js';

/** How far ahead anything is looked for, in milliseconds. */
export const HORIZON = 400 * DAY;

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
 * Throws a RangeError for a time zone that does not exist, and for an instant that is no number.
 */
export const stateAt = (record: Hours | undefined, at: number, context: HoursContext): HoursState => {
  if (!record?.weekly?.length) return { is: 'unknown', until: null, because: 'not-listed' };
  const days = daysOf(record, context);
  let now: Moment | undefined;
  for (let day = dayAt(at, context.timeZone); ; day++)
    for (const moment of momentsIn(days, day)) {
      const { is, reason } = now ?? moment;
      if (moment.at <= at) now = moment;
      else if (moment.at > at + HORIZON) return { is, until: null, ...reason };
      else if (moment.is !== is) return { is, until: moment.at, ...reason };
    }
};
