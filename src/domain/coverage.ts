/**
 * Who serves a person: municipality × service × exceptions, never "nearest".
 *
 * A person is a handful of answers, and not all of them need be known: the answer then names the question it waits for.
 */
import type { CoverageRow, Dataset } from './dataset.js';

/** Question id → option id. An absent key is a question nobody has answered. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** All centres are ids, in dataset order. */
export type Coverage =
  | { readonly is: 'center'; readonly center: string; readonly source: string }
  | { readonly is: 'any-center'; readonly centers: readonly string[] }
  /** `source` says on whose word an exception sends the person home. */
  | { readonly is: 'own-municipality'; readonly source?: string }
  /** `needs` is the question whose answer would tell; without it the dataset itself does not know. */
  | { readonly is: 'unknown'; readonly candidates: readonly string[]; readonly needs?: string };

/** The value of a question, or the list of questions to ask before it is known. */
export type Read = (id: string) => string | readonly string[];

/**
 * Whether all conditions hold. One that fails settles it, whatever is still open.
 * @returns true, false, or the questions that would decide.
 */
export function match(when: Readonly<Record<string, readonly string[]>>, read: Read): boolean | readonly string[] {
  const open: string[] = [];
  for (const [id, allowed] of Object.entries(when)) {
    const value = read(id);
    if (typeof value !== 'string') open.push(...value);
    else if (!allowed.includes(value)) return false;
  }
  return !open.length || open;
}

/** What the exceptions make of a person whom a row serves: nothing, a doubt, or a denial on the word of a source. */
interface Standing {
  readonly denied?: string;
  readonly doubt?: boolean;
  readonly needs?: string | undefined;
}

/** A denial outweighs a doubt. */
function standing(row: CoverageRow, area: string, read: Read): Standing {
  let result: Standing = {};
  for (const exception of row.except ?? []) {
    if (exception.code !== area) continue;
    const { rule } = exception;
    const named = match(exception.who, read);
    if (typeof named !== 'boolean') result = { doubt: true, needs: named[0] };
    // Which part of the area a person lives in is never asked, and a rule may be of a kind not yet known.
    else if ((named && exception.area) || (rule !== 'not' && rule !== 'only')) result = { ...result, doubt: true };
    else if (named === (rule === 'not')) return { denied: exception.source };
  }
  return result;
}

/** What the rows have said so far. */
interface Tally {
  readonly anyone: Set<string>;
  readonly candidates: Set<string>;
  source?: string | undefined;
  needs: string | undefined;
}

/** Adds a row to the tally. True when it settles the answer: the row names the place, and nothing before it is open. */
function settles(id: string, row: CoverageRow, code: string, read: Read, tally: Tally): boolean {
  const listed = typeof row.serves !== 'string' && row.serves.includes(code);
  if (!listed && row.serves !== 'anyone') {
    if (row.uncertain?.includes(code)) tally.candidates.add(id);
    return false;
  }
  const stands = standing(row, code, read);
  if (stands.denied) tally.source ??= stands.denied;
  else if (stands.doubt) {
    tally.candidates.add(id);
    // An open question about a centre that comes first keeps those behind it waiting.
    tally.needs ??= stands.needs;
  } else if (!listed) tally.anyone.add(id);
  return !stands.denied && !stands.doubt && listed && !tally.needs;
}

/**
 * As {@link coverageOf}, for a caller who wants to see which questions are read.
 * @param read called for `municipality` first, then for what the exceptions of that municipality ask.
 */
export function coverageRead({ centers }: Dataset, service: string, read: Read): Coverage {
  // Unanswered, it is no string and no row names it.
  const code = read('municipality') as string;
  const rows = centers.flatMap(({ id, services = [] }) =>
    services.filter((row) => row.service === service && row.offered === 'yes').map((row) => ({ id, row })),
  );
  const tally: Tally = { anyone: new Set(), candidates: new Set(), needs: typeof code === 'string' ? undefined : 'municipality' };
  const serving = rows.find(({ id, row }) => settles(id, row, code, read, tally));
  if (serving) return { is: 'center', center: serving.id, source: serving.row.source };
  const { anyone, candidates, source, needs } = tally;
  if (!needs && anyone.size) return { is: 'any-center', centers: [...anyone] };
  if (needs || candidates.size || code === 'not-sure') {
    const asked = candidates.size ? candidates : new Set(rows.map(({ id }) => id));
    return { is: 'unknown', candidates: [...asked], ...(needs && { needs }) };
  }
  return { is: 'own-municipality', ...(source && { source }) };
}

/**
 * Which centre serves a person for a service.
 * @param person `municipality` is an area code or `not-sure`; what is left out is an open question.
 * @returns never throws; an area code that nobody knows is an own municipality.
 */
export const coverageOf = (dataset: Dataset, person: Answers & { readonly municipality: string; readonly service: string }): Coverage =>
  coverageRead(dataset, person.service, (id) => person[id] ?? [id]);

/** The centres of an answer: the one that serves, those to choose from, or those to ask. */
export const placesOf = (coverage: Coverage): readonly string[] => {
  if (coverage.is === 'center') return [coverage.center];
  if (coverage.is === 'any-center') return coverage.centers;
  return coverage.is === 'unknown' ? coverage.candidates : [];
};
