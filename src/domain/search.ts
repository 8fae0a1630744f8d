/** Understands what people type when they are asked where they live: a postcode, a municipality, a town, a centre. */
import type { Dataset, Places, Text } from './dataset.js';
import { slipOf } from './slip.js';

/**
 * What a search means. Several area codes, or centres, are a question to ask back, the most likely first.
 * `slip`: nothing is called so, only like it with one letter wrong, missing, extra or two swapped. Say what was understood.
 */
export type Found =
  | { is: 'areas'; codes: readonly string[]; by: 'postcode' | 'name' | 'slip' }
  | { is: 'center'; center: string; by: 'name' | 'slip' }
  | { is: 'centers'; centers: readonly string[] }
  | { is: 'nothing' };

/** A place or centre that is called like what was typed. */
export interface Suggestion {
  is: 'municipality' | 'town' | 'postcode' | 'center';
  /** An area code, the town, the postcode, or the id of a centre. */
  id: string;
  /** The label, which {@link placesMatching} understands. Towns and postcodes have it in the dataset's local language alone. */
  name: Text;
  /** Area codes, the most likely first; none for a centre. */
  codes: readonly string[];
}

/** A name as a {@link looseKey}, as its words, and in lower case. */
type Spellings = [name: string, plain: string, written: string];

interface Entry extends Suggestion {
  names: Spellings[];
}

/**
 * A spelling under which all the ways to write a name meet: with å, aa or a, with ø, oe or o, with any accent or none.
 * Too loose for sorting or showing, right for comparing.
 */
export const looseKey = (text: string): string =>
  words(text)
    .replace(/a[ae]|æ/g, 'a')
    .replace(/oe|ø/g, 'o');

const words = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the visitor means; `nothing` for an empty search as well. Areas go before centres. */
export const placesMatching = (query: string, dataset: Dataset): Found => {
  // Half a postcode, or two letters, may be the beginning of anything.
  const worst = /^(\d*|..?)$/.test(looseKey(query)) ? 1 : SLIP + 1;
  const hits = ranked(query, entriesOf(dataset)).filter(([rank]) => rank < worst);
  const meant = hits.filter(([rank]) => rank === hits[0]![0] || rank >= SLIP).map(([, entry]) => entry);
  const codes = [...new Set(meant.flatMap((entry) => entry.codes))];
  const [first] = meant;
  const by = first && hits[0]![0] < SLIP ? 'name' : 'slip';
  if (codes.length) return { is: 'areas', codes, by: first!.is === 'postcode' ? 'postcode' : by };
  if (first && !meant[1]) return { is: 'center', center: first.id, by };
  // What half of all centres are called says nothing.
  return first && !meant[CHOICES] ? { is: 'centers', centers: meant.map(({ id }) => id) } : { is: 'nothing' };
};

/**
 * At most `limit` suggestions, without two for one thing: names that are the same, that begin so to the letter, that do
 * loosely, that have a word which does, that are among the words. Only when there are none, names but for a slip.
 * Asked with nothing typed, it makes what the first key would otherwise wait for.
 */
export const suggestionsFor = (typed: string, dataset: Dataset, limit = 8, withCenters = true): Suggestion[] =>
  ranked(typed, entriesOf(dataset, withCenters))
    .slice(0, limit)
    .map(([, entry]) => entry);

/** So many centres of one name are a question; more are none. */
const CHOICES = 8;

/** The rank of a whole name with a slip, and of what is not meant. */
const SLIP = 5;
const NONE = 9;

/** The entries that may be meant, each with a rank, the least being the best and first. */
const ranked = (typed: string, entries: readonly Entry[]) => {
  const key = looseKey(typed);
  const letters = typed.trim().toLowerCase();
  const word = ` ${key}`;
  const hasDigits = /\d/.test(key);
  const by = (rankOf: (...spellings: Spellings) => number) => {
    const hits: [rank: number, entry: Entry][] = [];
    for (const entry of entries) {
      let best = NONE;
      for (const spellings of entry.names) best = Math.min(best, rankOf(...spellings));
      // A town is thought of after the municipality that begins like it, and its postcodes only by who types digits.
      if (best < NONE && (hasDigits || entry.is !== 'postcode')) hits.push([best + +(entry.is === 'town') / 2, entry]);
    }
    return hits.sort(([one], [other]) => one - other);
  };
  if (!key) return [];
  const found = by((name, _, written) => {
    if (name === key) return 0;
    if (written.startsWith(letters)) return 1;
    if (name.startsWith(key)) return 2;
    if (name.includes(word)) return 3;
    // Words around a name say something about it; of "Old Town" and "Town", the longer is meant.
    return key.includes(name) && (`${word} `.includes(` ${name} `) || `${word} `.includes(` ${name}s `)) ? 4 + 1 / (name.length + 2) : NONE;
  });
  if (found.length || hasDigits || !key[2]) return found;
  // By both, because a slip can make or break an "aa" or "oe".
  const plain = words(typed);
  return by((name, its) => Math.min(rankOfSlip(key, name), rankOfSlip(plain, its)));
};

/** Of a name, or of its beginning, that is what was typed but for a slip. Names of three letters are all alike that way. */
const rankOfSlip = (typed: string, name: string): number => {
  if (!name[3]) return NONE;
  const slip = slipOf(typed, name);
  if (slip === 'whole') return SLIP;
  return slip && typed[3] ? 6 : NONE;
};

/** What was made of places and of centres, which may arrive one after the other: names are folded once, not on every key. */
const made = new WeakMap<object, Entry[]>();

const once = (owner: object, make: () => Entry[]): Entry[] => made.get(owner) ?? made.set(owner, make()).get(owner)!;

const entriesOf = ({ places, centers, localLanguage = '' }: Dataset, withCenters = true) => [
  ...(places ? once(places, () => placesOf(places, localLanguage)) : []),
  ...(withCenters ? once(centers, () => centers.map(({ id, name, also }) => entry('center', id, name, [], also))) : []),
];

const placesOf = ({ municipalities, towns = [] }: Places, language: string): Entry[] => {
  const areas = municipalities.map(({ code, name, also }) => entry('municipality', code, name, [code], also));
  const local = new Map<string, Entry>();
  for (const [runs, town, list] of towns) {
    const key = looseKey(town);
    const codes = list.split(' ');
    const around = areas.filter(({ id }) => codes.includes(id)).map(({ names }) => names.map(([name]) => name));
    const add = (is: 'town' | 'postcode', id: string, label: string, also: readonly string[]) =>
      local.set(id, entry(is, id, { [language]: label }, [...new Set([...(local.get(id)?.codes ?? []), ...codes])], also));
    // A part of a city goes by every name of the city; a town that is called like its municipality is that.
    const also = around.flatMap((names) =>
      names.flatMap((name) => (key.startsWith(`${name} `) ? names.map((other) => other + key.slice(name.length)) : [])),
    );
    if (!around.flat().includes(key)) add('town', town, town, also);
    for (const run of runs.split(' ')) {
      const [from = '', through = from] = run.split('-');
      // Nobody knows how long the runs are in the data of others.
      for (let code = +from; code <= +through && code < +from + 1e4; code++) {
        const id = String(code).padStart(from.length, '0');
        add('postcode', id, `${id} ${town}`, [id]);
      }
    }
  }
  return [...areas, ...local.values()];
};

const entry = (is: Suggestion['is'], id: string, name: Text, codes: readonly string[], also: readonly string[] = []): Entry => ({
  is,
  id,
  name,
  codes,
  names: [...new Set([...Object.values(name), ...also])].map((written) => [looseKey(written), words(written), written.toLowerCase()]),
});
