/** What one visitor has said so far: which question shows, where Back leads, how far it is. Every step makes a new record. */
import type { Dataset, Guide } from './dataset.js';
import { questionsLeft, nextQuestion, prune, type Answers } from './guide.js';

/** What the questions are asked from. */
export interface Sheet {
  readonly guide: Guide;
  readonly dataset: Dataset;
  /** Answers that the page gave; they are never asked, and win over answers given before they were set. */
  readonly presets: Readonly<Record<string, string>>;
}

export interface Conversation {
  readonly answers: Readonly<Record<string, string>>;
  /** The question that the visitor went back to; the next unanswered one unless set. */
  readonly revisited?: string | undefined;
  /** Whether the visitor came to change one answer, and goes back to the outcome after it. */
  readonly changing?: boolean;
}

/** Before the first answer. */
export const SILENCE: Conversation = { answers: {} };

/** Everything known, from the page and from the visitor. */
export const known = ({ answers }: Conversation, { presets }: Sheet): Answers => ({ ...answers, ...presets });

/** The question to show; null at the outcome. */
export const asked = (said: Conversation, sheet: Sheet): string | null =>
  said.revisited ?? nextQuestion(sheet.guide, known(said, sheet), sheet);

/** The questions that were asked and answered so far, in their order. */
export const answeredPath = (said: Conversation, sheet: Sheet): string[] =>
  Object.keys(prune(sheet.guide, known(said, sheet), sheet)).filter((id) => !(id in sheet.presets));

/**
 * "Question 2 of at most 5": always true, whatever will be answered. Who went back may answer otherwise, so that only
 * the answers before the question count.
 */
export const progress = (said: Conversation, question: string, sheet: Sheet): { position: number; atMost: number } => {
  const path = answeredPath(said, sheet);
  const index = path.includes(question) ? path.indexOf(question) : path.length;
  const before = Object.fromEntries(path.slice(0, index).map((id) => [id, said.answers[id]!]));
  const left = questionsLeft(sheet.guide, known({ answers: before }, sheet), sheet).length;
  return { position: index + 1, atMost: index + Math.max(1, left) };
};

/** After an answer. Later ones stay: they show again one by one after going back, and not at all after a single change. */
export const answered = (said: Conversation, question: string, option: string, sheet: Sheet): Conversation => {
  const answers = { ...said.answers, [question]: option };
  if (said.changing || said.revisited === undefined) return { answers };
  const path = answeredPath({ answers }, sheet);
  return { answers, revisited: path[path.indexOf(question) + 1] };
};

/** At the question before the one that shows, or at the outcome that one came from; where there is none, nothing changes. */
export const wentBack = (said: Conversation, sheet: Sheet): Conversation => {
  if (said.changing) return { answers: said.answers };
  const path = answeredPath(said, sheet);
  const shown = asked(said, sheet);
  const index = shown !== null && path.includes(shown) ? path.indexOf(shown) : path.length;
  return { answers: said.answers, revisited: path[index - 1] ?? said.revisited };
};

/** At one question, to change its answer. */
export const changing = (said: Conversation, question: string): Conversation => ({
  answers: said.answers,
  revisited: question,
  changing: true,
});
