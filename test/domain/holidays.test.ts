import { expect } from '@open-wc/testing';
import { fallsOn, holidayOn, publicHolidays } from '../../src/domain/holidays.js';
import type { ClosureDay, Holiday } from '../../src/domain/dataset.js';

const holiday = (id: string, on: string, bounds: Partial<Holiday> = {}): Holiday => ({ id, on, name: { en: id }, ...bounds });

const DANISH = [
  holiday('new-year', '--01-01'),
  holiday('maundy-thursday', 'easter-3'),
  holiday('good-friday', 'easter-2'),
  holiday('easter-sunday', 'easter'),
  holiday('easter-monday', 'easter+1'),
  holiday('great-prayer-day', 'easter+26', { until: 2023 }),
  holiday('ascension', 'easter+39'),
  holiday('whit-sunday', 'easter+49'),
  holiday('whit-monday', 'easter+50'),
  holiday('christmas-day', '--12-25'),
  holiday('boxing-day', '--12-26'),
];
const datesIn = (year: number) =>
  publicHolidays(DANISH, year)
    .map(({ date }) => date.slice(5))
    .join(' ');

describe('public holidays', () => {
  it('are the ten of 2026, sorted by date', () => {
    expect(datesIn(2026)).to.equal('01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26');
  });

  it('come as date and id', () => {
    expect(publicHolidays([holiday('boxing-day', '--12-26'), holiday('easter', 'easter')], 2027)).to.deep.equal([
      { date: '2027-03-28', id: 'easter' },
      { date: '2027-12-26', id: 'boxing-day' },
    ]);
  });

  it('have the Great Prayer Day until 2023 and not after [h]', () => {
    expect(publicHolidays(DANISH, 2023)).to.deep.include({ date: '2023-05-05', id: 'great-prayer-day' });
    expect(publicHolidays(DANISH, 2024).map(({ id }) => id)).not.to.include('great-prayer-day');
  });

  it('begin in the first year that is named', () => {
    const late = [holiday('late', '--11-11', { from: 2027, until: 2028 })];
    expect([2026, 2027, 2028, 2029].map((year) => publicHolidays(late, year).length)).to.deep.equal([0, 1, 1, 0]);
  });

  it('follow Easter, from its earliest day to its latest', () => {
    // Dates of Easter as printed in almanacs, with the years in which the tables make exceptions.
    const almanac = [
      '1818-03-22',
      '1886-04-25',
      '1943-04-25',
      '1954-04-18',
      '1981-04-19',
      '2000-04-23',
      '2008-03-23',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
    ];
    for (const date of [...almanac, '2035-03-25', '2038-04-25', '2049-04-18', '2076-04-19', '2285-03-22'])
      expect(publicHolidays([holiday('easter', 'easter')], Number(date.slice(0, 4)))[0]?.date).to.equal(date);
  });

  it('follow Easter in every year of the calendar, as the tables of the church have it', () => {
    /** Full moons by the golden number, corrected for the century; then the Sunday after. */
    const easter = (year: number) => {
      const century = Math.floor(year / 100) + 1;
      const skippedLeapYears = Math.floor((3 * century) / 4) - 12;
      const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
      const golden = (year % 19) + 1;
      let epact = (11 * golden + 20 + moonCorrection - skippedLeapYears) % 30;
      if (epact < 0) epact += 30;
      if ((epact === 25 && golden > 11) || epact === 24) epact++;
      let fullMoon = 44 - epact;
      if (fullMoon < 21) fullMoon += 30;
      const date = new Date(Date.UTC(year, 2, fullMoon));
      date.setUTCDate(date.getUTCDate() + 7 - date.getUTCDay());
      return date.toISOString().slice(0, 10);
    };
    const wrong: number[] = [];
    for (let year = 1583; year < 10_000; year++) if (!holidayOn([holiday('easter', 'easter')], easter(year))) wrong.push(year);
    expect(wrong).to.deep.equal([]);
  });

  it('have no bounds but those that are named', () => {
    expect(publicHolidays([holiday('last', '--12-31')], 9999)).to.deep.equal([{ date: '9999-12-31', id: 'last' }]);
    expect(holidayOn([holiday('first', '--01-01')], '0000-01-01')?.id).to.equal('first');
  });

  it('are the first that is listed, where two fall on one day', () => {
    expect(holidayOn([holiday('one', '--12-25'), holiday('other', '--12-25')], '2026-12-25')?.id).to.equal('one');
  });

  it('have 29 February in leap years only', () => {
    const leap = [holiday('leap', '--02-29')];
    expect(publicHolidays(leap, 2028)).to.deep.equal([{ date: '2028-02-29', id: 'leap' }]);
    expect(publicHolidays(leap, 2027)).to.deep.equal([]);
  });

  it('never leave their year', () => {
    expect(publicHolidays([holiday('far', 'easter+300')], 2026)).to.deep.equal([]);
  });

  it('are none for a dataset without any', () => {
    expect(publicHolidays(undefined, 2026)).to.deep.equal([]);
    expect(holidayOn(undefined, '2026-12-25')).to.equal(undefined);
  });

  it('are found by date, with their names', () => {
    expect(holidayOn(DANISH, '2028-06-05')?.name).to.deep.equal({ en: 'whit-monday' });
    expect(holidayOn(DANISH, '2026-06-05')).to.equal(undefined);
  });
});

describe('days of closure sets', () => {
  const day = (on: string, through?: string): ClosureDay => ({
    on,
    through,
    closed: true,
    source: 'x',
    checked: null,
    status: 'unconfirmed',
  });
  const from = (on: string, through: string | undefined, ...dates: string[]) => dates.filter((date) => fallsOn(day(on, through), date));

  it('are one day, or a range with both ends', () => {
    expect(from('--12-24', undefined, '2026-12-23', '2026-12-24', '2026-12-25')).to.deep.equal(['2026-12-24']);
    expect(from('--12-27', '--12-30', '2026-12-26', '2026-12-27', '2026-12-30', '2026-12-31')).to.deep.equal(['2026-12-27', '2026-12-30']);
    expect(from('easter+40', undefined, '2026-05-14', '2026-05-15')).to.deep.equal(['2026-05-15']);
    expect(from('easter-8', 'easter-4', '2026-03-27', '2026-03-28', '2026-04-01', '2026-04-02')).to.deep.equal([
      '2026-03-28',
      '2026-04-01',
    ]);
  });

  it('can run over New Year', () => {
    const dates = ['2026-12-26', '2026-12-27', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03', '2027-06-01'];
    expect(from('--12-27', '--01-02', ...dates)).to.deep.equal(['2026-12-27', '2026-12-31', '2027-01-01', '2027-01-02']);
  });

  it('do not cover a year because Easter came after the end of the range', () => {
    expect(from('easter+1', '--04-10', '2025-04-22', '2025-12-01', '2026-04-07')).to.deep.equal(['2026-04-07']);
  });

  it('leave out 29 February when the year does', () => {
    expect(from('--02-28', '--02-29', '2027-02-28', '2027-03-01', '2028-02-29')).to.deep.equal(['2027-02-28', '2028-02-29']);
    expect(from('--02-29', undefined, '2027-02-28', '2027-03-01')).to.deep.equal([]);
  });
});
