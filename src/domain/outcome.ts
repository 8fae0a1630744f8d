/** What the guide decides for a person, and why: which office, which steps in which order, what to bring. */
import { coverageRead, match } from './coverage.js';
import type { Answers, Read } from './coverage.js';
import type { Dataset, Guide, Rule } from './dataset.js';
import { evaluate, reader } from './decision-table.js';
import { nextQuestion, type GuideContext } from './guide.js';

/** Question id → the option that made a rule hit. */
export type Because = Readonly<Record<string, string>>;

interface Place {
  /** The one centre to go to; null when it is none or the person's choice. */
  readonly center: string | null;
  /** The centres to choose from or to ask, `center` alone when there is one. */
  readonly centers: readonly string[];
}

type StepPlace = Pick<Step, 'center' | 'centers' | 'uncertain'>;

/** Any coverage, read for its centres. */
interface Found extends Partial<Place> {
  readonly is: string;
  readonly candidates?: readonly string[];
}

export interface Step extends Place {
  readonly id: string;
  readonly office: string;
  /** Id of the rule: its texts, links and sources are read there. */
  readonly rule: string;
  readonly because: Because;
  readonly deadline?: Rule['deadline'];
  readonly duty?: Rule['duty'];
  /** Whether no one knows that `centers` do it: they are to be asked, not gone to. */
  readonly uncertain?: true;
}

export interface Bring {
  readonly id: string;
  readonly rule: string;
  /** The steps of this outcome that want it. */
  readonly for: readonly string[];
}

export interface Decided extends Place {
  readonly is: 'decided';
  readonly office: string;
  readonly because: Because;
  readonly steps: readonly Step[];
  readonly bring: readonly Bring[];
  /** Every rule that had a say: the office, the steps in their order, what to bring. */
  readonly rules: readonly string[];
}

export type Outcome = { readonly is: 'undecided'; readonly needs: string } | Decided;

/** Steps as `before` demands, ties in the order of the rules; a step that two rules ask for counts once. */
function inOrder(hit: readonly Rule[], before: Guide['before'] = []): Rule[] {
  const ordered: Rule[] = [];
  for (let rest = hit; rest.length;) {
    const waits = (rule: Rule) => before.some(([first, second]) => second === rule.then && rest.some(({ then }) => then === first));
    const next = rest.find((rule) => !waits(rule)) ?? rest[0]!;
    ordered.push(next);
    rest = rest.filter(({ then }) => then !== next.then);
  }
  return ordered;
}

/**
 * Where a step is done. The first derived value decides which centre a person belongs to; that one is named wherever it
 * offers the step, and asked where nobody is known to.
 */
function placeOf({ office, then, when }: Rule, { derived = [] }: Guide, dataset: Dataset, read: Read): StepPlace {
  const find = (service = ''): Found => coverageRead(dataset, service, read);
  const own = office === 'ics';
  const home = find((own ? derived[0] : derived.find(({ id }) => id in when))?.service);
  if (!own) return { center: null, centers: home.candidates ?? [] };
  const serving = home.center ? [home.center] : [];
  const offers = dataset.centers.some(
    ({ id, services }) => id === home.center && services?.some((row) => row.service === then && row.offered === 'yes'),
  );
  if (offers) return { center: serving[0]!, centers: serving };
  const { center, centers = center && [center], candidates = [] } = find(then);
  // Of those to ask, the one that the person belongs to comes first.
  return centers ? { center: null, centers } : { center: null, centers: [...new Set([...serving, ...candidates])], uncertain: true };
}

/**
 * What a person should do, and why.
 * @returns `undecided` with the question to ask, as long as one is open. A guide with a gap decides on `ask-first`.
 */
export function outcome(guide: Guide, answers: Answers, context: GuideContext): Outcome {
  const { dataset } = context;
  const needs = nextQuestion(guide, answers, context);
  if (needs) return { is: 'undecided', needs };
  const read = reader(guide, answers, dataset);
  const hit = evaluate(guide, read);
  const becauseOf = (rule: Rule | undefined) => {
    const because = {};
    match(rule?.when ?? {}, reader(guide, answers, dataset, because));
    return because;
  };
  const steps = inOrder(hit.steps, guide.before).map((rule): Step => {
    const { id, then, office = 'ask-first', deadline, duty } = rule;
    return { id: then, office, ...placeOf(rule, guide, dataset, read), rule: id, because: becauseOf(rule), deadline, duty };
  });
  const bring = hit.bring.map((rule): Bring => {
    return { id: rule.then, rule: rule.id, for: steps.map(({ id }) => id).filter((id) => rule.for?.includes(id)) };
  });
  const row = hit.office[0];
  const office = row?.then ?? 'ask-first';
  const { center = null, centers = [] } = steps.find((step) => step.office === office) ?? {};
  const rules = [...(row ? [row.id] : []), ...[...steps, ...bring].map(({ rule }) => rule)];
  return { is: 'decided', office, center, centers, because: becauseOf(row), steps, bring, rules };
}
