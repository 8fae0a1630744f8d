/** What would change an outcome: each answer given otherwise, the others kept. */
import type { Dataset, Guide } from './dataset.js';
import { optionsOf } from './decision-table.js';
import { prune, type Answers, type GuideContext } from './guide.js';
import { outcome, type Decided } from './outcome.js';

/** Options of one question that lead to one other outcome. */
export interface Otherwise {
  readonly question: string;
  readonly options: readonly string[];
  readonly outcome: Decided;
}

/** Two outcomes that a visitor could not tell apart are one. */
const effectOf = ({ office, center, centers, steps }: Decided) =>
  JSON.stringify([office, center, centers, steps.map(({ id, office, center, duty, deadline }) => [id, office, center, duty, deadline])]);

/**
 * Every other answer to a question that leads elsewhere, in the order of asking; options with one effect stand together.
 * Left out are answers that would open questions nobody has answered yet: what follows from them is not known.
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
  const found = new Map<string, { question: string; options: string[]; outcome: Decided }>();
  for (const option of optionsOf(question, context.dataset)) {
    const then = outcome(guide, prune(guide, { ...answers, [question.id]: option }, context), context);
    if (then.is !== 'decided') continue;
    const effect = effectOf(then);
    if (effect === effectOf(now)) continue;
    const same = found.get(effect);
    if (same) same.options.push(option);
    else found.set(effect, { question: question.id, options: [option], outcome: then });
  }
  return [...found.values()];
};
