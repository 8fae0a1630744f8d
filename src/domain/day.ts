/**
 * What a record says about one civil date: the layers of weekly hours, closure sets, public holidays and special days,
 * laid over each other in that order. Times are minutes after midnight of the date; past midnight they go on counting.
 */
import type { Claim, ClosureSets, DayOfWeek, Holiday, Hours, SpecialRow, Text, WeeklyRow } from './dataset.js';
import { dateOf, DAY, dayOf } from './civil-time.js';
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

/** A stretch that is not closed. Without a reason, no layer made it: the date is not listed. */
export interface Stretch {
  readonly is: 'open' | 'unknown';
  readonly from: number;
  readonly to: number;
  readonly reason?: Reason;
}

/** The stretches that start on a date, in no order and perhaps overlapping, and the reason of the rest of it. */
export interface DayPlan {
  readonly reason: Reason;
  readonly stretches: readonly Stretch[];
}

const MIDNIGHT = 1440;
const WEEKDAYS: readonly DayOfWeek[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 0 on Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const minutes = (time = '', last = MIDNIGHT - 1): number => {
  const count = /^\d\d:[0-5]\d$/.test(time) ? +time.slice(0, 2) * 60 + +time.slice(3) : NaN;
  return count <= last ? count : NaN;
};

const holdsOn = ({ validFrom = '', validThrough = '~' }: Pick<Claim, 'validFrom' | 'validThrough'>, date: string) =>
  validFrom <= date && date <= validThrough;

const isOddWeek = (day: number): boolean => {
  // A week belongs to the year that its Thursday is in.
  const thursday = day - weekdayOf(day) + 3;
  return Math.floor((thursday - dayOf(`${dateOf(thursday).slice(0, 4)}-01-01`)) / 7) % 2 === 0;
};

const isNth = (nth: readonly number[], day: number): boolean => {
  const date = new Date(day * DAY);
  const past = date.getUTCDate();
  const ahead = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate() - past;
  return nth.includes(Math.ceil(past / 7)) || nth.includes(-1 - Math.floor(ahead / 7));
};

const WEEKLY: Reason = { because: 'weekly' };
const UNLISTED: DayPlan = { reason: { because: 'not-listed' }, stretches: [{ is: 'unknown', from: 0, to: MIDNIGHT }] };

const reasonOf = (because: Because, name?: Text): Reason => (name ? { because, name } : { because });

const unknownDay = (reason: Reason): Stretch[] => [{ is: 'unknown', from: 0, to: MIDNIGHT, reason }];

/** What a row says in place of everything below it, or undefined when that cannot be read. */
const statement = (row: WeeklyRow | SpecialRow, reason: Reason): Stretch[] | undefined => {
  if (row.unknown) return unknownDay(reason);
  if (row.closed) return [];
  const from = minutes(row.opens);
  const to = minutes(row.closes, MIDNIGHT);
  return from < to || to < from ? [{ is: 'open', from, to: to < from ? to + MIDNIGHT : to, reason }] : undefined;
};

const cut = (stretches: readonly Stretch[], from: number, to: number): Stretch[] =>
  stretches
    .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) }))
    .filter((stretch) => stretch.from < stretch.to);

const weeklyPlan = (rows: readonly WeeklyRow[], day: number, date: string): DayPlan => {
  const said = rows
    .filter(
      (row) =>
        row.dayOfWeek?.includes(WEEKDAYS[weekdayOf(day)]!) &&
        holdsOn(row, date) &&
        (!row.nth || isNth(row.nth, day)) &&
        row.weeks !== (isOddWeek(day) ? 'even' : 'odd'),
    )
    // A parity that only a later version of the data knows may or may not mean this week.
    .map((row) => (row.weeks && !/^(odd|even)$/.test(row.weeks) ? unknownDay(WEEKLY) : statement(row, WEEKLY)))
    .filter((stretches) => stretches !== undefined);
  return said.length ? { reason: WEEKLY, stretches: said.flat() } : UNLISTED;
};

/** A closing time of a date, in minutes, and the closure that asks for it. */
interface Closing {
  readonly from: number;
  readonly reason: Reason;
}

/** The closures of a date: of the certain and of the uncertain ones, that which closes first. */
const closingsOn = (record: Hours, day: number, date: string, closureSets: ClosureSets = {}) => {
  const found: { certain?: Closing; uncertain?: Closing } = {};
  const weekday = WEEKDAYS[weekdayOf(day)];
  for (const closure of (record.closures ?? []).flatMap((id) => closureSets[id]?.days ?? [])) {
    if (!holdsOn(closure, date) || (closure.dayOfWeek ?? weekday) !== weekday || !fallsOn(closure, date)) continue;
    const from = closure.closed ? 0 : minutes(closure.closesAt);
    const key = closure.status === 'confirmed' && from >= 0 ? 'certain' : 'uncertain';
    // A closing time that cannot be read may be any time of the day.
    if (!found[key] || found[key].from > (from || 0)) found[key] = { from: from || 0, reason: reasonOf('closure', closure.name) };
  }
  return found;
};

const withClosures = (plan: DayPlan, { certain, uncertain }: ReturnType<typeof closingsOn>): DayPlan => {
  if (uncertain) {
    const { from, reason } = uncertain;
    const open = plan.stretches.filter((stretch) => stretch.is === 'open');
    const doubted = cut(open, from, Infinity).map((stretch): Stretch => ({ ...stretch, is: 'unknown', reason }));
    const rest = plan.stretches.filter((stretch) => stretch.is !== 'open');
    // The doubted ones first: where an unknown row covers the same time, the closure gives the reason.
    if (doubted.length) plan = { reason, stretches: [...doubted, ...cut(open, 0, from), ...rest] };
  }
  return certain ? { reason: certain.reason, stretches: cut(plan.stretches, 0, certain.from) } : plan;
};

const customaryPlan = (record: Hours, day: number, date: string, { holidays, closureSets }: HoursContext): DayPlan => {
  const { publicHolidays = 'closed' } = record;
  const holiday = publicHolidays === 'open' ? undefined : holidayOn(holidays, date);
  const reason = reasonOf('public-holiday', holiday?.name);
  // Nothing is more closed or more certain than a public holiday on which the office is closed.
  if (holiday && publicHolidays === 'closed') return { reason, stretches: [] };
  const plan = holiday ? { reason, stretches: unknownDay(reason) } : weeklyPlan(record.weekly, day, date);
  return withClosures(plan, closingsOn(record, day, date, closureSets));
};

const length = (row: SpecialRow) => dayOf(row.validThrough) - dayOf(row.validFrom);

/** What a record says about a day: special before public holiday before closure sets before weekly. */
export const planOf = (record: Hours, day: number, context: HoursContext): DayPlan => {
  const date = dateOf(day);
  if (!record.weekly?.length || !holdsOn(record, date)) return UNLISTED;
  const special = record.special
    ?.filter((row) => row.validFrom <= date && date <= row.validThrough)
    .reduce((best: SpecialRow | undefined, row) => (best && length(best) < length(row) ? best : row), undefined);
  if (!special) return customaryPlan(record, day, date, context);
  const { opensAt, closesAt, name } = special;
  const reason = reasonOf('special', name);
  const from = opensAt ? minutes(opensAt) : 0;
  const to = closesAt ? minutes(closesAt) : Infinity;
  if ((opensAt ?? closesAt) && from >= 0 && to >= 0)
    return { reason, stretches: cut(customaryPlan(record, day, date, context).stretches, from, to) };
  // A special day that cannot be read is still known to be special.
  return { reason, stretches: statement(special, reason) ?? unknownDay(reason) };
};
