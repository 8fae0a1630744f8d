/** Seeded records, contexts and instants for `stateAt`: the same seed gives the same cases everywhere. */
import type { ClosureDay, ClosureSets, DayOfWeek, Holiday, Hours, SpecialRow, WeeklyRow } from '../../src/domain/dataset.js';
import type { Random } from '../fakes/random.js';
import type { ProvenContext } from './temporal-hours.js';

const WEEK: DayOfWeek[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const claim = { source: 'lid', checked: null, status: 'confirmed' } as const;
const name = (en: string) => ({ en });
const MINUTE = 6e4;
const DAY = 864e5;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const some = <T>(random: Random, list: readonly T[], share: number): T[] => list.filter(() => random() < share);
const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const time = (random: Random) => clock(Math.floor(random() * 288) * 5);
const date = (random: Random) => new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 3200) * DAY).toISOString().slice(0, 10);
const range = (random: Random, longest: number) => {
  const validFrom = date(random);
  return { validFrom, validThrough: new Date(Date.parse(validFrom) + Math.floor(random() * longest) * DAY).toISOString().slice(0, 10) };
};
const openings = (random: Random) => {
  const opens = time(random);
  const closes = random() < 0.1 ? '24:00' : time(random);
  return opens === closes ? { opens: '02:00', closes: '02:55' } : { opens, closes };
};

export const HOLIDAYS: Holiday[] = [
  { id: 'new-year', on: '--01-01', name: name('New Year') },
  { id: 'maundy-thursday', on: 'easter-3', name: name('Maundy Thursday') },
  { id: 'good-friday', on: 'easter-2', name: name('Good Friday') },
  { id: 'easter', on: 'easter', name: name('Easter') },
  { id: 'easter-monday', on: 'easter+1', name: name('Easter Monday') },
  { id: 'great-prayer-day', on: 'easter+26', until: 2023, name: name('Great Prayer Day') },
  { id: 'ascension', on: 'easter+39', name: name('Ascension') },
  { id: 'whit-sunday', on: 'easter+49', name: name('Whit Sunday') },
  { id: 'whit-monday', on: 'easter+50', name: name('Whit Monday') },
  { id: 'late', on: '--11-11', from: 2027, until: 2029, name: name('Late') },
  { id: 'leap', on: '--02-29', name: name('Leap') },
  { id: 'christmas-day', on: '--12-25', name: name('Christmas Day') },
  { id: 'boxing-day', on: '--12-26', name: name('Boxing Day') },
];

const CUSTOMARY: ClosureDay[] = [
  { on: '--05-01', closesAt: '12:00', name: name('1 May'), ...claim, status: 'unconfirmed' },
  { on: 'easter+40', closed: true, name: name('After Ascension'), ...claim, status: 'unconfirmed' },
  { on: '--06-05', closesAt: '12:00', name: name('5 June'), ...claim, status: 'conflicting' },
  { on: '--12-24', closed: true, name: name('24 December'), ...claim, status: 'unconfirmed' },
  { on: '--12-27', through: '--12-30', closed: true, ...claim, status: 'unconfirmed' },
  { on: '--12-31', closed: true, name: name('31 December'), ...claim },
  { on: '--01-02', dayOfWeek: 'Friday', closed: true, name: name('Squeezed'), ...claim },
];

const closureDay = (random: Random): ClosureDay => {
  const fixed = () => `--${date(random).slice(5)}`;
  const moving = () => `easter${random() < 0.5 ? '-' : '+'}${Math.floor(random() * 60)}`;
  const on = random() < 0.6 ? fixed() : moving();
  return {
    on,
    ...(random() < 0.5 && { through: random() < 0.7 === on.startsWith('-') ? fixed() : moving() }),
    ...(random() < 0.2 && { dayOfWeek: pick(random, WEEK) }),
    ...(random() < 0.5 ? { closed: true as const } : { closesAt: time(random) }),
    ...(random() < 0.6 && { name: name(`c${Math.floor(random() * 1e6)}`) }),
    ...claim,
    status: pick(random, ['confirmed', 'unconfirmed', 'conflicting'] as const),
    ...(random() < 0.2 && range(random, 900)),
  };
};

const ZONES = [
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Nuuk',
  'America/Havana',
  'Africa/Cairo',
  'Pacific/Apia',
  'UTC',
];

export const contextFor = (random: Random): ProvenContext => {
  const closureSets: ClosureSets = {
    customary: { days: CUSTOMARY },
    own: { days: Array.from({ length: 1 + Math.floor(random() * 5) }, () => closureDay(random)) },
  };
  return {
    timeZone: random() < 0.7 ? 'Europe/Copenhagen' : pick(random, ZONES),
    ...(random() < 0.9 && { holidays: HOLIDAYS }),
    ...(random() < 0.9 && { closureSets }),
  };
};

const rows = (days: string, opens: string, closes: string): WeeklyRow => ({
  dayOfWeek: days.split(' ').map((short) => WEEK.find((day) => day.startsWith(short))!),
  opens,
  closes,
});
const shut = (days: string): WeeklyRow => ({ dayOfWeek: rows(days, '', '').dayOfWeek, closed: true });

/** Weeks as offices really print them. */
const TEMPLATES: WeeklyRow[][] = [
  [rows('Mo Th', '09:00', '15:00'), rows('We', '11:00', '17:00'), rows('Fr', '09:00', '14:00'), shut('Tu Sa Su')],
  [rows('Mo We Fr', '10:00', '16:00'), rows('Th', '10:00', '17:00'), shut('Tu')],
  [rows('Mo We', '08:30', '15:00'), rows('Th', '08:30', '16:00'), rows('Fr', '08:30', '13:00'), shut('Tu Sa Su')],
  [rows('Mo Tu We Th', '09:00', '11:00'), rows('Mo Tu We Th', '12:30', '14:00'), rows('Fr', '09:00', '12:00'), shut('Sa Su')],
  [
    rows('Mo Tu We Fr', '09:00', '12:00'),
    rows('Th', '09:00', '12:00'),
    rows('Th', '15:00', '16:00'),
    { dayOfWeek: ['Saturday', 'Sunday'], unknown: true },
  ],
  [rows('Tu', '11:00', '15:00'), rows('Th', '13:00', '17:00'), shut('Mo We Fr Sa Su')],
];

const weeklyRow = (random: Random): WeeklyRow => ({
  dayOfWeek: [pick(random, WEEK), ...some(random, WEEK, 0.3)],
  ...(random() < 0.12 ? { closed: true as const } : random() < 0.1 ? { unknown: true as const } : openings(random)),
  ...(random() < 0.15 && range(random, 700)),
  ...(random() < 0.12 && { weeks: pick(random, ['odd', 'even'] as const) }),
  ...(random() < 0.12 && { nth: some(random, [1, 2, 3, 4, 5, -1, -2, -5], 0.3) }),
});

const specialRow = (random: Random): SpecialRow => {
  const kind = random();
  const truncation = { ...(random() < 0.6 && { opensAt: time(random) }), ...(random() < 0.6 && { closesAt: time(random) }) };
  return {
    ...range(random, random() < 0.5 ? 3 : 120),
    ...(kind < 0.25
      ? { closed: true as const }
      : kind < 0.4
        ? { unknown: true as const }
        : kind < 0.7
          ? openings(random)
          : 'opensAt' in truncation || 'closesAt' in truncation
            ? truncation
            : { closesAt: '12:00' }),
    ...(random() < 0.5 && { name: name(`s${Math.floor(random() * 1e6)}`) }),
  };
};

/** A record: six in ten are real weeks, the rest is random on a grid of five minutes. */
export const recordFor = (random: Random): Hours => {
  const weekly = random() < 0.6 ? pick(random, TEMPLATES) : Array.from({ length: 2 + Math.floor(random() * 6) }, () => weeklyRow(random));
  return {
    channel: 'visit',
    weekly: random() < 0.01 ? [] : weekly,
    ...(random() < 0.3 && { publicHolidays: pick(random, ['closed', 'open', 'unknown'] as const) }),
    ...(random() < 0.8 && { closures: some(random, ['customary', 'own', 'nobody'], 0.6) }),
    ...(random() < 0.6 && { special: Array.from({ length: 1 + Math.floor(random() * 12) }, () => specialRow(random)) }),
    ...claim,
    ...(random() < 0.08 && range(random, 2000)),
  };
};

/** Around the switches of the clocks in the zone, found by asking Intl hour by hour on the days that differ. */
const switchesIn = (timeZone: string): number[] => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const offset = (at: number) => format.format(at).split(', ')[1];
  const found: number[] = [];
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2032, 0, 1); at += DAY) {
    if (offset(at) === offset(at + DAY)) continue;
    let hour = at;
    while (offset(hour) === offset(at)) hour += 30 * MINUTE;
    found.push(hour);
  }
  return found;
};
const knownSwitches = new Map<string, number[]>();

/** An instant: anywhere in 2024–2032, near a switch of the clocks, around New Year, near a yearly day, near a special day of the record. */
export const instantFor = (random: Random, record: Hours, { timeZone }: ProvenContext): number => {
  const kind = random();
  const year = 2024 + Math.floor(random() * 8);
  const near = (at: number, reach: number) => Math.round(at + (random() * 2 - 1) * reach);
  if (!knownSwitches.has(timeZone)) knownSwitches.set(timeZone, switchesIn(timeZone));
  const switches = knownSwitches.get(timeZone)!;
  if (kind < 0.25 && switches.length > 0) return near(pick(random, switches), random() < 0.5 ? 3 * 36e5 : DAY);
  if (kind < 0.35) return near(Date.UTC(year, 0, 1), 2 * DAY);
  if (kind < 0.5)
    return near(Date.parse(`${year}-${pick(random, ['05-01', '06-05', '12-24', '12-31', '12-25', '04-05', '05-20'])}T11:00Z`), DAY);
  if (kind < 0.7 && record.special) return near(Date.parse(pick(random, record.special).validFrom) + DAY / 2, 2 * DAY);
  return Math.floor(Date.UTC(2024, 0, 1) + random() * 8 * 365.25 * DAY);
};
