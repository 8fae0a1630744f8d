/** Yearly days: the public holidays of a dataset, and the days of its closure sets. */
import type { ClosureDay, Holiday } from './dataset.js';
import { dateOf, DAY, isDate } from './civil-time.js';

const div = (a: number, b: number) => Math.floor(a / b);

/** The day of Easter Sunday, Gregorian calendar, after Oudin. */
const easterOf = (year: number): number => {
  const golden = year % 19;
  const century = div(year, 100);
  const leaps = century - div(century, 4);
  const epact = (leaps - div(8 * century + 13, 25) + 19 * golden + 15) % 30;
  // The church's tables have 29 full moons for 30 epacts: the last two or three share.
  const moon = epact + Number(golden > 10) > 28 ? epact - 1 : epact;
  return Date.UTC(year, 2, 28 + moon - ((year + div(year, 4) + moon + 2 - leaps) % 7)) / DAY;
};

/** `YYYY-MM-DD` of a yearly day, which is `--MM-DD` or sorts after it, as `easter` does. 29 February of a year without one is a date that no day has. */
const dateIn = (year: string, on: string): string => (on < 'e' ? year + on.slice(1) : dateOf(easterOf(+year) + +on.slice(6)));

/** The public holiday that a date is; of several, the first of the dataset. */
export const holidayOn = (holidays: readonly Holiday[] = [], date: string): Holiday | undefined => {
  const year = date.slice(0, 4);
  return holidays.find(({ on, from = 0, until = 9999 }) => from <= +year && +year <= until && dateIn(year, on) === date);
};

/** The public holidays of a year, sorted by date. An Easter day that would leave the year, like a 29 February that does not exist, never occurs. */
export const publicHolidays = (holidays: readonly Holiday[] = [], year: number): { date: string; id: string }[] =>
  holidays
    .map(({ id, on }) => ({ date: dateIn(`${year}`, on), id }))
    .filter(({ date }, index) => holidayOn([holidays[index]!], date) && isDate(date))
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date));

/** Whether a date is in a yearly day or range of days. A range of fixed days whose end comes first runs over New Year. */
export const fallsOn = ({ on, through = on }: ClosureDay, date: string): boolean => {
  const year = date.slice(0, 4);
  const begun = dateIn(year, on) <= date;
  const notOver = date <= dateIn(year, through);
  // Letters sort after '-': only where both ends are fixed days can a fixed `on` be greater than `through`.
  return on < 'e' && through < on ? begun || notOver : begun && notOver;
};
