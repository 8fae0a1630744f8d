/** A record as OpenStreetMap writes it, for the records of `osm-specs.ts`; nothing that visitors load needs this. */
import type { ClosureSets, Hours, SpecialRow, WeeklyRow } from '../../src/domain/dataset.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 864e5;

const monthDay = (text: string) => `${MONTHS[Number(text.slice(0, 2)) - 1]!} ${text.slice(3)}`;
const dated = (date: string) => `${date.slice(0, 4)} ${monthDay(date.slice(5))}`;
const datedRange = (from: string, through: string) => (from === through ? dated(from) : `${dated(from)}-${dated(through)}`);
const yearly = (on: string): string => {
  if (on.startsWith('--')) return monthDay(on.slice(2));
  const days = Number(on.slice('easter'.length) || '0');
  return days === 0 ? 'easter' : `easter ${days > 0 ? '+' : '-'}${Math.abs(days)} days`;
};

const says = (row: WeeklyRow | SpecialRow): string => (row.closed ? 'off' : row.unknown ? 'unknown' : `${row.opens!}-${row.closes!}`);

/** A row that holds in some weeks only says so before its days. */
const condition = ({ weeks, validFrom, validThrough }: WeeklyRow): string =>
  (validFrom && validThrough ? `${datedRange(validFrom, validThrough)} ` : '') +
  (weeks ? `week ${weeks === 'odd' ? '01' : '02'}-53/2 ` : '');

const weekdays = ({ dayOfWeek, nth }: WeeklyRow): string =>
  dayOfWeek.map((day) => day.slice(0, 2) + (nth ? `[${nth.join(',')}]` : '')).join(',');

const isPlain = ({ weeks, nth, validFrom, validThrough }: WeeklyRow) => !(weeks ?? nth ?? validFrom ?? validThrough);
/** Whether a row runs past midnight. */
export const isNight = ({ opens, closes }: { opens?: string | undefined; closes?: string | undefined }): boolean =>
  !!opens && closes! < opens;

const weekly = (rows: readonly WeeklyRow[]): string => {
  const byDays = new Map<string, string[]>();
  // What no rule names is closed; an `off` would cut off the night before.
  for (const row of rows.filter((each) => isPlain(each) && !each.closed))
    byDays.set(weekdays(row), [...(byDays.get(weekdays(row)) ?? []), says(row)]);
  const plain = [...byDays].map(([days, times]) => `${days} ${times.join(',')}`);
  const others = rows.filter((row) => !isPlain(row)).map((row) => `${condition(row)}${weekdays(row)} ${says(row)}`);
  // After a comma a rule adds to the day; after a semicolon it would cut off the night before.
  return [plain.join(rows.some(isNight) ? ', ' : '; '), ...others].filter(Boolean).join(', ') || 'off';
};

const length = ({ validFrom, validThrough }: SpecialRow) => (Date.parse(validThrough) - Date.parse(validFrom)) / DAY;

/** Later rules replace the day: so the layers come in the order of their weight, and the shortest special row last. */
export const osmText = ({ weekly: rows, closures = [], publicHolidays, special = [] }: Hours, closureSets: ClosureSets): string =>
  [
    weekly(rows),
    ...closures
      .flatMap((id) => closureSets[id]?.days ?? [])
      .map(({ on, through }) => `${yearly(on)}${through ? `-${yearly(through)}` : ''} off`),
    ...(publicHolidays === 'open' ? [] : ['PH off']),
    ...special.toSorted((a, b) => length(b) - length(a)).map((row) => `${datedRange(row.validFrom, row.validThrough)} ${says(row)}`),
  ].join('; ');
