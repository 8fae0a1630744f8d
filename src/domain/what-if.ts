/** What would change an outcome: each answer given otherwise, the others kept. */
import type { Dataset, Guide } from './dataset.js';
import { evaluate, optionsOf, reader } from './decision-table.js';
import { prune, type Answers, type GuideContext } from './guide.js';
import { outcome, type Decided } from './outcome.js';

/** Where nobody has answered yet what would be asked then: what is certain all the same. */
export interface Open {
  readonly is: 'open';
  /** Id of the question that would be asked first. */
  readonly asks: string;
  /** Ids of the steps that come whatever the answer. */
  readonly steps: readonly string[];
}

/** Options of one question that lead to one other outcome. */
export interface Otherwise {
  readonly question: string;
  readonly options: readonly string[];
  readonly outcome: Decided | Open;
}

/** Two outcomes that a visitor could not tell apart are one. */
const effectOf = (then: Decided | Open) => {
  if (then.is === 'open') return JSON.stringify(then);
  const { office, center, centers, steps } = then;
  return JSON.stringify([
    office,
    center,
    centers,
    steps.map(({ id, office, center, duty, deadline }) => [id, office, center, duty, deadline]),
  ]);
};

/** What follows from answers that may leave questions open. */
const following = (guide: Guide, answers: Answers, context: GuideContext): Decided | Open => {
  const then = outcome(guide, answers, context);
  if (then.is === 'decided') return then;
  const { steps } = evaluate(guide, reader(guide, answers, context.dataset));
  return { is: 'open', asks: then.needs, steps: [...new Set(steps.map(({ then }) => then))] };
};

/**
 * Every other answer to a question that leads elsewhere, in the order of asking; options with one effect stand together.
 * @param answers those of a decided outcome.
 */
export const whatIf = (guide: Guide, answers: Answers, context: GuideContext): Otherwise[] => {
  const now = outcome(guide, answers, context);
  if (now.is !== 'decided') return [];
  const asked = Object.keys(prune(guide, answers, context));
  return guide.questions.filter(({ id }) => asked.includes(id)).flatMap((question) => otherOptions(question, now, answers, guide, context));
};

const otherOptions = (
  question: Guide['questions'][number],
  now: Decided,
  answers: Answers,
  guide: Guide,
  context: { dataset: Dataset },
): Otherwise[] => {
  const found = new Map<string, { question: string; options: string[]; outcome: Decided | Open }>();
  for (const option of optionsOf(question, context.dataset)) {
    const then = following(guide, prune(guide, { ...answers, [question.id]: option }, context), context);
    const effect = effectOf(then);
    if (effect === effectOf(now)) continue;
    const same = found.get(effect);
    if (same) same.options.push(option);
    else found.set(effect, { question: question.id, options: [option], outcome: then });
  }
  return [...found.values()];
};
