/** The one thing the kit keeps on a page: a record that every copy and every version of it can find. */
import type { Dataset } from '../domain/dataset.js';

/** What the copies of the kit on one page share. */
export interface PageRecord {
  /** Version of the kit that came first and serves the page. */
  version?: string;
  /** Versions of the kit that came later and stood back. */
  others?: string[];
  /** Folder of the running script, with a slash at its end. */
  base?: string;
  /** The running script's own `data-ics-src`, as written. */
  src?: string;
  /** The running script's own `data-ics-links`, as written: links are upgraded when it is there. */
  links?: string;
  /** Home page of the dataset beside the script, for a page that could not load it. */
  homepage?: string;
  /** Looks for elements in a root, now and later; there once the site's script runs. */
  watch?: Watch;
  /** Roots that were shown before it ran. */
  waiting?: Set<(watch: Watch) => void>;
  /** Imports a file of the running script's folder, if `from` is in there, and lets only published bytes run. */
  pin?: (from: string, list: string, name?: string) => Promise<unknown> | undefined;
  /** Every dataset file of the page by its absolute URL. */
  readonly files: Map<string, Promise<unknown>>;
  /** Every dataset of the page by its absolute URL. */
  readonly datasets: Map<string, Promise<LoadedDataset>>;
}

/** Watches a root, until the function that it returns is called. */
export type Watch = (root: Node) => () => void;

/** A dataset with the sections that have arrived so far. */
export interface LoadedDataset {
  readonly url: string;
  /** Grows by a section when an element first needs it; nothing in it is ever changed. */
  readonly dataset: Dataset;
  /** Sections that are files of their own: name → absolute URL. */
  readonly references: Map<string, string>;
  /** Whether the kit's own build has already judged the data. */
  readonly trusted: boolean;
  readonly problems: Problem[];
}

/** One fault of a dataset file: where it is, what was found there and what is expected. */
export interface Problem {
  path: string;
  reason: string;
}

const KEY = Symbol.for('ics-widgets');

/** The record of this page. Two copies of the kit, whatever their versions, get the same one. */
export const pageRecord = (): PageRecord => {
  const globals = globalThis as { [KEY]?: PageRecord };
  return (globals[KEY] ??= { files: new Map(), datasets: new Map() });
};
