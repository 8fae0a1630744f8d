/** The only way a URL of the dataset gets into a link. */

const SAFE = new Set(['https:', 'mailto:', 'tel:']);

/** The URL when its scheme is https, mailto or tel; else undefined, and the caller shows plain text. */
export const safeUrl = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  try {
    return SAFE.has(new URL(value).protocol) ? value : undefined;
  } catch {
    return undefined;
  }
};
