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

/** "tel:+4512345678" of a phone number as people write it; undefined when it has other signs in it. */
export const phoneUrl = (value: string) => (/^\+?[\d ()-]{3,}$/.test(value) ? `tel:${value.replace(/[^\d+]/g, '')}` : undefined);

/** "mailto:…" of a plain address. */
export const mailUrl = (value: string) => (/^[^\s@<>"'?&]+@[^\s@<>"'?&]+$/.test(value) ? `mailto:${value}` : undefined);
