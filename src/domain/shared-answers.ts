/** Answers as one short text that somebody can pass on: the guide's version and ids, nothing else. */
import type { Guide } from './dataset.js';
import { optionsOf } from './decision-table.js';
import { prune, type Answers, type GuideContext } from './guide.js';

/** No id has it, and it needs no escape in an address. */
const BETWEEN = '_';

/** "2026-11-22_residence_yes_stay_over-6-months" */
export const sharedText = ({ version }: Guide, answers: Answers): string => [version, ...Object.entries(answers).flat()].join(BETWEEN);

/** What a text still says. */
export interface Shared {
  /** Whether it was made with the guide of today. */
  readonly isCurrent: boolean;
  /** The answers that still apply. */
  readonly answers: Readonly<Record<string, string>>;
  /** How many answers do not: their question or option is gone, or nobody asks for them any more. */
  readonly dropped: number;
}

/**
 * Reads any text; one that is rubbish has no answers, and drops what it has.
 * @param presets what the page has answered already, which wins.
 */
export const sharedIn = (text: string, guide: Guide, context: GuideContext, presets: Answers = {}): Shared => {
  const [version, ...ids] = text.split(BETWEEN);
  const given: Record<string, string> = {};
  for (let at = 0; at < ids.length; at += 2) given[ids[at]!] = ids[at + 1] ?? '';
  const known = Object.fromEntries(
    guide.questions
      .filter((question) => optionsOf(question, context.dataset).includes(given[question.id] ?? ''))
      .map(({ id }) => [id, given[id]!]),
  );
  const asked = Object.entries(prune(guide, { ...known, ...presets }, context));
  const answers = Object.fromEntries(asked.filter(([id]) => !(id in presets)));
  return { isCurrent: version === guide.version, answers, dropped: Math.ceil(ids.length / 2) - Object.keys(answers).length };
};
