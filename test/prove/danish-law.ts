/** Proof E: the public holidays of the shipped data against those of date-holidays, year by year. */
import Holidays from 'date-holidays';
import type { Holiday } from '../../src/domain/dataset.js';
import { publicHolidays } from '../../src/domain/holidays.js';

export interface HolidayYears {
  from: number;
  through: number;
  years: number;
  equalYears: number;
  days: number;
  first: unknown;
}

const FROM = 2000;
const THROUGH = 2099;

export const holidayYears = (holidays: readonly Holiday[]): HolidayYears => {
  const denmark = new Holidays('DK', { types: ['public'] });
  const told: HolidayYears = { from: FROM, through: THROUGH, years: 0, equalYears: 0, days: 0, first: undefined };
  for (let year = FROM; year <= THROUGH; year++) {
    const ours = publicHolidays(holidays, year).map(({ date }) => date);
    const law = denmark.getHolidays(year).map(({ date }) => date.slice(0, 10));
    const found = [...new Set(ours)].join(' ');
    const expected = [...new Set(law)].sort().join(' ');
    told.years++;
    told.days += ours.length;
    if (found === expected) told.equalYears++;
    else told.first ??= { year, found, expected };
  }
  return told;
};
