/** Opening hours as people plan with them: the days of a week. */
import type { Hours, Text } from './dataset.js';
import type { Because, HoursContext } from './day.js';
import { WEEKDAYS, weekdayOf } from './civil-date.js';
import { dateOf, dayAt } from './civil-time.js';
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

const NOTHING = {} as Partial<Hours> as Hours;

const weekDay = (record: Hours, day: number, today: number, context: HoursContext): WeekDay => {
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
};

/** The seven days, Monday first, of the ISO 8601 week that an instant is in, by the calendar of the zone. Throws as `stateAt` does. */
export const weekOf = (record: Hours = NOTHING, at: number, context: HoursContext): WeekDay[] => {
  const today = dayAt(at, context.timeZone);
  return WEEKDAYS.map((_, index) => weekDay(record, today - weekdayOf(today) + index, today, context));
};

/** Today and the six days after it, told Monday first: of each weekday the next that comes. Throws as `stateAt` does. */
export const daysAhead = (record: Hours = NOTHING, at: number, context: HoursContext): WeekDay[] => {
  const today = dayAt(at, context.timeZone);
  return WEEKDAYS.map((_, index) => weekDay(record, today + ((index - weekdayOf(today) + 7) % 7), today, context));
};
