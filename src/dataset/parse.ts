/**
 * Judges data from elsewhere, the last place that doubts: past here nobody checks shapes.
 *
 * The schema stays strict and simple; leniency is one rule on top of it. Where the schema finds a fault, the smallest
 * claim around it is cut out of a copy, and the copy is judged again. A value that a list of words does not know is
 * reported and kept, because a later release may know it and every reader treats it as unknown.
 */
import * as v from 'valibot';
import { datasetSchema, guideSchema, OVERLAP, placesSchema, type Dataset } from '../domain/dataset.js';
import type { Problem } from './page.js';

/** What became of a dataset: usable, with the faults that were cut out, or not a dataset at all. */
export type Parsed = { is: 'parsed'; dataset: Dataset; problems: Problem[] } | { is: 'refused'; problems: Problem[] };

type Key = string | number;
type Json = Record<Key, unknown>;

/** Parts that are only right as a whole: half of a week's hours, a closing day without its end, or half of a guide would mislead. */
const WHOLE = [
  /^((centers|offices)\.\d+\.hours|(holidays|notices|closureSets\.[^.]+\.days)(?=\.\d+\.(?!name)))\.\d+(?=\.)/,
  /^guide(?=\.)/,
];
const LEFT_OUT = /; \S* is left out$/;
/** Deeper than any dataset is; a file that is deeper was made to be. */
const DEEPEST = 99;

/** Judges a whole dataset, given as parsed JSON. Never throws; the input stays untouched. */
export const parseDataset = (json: unknown): Parsed => {
  const { value, problems } = judge(datasetSchema, withoutReferences(json));
  if (value === undefined) return { is: 'refused', problems };
  return { is: 'parsed', dataset: withoutStrayReferences(value as Dataset, problems), problems };
};

/** Sections that are files of their own are judged when they come; until then the dataset does without them. */
const withoutReferences = (json: unknown): unknown =>
  typeof json !== 'object' || json === null
    ? json
    : Object.fromEntries(Object.entries(json).filter(([key, value]) => !(/^(places|guide)$/.test(key) && (value as Json | null)?.$ref)));

/** Judges a section that came as a file of its own. `value` is undefined when nothing of it can be used. */
export const parseSection = (name: 'places' | 'guide', json: unknown): { value: unknown; problems: Problem[] } =>
  judge(name === 'guide' ? guideSchema : placesSchema, json, name === 'guide');

/** Tells all problems of one file in one warning; returns them in one line. */
export const reported = (url: string, problems: readonly Problem[]): string => {
  const lines = problems.map(({ path, reason }) => `${path}: ${reason}`);
  if (lines.length > 0) console.warn(`ICS Widgets: problems in ${url}:\n  ${lines.join('\n  ')}`);
  return lines.join('; ');
};

const judge = (schema: v.GenericSchema, json: unknown, whole = false): { value: unknown; problems: Problem[] } => {
  const problems: Problem[] = [];
  const copy = inert(json);
  // Every round cuts at least one claim, so the bound only stops data made to be slow.
  for (let round = 0; round < 50; round++) {
    const issues = v.safeParse(schema, copy, { abortPipeEarly: true }).issues ?? [];
    if (round === 0) problems.push(...issues.filter(keptAs).map((issue) => problemOf(issue, keptAs(issue))));
    const faulty = faultyClaims(issues);
    if (faulty.length === 0) return { value: copy, problems };
    const done: string[] = [];
    // From the last to the first, so that cutting from a list moves nothing that is still to be cut.
    for (const [path, issue] of faulty.reverse()) {
      if (done.some((cutBefore) => `${path}.`.startsWith(`${cutBefore}.`))) continue;
      const isRefused = path === '' || whole;
      tell(problems, problemOf(issue), isRefused ? '' : `; ${path} is left out`);
      if (isRefused) return { value: undefined, problems };
      done.push(path);
      cut(copy as Json, claimAround(issue));
    }
  }
  return { value: undefined, problems };
};

/** Path of each claim that holds a fault, with the first of its faults: the cause of those that follow. */
const faultyClaims = (issues: readonly v.BaseIssue<unknown>[]) => {
  const claims = new Map<string, v.BaseIssue<unknown>>();
  for (const issue of issues) {
    const path = claimAround(issue).join('.');
    if (!keptAs(issue)) claims.set(path, claims.get(path) ?? issue);
  }
  return [...claims];
};

/** What was cut is missing in the next round, and more may go with it: the same fault, told once with what became of it. */
const tell = (problems: Problem[], problem: Problem, consequence: string) => {
  const told = problems.find(({ path }) => path === problem.path);
  if (told) told.reason = told.reason.replace(LEFT_OUT, '') + consequence;
  else problems.push({ ...problem, reason: problem.reason + consequence });
};

/** What becomes of a value that is reported and stays. */
const keptAs = (issue: v.BaseIssue<unknown>): string | undefined => {
  if (issue.message === OVERLAP) return 'read as one';
  return isUnknownWord(issue) ? 'read as unknown' : undefined;
};

/** A word that no list knows, also where a list of other things could stand instead; not a number, and not a gap. */
const isUnknownWord = ({ type, input }: v.BaseIssue<unknown>) => typeof input === 'string' && (type === 'picklist' || type === 'union');

const keysOf = (issue: v.BaseIssue<unknown>): Key[] => (issue.path ?? []).map((item) => item.key as Key);

const problemOf = (issue: v.BaseIssue<unknown>, consequence?: string): Problem => ({
  path: keysOf(issue).join('.') || '(the file)',
  reason: `found ${show(issue.input)}, expected ${issue.message.startsWith('Invalid') ? issue.expected : issue.message}${consequence ? `; ${consequence}` : ''}`,
});

const show = (value: unknown) => {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** Path of the smallest claim that holds the fault: an entry of a list, or an optional part of a record. */
const claimAround = (issue: v.BaseIssue<unknown>): Key[] => {
  const path = keysOf(issue);
  const written = path.join('.');
  for (const whole of WHOLE) {
    const match = whole.exec(written)?.[0];
    if (match) return path.slice(0, match.split('.').length);
  }
  // A part that is missing cannot be cut; what misses it can.
  return issue.input === undefined ? path.slice(0, -1) : path;
};

const cut = (root: Json, path: readonly Key[]) => {
  let parent: Json = root;
  for (const key of path.slice(0, -1)) {
    if (typeof parent[key] !== 'object' || parent[key] === null) return;
    parent = parent[key] as Json;
  }
  const last = path.at(-1)!;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
};

/** Drops what points to nothing: a row for an unknown service, a notice for an unknown centre. */
const withoutStrayReferences = (dataset: Dataset, problems: Problem[]): Dataset => {
  const services = new Set(dataset.services?.map(({ id }) => id));
  const centers = new Set(dataset.centers.map(({ id }) => id));
  const keep = <T>(list: T[] | undefined, path: string, reference: (entry: T) => string | undefined, known: Set<string>) =>
    list?.filter((entry, index) => {
      const id = reference(entry);
      if (id === undefined || known.has(id)) return true;
      problems.push({ path: `${path}.${index}`, reason: `found the unknown id "${id}"; the entry is left out` });
      return false;
    });
  const notices = keep(dataset.notices, 'notices', (notice) => notice.center, centers);
  return {
    ...dataset,
    ...(notices && { notices }),
    centers: dataset.centers.map((center, index) => {
      const rows = keep(center.services, `centers.${index}.services`, (row) => row.service, services);
      return rows ? { ...center, services: rows } : center;
    }),
  };
};

/** A copy of bounded depth in which no string can turn the text around it, and no key reaches a prototype. */
const inert = (value: unknown, depth = 0): unknown => {
  if (depth > DEEPEST) return null;
  if (typeof value === 'string') return value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  if (Array.isArray(value)) return value.map((entry) => inert(entry, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, entry]) => [key, inert(entry, depth + 1)]),
  );
};
