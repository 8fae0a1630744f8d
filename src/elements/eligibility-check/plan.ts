/** Everything that the plan is drawn from: what was decided, in which order, on whose word, and what the visitor did. */
import type { CSSResult, LitElement } from 'lit';
import { msg } from '@lit/localize';
import { known, type Sheet } from '../../domain/conversation.js';
import type { Rule } from '../../domain/dataset.js';
import type { Answers } from '../../domain/guide.js';
import { itineraryOf, type Itinerary, type PlannedStep } from '../../domain/itinerary.js';
import { outcome, type Decided } from '../../domain/outcome.js';
import type { LazyModule } from '../../ui/lazy-module.js';
import { serviceName } from '../../ui/parts/contacts.js';
import type { Cited } from '../../ui/parts/source-foot.js';
import { waiting } from '../../ui/parts/waiting.js';
import type { Piece, Visit, Way } from './visit.js';

/** The code of a piece. */
interface PieceCode {
  styles: readonly CSSResult[];
  content(plan: Plan, step: PlannedStep | undefined): unknown;
}

/** The code of what is done with a plan. */
interface TakeAlong extends PieceCode, Record<Way, (plan: Plan) => unknown> {
  lastDayWords(deadline: Rule['deadline'], plan: Plan): string | null;
}

/** What the element around the plan knows and does. */
interface Around {
  host: LitElement;
  now: number;
  headingLevel: string | null | undefined;
  onBack(): void;
  folds: Record<Exclude<Piece, 'take-along'>, LazyModule<PieceCode>> & Record<'take-along', LazyModule<TakeAlong>>;
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

export const ruleOf = (id: string, { guide }: Pick<Plan, 'guide'>): Rule | undefined => guide.rules.find((rule) => rule.id === id);

/** A piece of the plan with code of its own, as far as it is there. */
export const piece = (id: Piece, plan: Plan, step?: PlannedStep) => {
  const lazy: LazyModule<PieceCode> = plan.folds[id];
  if (!lazy.module) return waiting(lazy);
  lazy.adopt(lazy.module.styles);
  return lazy.module.content(plan, step);
};

/** The last day of a step's deadline in words, where it follows from the day that the visitor named. */
export const lastDay = ({ deadline }: PlannedStep, plan: Plan): string | null =>
  plan.visit.state.entryDate ? plan.folds['take-along'].module!.lastDayWords(deadline, plan) : null;

/** Does with the plan whole, its reasons with it, what takes code of its own. */
export const take = async (way: Way, plan: Plan) => {
  const { visit, folds } = plan;
  visit.unfold('reasons', true);
  await folds.reasons.loaded();
  (await folds['take-along'].loaded())?.[way](plan);
};

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
