/** Yearly days: the public holidays of a dataset, and the days of its closure sets. */
import type { ClosureDay, Holiday } from './dataset.js';
import { dateOf, DAY, dayOf } from './civil-time.js';

const div = (a: number, b: number) => Math.floor(a / b);

/** The day of Easter Sunday, Gregorian calendar, after Oudin. */
const easterOf = (year: number): number => {
  const golden = year % 19;
  const century = div(year, 100);
  const leaps = century - div(century, 4);
  const epact = (leaps - div(8 * century + 13, 25) + 19 * golden + 15) % 30;
  const moon = epact - div(epact, 28) * (1 - div(29, epact + 1) * div(21 - golden, 11));
  return Date.UTC(year, 2, 28 + moon - ((year + div(year, 4) + moon + 2 - leaps) % 7)) / DAY;
};

/** `YYYY-MM-DD` of a yearly day. 29 February of a year without one is a date that no day has. */
const dateIn = (year: string, on: string): string => (on[0] === '-' ? year + on.slice(1) : dateOf(easterOf(+year) + +on.slice(6)));

const isHolidayIn = ({ from, until }: Holiday, year: number) => !(year < from!) && !(year > until!);

/** The public holidays of a year, sorted by date. An Easter day that would leave the year, like a 29 February that does not exist, never occurs. */
export const publicHolidays = (holidays: readonly Holiday[] | undefined, year: number): { date: string; id: string }[] =>
  (holidays ?? [])
    .filter((holiday) => isHolidayIn(holiday, year))
    .map(({ id, on }) => ({ date: dateIn(`${year}`, on), id }))
    .filter(({ date }) => dateOf(dayOf(date)) === date && +date.slice(0, 4) === year)
    .sort((a, b) => (a.date < b.date ? -1 : +(a.date > b.date)));

/** The public holiday that a date is; of several, the first of the dataset. */
export const holidayOn = (holidays: readonly Holiday[] | undefined, date: string): Holiday | undefined => {
  const year = date.slice(0, 4);
  return holidays?.find((holiday) => isHolidayIn(holiday, +year) && dateIn(year, holiday.on) === date);
};

/** Whether a date is in a yearly day or range of days. A range of fixed days whose end comes first runs over New Year. */
export const fallsOn = ({ on, through = on }: ClosureDay, date: string): boolean => {
  const year = date.slice(0, 4);
  const begun = dateIn(year, on) <= date;
  const notOver = date <= dateIn(year, through);
  // Letters sort after '-': where both ends are fixed days, and only there, `through` can be the lesser of the two.
  return on[0] === '-' && through < on ? begun || notOver : begun && notOver;
};
