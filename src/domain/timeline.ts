/** The civil days of a record as instants. Each day is worked out once per record and kept for as long as the record is. */
import type { Hours } from './dataset.js';
import type { HoursContext, Reason } from './day.js';
import { DAY, instantOf } from './civil-time.js';
import { planOf } from './day.js';

/** `changesAt` is bounded by days, not by the moment that is asked about: one more on each side covers any hour of it. */
export const HORIZON_DAYS = 400;
const MOST_DAYS = 4096;

/** A stretch of a day that is not closed, as instants. */
export interface Span {
  readonly is: 'open' | 'unknown';
  readonly opensAt: number;
  readonly closesAt: number;
  readonly reason: Reason;
}

/** From `at` on this holds, until the next moment. */
export interface Moment {
  readonly at: number;
  readonly is: 'open' | 'closed' | 'unknown';
  readonly reason: Reason;
}

/** One civil day: what starts on it (`spans`), and the layer that rules the rest of it. */
export interface Day {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly reason: Reason;
  readonly spans: readonly Span[];
  /** What holds when, from the start of the day to its end; the tail of the day before counts. */
  moments?: readonly Moment[];
  /** When `is` first differs from that of the last moment of the day; null when it does not for 400 days. */
  changesAt?: number | null;
}

type Days = Map<number, Day>;
interface Calendar extends HoursContext {
  readonly days: Days;
}
const calendars = new WeakMap<Hours, Calendar>();

const daysOf = (record: Hours, { timeZone, holidays, closureSets }: HoursContext): Days => {
  let calendar = calendars.get(record);
  if (!calendar || calendar.timeZone !== timeZone || calendar.holidays !== holidays || calendar.closureSets !== closureSets)
    calendars.set(record, (calendar = { timeZone, holidays, closureSets, days: new Map() }));
  return calendar.days;
};

const workedOut = (record: Hours, day: number, context: HoursContext): Day => {
  const instant = (minute: number) => instantOf(day * DAY + minute * 6e4, context.timeZone);
  const plan = planOf(record, day, context);
  const spans = plan.stretches
    .map(({ is, from, to, reason = plan.reason }) => ({ is, opensAt: instant(from), closesAt: instant(to), reason }))
    // Clocks that go forward can leave nothing of a stretch, or less.
    .filter((span) => span.opensAt < span.closesAt);
  return { startsAt: instant(0), endsAt: instant(1440), reason: plan.reason, spans };
};

/** A day of a record, with its spans as they stand in the data: perhaps overlapping, in no order. */
export const dayIn = (record: Hours, day: number, context: HoursContext): Day => {
  const days = daysOf(record, context);
  let known = days.get(day);
  if (!known) {
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, (known = workedOut(record, day, context)));
  }
  return known;
};

/** Spans laid over each other between two instants: open beats unknown beats the rest, of equals the first in the list. */
export const overlaid = (spans: readonly Span[], fromAt: number, toAt: number, reason: Reason): Moment[] =>
  [fromAt, ...spans.flatMap((span) => [span.opensAt, span.closesAt]).filter((at) => at > fromAt && at < toAt)]
    .sort((a, b) => a - b)
    .map((at) => {
      const here = spans.filter((span) => span.opensAt <= at && at < span.closesAt);
      const { is, reason: own } = here.find((span) => span.is === 'open') ?? here[0] ?? { is: 'closed', reason };
      return { at, is, reason: own };
    });

/** What holds when, during a day of a record. */
export const momentsIn = (record: Hours, day: number, context: HoursContext): readonly Moment[] => {
  const today = dayIn(record, day, context);
  const spans = [...dayIn(record, day - 1, context).spans, ...today.spans];
  return (today.moments ??= overlaid(spans, today.startsAt, today.endsAt, today.reason));
};

/** When `is` first differs, after a day, from what it is at the end of that day. */
export const changeAfter = (record: Hours, day: number, context: HoursContext): number | null => {
  const today = dayIn(record, day, context);
  if (today.changesAt === undefined) {
    const { is } = momentsIn(record, day, context).at(-1)!;
    let change: Moment | undefined;
    for (let ahead = 1; !change && ahead <= HORIZON_DAYS + 2; ahead++)
      change = momentsIn(record, day + ahead, context).find((moment) => moment.is !== is);
    today.changesAt = change?.at ?? null;
  }
  return today.changesAt;
};
