/** Deadlines as days of the calendar. */
import { DAY } from './civil-time.js';
import type { Rule } from './dataset.js';

/**
 * The last day of a deadline.
 * @param entryDate the day of arrival, `YYYY-MM-DD`.
 * @returns `YYYY-MM-DD`; null for a deadline that does not run from entry, and for no real date. A day that the month
 * lacks becomes its last one: three months from 30 November end on 28 or 29 February.
 */
export function deadlineDate(deadline: Rule['deadline'], entryDate: string): string | null {
  const entryAt = /^\d{4}-\d{2}-\d{2}$/.test(entryDate) ? Date.parse(`${entryDate}T00:00:00Z`) : NaN;
  if (deadline?.from !== 'entry' || Number.isNaN(entryAt)) return null;
  const date = new Date(entryAt);
  // Some engines roll 31 February over into March.
  if (!date.toISOString().startsWith(entryDate)) return null;
  const { months = 0, days = 0 } = deadline;
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  const at = lastOfMonth.setUTCDate(Math.min(date.getUTCDate(), lastOfMonth.getUTCDate())) + days * DAY;
  return new Date(at).toISOString().slice(0, 10);
}
