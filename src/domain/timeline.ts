/** The civil days of a record as instants. Each day is worked out once per record and kept for as long as the record is. */
import type { Hours } from './dataset.js';
import type { DayPlan, HoursContext, Reason, Span } from './day.js';
import { civilDate } from './civil-date.js';
import { kept } from './civil-time.js';
import { isOpen, planOf } from './day.js';

/** From `at` on this holds, until the next moment. */
export interface Moment {
  readonly at: number;
  readonly is: 'open' | 'closed' | 'unknown';
  readonly reason: Reason;
}

/** One civil day, from its midnight to the next. */
export interface Day extends DayPlan {
  readonly startsAt: number;
  moments?: readonly Moment[];
}

/** The days of a record, by their number. */
export type Days = (day: number) => Day;

interface Calendar extends HoursContext {
  readonly days: Days;
}
const calendars = new WeakMap<Hours, Calendar>();

/** The days of a record; the same ones as long as the record and the parts of the context are the same. */
export const daysOf = (record: Hours, context: HoursContext): Days => {
  const { timeZone, holidays, closureSets } = context;
  let calendar = calendars.get(record);
  if (calendar?.timeZone !== timeZone || calendar.holidays !== holidays || calendar.closureSets !== closureSets) {
    const known = new Map<number, Day>();
    const days: Days = (day) =>
      kept(known, day, () => {
        const civil = civilDate(day, timeZone);
        return { ...planOf(record, civil, context), startsAt: civil.timeAt(0) };
      });
    calendars.set(record, (calendar = { timeZone, holidays, closureSets, days }));
  }
  return calendar.days;
};

/**
 * Spans laid over each other between two instants: open beats unknown beats the rest, of equals the first in the list.
 * A span of which clocks that go forward left nothing, or less, covers no instant.
 */
export const overlaid = (spans: readonly Span[], fromAt: number, toAt: number, reason: Reason): Moment[] =>
  [fromAt, ...spans.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])]
    .filter((at) => at >= fromAt && at < toAt)
    .sort((a, b) => a - b)
    .map((at) => {
      const here = spans.filter(({ opensAt, closesAt }) => opensAt <= at && at < closesAt);
      return { is: 'closed', reason, ...(here.find(isOpen) ?? here[0]), at };
    });

/** What holds when, from the start of a day to its end; the tail of the day before counts. Never empty. */
export const momentsIn = (days: Days, day: number): readonly Moment[] => {
  const today = days(day);
  return (today.moments ??= overlaid([...days(day - 1).spans, ...today.spans], today.startsAt, days(day + 1).startsAt, today.reason));
};
