/** Proves a guide: asks it on behalf of everybody it can meet. Built and tested with, never on a visitor's page. */
import { match } from './coverage.js';
import type { Answers } from './coverage.js';
import type { Guide, Rule } from './dataset.js';
import { reader } from './decision-table.js';
import type { GuideContext } from './guide.js';
import { distinctOptions, everyPerson, pruner } from './guide-paths.js';
import { referenceFaults } from './guide-references.js';
import type { Fault } from './guide-references.js';
import { outcome } from './outcome.js';

export type { Fault } from './guide-references.js';

interface Findings {
  /** The first fault of its kind at its place. */
  readonly note: (fault: Fault) => void;
  readonly fired: Set<string>;
  readonly asked: Set<string>;
  /** What each person is told, apart from the names of the rules that say so. */
  readonly effects: string[];
}

/** Two rules with one effect make no difference. */
const effectOf = (rule: Rule) => JSON.stringify({ ...rule, id: undefined, when: undefined });

function inspect(person: Record<string, string>, guide: Guide, context: GuideContext, kept: Answers, findings: Findings) {
  const { note, fired, asked, effects } = findings;
  const read = reader(guide, person, context.dataset);
  const hit = guide.rules.filter((rule) => match(rule.when, read) === true);
  const offices = hit.filter(({ decision }) => decision === 'office');
  const steps = hit.filter(({ decision }) => decision === 'steps');
  if (!offices.length) note({ is: 'gap', witness: person });
  if (offices[1]) note({ is: 'conflict', rule: offices[1].id, witness: person });
  const twice = steps.find(({ then }, i) => steps.findIndex((rule) => rule.then === then) !== i);
  if (twice) note({ is: 'step-hit-twice', rule: twice.id, witness: person });

  const told = outcome(guide, person, context);
  if (JSON.stringify(told) !== JSON.stringify(outcome(guide, kept, context))) note({ is: 'prune-changes-outcome', witness: person });
  const rules = new Set(told.is === 'decided' ? told.rules : []);
  for (const { id } of [...offices, ...steps]) fired.add(id);
  for (const id of rules) fired.add(id);
  for (const id of Object.keys(kept)) asked.add(id);
  effects.push(
    guide.rules
      .filter(({ id }) => rules.has(id))
      .map(effectOf)
      .sort()
      .join(),
  );
}

/** The options of a question that change nothing for anybody: pairwise, or as a whole where they are areas. */
function sameOptions(guide: Guide, context: GuideContext, people: readonly Record<string, string>[], effects: readonly string[]): Fault[] {
  return guide.questions.flatMap((question): Fault[] => {
    const options = distinctOptions(question, guide, context.dataset);
    const neighbours = new Map<string, Record<string, string>>();
    people.forEach((person, i) => {
      const key = JSON.stringify({ ...person, [question.id]: '' });
      const told = neighbours.get(key) ?? {};
      told[person[question.id]!] = effects[i]!;
      neighbours.set(key, told);
    });
    const differ = (a: string, b: string) => [...neighbours.values()].some((told) => told[a] !== told[b]);
    const pairs = options.flatMap((option, i) => options.slice(i + 1).map((other) => [option, other] as const));
    const same = pairs.filter(([a, b]) => !differ(a, b));
    if (question.from) return same.length === pairs.length ? [{ is: 'options-indistinguishable', question: question.id }] : [];
    return same.map(([option, other]) => ({ is: 'options-indistinguishable', question: question.id, option, other }));
  });
}

/**
 * Every fault of a guide, each named by rule, question or option, with answers that show it.
 * @returns an empty list: proven. Never throws on a guide that its schema accepts.
 */
export function verifyGuide(guide: Guide, context: GuideContext): Fault[] {
  const faults = new Map<string, Fault>();
  const note = (fault: Fault) => {
    const place = [fault.is, fault.rule].join();
    if (!faults.has(place)) faults.set(place, fault);
  };
  const findings: Findings = { note, fired: new Set(), asked: new Set(), effects: [] };
  const people = everyPerson(guide, context);
  const prune = pruner(guide, context);
  for (const person of people) inspect(person, guide, context, prune(person), findings);
  return [
    ...referenceFaults(guide, context.dataset),
    ...faults.values(),
    ...guide.rules.filter(({ id }) => !findings.fired.has(id)).map(({ id }): Fault => ({ is: 'rule-never-fires', rule: id })),
    ...guide.questions.filter(({ id }) => !findings.asked.has(id)).map(({ id }): Fault => ({ is: 'question-never-asked', question: id })),
    ...sameOptions(guide, context, people, findings.effects),
  ];
}
