/**
 * What a record says about one civil date: the layers of weekly hours, closure sets, public holidays and special days,
 * laid over each other in that order.
 */
import type { Claim, ClosureSets, Holiday, Hours, SpecialRow, Text, WeeklyRow } from './dataset.js';
import { isNth, isOtherWeek, type CivilDate } from './civil-date.js';
import { DAY } from './civil-time.js';
import { fallsOn, holidayOn } from './holidays.js';

/** What the hours of a record are read with; all three come from its dataset. */
export interface HoursContext {
  readonly timeZone: string;
  readonly holidays?: readonly Holiday[];
  readonly closureSets?: ClosureSets;
}

/** The layer that an answer comes from. */
export type Because = 'weekly' | 'public-holiday' | 'closure' | 'special' | 'not-listed';

/** Why something is so: the layer that says it, and that layer's own name for the day. */
export interface Reason {
  readonly because: Because;
  readonly name?: Text;
}

/** A stretch that is not closed. Without a reason of its own it has that of its date. */
export interface Span {
  readonly is: 'open' | 'unknown';
  readonly opensAt: number;
  readonly closesAt: number;
  readonly reason?: Reason;
}

/** The spans that start on a date, in no order and perhaps overlapping, and the reason of the rest of it. */
export interface DayPlan {
  readonly reason: Reason;
  readonly spans: readonly Span[];
}

/** Milliseconds after midnight; NaN for what is no time. */
const clockTime = (time: string | undefined): number => Date.parse(`1970-01-01T${time}Z`);

const holdsOn = ({ validFrom = '', validThrough = '~' }: Pick<Claim, 'validFrom' | 'validThrough'>, date: string) =>
  validFrom <= date && date <= validThrough;

const reasonOf = (because: Because, name?: Text): Reason => (name ? { because, name } : { because });
const WEEKLY = reasonOf('weekly');

const unknownDay = ({ timeAt }: CivilDate): Span => ({ is: 'unknown', opensAt: timeAt(0), closesAt: timeAt(DAY) });

/** What a row says in place of everything below it. A row that cannot be read names its day and leaves it unknown. */
const statement = (row: Partial<WeeklyRow | SpecialRow>, reason: Reason, civil: CivilDate): Span[] => {
  if (row.closed) return [];
  const from = clockTime(row.opens);
  const to = clockTime(row.closes);
  if (!(from < DAY && (from < to || to < from))) return [{ ...unknownDay(civil), reason }];
  return [{ is: 'open', opensAt: civil.timeAt(from), closesAt: civil.timeAt(to < from ? to + DAY : to), reason }];
};

/** What is left of spans before one instant and after another. */
const cut = (spans: readonly Span[], beforeAt: number, afterAt = -Infinity): Span[] =>
  spans
    .map((span) => ({ ...span, opensAt: Math.max(span.opensAt, afterAt), closesAt: Math.min(span.closesAt, beforeAt) }))
    .filter(({ opensAt, closesAt }) => opensAt < closesAt);

export const isOpen = ({ is }: Span): boolean => is === 'open';

const weeklyPlan = (rows: readonly WeeklyRow[], civil: CivilDate): DayPlan => {
  const { date, day, weekday } = civil;
  const isOther = isOtherWeek(day);
  const named = rows.filter(
    (row) => row.dayOfWeek?.includes(weekday) && holdsOn(row, date) && (!row.nth || isNth(row.nth, day)) && !isOther[row.weeks!],
  );
  // A parity that only a later version of the data knows may or may not mean this week.
  const spans = named.flatMap((row) => statement(row.weeks && !(row.weeks in isOther) ? {} : row, WEEKLY, civil));
  return named[0] ? { reason: WEEKLY, spans } : unlisted(civil);
};
const unlisted = (civil: CivilDate): DayPlan => ({ reason: reasonOf('not-listed'), spans: [unknownDay(civil)] });

const withClosures = (plan: DayPlan, record: Hours, { date, weekday, timeAt }: CivilDate, closureSets: ClosureSets = {}): DayPlan => {
  const closings = (record.closures ?? [])
    .flatMap((id) => closureSets[id]?.days ?? [])
    .filter((row) => holdsOn(row, date) && fallsOn(row, date) && (row.dayOfWeek ?? weekday) === weekday)
    .map((row) => {
      const time = row.closed ? 0 : clockTime(row.closesAt);
      // A closing time that cannot be read may be any time of the day.
      return { at: timeAt(time || 0), isCertain: time >= 0 && row.status === 'confirmed', reason: reasonOf('closure', row.name) };
    })
    .sort((a, b) => a.at - b.at);
  const certain = closings.find(({ isCertain }) => isCertain);
  const uncertain = closings.find(({ isCertain }) => !isCertain);
  if (uncertain) {
    const { at, reason } = uncertain;
    const doubted = cut(plan.spans.filter(isOpen), Infinity, at).map((span): Span => ({ ...span, is: 'unknown', reason }));
    // The doubted ones first: where an unknown row covers the same time, the closure gives the reason.
    if (doubted[0]) plan = { reason, spans: [...doubted, ...plan.spans.flatMap((span) => (isOpen(span) ? cut([span], at) : span))] };
  }
  return certain ? { reason: certain.reason, spans: cut(plan.spans, certain.at) } : plan;
};

const customaryPlan = (record: Hours, civil: CivilDate, { holidays, closureSets }: HoursContext): DayPlan => {
  const { publicHolidays = 'closed' } = record;
  const holiday = publicHolidays === 'open' ? undefined : holidayOn(holidays, civil.date);
  const reason = reasonOf('public-holiday', holiday?.name);
  // Nothing is more closed or more certain than a public holiday on which the office is closed.
  if (holiday && publicHolidays === 'closed') return { reason, spans: [] };
  const plan = holiday ? { reason, spans: [{ ...unknownDay(civil), reason }] } : weeklyPlan(record.weekly, civil);
  return withClosures(plan, record, civil, closureSets);
};

const length = (row: SpecialRow) => Date.parse(row.validThrough) - Date.parse(row.validFrom);

/** What a record says about a date: special before public holiday before closure sets before weekly. */
export const planOf = (record: Hours, civil: CivilDate, context: HoursContext): DayPlan => {
  const { date, timeAt } = civil;
  if (!record.weekly?.length || !holdsOn(record, date)) return unlisted(civil);
  const special = record.special
    ?.filter(({ validFrom, validThrough }) => validFrom <= date && date <= validThrough)
    .sort((a, b) => length(b) - length(a))
    .at(-1);
  if (!special) return customaryPlan(record, civil, context);
  const { opensAt, closesAt, name } = special;
  const reason = reasonOf('special', name);
  const from = opensAt ? clockTime(opensAt) : 0;
  const to = closesAt ? clockTime(closesAt) : 2 * DAY;
  const spans =
    (opensAt ?? closesAt) && from + to >= 0 ? cut(customaryPlan(record, civil, context).spans, timeAt(to), timeAt(from)) : undefined;
  return { reason, spans: spans ?? statement(special, reason, civil) };
};
