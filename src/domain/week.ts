/** Opening hours as people plan with them: the days of a week, and the next openings. */
import type { Hours, Text } from './dataset.js';
import type { Because, HoursContext } from './day.js';
import { WEEKDAYS, weekdayOf } from './civil-date.js';
import { dateOf, DAY, dayAt } from './civil-time.js';
import { HORIZON, stateAt, type HoursState } from './hours.js';
import { daysOf, overlaid } from './timeline.js';

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

const NOTHING = { weekly: [] } as Partial<Hours> as Hours;

/** The seven days, Monday first, of the ISO 8601 week that an instant is in, by the calendar of the zone. Throws as `stateAt` does. */
export const weekOf = (record: Hours = NOTHING, at: number, context: HoursContext): WeekDay[] => {
  const today = dayAt(at, context.timeZone);
  return WEEKDAYS.map((_, index) => {
    const day = today - weekdayOf(today) + index;
    const { spans, startsAt, reason } = daysOf(record, context)(day);
    const moments = overlaid(spans, startsAt, Infinity, reason);
    return {
      date: dateOf(day),
      isToday: day === today,
      spans: moments.flatMap(({ is, at: opensAt }, moment) =>
        // Only the closed rest of the day goes on for ever: after any other moment there is one that differs.
        is === 'closed' || moments[moment - 1]?.is === is
          ? []
          : { is, opensAt, closesAt: moments.find((next) => next.at > opensAt && next.is !== is)!.at },
      ),
      ...reason,
    };
  });
};

/** `closesAt` is null when the opening lasts for more than 400 days; what may come after it is not looked for. */
export interface Opening {
  readonly opensAt: number;
  readonly closesAt: number | null;
}

/**
 * The next `count` openings that begin within 400 days, in order; one that is under way comes first, with the instant at
 * which it began, at most 398 days back. Time of which nothing is known is not an opening. Throws as `stateAt` does.
 */
export const nextOpenings = (record: Hours | undefined, at: number, count: number, context: HoursContext): Opening[] => {
  const openings: Opening[] = [];
  let from: number | null = at;
  // Back to any time at which it was not open: the way forward from there leads past the beginning of this opening.
  while (at - from < HORIZON - 2 * DAY && stateAt(record, from, context).is === 'open') from -= DAY / 5;
  while (openings.length < count && from !== null && from - at <= HORIZON) {
    const { is, until }: HoursState = stateAt(record, from, context);
    if (is === 'open' && (until ?? Infinity) > at) openings.push({ opensAt: from, closesAt: until });
    from = until;
  }
  return openings;
};
