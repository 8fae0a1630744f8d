/** Names what is wrong with one widget on a page, from its description alone. */
import type { Facts, Finding, Named, PageDescription, Place } from './description.js';
import { nearest, nearestName } from './nearest.js';
import type { Setting } from './settings.js';

/** A finding about a place before it is said which, and what to change of its attributes: which one, to what or to nothing. */
interface Fault extends Omit<Finding, 'place'> {
  change?: Change;
}
type Change = readonly [name: string, right: Setting | undefined];
type Judge = (place: Place, page: PageDescription) => Fault[];

const PREFIX = 'data-ics-';
/** Settings of a page, of the script or of a mount, and no attributes of an element. */
const NOT_SETTINGS: readonly string[] = ['data-ics-widget', 'data-ics-src', 'data-ics-links'];
/** Past so many, a list of ids helps nobody. */
const READABLE = 12;

/** Every fault of a place. The line to copy is right as a whole, whichever of its faults it stands beside. */
export const faultsOf = (place: Place, page: PageDescription): Omit<Finding, 'place'>[] => {
  const faults = judgesOf(place, page).flatMap((judge) => judge(place, page));
  const changes = faults.flatMap(({ change }) => (change ? [change] : []));
  const mend = openingTag(place.tag, changes.reduce(changed, place.attributes));
  return faults.map(({ change, ...fault }) => (change ? { ...fault, mend } : fault));
};

const judgesOf = ({ is, isEdited, tag }: Place, { tags }: PageDescription): readonly Judge[] => {
  if (is === 'text') return [shownAsText];
  // What somebody is writing is not judged word by word.
  if (isEdited) return [edited];
  if (is === 'mount') return [mounts];
  return tags.includes(tag) ? OF_ELEMENTS : [misspeltTag];
};

const fault = (is: Finding['is'], named: Finding['named'], rest: Partial<Fault> = {}): Fault => ({
  is,
  weight: 'broken',
  named: named.name === undefined ? named : { ...named, setting: `${named.name}="${named.found}"` },
  ...rest,
});

const shownAsText: Judge = ({ tag }) => [fault('as-text', { found: tag })];
const edited: Judge = ({ tag }) => [fault('edited', { tag })];

const valueOf = ({ attributes }: Place, wanted: string) => attributes.find(([name]) => name === wanted)?.[1];

/** The attributes with one of them written anew, taken out, or added. */
const changed = (attributes: readonly Setting[], [name, right]: Change): readonly Setting[] =>
  attributes.some(([written]) => written === name)
    ? attributes.flatMap((setting) => (setting[0] === name ? (right ? [right] : []) : [setting]))
    : [...attributes, ...(right ? [right] : [])];

const openingTag = (tag: string, attributes: readonly Setting[]) =>
  `<${[tag, ...attributes.map(([name, value]) => (value ? `${name}="${value.replaceAll('"', '&quot;')}"` : name))].join(' ')}>`;

const listed = (all: readonly Named[]) => {
  const ids = all.map(({ id }) => id);
  return ids.length > READABLE ? `${ids.slice(0, 3).join(', ')}, …` : ids.join(', ');
};

const misspeltTag: Judge = (place, { tags }) => {
  const meant = nearestName(place.tag, tags) ?? '';
  const mend = meant && `${openingTag(meant, place.attributes)}…</${meant}>`;
  return [fault('tag', { found: place.tag, meant, known: tags.join(', ') }, mend ? { mend } : {})];
};

const misspeltAttributes: Judge = (place, { places }) => {
  const { observed, tag } = place;
  if (!observed) return [];
  const takes = [...observed, 'lang'];
  return place.attributes.flatMap(([name, value]): Fault[] => {
    if (takes.includes(name) || NOT_SETTINGS.includes(name)) return [];
    const meant = nearestName(
      name,
      takes.filter((other) => valueOf(place, other) === undefined),
    );
    // Frameworks write attributes of their own everywhere: what resembles nothing of ours is none of ours.
    const isOurs = meant ?? places.some((other) => other.observed?.includes(name));
    if (!isOurs) return [];
    return [fault('attribute', { found: name, tag, meant: meant ?? '' }, { change: [name, meant ? [meant, value] : undefined] })];
  });
};

/** An element about one centre cannot do without its id. */
const noCenter: Judge = (place, page) => {
  const asked = place.observed?.includes('center') && !valueOf(place, 'center')?.trim();
  // One that is misspelt is there, and named already.
  if (!asked || misspeltAttributes(place, page).some(({ named }) => named.meant === 'center')) return [];
  const all = factsFor(place, page)?.ids.get('center') ?? [];
  const example: Partial<Fault> = all[0] ? { change: ['center', ['center', all[0].id]] } : {};
  return [fault('no-center', { tag: place.tag, known: listed(all) }, example)];
};

const values: Judge = (place, { choices }) =>
  place.attributes.flatMap(([name, value]): Fault[] => {
    const allowed = choices[place.tag]?.[name];
    if (!allowed) return [];
    if (!allowed.length) {
      return value.trim().toLowerCase() === 'false' ? [fault('false', { name, found: value }, { change: [name, undefined] })] : [];
    }
    if (!value || allowed.includes(value)) return [];
    const meant = nearestName(value, allowed) ?? '';
    const change: Change = [name, meant ? [name, meant] : undefined];
    return [fault('value', { name, found: value, meant, known: allowed.join(', ') }, { change })];
  });

const headingLevels: Judge = (place) => {
  const level = valueOf(place, 'heading-level');
  if (level === undefined || !place.observed?.includes('heading-level')) return [];
  const known = ['2', '3', '4', '5', '6'];
  const before = place.headingBefore;
  if (!known.includes(level)) {
    const meant = known.find((one) => level.includes(one)) ?? '2';
    return [
      fault(
        'value',
        { name: 'heading-level', found: level, meant, known: known.join(', ') },
        { change: ['heading-level', ['heading-level', meant]] },
      ),
    ];
  }
  if (before === undefined || Number(level) <= before + 1) return [];
  const meant = `${before + 1}`;
  const change: Change = ['heading-level', ['heading-level', meant]];
  return [fault('heading', { level, before: `${before}`, meant }, { weight: 'better', change })];
};

const ids: Judge = (place, page) => {
  const known = factsFor(place, page)?.ids;
  return place.attributes.flatMap(([name, value]): Fault[] => {
    const all = place.observed?.includes(name) ? known?.get(name) : undefined;
    if (!all || !value.trim()) return [];
    // The only attributes that name several are called in the plural.
    const written = name === 'centers' ? value.trim().split(/\s+/) : [value];
    const right = written.map((id) => (all.some((one) => one.id === id) ? id : (nearest(id, all)?.id ?? '')));
    return written.flatMap((found, at): Fault[] => {
      if (right[at] === found) return [];
      const meant = all.find(({ id }) => id === right[at]);
      const mend: Partial<Fault> = right.every(Boolean) ? { change: [name, [name, right.join(' ')]] } : {};
      const called = meant?.names[0] ? `${meant.id} (${meant.names[0]})` : (meant?.id ?? '');
      return [fault('id', { name, found, meant: called, known: listed(all) }, mend)];
    });
  });
};

/** That a language is not said at all is a fault of the page. */
const languages: Judge = (place, page) => {
  const spoken = factsFor(place, page)?.languages ?? [];
  const own = valueOf(place, 'lang');
  if (!own || !spoken.length || spoken.includes(own.toLowerCase().split('-')[0]!)) return [];
  return [fault('language', { name: 'lang', found: own, known: spoken.join(', ') })];
};

const unclosed: Judge = ({ tag, inside }) => (inside ? [fault('unclosed', { tag, outer: inside }, { mend: `</${inside}>` })] : []);

const listens: Judge = (place) => {
  const id = valueOf(place, 'listen');
  if (!id || !place.listensTo) return [];
  const [first, second] = place.listensTo;
  if (second) return [fault('listen-many', { id, count: `${place.listensTo.length}` })];
  return first?.startsWith('ics-') ? [] : [fault('listen', { name: 'listen', found: id, id })];
};

const tiles: Judge = (place) =>
  valueOf(place, 'tiles') && !valueOf(place, 'tiles-attribution') && place.observed?.includes('tiles')
    ? [fault('tiles', {}, { change: ['tiles-attribution', ['tiles-attribution', '© …']] })]
    : [];

const OF_ELEMENTS: readonly Judge[] = [misspeltAttributes, noCenter, values, headingLevels, ids, languages, unclosed, listens, tiles];

/** A mount says by `data-ics-widget` what it is for; its settings are attributes of that element. */
const mounts: Judge = (place, { tags, places }) => {
  const widget = valueOf(place, 'data-ics-widget');
  const names = tags.map((tag) => tag.slice(4));
  if (!widget) return [fault('mount-stripped', { tag: place.tag, known: names.join(', ') })];
  if (!names.includes(widget)) {
    const meant = nearestName(widget, names) ?? '';
    const mend: Partial<Fault> = meant ? { change: ['data-ics-widget', ['data-ics-widget', meant]] } : {};
    return [fault('mount-unknown', { name: 'data-ics-widget', found: widget, meant, known: names.join(', ') }, mend)];
  }
  const observed = place.observed ?? places.find(({ tag }) => tag === `ics-${widget}`)?.observed;
  if (!observed) return [];
  const takes = [...observed, 'lang'].filter((name) => name !== 'src');
  return place.attributes.flatMap(([name, value]): Fault[] => {
    if (!name.startsWith(PREFIX) || NOT_SETTINGS.includes(name) || takes.includes(name.slice(PREFIX.length))) return [];
    const meant = nearestName(name, takes);
    const change: Change = [name, meant ? [PREFIX + meant, value] : undefined];
    return [fault('attribute', { found: name, tag: place.tag, meant: meant ? PREFIX + meant : '' }, { change })];
  });
};

const factsFor = ({ data }: Place, page: PageDescription): Facts | undefined => {
  const read = page.data.find(({ url }) => url === data);
  return read?.is === 'read' ? read.facts : undefined;
};
