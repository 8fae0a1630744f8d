/** An outcome, read as a plan: what kind of answer it is, what to do in which order, what to bring to each step, by when. */
import type { Rule } from './dataset.js';
import type { Decided, Step } from './guide.js';

export type OutcomeKind = 'ask' | 'nothing-yet' | 'first-do-this' | 'go-here' | 'go-there';

export interface PlannedStep extends Step {
  /** What to bring to this step, in the order of the rules, each document once. */
  readonly bring: readonly { readonly id: string; readonly rule: string }[];
}

export interface Itinerary {
  readonly kind: OutcomeKind;
  readonly office: string;
  readonly center: string | null;
  readonly centers: readonly string[];
  readonly steps: readonly PlannedStep[];
}

/** The first that holds; there is no "not eligible". */
export function outcomeKind({ office, steps }: Pick<Decided, 'office' | 'steps'>): OutcomeKind {
  if (office === 'ask-first') return 'ask';
  const first = steps[0];
  if (!first && office === 'none') return 'nothing-yet';
  if (first && first.office !== office) return 'first-do-this';
  return office === 'ics' ? 'go-here' : 'go-there';
}

/** The plan of a decided outcome; `kind` is `ask` with steps below it where some are certain all the same. */
export function itineraryOf(outcome: Decided): Itinerary {
  const { office, center, centers, steps, bring } = outcome;
  const planned = steps.map((step) => {
    const wanted = bring.filter((item) => item.for.includes(step.id));
    const once = wanted.filter(({ id }, i) => wanted.findIndex((item) => item.id === id) === i);
    return { ...step, bring: once.map(({ id, rule }) => ({ id, rule })) };
  });
  return { kind: outcomeKind(outcome), office, center, centers, steps: planned };
}

const DAY_MS = 86_400_000;

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
  const at = lastOfMonth.setUTCDate(Math.min(date.getUTCDate(), lastOfMonth.getUTCDate())) + days * DAY_MS;
  return new Date(at).toISOString().slice(0, 10);
}
