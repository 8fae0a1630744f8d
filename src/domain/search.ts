/** Understands what people type when they are asked where they live: a postcode, a municipality, a town, a centre. */
import type { Center, Dataset, Places } from './dataset.js';

/** What a search means. Several area codes are a question to ask back, the most likely first. */
export type Found =
  { is: 'areas'; codes: readonly string[]; by: 'postcode' | 'name' } | { is: 'center'; center: string } | { is: 'nothing' };

/**
 * A spelling under which all the ways to write a name meet: with å, aa or a, with ø, oe or o, with any accent or none.
 * Too loose for sorting or showing, right for comparing.
 */
export const looseKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/å|aa/g, 'a')
    .replace(/[øö]|oe/g, 'o')
    .replace(/[æä]|ae/g, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the visitor means; `nothing` for an empty search as well. */
export const placesMatching = (query: string, { places, centers }: Dataset): Found => {
  const key = looseKey(query);
  if (key === '') return { is: 'nothing' };
  for (const [digits] of query.matchAll(/\d+/g)) {
    const codes = areasOfPostcode(Number(digits), places);
    if (codes.length > 0) return { is: 'areas', codes, by: 'postcode' };
  }
  // What follows a name, or its genitive, is taken for a word about it.
  const exact = areasNamed((name) => name === key || key.startsWith(`${name} `) || key.startsWith(`${name}s `), places);
  if (exact.length > 0) return { is: 'areas', codes: exact, by: 'name' };
  const named = centers.filter((center) => namesOf(center).includes(key));
  const worded = named.length > 0 ? named : centers.filter((center) => namesOf(center).some((name) => ` ${name} `.includes(` ${key} `)));
  // A word that several centres share names none of them.
  if (worded.length === 1) return { is: 'center', center: worded[0]!.id };
  const towns = (places?.towns ?? []).filter(([, name]) => looseKey(name) === key || looseKey(name).startsWith(`${key} `));
  const codes = [...new Set(towns.flatMap(([, , areas]) => areas.split(' ')))];
  if (codes.length > 0) return { is: 'areas', codes, by: 'name' };
  const begun = key.length < 3 ? [] : areasNamed((name) => name.startsWith(key), places);
  return begun.length > 0 ? { is: 'areas', codes: begun, by: 'name' } : { is: 'nothing' };
};

const areasNamed = (matches: (name: string) => boolean, places: Places | undefined): string[] =>
  (places?.municipalities ?? [])
    .filter(({ name, also }) => [...Object.values(name), ...(also ?? [])].some((written) => matches(looseKey(written))))
    .map(({ code }) => code);

const namesOf = ({ id, name, also }: Center): string[] => [id, ...Object.values(name), ...(also ?? [])].map(looseKey);

/** The areas of a postcode, the most likely first; empty when the dataset does not know it. */
export const areasOfPostcode = (postcode: number, places: Places | undefined): string[] => {
  const town = places?.towns?.find(([runs]) =>
    runs.split(' ').some((run) => {
      const [from, through = from] = run.split('-');
      return postcode >= Number(from) && postcode <= Number(through);
    }),
  );
  return town ? town[2].split(' ') : [];
};

/** A place or centre that begins like what was typed. */
export interface Suggestion {
  is: 'area' | 'center';
  id: string;
}

/** At most `limit` suggestions: names that begin to the letter so, then those that do loosely, then those with a word that does. */
export const suggestionsFor = (typed: string, { places, centers }: Dataset, limit = 8, withCenters = true): Suggestion[] => {
  const key = looseKey(typed);
  if (key === '') return [];
  const letters = typed.trim().toLowerCase();
  const named: [Suggestion, string[]][] = [
    ...(places?.municipalities ?? []).map(({ code, name, also }): [Suggestion, string[]] => [
      { is: 'area', id: code },
      [...Object.values(name), ...(also ?? [])],
    ]),
    ...(withCenters ? centers : []).map(({ id, name, also }): [Suggestion, string[]] => [
      { is: 'center', id },
      [...Object.values(name), ...(also ?? [])],
    ]),
  ];
  const fits = [
    (name: string) => name.toLowerCase().startsWith(letters),
    (name: string) => looseKey(name).startsWith(key),
    (name: string) => ` ${looseKey(name)}`.includes(` ${key}`),
  ];
  const ranked = fits.flatMap((fit) => named.filter(([, names]) => names.some(fit)).map(([suggestion]) => suggestion));
  return [...new Set(ranked)].slice(0, limit);
};
