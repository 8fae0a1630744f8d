/** The table under the guide: what an id is worth, given some answers, and which rules hit. */
import { coverageRead, match } from './coverage.js';
import type { Answers, Read } from './coverage.js';
import type { Dataset, Guide, Question, Rule } from './dataset.js';

/** The option ids of a question; for places, all that the dataset lists. */
export const optionsOf = ({ options = [], from, unsure }: Question, { places }: Dataset): readonly string[] => [
  ...options,
  ...(from ? (places?.municipalities ?? []).map(({ code }) => code) : []),
  ...(unsure ? ['not-sure'] : []),
];

/**
 * Reads answers and derived values. An answer that is no option counts as none; an id that nobody defines matches nothing.
 * @param seen collects the answers that were read.
 */
export function reader(guide: Guide, answers: Answers, dataset: Dataset, seen: Record<string, string> = {}): Read {
  const ask: Read = (id) => {
    const question = guide.questions.find((entry) => entry.id === id);
    if (!question) return '';
    const answer = answers[id];
    // The places may not have arrived yet: then a place is taken at its word.
    const isOption = (question.from && !dataset.places) || optionsOf(question, dataset).includes(answer!);
    return isOption && answer ? (seen[id] = answer) : [id];
  };
  return (id) => {
    const derived = guide.derived?.find((entry) => entry.id === id);
    if (!derived) return ask(id);
    const coverage = coverageRead(dataset, derived.service, ask);
    if (coverage.is === 'unknown' && coverage.needs) return [coverage.needs];
    return coverage.is === 'any-center' ? 'center' : coverage.is;
  };
}

/**
 * All rules that hit, and the questions that undecided ones wait for.
 * @param ahead whether to look at what steps still undecided would want, too.
 */
export function evaluate({ rules }: Guide, read: Read, ahead = false) {
  const open = new Set<string>();
  /** The rules of a decision that hit, and, where asked for, those that still may. */
  const hits = (decision: Rule['decision'], maybe = false, wanted: (rule: Rule) => unknown = () => true) =>
    rules.filter((rule) => {
      const verdict = rule.decision === decision && wanted(rule) && match(rule.when, read);
      if (!Array.isArray(verdict)) return verdict;
      for (const id of verdict) open.add(id);
      return maybe;
    });
  const office = hits('office');
  // One office is enough: rows that are still open can only be in conflict with it.
  if (office.length) open.clear();
  const steps = hits('steps', ahead);
  const bring = hits('bring', ahead, (rule) => steps.some(({ then }) => rule.for?.includes(then)));
  return { office, steps, bring, open };
}
