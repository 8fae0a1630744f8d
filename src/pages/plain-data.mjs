/** A dataset from files, judged as a page would judge it, and the day that plain HTML is drawn for. */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A module of the house, run in Node. */
export const moduleAt = async (file) => (await runnerImport(path.join(root, file))).module;

const json = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** The dataset in a file, with the sections that lie beside it. What cannot be used is told, what is no dataset is refused. */
export const datasetAt = async (file) => {
  const written = await json(file);
  for (const section of ['guide', 'places']) {
    const { $ref } = written[section] ?? {};
    if ($ref) written[section] = await json(path.join(path.dirname(file), $ref));
  }
  const [{ parseDataset }, { withoutStrayRules }] = await Promise.all(
    ['src/dataset/parse.ts', 'src/dataset/guide-references.ts'].map(moduleAt),
  );
  const parsed = parseDataset(written);
  const told = parsed.problems.map(({ path: place, reason }) => `${place}: ${reason}`);
  if (parsed.is === 'refused') throw new Error(`${file} is no dataset: ${told.join('; ')}`);
  const { dataset } = parsed;
  if (!dataset.guide) return { dataset, problems: told };
  const { guide, problems } = withoutStrayRules(dataset.guide, dataset);
  return { dataset: { ...dataset, guide }, problems: [...told, ...problems.map(({ path: place, reason }) => `${place}: ${reason}`)] };
};

/** When the last change was committed, in seconds; undefined outside of a repository of one's own. */
const committed = () => {
  try {
    const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return git('rev-parse', '--show-prefix') === '' ? git('log', '-1', '--format=%ct') : undefined;
  } catch {
    return undefined;
  }
};

const newest = (dataset) => {
  const days = [...JSON.stringify(dataset).matchAll(/"(?:checked|retrieved)":"(\d{4}-\d\d-\d\d)"/g)].map(([, day]) => day);
  return days.sort().at(-1);
};

/**
 * The moment that pages are drawn for: SOURCE_DATE_EPOCH, else the last commit, else the newest date in the data. Never
 * the clock, so that two builds of one source are the same.
 */
export const drawnAt = (dataset, epoch = process.env.SOURCE_DATE_EPOCH) => {
  if (epoch && !/^\d{1,11}$/.test(epoch)) {
    throw new Error(`SOURCE_DATE_EPOCH="${epoch}" is no number of seconds since 1970; date +%s prints one.`);
  }
  const seconds = epoch || committed();
  if (seconds) return Number(seconds) * 1000;
  const day = newest(dataset);
  if (!day) throw new Error('Nothing says which week the pages are drawn for. Set SOURCE_DATE_EPOCH, for example to $(date +%s).');
  return Date.parse(`${day}T12:00:00Z`);
};
