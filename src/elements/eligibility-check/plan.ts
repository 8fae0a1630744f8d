/** Everything that the plan is drawn from: what was decided, in which order, on whose word, and what the visitor did. */
import { msg } from '@lit/localize';
import { known, type Sheet } from '../../domain/conversation.js';
import type { Rule } from '../../domain/dataset.js';
import type { Answers } from '../../domain/guide.js';
import { itineraryOf, type Itinerary, type PlannedStep } from '../../domain/itinerary.js';
import { outcome, type Decided } from '../../domain/outcome.js';
import { serviceName } from '../../ui/parts/contacts.js';
import type { Cited } from '../../ui/parts/source-foot.js';
import type { Fold, Visit } from './visit.js';

/** What the element around the plan knows and does. */
interface Around {
  now: number;
  headingLevel: string | null | undefined;
  onBack(): void;
  /** The last day of a step's deadline, `YYYY-MM-DD`, where it follows from the day that the visitor named. */
  lastDay(step: PlannedStep): string | null;
  /** What unfolds, as far as it is there. */
  folded(fold: Fold, plan: Plan): unknown;
}

export interface Plan extends Sheet, Around {
  sheet: Sheet;
  visit: Visit;
  decided: Decided;
  itinerary: Itinerary;
  /** Everything known, also what no rule needed in the end. */
  answers: Answers;
  /** The row that decides on the office. */
  officeRule: Rule | undefined;
  /** On whose word all of it is. */
  cited: readonly Cited[];
}

export const planOf = (visit: Visit, sheet: Sheet, around: Around): Plan => {
  const { guide, dataset } = sheet;
  const answers = known(visit.state.said, sheet);
  const decided = outcome(guide, answers, { dataset }) as Decided;
  const itinerary = itineraryOf(decided);
  const rules = guide.rules.filter(({ id }) => decided.rules.includes(id));
  const officeRule = rules.find(({ decision }) => decision === 'office');
  const cited = (claim: Rule, about: string): Cited => ({ about, claim, kind: 'rule' });
  return {
    ...sheet,
    ...around,
    sheet,
    visit,
    decided,
    itinerary,
    answers,
    officeRule,
    cited: [
      ...(officeRule ? [cited(officeRule, msg('Where to go', { id: 'where-to-go' }))] : []),
      ...rules.filter(({ decision }) => decision === 'steps').map((rule) => cited(rule, serviceName(rule.then, dataset))),
    ],
  };
};
