/** What to bring for a service: what everybody brings of whom so much is known, and what depends on the rest. */
import type { Answers } from './coverage.js';
import type { Guide, Rule } from './dataset.js';

/** One document. */
export interface WantedDocument {
  readonly id: string;
  /** Why it is wanted: each rule names a situation. */
  readonly rules: readonly Rule[];
  /** Whether every situation in which one needs the service is among them. */
  readonly always: boolean;
}

type Situation = Rule['when'];

/**
 * The documents for a service, those for everybody first, and of these the ones without a note.
 * @param known What is known of the person. None is wanted where the guide has no step for such a person.
 */
export const wantedFor = (service: string, guide: Guide, known: Answers = {}): readonly WantedDocument[] => {
  const person: Situation = {};
  for (const [id, option] of Object.entries(known)) if (option !== undefined) person[id] = [option];
  const steps = guide.rules.filter(({ decision, then }) => decision === 'steps' && then === service).map(({ when }) => when);
  // A service that no step asks for may be needed by anybody.
  const situations = (steps.length > 0 ? steps : [{}]).filter((when) => meet(when, person)).map((when) => ({ ...when, ...person }));
  const hit = guide.rules.filter(
    ({ decision, for: services, when }) =>
      decision === 'bring' && services?.includes(service) && situations.some((situation) => meet(when, situation)),
  );
  const ids = [...new Set(hit.map(({ then }) => then))];
  const rank = ({ always, rules }: WantedDocument) => (always ? Number(rules.some(({ note }) => note)) : 2);
  return ids
    .map((id): WantedDocument => {
      const rules = hit.filter(({ then }) => then === id);
      return { id, rules, always: situations.every((situation) => rules.some((rule) => covers(rule, situation, guide))) };
    })
    .sort((a, b) => rank(a) - rank(b));
};

/** Whether somebody may be in both situations. */
const meet = (one: Situation, other: Situation) =>
  Object.entries(one).every(([id, allowed]) => other[id]?.some((option) => allowed.includes(option)) ?? true);

/** Whether a rule holds for everybody in a situation. */
const covers = (rule: Rule, situation: Situation, { questions }: Guide) =>
  Object.entries(rule.when).every(([id, allowed]) => {
    const possible = situation[id] ?? questions.find((question) => question.id === id)?.options;
    return possible?.every((option) => allowed.includes(option));
  });
