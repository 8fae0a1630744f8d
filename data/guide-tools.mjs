/**
 * Programs about the guide, for people who edit `data/`:
 *
 *   node data/guide-tools.mjs accept   write today's paths to test/data/guide.golden.txt
 *   node data/guide-tools.mjs diff     say which paths differ from the accepted ones
 *   node data/guide-tools.mjs table    print the decision table as CSV; `table en` prints Markdown in that language
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = new URL('../', import.meta.url);
export const GOLDEN = new URL('test/data/guide.golden.txt', ROOT);

/** A TypeScript module of `src/domain/`, running in Node. */
export async function domain(name) {
  const file = fileURLToPath(new URL(`src/domain/${name}.ts`, ROOT));
  return (await runnerImport(file, { root: fileURLToPath(ROOT), configFile: false, logLevel: 'error' })).module;
}

const json = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** The dataset whole, every reference of its entry resolved. */
export function wholeDataset() {
  const dataset = json('ics.json');
  for (const [section, value] of Object.entries(dataset)) if (value?.$ref) dataset[section] = json(value.$ref);
  return dataset;
}

/** One line a path: what was answered → the rules that had a say. */
export async function pathLines(dataset) {
  const { everyPath } = await domain('guide-paths');
  return everyPath(dataset.guide, { dataset }).map(({ asked, outcome }) => {
    const answers = Object.entries(asked).map(([id, option]) => `${id}=${option}`);
    return `${answers.join(' ')} → ${outcome.rules.join(' ')}`;
  });
}

const byPath = (lines) => new Map(lines.map((line) => line.split(' → ')).map(([path, rules]) => [path, rules.split(' ')]));

/** What the ids of a path mean, in the first language: answers as they are worded, rules by what they lead to. */
function meanings({ guide, languages: [language], services = [], offices = [], documents = [] }) {
  const { terms } = WORDS[language] ?? WORDS.en;
  const entries = { office: offices, steps: services, bring: documents };
  return {
    answer(said) {
      const [question, option] = said.split('=');
      const text = guide.texts[question]?.options?.[option]?.[language] ?? terms[option];
      return text ? `${said} (${text})` : said;
    },
    rule(id) {
      const rule = guide.rules.find((one) => one.id === id);
      const text = rule && (entries[rule.decision].find((one) => one.id === rule.then)?.name[language] ?? terms[rule.then]);
      return text ? `${id} (${text})` : id;
    },
  };
}

const AS_IT_IS = { answer: (said) => said, rule: (id) => id };

/** Which paths differ, in words: with the dataset, what each id means stands beside it. */
export function difference(before, after, dataset) {
  const [was, is] = [byPath(before), byPath(after)];
  const { answer, rule } = dataset ? meanings(dataset) : AS_IT_IS;
  const told = (path) => path.split(' ').map(answer).join(' ');
  const named = (rules) => rules.map(rule).join(', ');
  const words = [];
  for (const [path, rules] of was) {
    const now = is.get(path);
    if (!now) words.push(`${told(path)}: no longer a path`);
    else if (now.join() !== rules.join()) {
      const lost = rules.filter((id) => !now.includes(id));
      const gained = now.filter((id) => !rules.includes(id));
      const parts = [lost.length && `loses ${named(lost)}`, gained.length && `gains ${named(gained)}`].filter(Boolean);
      words.push(`${told(path)}: ${parts.join('; ') || `in another order: ${named(now)}`}`);
    }
  }
  for (const [path, rules] of is) if (!was.has(path)) words.push(`${told(path)}: new, with ${named(rules)}`);
  return [`${words.length} of ${new Set([...was.keys(), ...is.keys()]).size} paths${words.length ? ':' : ''}`, ...words].join('\n');
}

const columnsOf = ({ questions, derived = [] }) => [...questions, ...derived].map(({ id }) => id);
const deadlineOf = ({ deadline: d }) => (d ? `${d.months ? `${d.months} months` : `${d.days} days`} from ${d.from}` : '');
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** Where a step is applied for: its own link, or that of its service. */
const linkOf = ({ decision, then, apply }, { services = [] }) =>
  decision === 'steps' ? (apply ?? services.find(({ id }) => id === then)?.url ?? '') : '';

/** Words of the table that the dataset has no text for. */
const WORDS = {
  en: {
    head: ['Rule', 'Then', 'Office, or for what', 'Duty', 'Deadline', 'Takes', 'Fee', 'Link', 'Note', 'Source', 'Checked by'],
    terms: {
      'cpr-served': 'Who registers CPR',
      center: 'an ICS centre',
      'own-municipality': 'own municipality',
      unknown: 'not known',
      ics: 'ICS',
      'ask-first': 'ask first',
      none: 'nothing to do yet',
      must: 'must',
      may: 'may',
      confirmed: 'confirmed',
      unconfirmed: 'not confirmed',
      conflicting: 'sources disagree',
    },
    deadline: ({ days, months, from }) =>
      `${months ? `${months} months` : `${days} days`} from ${from === 'entry' ? 'entry' : 'fulfilling the conditions'}`,
    other: 'Another source says',
  },
  da: {
    head: ['Regel', 'Så', 'Sted, eller til hvad', 'Pligt', 'Frist', 'Ventetid', 'Gebyr', 'Link', 'Bemærkning', 'Kilde', 'Kontrolleret af'],
    terms: {
      'cpr-served': 'Hvem registrerer i CPR',
      center: 'et ICS-center',
      'own-municipality': 'egen kommune',
      unknown: 'vides ikke',
      ics: 'ICS',
      'ask-first': 'spørg først',
      none: 'intet at gøre endnu',
      must: 'skal',
      may: 'har ret til',
      confirmed: 'bekræftet',
      unconfirmed: 'ikke bekræftet',
      conflicting: 'kilderne er uenige',
    },
    deadline: ({ days, months, from }) =>
      `${months ? `${months} måneder` : `${days} dage`} fra ${from === 'entry' ? 'indrejsen' : 'betingelserne er opfyldt'}`,
    other: 'En anden kilde siger',
  },
};

/** The note of a rule, and what other sources say instead. */
function notesOf({ note, alternatives = [] }, { sources }, language) {
  const others = alternatives.map(
    ({ text, source }) => `${(WORDS[language] ?? WORDS.en).other}: ${text[language]} (${sources[source]?.name[language] ?? source})`,
  );
  return [note?.[language], ...others].filter(Boolean).join('. ');
}

/** The decision table in ids, for a spreadsheet; its texts in the first language. An empty cell allows any answer. */
export function csv(dataset) {
  const { guide, languages } = dataset;
  const [language] = languages;
  const columns = columnsOf(guide);
  const facts = ['duty', 'deadline', 'takes', 'fee', 'link', 'note', 'source', 'status', 'checked by'];
  const head = ['rule', 'decision', 'then', 'office', 'for', ...columns, ...facts];
  const rows = guide.rules.map((rule) => [
    rule.id,
    rule.decision,
    rule.then,
    rule.office ?? '',
    (rule.for ?? []).join(' '),
    ...columns.map((id) => (rule.when[id] ?? []).join(' ')),
    rule.duty ?? '',
    deadlineOf(rule),
    rule.takes?.[language] ?? '',
    rule.fee?.[language] ?? '',
    linkOf(rule, dataset),
    notesOf(rule, dataset, language),
    rule.source,
    rule.status,
    '',
  ]);
  return [head, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
}

/** The decision table in words of one language, for a case worker to check and sign. */
export function markdown(dataset, language) {
  const { guide, services = [], offices = [], documents = [], sources } = dataset;
  const { head: titles, terms, deadline } = WORDS[language] ?? WORDS.en;
  const named = (entries, id) => entries.find((entry) => entry.id === id)?.name[language] ?? terms[id] ?? id ?? '';
  const targets = { office: offices, steps: services, bring: documents };
  const columns = columnsOf(guide);
  const option = (id, value) => guide.texts[id]?.options?.[value]?.[language] ?? terms[value] ?? value;
  const [first, ...rest] = titles;
  const head = [first, ...columns.map((id) => guide.texts[id]?.title[language] ?? terms[id] ?? id), ...rest];
  const rows = guide.rules.map((rule) => [
    `\`${rule.id}\``,
    ...columns.map((id) => (rule.when[id] ?? []).map((value) => option(id, value)).join(' / ')),
    named(targets[rule.decision], rule.then),
    [rule.office ?? '', ...(rule.for ?? [])]
      .map((id) => named([...offices, ...services], id))
      .filter(Boolean)
      .join(', '),
    terms[rule.duty] ?? '',
    rule.deadline ? deadline(rule.deadline) : '',
    rule.takes?.[language] ?? '',
    rule.fee?.[language] ?? '',
    linkOf(rule, dataset),
    notesOf(rule, dataset, language),
    `${sources[rule.source]?.name[language] ?? sources[rule.source]?.name[sources[rule.source].language] ?? rule.source} (${terms[rule.status]})`,
    '',
  ]);
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const accepted = () => readFileSync(GOLDEN, 'utf8').trimEnd().split('\n');

const PROGRAMS = {
  async accept(dataset) {
    const lines = await pathLines(dataset);
    writeFileSync(GOLDEN, `${lines.join('\n')}\n`);
    return `${lines.length} paths accepted`;
  },
  diff: async (dataset) => difference(accepted(), await pathLines(dataset), dataset),
  table: (dataset, language) => (language ? markdown(dataset, language) : csv(dataset)),
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [name, ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(PROGRAMS, name)) {
    console.error(`Usage: node data/guide-tools.mjs ${Object.keys(PROGRAMS).join(' | ')}`);
    process.exit(2);
  }
  console.log(await PROGRAMS[name](wholeDataset(), ...rest));
}
