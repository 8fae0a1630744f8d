/** How code of this release is fetched: by its path in the folder of the script. The only place that imports it. */

/** A module of the kit, by a path like `elements/center-card.js`. */
export type FetchCode = (path: string) => Promise<unknown>;

/** Fetches from a folder, told as an absolute URL: a classic script from another origin has no address to resolve against. */
export const codeAt =
  (base: string): FetchCode =>
  (path) =>
    import(/* @vite-ignore */ base + path);
