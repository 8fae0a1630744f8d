/** The guide as a table in words, and the figures of its proof. Runs while the book is built. */
import guideJson from '../../data/guide.json';
import entry from '../../data/ics.json';
import places from '../../data/places.json';
import type { Dataset, Rule, Text } from '../../src/domain/dataset.js';
import { optionsOf } from '../../src/domain/decision-table.js';
import { areaClasses, everyPath, everyPerson } from '../../src/domain/guide-paths.js';
import { outcomeKind, type OutcomeKind } from '../../src/domain/itinerary.js';
import { verifyGuide, type Fault } from '../../src/domain/verify-guide.js';
import { checkedWords, statusWords } from '../../src/words/claims.js';
import { list } from '../../src/words/lists.js';
import { loadLocale, speak } from '../../src/words/locale.js';
import { answerWords, deadlineWords, dutyWords } from '../../src/words/plan.js';
import { plain } from '../../src/words/text.js';

const dataset = { ...entry, guide: guideJson, places } as unknown as Dataset & Required<Pick<Dataset, 'guide' | 'places'>>;
const { guide } = dataset;
const { questions, derived = [], rules } = guide;

interface Words {
  title: string;
  decisions: Record<Rule['decision'], string>;
  columns: readonly [rule: string, when: string, then: string, source: string];
  scroll: string;
  everybody: string;
  /** Ids that have no text in the data. */
  terms: Record<string, string>;
  derived(service: string): string;
  at(office: string): string;
  to(services: string): string;
  facts: Record<'takes' | 'fee' | 'link' | 'note', string>;
  other(text: string, source: string): string;
}

const WORDS: Record<string, Words> = {
  en: {
    title: 'The table in English',
    decisions: { office: 'Where to go', steps: 'What to do', bring: 'What to bring' },
    columns: ['Rule', 'For those who said', 'Then', 'Source and status'],
    scroll: 'scrolls sideways',
    everybody: 'Anything',
    terms: {
      ics: 'an ICS centre',
      'ask-first': 'Ask first',
      none: 'Nothing to do yet',
      center: 'a centre',
      'own-municipality': 'the own municipality',
      unknown: 'not certain',
    },
    derived: (service) => `Who is responsible for “${service}” there?`,
    at: (office) => `Where: ${office}`,
    to: (services) => `For: ${services}`,
    facts: { takes: 'Takes', fee: 'Fee', link: 'Link', note: 'Good to know' },
    other: (text, source) => `Another source says: ${text} (${source})`,
  },
  da: {
    title: 'Tabellen på dansk',
    decisions: { office: 'Hvor du skal hen', steps: 'Hvad du skal gøre', bring: 'Hvad du skal have med' },
    columns: ['Regel', 'For dem, der har svaret', 'Så', 'Kilde og status'],
    scroll: 'kan rulles sidelæns',
    everybody: 'Hvad som helst',
    terms: {
      ics: 'et ICS-center',
      'ask-first': 'Spørg først',
      none: 'Ikke noget at gøre endnu',
      center: 'et center',
      'own-municipality': 'bopælskommunen',
      unknown: 'ikke sikkert',
    },
    derived: (service) => `Hvem står for “${service}” dér?`,
    at: (office) => `Hvor: ${office}`,
    to: (services) => `Til: ${services}`,
    facts: { takes: 'Ventetid', fee: 'Gebyr', link: 'Link', note: 'Godt at vide' },
    other: (text, source) => `En anden kilde siger: ${text} (${source})`,
  },
};

interface Row {
  id: string;
  when: { question: string; answers: string }[];
  then: string;
  more: string[];
  source: { name: string; lang: string; url?: string | undefined };
  status: string;
  checked: string;
}

const named = (entries: readonly { id: string; name: Text }[] | undefined, id: string, { terms }: Words) =>
  plain(entries?.find((one) => one.id === id)?.name) || terms[id] || id;

const service = (id: string, words: Words) => named(dataset.services, id, words);

const conditions = ({ when }: Rule, words: Words): Row['when'] =>
  Object.entries(when).map(([id, options]) => {
    const own = derived.find((one) => one.id === id);
    return {
      question: own ? words.derived(service(own.service, words)) : plain(guide.texts[id]?.title),
      answers: options.map((option) => (own && words.terms[option]) || answerWords(id, option, guide, dataset)).join(' / '),
    };
  });

/** Where a step is applied for: its own link, or that of its service. */
const linkOf = ({ decision, then, apply }: Rule) =>
  decision === 'steps' ? (apply ?? dataset.services?.find(({ id }) => id === then)?.url) : apply;

const effects = (rule: Rule, words: Words): string[] => {
  const { decision, office, for: wanted = [], deadline, duty, alternatives = [] } = rule;
  const facts = { takes: plain(rule.takes), fee: plain(rule.fee), link: linkOf(rule), note: plain(rule.note) };
  const told = [
    decision === 'steps' && office && words.at(named(dataset.offices, office, words)),
    dutyWords(duty),
    deadlineWords(deadline),
    wanted.length > 0 && words.to(list(wanted.map((id) => service(id, words)))),
    ...(['takes', 'fee', 'link', 'note'] as const).map((fact) => facts[fact] && `${words.facts[fact]}: ${facts[fact]}`),
    ...alternatives.map(({ text, source }) => words.other(plain(text), plain(dataset.sources[source]!.name))),
  ];
  return told.filter((one) => typeof one === 'string' && one !== '') as string[];
};

const TARGETS = { office: dataset.offices, steps: dataset.services, bring: dataset.documents };

const rowOf = (rule: Rule, words: Words, language: string): Row => {
  const { id, decision, then, source, status } = rule;
  const { name, url } = dataset.sources[source]!;
  return {
    id,
    when: conditions(rule, words),
    then: named(TARGETS[decision], then, words),
    more: effects(rule, words),
    source: { name: plain(name), lang: [language, 'en', ...Object.keys(name)].find((one) => name[one])!, url },
    status: statusWords(status),
    checked: checkedWords(rule, Date.parse(guide.version), undefined),
  };
};

const tableIn = (language: string) => {
  speak(language);
  const words = WORDS[language]!;
  const groups = (['office', 'steps', 'bring'] as const).map((decision) => ({
    caption: words.decisions[decision],
    label: `${words.decisions[decision]} (${words.scroll})`,
    rows: rules.filter((rule) => rule.decision === decision).map((rule) => rowOf(rule, words, language)),
  }));
  const { title, columns, everybody } = words;
  return { language, title, columns, everybody, groups };
};

await loadLocale('da');
export const tables = dataset.languages.map(tableIn);
speak('en');

/** What can be wrong with a guide, in the order of telling. A kind that is missing here does not compile. */
const KINDS: Record<Fault['is'], string> = {
  gap: 'Somebody is sent nowhere: a dead end',
  conflict: 'Somebody is sent to two offices: a conflict',
  'rule-never-fires': 'A rule that holds for nobody',
  'question-never-asked': 'A question that is never asked',
  'options-indistinguishable': 'Two answers that make no difference to anybody',
  'step-hit-twice': 'A step that two rules ask of one person',
  'prune-changes-outcome': 'An answer to a question that was not asked changes an outcome',
  'empty-reason': 'A rule that holds without any reason',
  'missing-source': 'A rule without a source',
  'missing-text': 'A text that is missing in one of the languages',
  'cycle-in-before': 'Two steps of which each must come before the other',
  'unknown-id': 'A rule that speaks of something that is not in the data',
};

const OUTCOMES: Record<OutcomeKind, string> = {
  'go-here': 'Go to a centre',
  'go-there': 'Go to another office',
  'first-do-this': 'First do something else',
  ask: 'Ask first',
  'nothing-yet': 'Nothing to do yet',
};

export const faults = verifyGuide(guide, { dataset });
const paths = everyPath(guide, { dataset });
const classes = areaClasses(guide, dataset);
const count = <Item>(items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length;

export const kinds = Object.entries(KINDS).map(([is, words]) => ({ is, words, found: count(faults, (fault) => fault.is === is) }));
export const outcomes = Object.entries(OUTCOMES).map(([kind, words]) => ({
  kind,
  words,
  paths: count(paths, ({ outcome }) => outcomeKind(outcome) === kind),
}));
export const figures = {
  version: guide.version,
  rules: rules.length,
  questions: questions.length,
  areas: classes.flat().length,
  classes: classes.length,
  /** With every area by itself. */
  people: questions.reduce((product, question) => product * optionsOf(question, dataset).length, 1),
  asked: everyPerson(guide, { dataset }).length,
  paths: paths.length,
  steps: Math.max(...paths.map(({ outcome }) => outcome.steps.length)),
  sourced: count(rules, ({ source }) => Boolean(dataset.sources[source])),
  sources: new Set(rules.map(({ source }) => source)).size,
  confirmed: count(rules, ({ status }) => status === 'confirmed'),
  checked: count(rules, ({ checked }) => checked !== null),
  longest: Math.max(...paths.map(({ asked }) => Object.keys(asked).length)),
};
