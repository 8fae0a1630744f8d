/** Lists, durations and plain dates: what a badge never says. */
import { format, formatter } from './format.js';

/** "3 November 2026" of a date like "2026-11-03", whatever the zone. */
export const date = (civilDate: string) =>
  format(Date.parse(`${civilDate}T12:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "a, b and c" */
export const list = (items: readonly string[]) => formatter(Intl.ListFormat, { type: 'conjunction' }).format(items);

/** "a, b or c" */
export const choice = (items: readonly string[]) => formatter(Intl.ListFormat, { type: 'disjunction' }).format(items);

/** "3 months", "5 days" */
export const duration = (value: number, unit: 'day' | 'month') =>
  formatter(Intl.NumberFormat, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

/** "38 km" of metres; never less than one, because the middle of a town is nobody's door. */
export const kilometres = (metres: number) =>
  formatter(Intl.NumberFormat, { style: 'unit', unit: 'kilometer' }).format(Math.max(1, Math.round(metres / 1000)));
