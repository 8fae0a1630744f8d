/** Fetches datasets: one request for each file and page, however many elements ask. */
import type { Dataset } from '../domain/dataset.js';
import type { Address } from './address.js';
import { pageRecord, type LoadedDataset, type Problem } from './page.js';

/** A dataset that could not be had, with a message for the person who set the address. */
export class DatasetError extends Error {
  readonly url: string;
  readonly problems: readonly Problem[];
  constructor(url: string, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.url = url;
    this.problems = problems;
  }
}

const LAZY: readonly string[] = ['places', 'guide'];

/** Fetches a dataset. Rejects with a {@link DatasetError}; a failure is forgotten, so that asking again asks again. */
export type Load = (address: Address) => Promise<LoadedDataset>;

/** The dataset at an address, without the sections that are files of their own. */
export const load: Load = (address) => once(pageRecord().datasets, address.url, () => loadEntry(address));

const loadEntry = async ({ url, trusted }: Address): Promise<LoadedDataset> => {
  const json = await fileAt(url);
  if (!isRecord(json)) throw new DatasetError(url, `${url} is no dataset: it holds no JSON object.`);
  const references = new Map<string, string>();
  const parts = Object.entries(json).map(async ([key, value]) => {
    if (!isRecord(value) || typeof value.$ref !== 'string') return [key, value];
    const reference = new URL(value.$ref, url).href;
    if (!LAZY.includes(key)) return [key, await fileAt(reference)];
    references.set(key, reference);
    return [key];
  });
  const entry = Object.fromEntries(await Promise.all(parts)) as object;
  if (trusted) return { url, dataset: entry as Dataset, references, trusted, problems: [] };
  const { parseDataset, reported } = await import('./parse.js');
  const parsed = parseDataset(entry);
  // What is refused is told where the error ends, and only there.
  if (parsed.is === 'refused') throw new DatasetError(url, `${url} is no dataset: ${storyOf(parsed.problems)}`, parsed.problems);
  reported(url, parsed.problems);
  return { url, dataset: parsed.dataset, references, trusted, problems: parsed.problems };
};

/** What is wrong, in one line. */
export const storyOf = (problems: readonly Problem[]) => problems.map(({ path, reason }) => `${path}: ${reason}`).join('; ');

/** The JSON of a file; one request for each URL and page. Rejects with a {@link DatasetError}. */
export const fileAt = (url: string): Promise<unknown> =>
  once(pageRecord().files, url, async () => {
    const answer = await fetch(url, { credentials: 'omit' }).catch((error: unknown) => {
      throw new DatasetError(url, `${url} could not be fetched (${String(error)}). Check the address, CORS and the page's connect-src.`);
    });
    if (!answer.ok) throw new DatasetError(url, `${url} answered ${answer.status}. Check the src or data-ics-src that names it.`);
    try {
      return (await answer.json()) as unknown;
    } catch (error) {
      throw new DatasetError(url, `${url} is not JSON (${String(error)}). Check that src names the dataset, not a page.`);
    }
  });

/** The running or finished promise for a key; a rejection is told once and then forgotten. */
const once = <T>(promises: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
  const known = promises.get(key);
  if (known) return known;
  const promise = make();
  promises.set(key, promise);
  promise.catch(() => promises.delete(key));
  return promise;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
