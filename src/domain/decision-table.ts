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

/** The rules that hit, in their order, those that still may, and the questions that would decide. */
function judge(rules: readonly Rule[], read: Read) {
  const hit: Rule[] = [];
  const undecided: Rule[] = [];
  const open: string[] = [];
  for (const rule of rules) {
    const verdict = match(rule.when, read);
    if (verdict === true) hit.push(rule);
    else if (verdict) {
      undecided.push(rule);
      open.push(...verdict);
    }
  }
  return { hit, undecided, open };
}

/**
 * All rules that hit, and the questions that undecided ones wait for.
 * @param ahead whether to look at what steps still undecided would want, too.
 */
export function evaluate({ rules }: Guide, read: Read, ahead = false) {
  const judged = (decision: Rule['decision'], coming?: ReadonlySet<string>) =>
    judge(
      rules.filter((rule) => rule.decision === decision && (!coming || rule.for?.some((id) => coming.has(id)))),
      read,
    );
  const office = judged('office');
  const steps = judged('steps');
  const bring = judged('bring', new Set([...steps.hit, ...(ahead ? steps.undecided : [])].map(({ then }) => then)));
  // One office is enough: rows that are still open can only be in conflict with it.
  const open = new Set([...(office.hit.length ? [] : office.open), ...steps.open, ...bring.open]);
  return { office: office.hit, steps: steps.hit, bring: bring.hit, open };
}
