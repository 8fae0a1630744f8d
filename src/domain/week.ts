/** Opening hours as people plan with them: the days of a week, and the next openings. */
import type { Hours, Text } from './dataset.js';
import type { Because, HoursContext } from './day.js';
import { civilAt, dateOf, DAY } from './civil-time.js';
import { weekdayOf } from './day.js';
import { stateAt } from './hours.js';
import { dayIn, HORIZON_DAYS, overlaid } from './timeline.js';

/** A stretch that starts on a day and may end on the next. */
export interface WeekSpan {
  readonly is: 'open' | 'unknown';
  readonly opensAt: number;
  readonly closesAt: number;
}

/** One row of the week. A day without spans is closed; a day of which nothing is known is one unknown span, midnight to midnight. */
export interface WeekDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly isToday: boolean;
  readonly spans: readonly WeekSpan[];
  readonly because: Because;
  readonly name?: Text;
}

const NOTHING: Hours = { channel: 'visit', weekly: [], source: '', checked: null, status: 'unconfirmed' };

const spansIn = (record: Hours, day: number, context: HoursContext): WeekSpan[] => {
  const { spans, startsAt, reason } = dayIn(record, day, context);
  const joined: WeekSpan[] = [];
  const moments = overlaid(spans, startsAt, Infinity, reason);
  moments.forEach(({ is, at: opensAt }, index) => {
    if (is === 'closed') return;
    // Only the rest of the day goes on for ever, so there is a next moment.
    const closesAt = moments[index + 1]!.at;
    const last = joined.at(-1);
    if (last?.is === is && last.closesAt === opensAt) joined[joined.length - 1] = { ...last, closesAt };
    else joined.push({ is, opensAt, closesAt });
  });
  return joined;
};

/** The seven days, Monday first, of the ISO 8601 week that an instant is in, by the calendar of the zone. Throws as `stateAt` does. */
export const weekOf = (record: Hours | undefined, at: number, context: HoursContext): WeekDay[] => {
  const today = Math.floor(civilAt(at, context.timeZone) / DAY);
  return Array.from({ length: 7 }, (_, index) => {
    const day = today - weekdayOf(today) + index;
    const { reason } = dayIn(record ?? NOTHING, day, context);
    return { date: dateOf(day), isToday: day === today, spans: spansIn(record ?? NOTHING, day, context), ...reason };
  });
};

/** `closesAt` is null when the opening does not end within 400 days. */
export interface Opening {
  readonly opensAt: number;
  readonly closesAt: number | null;
}

/** When the opening that is under way began; at most 400 days back. */
const begunAt = (record: Hours, at: number, context: HoursContext): number => {
  let day = Math.floor(civilAt(at, context.timeZone) / DAY);
  const first = day - HORIZON_DAYS;
  while (day > first && stateAt(record, dayIn(record, day, context).startsAt, context).is === 'open') day--;
  let from = dayIn(record, day, context).startsAt;
  for (;;) {
    const state = stateAt(record, from, context);
    if (state.is === 'open' && (state.until === null || state.until > at)) return from;
    from = state.until!;
  }
};

/**
 * The next `count` openings within 400 days, in order; one that is under way comes first. Fewer when there are no more.
 * Time of which nothing is known is not an opening. Throws as `stateAt` does.
 */
export const nextOpenings = (record: Hours | undefined, at: number, count: number, context: HoursContext): Opening[] => {
  const openings: Opening[] = [];
  let from: number | null = at;
  while (record && openings.length < count && from !== null && from - at <= HORIZON_DAYS * DAY) {
    const { is, until }: { is: string; until: number | null } = stateAt(record, from, context);
    if (is === 'open') openings.push({ opensAt: from === at ? begunAt(record, at, context) : from, closesAt: until });
    from = until;
  }
  return openings;
};
