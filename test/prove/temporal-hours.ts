/**
 * The rules of opening hours a second time, over Temporal, slowly and without any cache: what `stateAt` is judged by.
 * It shares nothing with `src/` but the types of the data.
 */
import { Temporal } from 'temporal-polyfill';
import type { Claim, ClosureDay, ClosureSets, Holiday, Hours, SpecialRow, Text, WeeklyRow } from '../../src/domain/dataset.js';

export interface ProvenContext {
  readonly timeZone: string;
  readonly holidays?: readonly Holiday[];
  readonly closureSets?: ClosureSets;
}
export interface ProvenState {
  is: 'open' | 'closed' | 'unknown';
  until: number | null;
  because: string;
  name?: Text;
}

type CivilDate = Temporal.PlainDate;
type Wall = Temporal.PlainDateTime;
type Instant = Temporal.Instant;
type Reason = { because: string; name?: Text };
/** A null reason is that of its day. */
type Stretch = { is: 'open' | 'unknown'; start: Instant; end: Instant; reason: Reason | null };
type Ruled = { reason: Reason; stretches: Stretch[] };
type Piece = { is: 'open' | 'unknown'; start: number; end: number; reason: Reason };

const DAY_NAMES = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HORIZON = 400 * 24 * 60 * 60 * 1000;

const at = (date: CivilDate, time: string): Wall => {
  if (time === '00:00') return date.toPlainDateTime();
  if (time === '24:00') return date.add({ days: 1 }).toPlainDateTime();
  return date.toPlainDateTime(Temporal.PlainTime.from(time));
};
const instant = (wall: Wall, zone: string): Instant => wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
const isBefore = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0;
/** ISO dates sort as text. */
const isIn = (date: CivilDate, from = '', through = '9999-12-31') => {
  const iso = date.toString();
  return from <= iso && iso <= through;
};
const claimHolds = (claim: Pick<Claim, 'validFrom' | 'validThrough'>, date: CivilDate) => isIn(date, claim.validFrom, claim.validThrough);
const named = (because: string, name: Text | undefined): Reason => (name === undefined ? { because } : { because, name });

/** Easter by the almanac's rule (Butcher, 1876). */
const easterSunday = (year: number): CivilDate => {
  const a = year % 19;
  const b = Math.trunc(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.trunc(b / 4) - Math.trunc((8 * b + 13) / 25) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7;
  const m = Math.trunc((a + 11 * h + 19 * l) / 433);
  const month = Math.trunc((h + l - 7 * m + 90) / 25);
  return Temporal.PlainDate.from({ year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 });
};

/** A date as yearly days see it: in its own year, and by its distance from the Easter of that year. */
interface Yearly {
  date: CivilDate;
  sinceEaster: number;
}
const yearly = (date: CivilDate): Yearly => ({ date, sinceEaster: easterSunday(date.year).until(date, { largestUnit: 'days' }).days });

/** Where a date stands to a yearly day: before it below 0, on it 0, after it above 0. */
const against = ({ date, sinceEaster }: Yearly, on: string): number =>
  on.startsWith('easter')
    ? sinceEaster - Number(on.slice('easter'.length) || '0')
    : // By month first, then by day: 29 February has its place even in a year that lacks it.
      (date.month - Number(on.slice(2, 4))) * 100 + date.day - Number(on.slice(5));
const isOn = (day: Yearly, on: string, through: string = on): boolean => {
  const bothFixed = !on.startsWith('e') && !through.startsWith('e');
  const wraps = bothFixed && through.localeCompare(on) < 0;
  return wraps ? against(day, on) >= 0 || against(day, through) <= 0 : against(day, on) >= 0 && against(day, through) <= 0;
};

const isNth = (date: CivilDate, nth: number[]): boolean => {
  const same: number[] = [];
  for (let day = 1; day <= date.daysInMonth; day++) if (date.with({ day }).dayOfWeek === date.dayOfWeek) same.push(day);
  return nth.some((n) => same.at(n > 0 ? n - 1 : n) === date.day && n !== 0);
};

const allDay = (date: CivilDate, zone: string, reason: Reason | null): Stretch => ({
  is: 'unknown',
  start: instant(at(date, '00:00'), zone),
  end: instant(at(date, '24:00'), zone),
  reason,
});

const rowSays = (date: CivilDate, zone: string, row: WeeklyRow | SpecialRow, reason: Reason): Stretch[] => {
  if (row.unknown) return [allDay(date, zone, reason)];
  if (row.opens === undefined || row.closes === undefined) return [];
  const start = at(date, row.opens);
  const sameDay = at(date, row.closes);
  const end = Temporal.PlainDateTime.compare(sameDay, start) < 0 ? sameDay.add({ days: 1 }) : sameDay;
  return [{ is: 'open', start: instant(start, zone), end: instant(end, zone), reason }];
};

const weekly = (record: Hours, date: CivilDate, zone: string): Ruled => {
  const rows = record.weekly.filter(
    (row) =>
      row.dayOfWeek.some((name) => name === DAY_NAMES[date.dayOfWeek]) &&
      isIn(date, row.validFrom, row.validThrough) &&
      (row.weeks === undefined || (row.weeks === 'odd') === (date.weekOfYear! % 2 === 1)) &&
      (row.nth === undefined || isNth(date, row.nth)),
  );
  if (rows.length === 0) return { reason: { because: 'not-listed' }, stretches: [allDay(date, zone, null)] };
  const reason = { because: 'weekly' };
  return { reason, stretches: rows.flatMap((row) => rowSays(date, zone, row, reason)) };
};

/** Whatever is left of the stretches between two instants. */
const between = (stretches: Stretch[], from: Instant | undefined, to: Instant | undefined): Stretch[] => {
  const left: Stretch[] = [];
  for (const stretch of stretches) {
    const start = from && isBefore(stretch.start, from) ? from : stretch.start;
    const end = to && isBefore(to, stretch.end) ? to : stretch.end;
    if (isBefore(start, end)) left.push({ ...stretch, start, end });
  }
  return left;
};

const closing = (day: ClosureDay, date: CivilDate, zone: string) => instant(at(date, day.closed ? '00:00' : day.closesAt!), zone);
const firstToClose = (days: ClosureDay[], date: CivilDate, zone: string): ClosureDay | undefined =>
  days.reduce<ClosureDay | undefined>(
    (first, day) => (first && !isBefore(closing(day, date, zone), closing(first, date, zone)) ? first : day),
    undefined,
  );

const closed = (below: Ruled, record: Hours, inYear: Yearly, context: ProvenContext): Ruled => {
  const { date } = inYear;
  const days = (record.closures ?? [])
    .flatMap((id) => (context.closureSets && Object.hasOwn(context.closureSets, id) ? context.closureSets[id]!.days : []))
    .filter((day) => claimHolds(day, date) && isOn(inYear, day.on, day.through))
    .filter((day) => day.dayOfWeek === undefined || day.dayOfWeek === DAY_NAMES[date.dayOfWeek]);
  const certain = firstToClose(
    days.filter((day) => day.status === 'confirmed'),
    date,
    context.timeZone,
  );
  const doubtful = firstToClose(
    days.filter((day) => day.status !== 'confirmed'),
    date,
    context.timeZone,
  );
  let { reason, stretches } = below;
  if (doubtful) {
    const from = closing(doubtful, date, context.timeZone);
    const because = named('closure', doubtful.name);
    const open = stretches.filter(({ is }) => is === 'open');
    const doubt = between(open, from, undefined).map((stretch): Stretch => ({ ...stretch, is: 'unknown', reason: because }));
    if (doubt.length > 0) reason = because;
    stretches = [...doubt, ...between(open, undefined, from), ...stretches.filter(({ is }) => is === 'unknown')];
  }
  if (!certain) return { reason, stretches };
  return { reason: named('closure', certain.name), stretches: between(stretches, undefined, closing(certain, date, context.timeZone)) };
};

const customary = (record: Hours, date: CivilDate, context: ProvenContext): Ruled => {
  const rule = record.publicHolidays ?? 'closed';
  const day = yearly(date);
  const holiday = (context.holidays ?? []).find(
    ({ on, from, until }) => (from === undefined || from <= date.year) && (until === undefined || date.year <= until) && isOn(day, on),
  );
  if (!holiday || rule === 'open') return closed(weekly(record, date, context.timeZone), record, day, context);
  const reason = named('public-holiday', holiday.name);
  if (rule === 'closed') return { reason, stretches: [] };
  return closed({ reason, stretches: [allDay(date, context.timeZone, reason)] }, record, day, context);
};

const ruled = (record: Hours, date: CivilDate, context: ProvenContext): Ruled => {
  if (record.weekly.length === 0 || !claimHolds(record, date))
    return { reason: { because: 'not-listed' }, stretches: [allDay(date, context.timeZone, null)] };
  const span = (row: SpecialRow) => Temporal.PlainDate.from(row.validFrom).until(row.validThrough, { largestUnit: 'days' }).days;
  const rows = (record.special ?? []).filter((row) => isIn(date, row.validFrom, row.validThrough));
  const shortest = Math.min(...rows.map(span));
  const special = rows.filter((row) => span(row) === shortest).at(-1);
  if (!special) return customary(record, date, context);
  const reason = named('special', special.name);
  if (special.opensAt === undefined && special.closesAt === undefined)
    return { reason, stretches: rowSays(date, context.timeZone, special, reason) };
  const from = special.opensAt === undefined ? undefined : instant(at(date, special.opensAt), context.timeZone);
  const to = special.closesAt === undefined ? undefined : instant(at(date, special.closesAt), context.timeZone);
  return { reason, stretches: between(customary(record, date, context).stretches, from, to) };
};

const dated = (record: Hours, date: CivilDate, context: ProvenContext) => {
  const { reason, stretches } = ruled(record, date, context);
  const pieces = stretches.map((stretch): Piece => ({
    is: stretch.is,
    start: stretch.start.epochMilliseconds,
    end: stretch.end.epochMilliseconds,
    reason: stretch.reason ?? reason,
  }));
  const midnight = (time: string) => instant(at(date, time), context.timeZone).epochMilliseconds;
  return { reason, pieces, start: midnight('00:00'), end: midnight('24:00') };
};

const civilDate = (moment: number, { timeZone }: ProvenContext): CivilDate =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();

/** What holds at a point: open beats unknown; where nothing reaches, it is closed for the reason of the day. */
const verdictAt = (point: number, pieces: Piece[], reason: Reason) => {
  const here = pieces.filter((piece) => piece.start <= point && point < piece.end);
  const piece = here.find(({ is }) => is === 'open') ?? here[0];
  return piece ? { is: piece.is, ...piece.reason } : { is: 'closed' as const, ...reason };
};

/** What `stateAt` must answer. */
export const provenState = (record: Hours | undefined, moment: number, context: ProvenContext): ProvenState => {
  if (!record || record.weekly.length === 0) return { is: 'unknown', until: null, because: 'not-listed' };
  let date = civilDate(moment, context);
  let yesterday = dated(record, date.subtract({ days: 1 }), context);
  let today = dated(record, date, context);
  const verdict = (point: number) => verdictAt(point, [...yesterday.pieces, ...today.pieces], today.reason);
  const now = verdict(moment);
  for (;;) {
    const edges = [...yesterday.pieces, ...today.pieces].flatMap(({ start, end }) => [start, end]);
    for (const point of [today.start, ...edges].sort((a, b) => a - b)) {
      if (point <= moment || point < today.start || point >= today.end) continue;
      if (point - moment > HORIZON) return { ...now, until: null };
      if (verdict(point).is !== now.is) return { ...now, until: point };
    }
    if (today.end - moment > HORIZON) return { ...now, until: null };
    date = date.add({ days: 1 });
    yesterday = today;
    today = dated(record, date, context);
  }
};

export interface ProvenDay {
  date: string;
  isToday: boolean;
  spans: { is: 'open' | 'unknown'; opensAt: number; closesAt: number }[];
  because: string;
  name?: Text;
}

const NO_RECORD: Pick<Hours, 'weekly'> = { weekly: [] };

/** What `weekOf` must answer. */
export const provenWeek = (record: Hours | undefined, moment: number, context: ProvenContext): ProvenDay[] => {
  const today = civilDate(moment, context);
  return DAY_NAMES.slice(1).map((_, index) => {
    const date = today.add({ days: index + 1 - today.dayOfWeek });
    const { reason, pieces } = dated(record ?? (NO_RECORD as Hours), date, context);
    const edges = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    const spans: ProvenDay['spans'] = [];
    edges.slice(1).forEach((closesAt, before) => {
      const opensAt = edges[before]!;
      const { is } = verdictAt(opensAt, pieces, reason);
      const last = spans.at(-1);
      if (is === 'closed') return;
      if (last?.is === is && last.closesAt === opensAt) last.closesAt = closesAt;
      else spans.push({ is, opensAt, closesAt });
    });
    return { date: date.toString(), isToday: date.equals(today), spans, ...reason };
  });
};

/** The instant at which the opening under way began; undefined when it has lasted for longer than is looked back. */
const beginning = (record: Hours, moment: number, context: ProvenContext): number | undefined => {
  let began: number | undefined;
  for (let back = 0; back < 398; back++) {
    const date = civilDate(moment, context).subtract({ days: back });
    const today = dated(record, date, context);
    const pieces = [...dated(record, date.subtract({ days: 1 }), context).pieces, ...today.pieces];
    const points = [today.start, ...pieces.flatMap(({ start, end }) => [start, end])]
      .filter((point) => point >= today.start && point < today.end && point <= moment)
      .sort((a, b) => b - a);
    for (const point of points) {
      if (verdictAt(point, pieces, today.reason).is !== 'open') return began;
      began = point;
    }
  }
  return undefined;
};

/** What `nextOpenings` must answer; undefined when the opening under way began longer ago than `nextOpenings` promises to look. */
export const provenOpenings = (
  record: Hours,
  moment: number,
  count: number,
  context: ProvenContext,
): { opensAt: number; closesAt: number | null }[] | undefined => {
  const openings: { opensAt: number; closesAt: number | null }[] = [];
  let from: number | null | undefined = moment;
  if (provenState(record, moment, context).is === 'open') from = beginning(record, moment, context);
  if (from === undefined) return undefined;
  while (from !== null && openings.length < count && from - moment <= HORIZON) {
    const { is, until } = provenState(record, from, context);
    if (is === 'open') openings.push({ opensAt: from, closesAt: until });
    from = until;
  }
  return openings;
};
