/** Every person a guide can meet. Built and tested with, never on a visitor's page. */
import { reader, optionsOf } from './decision-table.js';
import type { Center, Dataset, Guide, Question } from './dataset.js';
import { nextQuestion } from './guide.js';
import type { Answers, GuideContext } from './guide.js';
import { outcome, type Decided } from './outcome.js';

/** The services whose coverage an outcome can depend on. */
const servicesRead = ({ derived = [], rules }: Guide): ReadonlySet<string> =>
  new Set([...derived.map(({ service }) => service), ...rules.filter(({ office }) => office === 'ics').map(({ then }) => then)]);

/** What the rows of a centre say about an area, in a form that is equal for areas they treat alike. */
const standingOf = (code: string, services: ReadonlySet<string>, { services: rows = [] }: Center) =>
  rows
    .filter(({ service, offered }) => services.has(service) && offered === 'yes')
    .map(({ serves, uncertain, except }) => [
      typeof serves === 'string' || serves.includes(code),
      uncertain?.includes(code),
      except?.filter((entry) => entry.code === code).map(({ rule, who, area, source }) => [rule, who, Boolean(area), source]),
    ]);

/** Areas that no answer can tell apart, each class with all its codes. The first of a class stands for it. */
export function areaClasses(guide: Guide, dataset: Dataset): readonly (readonly string[])[] {
  const services = servicesRead(guide);
  const classes = new Map<string, string[]>();
  for (const { code } of dataset.places?.municipalities ?? []) {
    const key = JSON.stringify(dataset.centers.map((center) => standingOf(code, services, center)));
    classes.set(key, [...(classes.get(key) ?? []), code]);
  }
  return [...classes.values()];
}

/** The options of a question, one of each class where they are areas. */
export const distinctOptions = (question: Question, guide: Guide, dataset: Dataset): readonly string[] =>
  question.from
    ? [...areaClasses(guide, dataset).map((codes) => codes[0]!), ...(question.unsure ? ['not-sure'] : [])]
    : optionsOf(question, dataset);

/** All full sets of answers. */
export function everyPerson(guide: Guide, { dataset }: GuideContext): readonly Record<string, string>[] {
  let people: Record<string, string>[] = [{}];
  for (const question of guide.questions) {
    const options = distinctOptions(question, guide, dataset);
    people = people.flatMap((person) => options.map((option) => ({ ...person, [question.id]: option })));
  }
  return people;
}

/** As `prune` of the guide, remembering what it was asked before: paths share their beginnings. */
export function pruner(guide: Guide, context: GuideContext): (answers: Answers) => Record<string, string> {
  const asked = new Map<string, string | null>();
  return (answers) => {
    const kept: Record<string, string> = {};
    for (;;) {
      const key = JSON.stringify(kept);
      const question = asked.has(key) ? asked.get(key)! : nextQuestion(guide, kept, context);
      asked.set(key, question);
      if (question === null || question in kept || answers[question] === undefined) return kept;
      kept[question] = answers[question];
    }
  };
}

export interface Path {
  /** The questions asked and their answers; instead of an area, the values derived from it. */
  readonly asked: Record<string, string>;
  /** Answers that go this way, the area among them. */
  readonly answers: Answers;
  readonly outcome: Decided;
}

/** One path for each way through the guide, in the order of the options. */
export function everyPath(guide: Guide, context: GuideContext): readonly Path[] {
  const { dataset } = context;
  const prune = pruner(guide, context);
  const areas = new Set(guide.questions.filter(({ from }) => from).map(({ id }) => id));
  const paths = new Map<string, Path>();
  const seen = new Set<string>();
  for (const person of everyPerson(guide, context)) {
    const kept = prune(person);
    const key = JSON.stringify(kept);
    if (seen.has(key)) continue;
    seen.add(key);
    const end = outcome(guide, kept, context);
    if (end.is !== 'decided') continue;
    const read = reader(guide, kept, dataset);
    const asked = Object.fromEntries(guide.questions.filter(({ id }) => id in kept && !areas.has(id)).map(({ id }) => [id, kept[id]!]));
    if ([...areas].some((id) => id in kept)) for (const { id } of guide.derived ?? []) asked[id] = String(read(id));
    const pathKey = JSON.stringify([asked, end.rules]);
    if (!paths.has(pathKey)) paths.set(pathKey, { asked, answers: kept, outcome: end });
  }
  return [...paths.values()];
}
