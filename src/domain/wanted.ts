/** What to bring for a service before anything is known of the person: what everybody brings, and what depends. */
import type { Guide, Rule } from './dataset.js';

/** One document. */
export interface WantedDocument {
  readonly id: string;
  /** Why it is wanted: each rule names a situation. */
  readonly rules: readonly Rule[];
  /** Whether every situation in which one needs the service is among them. */
  readonly always: boolean;
}

/** The documents for a service, those for everybody first, and of these the ones without a note. */
export const wantedFor = (service: string, guide: Guide): readonly WantedDocument[] => {
  const situations = guide.rules.filter(({ decision, then }) => decision === 'steps' && then === service).map(({ when }) => when);
  const hit = guide.rules.filter((rule) => rule.decision === 'bring' && rule.for?.includes(service));
  const ids = [...new Set(hit.map(({ then }) => then))];
  const rank = ({ always, rules }: WantedDocument) => (always ? Number(rules.some(({ note }) => note)) : 2);
  return ids
    .map((id): WantedDocument => {
      const rules = hit.filter(({ then }) => then === id);
      // A service that no step asks for may be needed by anybody.
      const always = (situations.length > 0 ? situations : [{}]).every((when) => rules.some((rule) => covers(rule, when, guide)));
      return { id, rules, always };
    })
    .sort((a, b) => rank(a) - rank(b));
};

/** Whether a rule holds for everybody in a situation. */
const covers = (rule: Rule, situation: Rule['when'], { questions }: Guide) =>
  Object.entries(rule.when).every(([id, allowed]) => {
    const possible = situation[id] ?? questions.find((question) => question.id === id)?.options;
    return possible?.every((option) => allowed.includes(option));
  });
