/**
 * Where opening_hours.js 3.15.0 is known to be wrong, or to mean something else, as predicates on a record and a moment.
 * Each is decided from the calendar alone, before either side is asked. What is in no class must be equal.
 */
import type { ClosureSets, DayOfWeek, Hours, WeeklyRow } from '../../src/domain/dataset.js';
import { switchesOf } from './osm-specs.js';
import { isNight } from './osm-text.js';

const DAY = 864e5;
const HOUR = 36e5;
const HORIZON_DAYS = 400;

/** Danish wall clock: the moment that this reading would be in UTC. By the rule of the European Union, not by any table of zones. */
const wallClock = (at: number): number => {
  const [spring, autumn] = switchesOf(new Date(at).getUTCFullYear()) as [number, number];
  return at + (at >= spring && at < autumn ? 2 : 1) * HOUR;
};
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const WEEKDAYS: DayOfWeek[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekdayOf = (day: number) => WEEKDAYS[new Date(day * DAY).getUTCDay()]!;
const timeOf = (time: string) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 6e4;

/** The Sundays of Easter, as printed in almanacs. */
const EASTER =
  '2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17'
    .split(' ')
    .map((date) => Date.parse(date) / DAY);
const YEARS = EASTER.map((easter) => dateOf(easter).slice(0, 4));
const fixed = (...dates: string[]) => YEARS.flatMap((year) => dates.map((date) => Date.parse(`${year}-${date}`) / DAY));
const moving = (...days: number[]) => EASTER.flatMap((easter) => days.map((after) => easter + after));

const PRAYER_DAY_2023 = Date.parse('2023-05-05') / DAY;
const HOLIDAYS = new Set([...fixed('01-01', '12-25', '12-26'), ...moving(-3, -2, 0, 1, 39, 49, 50), PRAYER_DAY_2023]);
/** 5 June 2028 is Whit Monday. */
const HOLIDAYS_FOR_THEM_ALONE = new Set(fixed('06-05', '12-24').filter((day) => !HOLIDAYS.has(day)));

/** What a moment and a record are to the predicates. */
interface Meeting {
  readonly record: Hours;
  readonly closureSets: ClosureSets;
  readonly at: number;
  /** Wall clock in milliseconds. */
  readonly wall: number;
  /** First and last civil day from which the answer can come. */
  readonly first: number;
  readonly last: number;
}

const specialOn = ({ special = [] }: Hours, day: number) =>
  special.some(({ validFrom, validThrough }) => Date.parse(validFrom) <= day * DAY && day * DAY <= Date.parse(validThrough));
const closureOn = ({ closures = [] }: Hours, closureSets: ClosureSets, day: number) =>
  closures
    .flatMap((id) => closureSets[id]!.days)
    .some(({ on, through = on }) =>
      on.startsWith('--')
        ? on.slice(2) <= dateOf(day).slice(5) && dateOf(day).slice(5) <= through.slice(2)
        : EASTER.includes(day - Number(on.slice('easter'.length))),
    );
const minds = ({ publicHolidays }: Hours) => publicHolidays !== 'open';

/** A day on which another rule than the weekly ones has the say, for us or for them. */
const isExceptional = ({ record, closureSets }: Pick<Meeting, 'record' | 'closureSets'>, day: number): boolean =>
  specialOn(record, day) ||
  closureOn(record, closureSets, day) ||
  (minds(record) && (HOLIDAYS.has(day) || HOLIDAYS_FOR_THEM_ALONE.has(day)));

const rowsOn = ({ weekly }: Hours, day: number): WeeklyRow[] =>
  weekly.filter(({ dayOfWeek, closed }) => !closed && dayOfWeek.includes(weekdayOf(day)));
const isPlain = ({ weeks, nth, validFrom }: WeeklyRow) => !(weeks ?? nth ?? validFrom);

/** How far into the next day the shift of a day lasts, in milliseconds; 0 without one. */
const tailOf = (record: Hours, day: number): number =>
  Math.max(
    0,
    ...rowsOn(record, day)
      .filter(isNight)
      .map(({ closes }) => timeOf(closes!)),
  );
/** The wall clock at which all that weekly rows say about a day is over. */
const endOf = (record: Hours, day: number): number =>
  Math.max(...rowsOn(record, day).map((row) => (isNight(row) ? DAY + timeOf(row.closes!) : timeOf(row.closes ?? '24:00')))) + day * DAY;

/** A moment, and the days that the answer can come from: up to the first ordinary day that still has an edge before it. */
export const meeting = (record: Hours, closureSets: ClosureSets, at: number): Meeting => {
  const wall = wallClock(at);
  const today = Math.floor(wall / DAY);
  const first = record.weekly.some(isNight) ? today - 1 : today;
  let last = today;
  for (; last < today + HORIZON_DAYS; last++) {
    if (isExceptional({ record, closureSets }, last)) continue;
    const rows = rowsOn(record, last);
    const edges = rows
      .filter((row) => isPlain(row) && row.opens)
      .flatMap((row) => (isNight(row) ? [row.opens!] : [row.opens!, row.closes!]));
    const tail = tailOf(record, last - 1);
    // The end of last night's shift is an edge unless the shift is cancelled or the day opens before it.
    const isEdge =
      tail > 0 && !isExceptional({ record, closureSets }, last - 1) && rows.every(({ opens }) => opens && timeOf(opens) > tail);
    if (isEdge && last * DAY + tail > wall) break;
    // At midnight one opening may go over into the next, and last night's shift covers what lies in it.
    const sure = edges.filter((time) => time !== '00:00' && time !== '24:00').map(timeOf);
    if (sure.some((time) => time > tail && last * DAY + time > wall)) break;
  }
  return { record, closureSets, at, wall, first, last };
};

const someDay = ({ first, last }: Meeting, holds: (day: number) => boolean): boolean => {
  for (let day = first; day <= last; day++) if (holds(day)) return true;
  return false;
};

/** Whether the shift of a day would last past midnight and past the moment. */
const hasTailAhead = ({ record, wall }: Meeting, day: number): boolean =>
  tailOf(record, day) > 0 && wall < (day + 1) * DAY + tailOf(record, day);

/** The edges of a Sunday from 02:00, when the clocks are switched, to a later time. */
const edgesUntil = ({ record }: Meeting, sunday: number, until: string): number[] => {
  const special = (record.special ?? []).filter((row) => row.validFrom <= dateOf(sunday) && dateOf(sunday) <= row.validThrough);
  const today = [...rowsOn(record, sunday), ...special].filter(({ opens }) => opens);
  const yesterday = rowsOn(record, sunday - 1).filter(isNight);
  return [...today.flatMap((row) => (isNight(row) ? [row.opens!] : [row.opens!, row.closes!])), ...yesterday.map(({ closes }) => closes!)]
    .filter((time) => time >= '02:00' && time < until)
    .map(timeOf);
};
/** The switches of this year; that of spring, once the Monday after it is over, of next year. */
const switchesAround = ({ at }: Meeting): { spring: number; autumn: number } => {
  const year = new Date(at).getUTCFullYear();
  const [spring, autumn] = switchesOf(year) as [number, number];
  return { spring: at < spring + 2 * DAY ? spring : switchesOf(year + 1)[0]!, autumn };
};
const dayOfSwitch = (at: number) => Math.floor(at / DAY);

export interface Fault {
  readonly id: string;
  /** Which pairs: the predicate in words. */
  readonly where: string;
  /** What opening_hours.js does there, and why ours differs. */
  readonly fault: string;
  /** Where the fault can be read about or seen. */
  readonly seen: string;
  readonly holds: (meeting: Meeting) => boolean;
}

/** In this order; a pair belongs to the first class that holds. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'repeated-hour',
    where: 'A moment in the hour that autumn shows a second time, and an edge of the hours later in that hour.',
    fault:
      'It looks for the edge on the wall clock, which shows that time for the first time an hour earlier: the next change lies in the past, and it stops with “infinite loop in nextChange”.',
    seen: 'github.com/opening-hours/opening_hours.js issue 325, open. It is not only Safari: here it is Node.',
    holds: (m) => {
      const { autumn } = switchesAround(m);
      const isSecondTime = m.at >= autumn && m.at < autumn + HOUR;
      return isSecondTime && edgesUntil(m, dayOfSwitch(autumn), '03:00').some((time) => time > m.wall % DAY);
    },
  },
  {
    id: 'skipped-hour',
    where:
      'A moment in the hour after the one that spring skips, and an edge inside the skipped hour that the skip moves to later than the moment; or the answer can come from that night, and the skipped hour holds two edges, or one that the skip moves past a later edge.',
    fault:
      'No fault but another reading: it leaves a time that does not exist where the wall clock jumps, ours moves it by what is skipped, as Temporal’s “compatible” rule says.',
    seen: 'tc39.es/proposal-temporal, disambiguation “compatible”; decided in this project.',
    holds: (m) => {
      const { spring } = switchesAround(m);
      const skipped = edgesUntil(m, dayOfSwitch(spring), '03:00');
      if (m.at >= spring) return m.at < spring + HOUR && skipped.some((time) => time + HOUR > m.wall % DAY);
      const later = edgesUntil(m, dayOfSwitch(spring), '04:00').filter((time) => time >= 3 * HOUR);
      const isMovedPast = (edge: number) => later.some((time) => time <= edge + HOUR);
      return dayOfSwitch(spring) <= m.last && (skipped.length > 1 || skipped.some(isMovedPast));
    },
  },
  {
    id: 'spring-monday',
    where:
      'The answer can come from the first hour of an ordinary Monday after clocks go forward, and the shifts of Saturday and Sunday fill that hour differently.',
    fault:
      'It looks for last night’s shift 24 hours earlier. On the Monday after a Sunday of 23 hours that is Saturday: its shift appears a second time, or Sunday’s goes missing for an hour.',
    seen: '“Su 14:10-04:20” on 31 March 2025: closed from 00:00 to 01:00.',
    holds: (m) => {
      const monday = dayOfSwitch(switchesAround(m).spring) + 1;
      const inFirstHour = (day: number) => Math.min(HOUR, tailOf(m.record, day));
      return (
        m.wall < monday * DAY + HOUR && monday <= m.last && !isExceptional(m, monday) && inFirstHour(monday - 2) !== inFirstHour(monday - 1)
      );
    },
  },
  {
    id: 'great-prayer-day',
    where: 'The answer can come from 5 May 2023, on which the weekly hours would be open, and public holidays are minded.',
    fault: 'Great Prayer Day was a public holiday until 2023. The rule was deleted without a last year, so the past has lost it too.',
    seen: 'opening_hours.js commit ff49f41.',
    holds: (m) =>
      minds(m.record) &&
      someDay(
        m,
        (day) => day === PRAYER_DAY_2023 && !specialOn(m.record, day) && rowsOn(m.record, day).length > 0 && m.wall < endOf(m.record, day),
      ),
  },
  {
    id: 'eves',
    where: 'The answer can come from a 5 June or 24 December that is an ordinary day of the record, and public holidays are minded.',
    fault:
      'It has Constitution Day and Christmas Eve in its list of public holidays. By law neither is one; offices close by local custom, which a closure set or a special day says.',
    seen: 'opening_hours.js 3.15.0, holidays of Denmark: Grundlovsdag, Juleaftensdag.',
    holds: (m) =>
      minds(m.record) &&
      someDay(
        m,
        (day) =>
          HOLIDAYS_FOR_THEM_ALONE.has(day) &&
          !specialOn(m.record, day) &&
          !closureOn(m.record, m.closureSets, day) &&
          rowsOn(m.record, day).length > 0 &&
          m.wall < endOf(m.record, day),
      ),
  },
  {
    id: 'orphan-tail',
    where:
      'The answer can come from the hours after midnight that follow a day with an exception, on which a shift past midnight would start.',
    fault:
      'A rule for a day replaces that calendar day only: the shift is cancelled up to midnight, and the rest of it stays open on the next day.',
    seen: 'github.com/opening-hours/opening_hours.js issue 87.',
    holds: (m) => someDay(m, (day) => hasTailAhead(m, day) && isExceptional(m, day) && !isExceptional(m, day + 1)),
  },
  {
    id: 'cut-tail',
    where:
      'The answer can come from the hours after midnight of a day with an exception, into which the shift of the evening before lasts.',
    fault: 'A rule for a day replaces that calendar day whole, and cuts off the shift that began on the ordinary evening before.',
    seen: 'github.com/opening-hours/opening_hours.js issues 87 and 261.',
    holds: (m) => someDay(m, (day) => day < m.last && hasTailAhead(m, day) && !isExceptional(m, day) && isExceptional(m, day + 1)),
  },
];

/** The classes as the report tells them. */
export const faults = () => FAULTS.map(({ id, where, fault, seen }) => ({ id, where, fault, seen }));
