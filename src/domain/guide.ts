/**
 * The questions of the guide, which is a decision table over closed options. There is no graph of questions; the next question
 * is the first one that an undecided rule still needs, so an answer that no longer matters can never leak into a result.
 */
import type { Answers } from './coverage.js';
import type { Dataset, Guide } from './dataset.js';
import { evaluate, reader } from './decision-table.js';

export type { Answers } from './coverage.js';

export interface GuideContext {
  readonly dataset: Dataset;
}

/** The question to ask next, null when the outcome is decided. */
export function nextQuestion(guide: Guide, answers: Answers, { dataset }: GuideContext): string | null {
  const { open } = evaluate(guide, reader(guide, answers, dataset));
  return guide.questions.find(({ id }) => open.has(id))?.id ?? null;
}

/** Only the answers that are still asked for, in the order of asking. */
export function prune(guide: Guide, answers: Answers, context: GuideContext): Record<string, string> {
  const kept: Record<string, string> = {};
  let question: string | null;
  while ((question = nextQuestion(guide, kept, context)) && !kept[question] && answers[question]) kept[question] = answers[question]!;
  // Asked for again, an answer was no option.
  if (question) delete kept[question];
  return kept;
}

/** Every question that may still come, whatever will be answered: often exact, never one too few. */
export function questionsLeft(guide: Guide, answers: Answers, { dataset }: GuideContext): Guide['questions'] {
  const read = reader(guide, answers, dataset);
  const { open } = evaluate(guide, read, true);
  // An exception that holds in the place still to be named may ask for more.
  const exceptions = dataset.centers.flatMap(({ services = [] }) => services.flatMap((row) => row.except ?? []));
  return guide.questions.filter(
    ({ id }) => open.has(id) || (open.has('municipality') && typeof read(id) !== 'string' && exceptions.some(({ who }) => who[id])),
  );
}
