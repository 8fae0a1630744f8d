/** An outcome, read as a plan: what kind of answer it is, what to do in which order, what to bring to each step, by when. */
import type { Decided, Step } from './outcome.js';

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
