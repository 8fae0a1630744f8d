/** What was probably meant by a name that is none. */
import { looseKey } from '../domain/search.js';
import { slipOf } from '../domain/slip.js';
import type { Named } from './description.js';

/** A name without what editors put before it, and without everything that people write in two ways. */
const bare = (name: string) =>
  looseKey(name)
    .replace(/^(data )?(ics )?/, '')
    .replaceAll(' ', '');

/** Fewer letters than these begin too many names. */
const TELLING = 4;

/** The one that is called so but for its spelling, else but for a slip, else that begins so or that this begins with. */
export const nearest = (typed: string, all: readonly Named[]): Named | undefined => {
  const key = bare(typed);
  if (!key) return undefined;
  const called = (fits: (name: string) => unknown) => all.find(({ id, names }) => [id, ...names].some((name) => fits(bare(name))));
  return (
    called((name) => name === key) ??
    called((name) => name.length >= TELLING && slipOf(key, name) === 'whole') ??
    called((name) => key.length >= TELLING && name.startsWith(key)) ??
    called((name) => name.length >= TELLING && key.startsWith(name))
  );
};

/** Names that are only names. */
export const asNamed = (names: readonly string[]): Named[] => names.map((id) => ({ id, names: [] }));

/** The name among these that was probably meant. */
export const nearestName = (typed: string, names: readonly string[]) => nearest(typed, asNamed(names))?.id;
