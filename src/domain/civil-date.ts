/** Dates as opening hours name them: by weekday, by parity of the week, by place in the month. */
import type { DayOfWeek } from './dataset.js';
import { dateOf, DAY, instantOf } from './civil-time.js';

/** A date, and the instants of its times: milliseconds after midnight, which go on counting past the next. */
export interface CivilDate {
  readonly date: string;
  readonly day: number;
  readonly weekday: DayOfWeek;
  readonly timeAt: (time: number) => number;
}

export const WEEKDAYS: readonly DayOfWeek[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ') as DayOfWeek[];

/** 0 on Monday; day 0 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const civilDate = (day: number, timeZone: string): CivilDate => ({
  date: dateOf(day),
  day,
  weekday: WEEKDAYS[weekdayOf(day)]!,
  timeAt: (time) => instantOf(day * DAY + time, timeZone),
});

/** By parity, whether the ISO 8601 week of a day is the other one. */
export const isOtherWeek = (day: number): Readonly<Record<string, number>> => {
  // A week belongs to the year that its Thursday is in.
  const thursday = day - weekdayOf(day) + 3;
  const even = ((thursday * DAY - Date.parse(dateOf(thursday).slice(0, 4))) / DAY / 7) & 1;
  return { odd: even, even: 1 - even };
};

/** Whether a day is one of the n-th such weekdays of its month, counted from the end when negative. */
export const isNth = (nth: readonly number[], day: number): boolean => {
  const isSameMonth = (weeks: number) => dateOf(day - 7 * weeks).slice(0, 7) === dateOf(day).slice(0, 7);
  return nth.some((n) => !isSameMonth(n) && isSameMonth(n - Math.sign(n)));
};
