/** Answers as one short text that somebody can pass on: the guide's version and ids, nothing else. */
import type { Guide } from './dataset.js';
import { optionsOf } from './decision-table.js';
import { prune, questionsLeft, type Answers, type GuideContext } from './guide.js';

/** No id has it, and it needs no escape in an address. */
const BETWEEN = '_';

/** "2026-11-22_residence_yes_stay_over-6-months" */
export const sharedText = ({ version }: Guide, answers: Answers): string => [version, ...Object.entries(answers).flat()].join(BETWEEN);

/** What a text still says. */
export interface Shared {
  /** Whether it was made with the guide of today. */
  readonly isCurrent: boolean;
  /** The answers that still apply; between them there may be questions to answer anew. */
  readonly answers: Readonly<Record<string, string>>;
  /** Questions whose answer does not apply: its option is gone, the page answers them otherwise, or nobody asks them any more. */
  readonly dropped: readonly string[];
  /** How many answers are to questions that the guide does not have. */
  readonly strange: number;
}

/**
 * Reads any text; one that is rubbish has no answers.
 * @param presets what the page has answered already, which wins.
 */
export const sharedIn = (text: string, guide: Guide, context: GuideContext, presets: Answers = {}): Shared => {
  const [version, ...ids] = text.split(BETWEEN);
  const given = new Map<string, string>();
  for (let at = 0; at < ids.length; at += 2) given.set(ids[at]!, ids[at + 1] ?? '');
  const asked = guide.questions.filter(({ id }) => given.has(id));
  const known = Object.fromEntries(
    asked
      .filter((question) => optionsOf(question, context.dataset).includes(given.get(question.id)!))
      .map(({ id }) => [id, given.get(id)!]),
  );
  const whole = stillAsked(guide, { ...known, ...presets }, context);
  const answers = Object.fromEntries(Object.entries(known).filter(([id]) => whole.has(id) && !(id in presets)));
  const dropped = asked.map(({ id }) => id).filter((id) => (presets[id] ?? answers[id]) !== given.get(id));
  return { isCurrent: version === guide.version, answers, dropped, strange: given.size - asked.length };
};

/** The questions that are asked for these answers; after one that has none, those that may still be asked. */
const stillAsked = (guide: Guide, answers: Answers, context: GuideContext): ReadonlySet<string> => {
  const path = prune(guide, answers, context);
  return new Set([...Object.keys(path), ...questionsLeft(guide, path, context).map(({ id }) => id)]);
};
