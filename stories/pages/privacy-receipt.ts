/** The privacy receipt in words: each list of what was touched as a sentence, and which ways in are alike. */

interface Line {
  when: string;
  requests: readonly string[];
  kept: readonly string[];
  asked: readonly string[];
  sent: readonly string[];
}

const told = (all: readonly string[], none = 'nothing') => (all.length === 0 ? none : [...new Set(all)].join(', '));

/** The receipt of one widget, for a table. */
export const receiptRows = (lines: readonly Line[]) =>
  lines.map(({ when, requests, kept, asked, sent }) => ({
    when,
    files: told(requests, 'none'),
    kept: told(kept),
    asked: told(asked),
    sent: told(sent),
  }));

/** An earlier way in that leaves the very same. */
export const sameAs = (ways: Readonly<Record<string, readonly Line[]>>, way: string): string | undefined =>
  Object.keys(ways).find((other, index, all) => index < all.indexOf(way) && JSON.stringify(ways[other]) === JSON.stringify(ways[way]));
