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

/** Which paths differ, in words. */
export function difference(before, after) {
  const [was, is] = [byPath(before), byPath(after)];
  const words = [];
  for (const [path, rules] of was) {
    const now = is.get(path);
    if (!now) words.push(`${path}: no longer a path`);
    else if (now.join() !== rules.join()) {
      const lost = rules.filter((id) => !now.includes(id));
      const gained = now.filter((id) => !rules.includes(id));
      const parts = [lost.length && `loses ${lost.join(', ')}`, gained.length && `gains ${gained.join(', ')}`].filter(Boolean);
      words.push(`${path}: ${parts.join('; ') || `in another order: ${now.join(', ')}`}`);
    }
  }
  for (const [path, rules] of is) if (!was.has(path)) words.push(`${path}: new, with ${rules.join(', ')}`);
  return [`${words.length} of ${new Set([...was.keys(), ...is.keys()]).size} paths${words.length ? ':' : ''}`, ...words].join('\n');
}

const columnsOf = ({ questions, derived = [] }) => [...questions, ...derived].map(({ id }) => id);
const deadlineOf = ({ deadline: d }) => (d ? `${d.months ? `${d.months} months` : `${d.days} days`} from ${d.from}` : '');
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The decision table in ids, for a spreadsheet. An empty cell allows any answer. */
export function csv({ guide }) {
  const columns = columnsOf(guide);
  const head = ['rule', 'decision', 'then', 'office', 'for', ...columns, 'duty', 'deadline', 'source', 'status'];
  const rows = guide.rules.map((rule) => [
    rule.id,
    rule.decision,
    rule.then,
    rule.office ?? '',
    (rule.for ?? []).join(' '),
    ...columns.map((id) => (rule.when[id] ?? []).join(' ')),
    rule.duty ?? '',
    deadlineOf(rule),
    rule.source,
    rule.status,
  ]);
  return [head, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
}

/** The decision table in words of one language. */
export function markdown(dataset, language) {
  const { guide, services = [], offices = [], documents = [], sources } = dataset;
  const named = (entries, id) => entries.find((entry) => entry.id === id)?.name[language] ?? id ?? '';
  const targets = { office: offices, steps: services, bring: documents };
  const columns = columnsOf(guide);
  const option = (id, value) => guide.texts[id]?.options?.[value]?.[language] ?? value;
  const head = [
    '',
    ...columns.map((id) => guide.texts[id]?.title[language] ?? id),
    ...['then', 'office', 'source'].map((word) => `\`${word}\``),
  ];
  const rows = guide.rules.map((rule) => [
    `\`${rule.id}\``,
    ...columns.map((id) => (rule.when[id] ?? []).map((value) => option(id, value)).join(' / ')),
    named(targets[rule.decision], rule.then),
    [rule.office ?? '', ...(rule.for ?? [])]
      .map((id) => named([...offices, ...services], id))
      .filter(Boolean)
      .join(', '),
    `${sources[rule.source]?.name[language] ?? rule.source} (${rule.status})`,
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
  diff: async (dataset) => difference(accepted(), await pathLines(dataset)),
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
