/** What the build puts in the place of every `import()` of the kit's own code; no source file calls it. */
import { pageRecord } from '../dataset/page.js';

/**
 * Imports a chunk that lies beside this one: the first file of a list, or the one that is called `name` in a file of
 * lists. Where `ics.js` serves the page from this folder, it lets nothing run that has another hash than is listed.
 */
export const pinned = (list: string, name?: string): Promise<unknown> =>
  pageRecord().pin?.(import.meta.url, list, name) ?? import(/* @vite-ignore */ `./${name ?? list.split(' ')[0]!}`);
