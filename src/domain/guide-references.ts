/** What can be seen wrong with a guide without asking it anything: ids, sources, texts, the order of steps. */
import type { Answers } from './coverage.js';
import type { Dataset, Guide, Rule, Text } from './dataset.js';
import { optionsOf } from './decision-table.js';

export interface Fault {
  readonly is:
    | 'gap'
    | 'conflict'
    | 'rule-never-fires'
    | 'question-never-asked'
    | 'options-indistinguishable'
    | 'step-hit-twice'
    | 'prune-changes-outcome'
    | 'empty-reason'
    | 'missing-source'
    | 'missing-text'
    | 'cycle-in-before'
    | 'unknown-id';
  readonly rule?: string;
  readonly question?: string;
  readonly option?: string;
  /** The option that cannot be told from `option`. */
  readonly other?: string;
  /** The id that is not known, or whose text is missing, or that comes before itself. */
  readonly id?: string | undefined;
  readonly language?: string;
  /** Answers with which the fault shows. */
  readonly witness?: Answers;
}

/** Offices that are answers, not places: they have no record of their own. */
const ANSWERS = ['ics', 'ask-first', 'none'];
const DERIVED_VALUES = ['center', 'own-municipality', 'unknown'];

const idsOf = (entries: readonly { readonly id: string }[] = []) => entries.map(({ id }) => id);

/** Question and derived id → the values it can have. */
function valuesOf(guide: Guide, dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const questions = guide.questions.map((question) => [question.id, optionsOf(question, dataset)] as const);
  const derived = (guide.derived ?? []).map(({ id, options }) => [id, options] as const);
  return new Map([...questions, ...derived]);
}

function unknownConditions(when: Rule['when'], values: ReadonlyMap<string, readonly string[]>): Omit<Fault, 'is'>[] {
  return Object.entries(when).flatMap(([question, options]) => {
    const known = values.get(question);
    if (!known) return [{ question }];
    return options.filter((option) => !known.includes(option)).map((option) => ({ question, option }));
  });
}

function unknownIds(guide: Guide, dataset: Dataset): Omit<Fault, 'is'>[] {
  const values = valuesOf(guide, dataset);
  const steps = idsOf(dataset.services);
  const offices = [...idsOf(dataset.offices), ...ANSWERS];
  const targets: Partial<Record<string, readonly string[]>> = { office: offices, steps, bring: idsOf(dataset.documents) };
  const inRules = guide.rules.flatMap((rule) => {
    const ids: (string | undefined)[] = [];
    if (!targets[rule.decision]?.includes(rule.then)) ids.push(rule.then);
    if (rule.decision === 'steps' && !(rule.office && offices.includes(rule.office))) ids.push(rule.office);
    if (rule.decision === 'bring') ids.push(...(rule.for ?? [undefined]).filter((id) => !id || !steps.includes(id)));
    return [...ids.map((id) => ({ rule: rule.id, id })), ...unknownConditions(rule.when, values).map((at) => ({ rule: rule.id, ...at }))];
  });
  const inDerived = (guide.derived ?? []).flatMap(({ id, service, options }) => [
    ...(steps.includes(service) ? [] : [{ question: id, id: service }]),
    ...options.filter((option) => !DERIVED_VALUES.includes(option)).map((option) => ({ question: id, option })),
  ]);
  const exceptions = dataset.centers.flatMap(({ services = [] }) => services.flatMap(({ except = [] }) => except));
  return [
    ...inRules,
    ...inDerived,
    ...(guide.before ?? []).flat().flatMap((id) => (steps.includes(id) ? [] : [{ id }])),
    ...exceptions.flatMap(({ who }) => unknownConditions(who, values)),
  ];
}

/** A step that must come before itself. */
function cyclicStep(before: Guide['before'] = []): string | undefined {
  const after = (id: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const [first, second] of before) {
      if (first !== id || seen.has(second)) continue;
      seen.add(second);
      after(second, seen);
    }
    return seen;
  };
  return before.map(([first]) => first).find((id) => after(id).has(id));
}

function missingTexts(guide: Guide, dataset: Dataset): Omit<Fault, 'is'>[] {
  const missing = <At>(text: Text | undefined, at: At) =>
    dataset.languages.filter((language) => !text?.[language]?.trim()).map((language) => ({ ...at, language }));
  const ofQuestions = guide.questions.flatMap(({ id, options = [], unsure }) => {
    const texts = guide.texts[id];
    return [
      ...missing(texts?.title, { question: id }),
      ...(texts?.hint ? missing(texts.hint, { question: id }) : []),
      ...[...options, ...(unsure ? ['not-sure'] : [])].flatMap((option) => missing(texts?.options?.[option], { question: id, option })),
    ];
  });
  const ofRules = guide.rules.flatMap(({ id, takes, fee, note, alternatives = [] }) =>
    [takes, fee, note, ...alternatives.map(({ text }) => text)].flatMap((text) => (text ? missing(text, { rule: id }) : [])),
  );
  const used = new Set(guide.rules.flatMap(({ then, office = then }) => [then, office]));
  const named = [...(dataset.services ?? []), ...(dataset.offices ?? []), ...(dataset.documents ?? [])].filter(({ id }) => used.has(id));
  return [...ofQuestions, ...ofRules, ...named.flatMap(({ id, name }) => missing(name, { id }))];
}

/** Every fault that needs no enumeration. */
export function referenceFaults(guide: Guide, dataset: Dataset): Fault[] {
  const as = (is: Fault['is'], found: readonly Omit<Fault, 'is'>[]) => found.map((at): Fault => ({ is, ...at }));
  const cycle = cyclicStep(guide.before);
  const ids = guide.rules.map(({ id }) => id);
  return [
    ...as('unknown-id', unknownIds(guide, dataset)),
    // Two rules of one id cannot be told apart in a result: the second is as good as unknown.
    ...as(
      'unknown-id',
      ids.filter((id, i) => ids.indexOf(id) !== i).map((rule) => ({ rule })),
    ),
    ...as(
      'missing-source',
      guide.rules.filter(({ source }) => !source || !dataset.sources[source]).map(({ id, source }) => ({ rule: id, id: source })),
    ),
    ...as('missing-text', missingTexts(guide, dataset)),
    ...as(
      'empty-reason',
      guide.rules.filter(({ when }) => !Object.keys(when).length).map(({ id }) => ({ rule: id })),
    ),
    ...as('cycle-in-before', cycle === undefined ? [] : [{ id: cycle }]),
  ];
}
