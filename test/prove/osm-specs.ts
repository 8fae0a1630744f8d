/** Records that the language of OpenStreetMap can say too, and the moments at which both are asked. Danish time only. */
import type { ClosureDay, ClosureSets, DayOfWeek, Holiday, Hours, SpecialRow, WeeklyRow } from '../../src/domain/dataset.js';
import type { HoursContext } from '../../src/domain/hours.js';
import { pick, type Random } from '../fakes/random.js';

const WEEK: DayOfWeek[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const claim = { source: 'lid', checked: null, status: 'confirmed' } as const;
const DAY = 864e5;

const holiday = (id: string, on: string, until?: number): Holiday => ({ id, on, name: { en: id }, ...(until && { until }) });
export const HOLIDAYS: Holiday[] = [
  holiday('new-year', '--01-01'),
  holiday('maundy-thursday', 'easter-3'),
  holiday('good-friday', 'easter-2'),
  holiday('easter-sunday', 'easter'),
  holiday('easter-monday', 'easter+1'),
  holiday('great-prayer-day', 'easter+26', 2023),
  holiday('ascension', 'easter+39'),
  holiday('whit-sunday', 'easter+49'),
  holiday('whit-monday', 'easter+50'),
  holiday('christmas-day', '--12-25'),
  holiday('boxing-day', '--12-26'),
];

const closure = (on: string, rest: Partial<ClosureDay> = {}): ClosureDay => ({ on, closed: true, ...claim, ...rest });
const CLOSURES: ClosureSets = {
  eves: { days: [closure('--12-24'), closure('--12-31')] },
  squeezed: { days: [closure('--05-01'), closure('easter+40'), closure('--12-27', { through: '--12-30' })] },
  constitution: { days: [closure('--06-05')] },
};
export const CONTEXT: HoursContext = { timeZone: 'Europe/Copenhagen', holidays: HOLIDAYS, closureSets: CLOSURES };

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const between = (random: Random, low: number, high: number) => low + 5 * Math.floor((random() * (high - low)) / 5);
const dateFrom = (random: Random) => new Date(Date.UTC(2023, 0, 1) + Math.floor(random() * 3400) * DAY).toISOString().slice(0, 10);
const range = (random: Random, longest: number) => {
  const validFrom = dateFrom(random);
  return { validFrom, validThrough: new Date(Date.parse(validFrom) + Math.floor(random() * longest) * DAY).toISOString().slice(0, 10) };
};

type Times = { opens: string; closes: string };
const one = (random: Random, low = 0, high = 1440): Times => {
  const opens = between(random, low, high - 30);
  return { opens: clock(opens), closes: clock(between(random, opens + 5, high + 5)) };
};
const overnight = (random: Random): Times => ({ opens: clock(between(random, 660, 1440)), closes: clock(between(random, 5, 600)) });

/** The times of one day: one stretch, or two with a break. */
const timesOf = (random: Random): Times[] => {
  if (random() < 0.7) return [one(random)];
  const noon = between(random, 600, 840);
  return [one(random, 360, noon), one(random, noon + 5, 1200)];
};

const on = (days: string, ...times: string[]): WeeklyRow[] => {
  const dayOfWeek = days.split(' ').map((short) => WEEK.find((day) => day.startsWith(short))!);
  return times.map((time) => ({ dayOfWeek, opens: time.slice(0, 5), closes: time.slice(6) }));
};
const shut = (days: string): WeeklyRow[] => [{ dayOfWeek: on(days, '')[0]!.dayOfWeek, closed: true }];

/** Weeks as Danish offices print them. */
export const TEMPLATES: WeeklyRow[][] = [
  [...on('Mo Th', '09:00-15:00'), ...on('We', '11:00-17:00'), ...on('Fr', '09:00-14:00'), ...shut('Tu Sa Su')],
  [...on('Mo We Fr', '10:00-16:00'), ...on('Th', '10:00-17:00'), ...shut('Tu Sa Su')],
  [...on('Mo We', '08:30-15:00'), ...on('Th', '08:30-16:00'), ...on('Fr', '08:30-13:00'), ...shut('Tu Sa Su')],
  [...on('Mo Tu We Th', '09:00-11:00', '12:30-14:00'), ...on('Fr', '09:00-12:00'), ...shut('Sa Su')],
  [...on('Mo Tu We Fr', '09:00-12:00'), ...on('Th', '09:00-12:00', '15:00-16:00'), ...shut('Sa Su')],
  [...on('Tu', '11:00-15:00'), ...on('Th', '13:00-17:00'), ...shut('Mo We Fr Sa Su')],
  [...on('Mo Tu We Th Fr', '09:00-15:00'), ...shut('Sa Su')],
];

/** A week in which every day is named: closed unless it has times, or unknown as a whole. */
const randomWeek = (random: Random, nights: boolean): WeeklyRow[] => {
  const rows: WeeklyRow[] = [];
  for (const day of WEEK) {
    const kind = random();
    if (kind < 0.25) rows.push({ dayOfWeek: [day], closed: true });
    else if (kind < 0.35 && !nights) rows.push({ dayOfWeek: [day], unknown: true });
    else if (kind < 0.7 && nights) rows.push({ dayOfWeek: [day], ...overnight(random) });
    else rows.push(...timesOf(random).map((times) => ({ dayOfWeek: [day], ...times })));
  }
  return rows;
};

const specialRow = (random: Random): SpecialRow => ({
  ...range(random, random() < 0.6 ? 4 : 40),
  ...(random() < 0.5 ? { closed: true as const } : one(random)),
});

/** Extra times in some weeks only, on days that are otherwise closed. */
const conditional = (random: Random, weekly: WeeklyRow[]): WeeklyRow[] =>
  weekly.flatMap((row): WeeklyRow[] => {
    if (!row.closed || random() < 0.5) return [row];
    const when = random();
    const extra = { dayOfWeek: row.dayOfWeek, ...one(random) };
    if (when < 0.35) return [row, { ...extra, weeks: pick(random, ['odd', 'even'] as const) }];
    if (when < 0.7) return [row, { ...extra, nth: pick(random, [[1], [2, 4], [-1], [1, 3]]) }];
    return [row, { ...extra, ...range(random, 400) }];
  });

/** Six in ten are real weeks, the rest is random on a grid of five minutes; some run past midnight. */
export const osmRecordFor = (random: Random): Hours => {
  const weekly = random() < 0.6 ? pick(random, TEMPLATES) : randomWeek(random, random() < 0.4);
  return {
    channel: 'visit',
    weekly: random() < 0.15 ? conditional(random, weekly) : weekly,
    publicHolidays: random() < 0.7 ? 'closed' : 'open',
    ...(random() < 0.4 && { closures: Object.keys(CLOSURES).filter(() => random() < 0.6) }),
    ...(random() < 0.4 && { special: Array.from({ length: 1 + Math.floor(random() * 4) }, () => specialRow(random)) }),
    ...claim,
  };
};

/** The last Sundays of March and October, 01:00 UTC, when the clocks of the European Union change. */
const lastSunday = (year: number, month: number) => {
  const end = new Date(Date.UTC(year, month + 1, 0, 1));
  return end.getTime() - end.getUTCDay() * DAY;
};
export const switchesOf = (year: number): number[] => [lastSunday(year, 2), lastSunday(year, 9)];

/** Moments of 2023–2032: anywhere; around a switch of the clocks; around New Year; near an exception; at an edge and next to it. */
export const osmInstantFor = (random: Random, record: Hours): number => {
  const kind = random();
  const year = 2023 + Math.floor(random() * 9);
  const near = (at: number, reach: number) => Math.round(at + (random() * 2 - 1) * reach);
  if (kind < 0.25) return near(pick(random, switchesOf(year)), 3 * 36e5);
  if (kind < 0.35) return near(Date.UTC(year, 0, 1), 2 * DAY);
  if (kind < 0.5) {
    const { opens, closes } = pick(random, record.weekly);
    const time = pick(random, [opens ?? '00:00', closes ?? '12:00']);
    // Danish offices stand one or two hours ahead of UTC: one of the two is the edge itself.
    const at = Date.UTC(year, 0, 1) + Math.floor(random() * 365) * DAY + Date.parse(`1970-01-01T${time === '24:00' ? '00:00' : time}Z`);
    return at - pick(random, [36e5, 72e5]) + pick(random, [-6e4, -1e3, -1, 0, 1, 1e3, 6e4]);
  }
  if (kind < 0.6)
    return record.special && random() < 0.5
      ? near(Date.parse(pick(random, record.special).validFrom) + DAY / 2, 2 * DAY)
      : near(
          Date.parse(`${year}-${pick(random, ['04-01', '04-10', '05-01', '05-14', '05-25', '06-05', '12-25', '12-30'])}T11:00Z`),
          2 * DAY,
        );
  return Math.floor(Date.UTC(2023, 0, 1) + random() * 9 * 365.25 * DAY);
};
