/** Reads a page that carries the kit: what is there, what it asks for, and what could not be had. Changes nothing on it. */
import { addressOf, closestAcross, type Address } from '../dataset/address.js';
import { pageRecord } from '../dataset/page.js';
import { loadWith } from '../dataset/sections.js';
import { fileAt } from '../dataset/store.js';
import type { Block, Choices, Data, PageDescription, Place } from './description.js';
import { factsOf } from './facts.js';
import { placesIn } from './places.js';

/** What the build knows of the kit, and how the code of an element is fetched. */
export interface Kit {
  tags: readonly string[];
  choices: Choices;
  fetchTag(tag: string): Promise<unknown>;
}

export interface Examined {
  page: PageDescription;
  /** The element of each place, in the same order. */
  elements: readonly Element[];
  /** When it was read, in milliseconds since the epoch. */
  readAt: number;
}

/** Reads the page as it is now. Asks nobody but the origins of the script and of the data. */
export const examined = async ({ tags, choices, fetchTag }: Kit, now: number): Promise<Examined> => {
  const record = pageRecord();
  const base = record.base ?? '';
  const found = placesIn(document, tags);
  const living = found.filter(({ place: { is, isEdited } }) => is === 'element' && !isEdited).map(({ element }) => element);
  const { value, blocks } = await watched(async () => {
    const lacking = await lackingOf(
      tags.filter((tag) => living.some(({ localName }) => localName === tag)),
      fetchTag,
    );
    const addresses = new Map(living.flatMap((element) => (tags.includes(element.localName) ? entryOf(element) : [])));
    const data = await Promise.all([...addresses.values()].map((address) => readAt(address, now)));
    return { lacking, data, newest: await newestBeside(base) };
  });
  await Promise.all(living.map((element) => (element as { updateComplete?: Promise<unknown> }).updateComplete));
  const places = found.map(({ element, place }) => withClass(element, place, tags));
  const isDataNamed = Boolean(record.src) || living.some((element) => closestAcross(element, '[src],[data-ics-src]'));
  const { version = '', others = [] } = record;
  const { origin } = location;
  return {
    page: { ...value, tags, choices, places, blocks, base, version, others, origin, isDataNamed },
    elements: found.map(({ element }) => element),
    readAt: now,
  };
};

const addressFor = (element: Element) => addressOf(element, element.getAttribute('src'));

const entryOf = (element: Element): [string, Address][] => {
  const address = addressFor(element);
  return address ? [[address.url, address]] : [];
};

/** What a place is known by once the code of its element is there. */
const withClass = (element: Element, place: Place, tags: readonly string[]): Place => {
  const tag = place.is === 'mount' ? `ics-${element.getAttribute('data-ics-widget') ?? ''}` : place.tag;
  const known = tags.includes(tag) ? (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined) : undefined;
  const isLiving = place.is === 'element' && !place.isEdited && tags.includes(tag);
  return {
    ...place,
    observed: known?.observedAttributes,
    data: isLiving ? addressFor(element)?.url : undefined,
    isReserved: !isLiving || hasNoRoom(element) || Number.parseFloat(getComputedStyle(element).minBlockSize) > 0,
  };
};

/** What failed gives its room back, and what is not drawn has none. */
const hasNoRoom = (element: Element) =>
  !element.matches(':defined') ||
  !element.getClientRects().length ||
  (CSS.supports('selector(:state(error))') && element.matches(':state(error)'));

const lackingOf = async (tags: readonly string[], fetchTag: Kit['fetchTag']) => {
  const tried = await Promise.all(
    tags.map(async (tag) => {
      if (customElements.get(tag)) return undefined;
      try {
        await fetchTag(tag);
        return undefined;
      } catch (error) {
        return { tag, reason: String(error) };
      }
    }),
  );
  return tried.filter((one) => one !== undefined);
};

const readAt = async (address: Address, now: number): Promise<Data> => {
  const { url } = address;
  try {
    const { dataset, problems } = await loadWith('guide', 'places')(address);
    return { is: 'read', url, facts: factsOf(dataset, now), problems };
  } catch (error) {
    return { is: 'failed', url, reason: error instanceof Error ? error.message : String(error) };
  }
};

/** The release in the folder that moves with its major number; undefined where the script's own folder is not named after a release. */
const newestBeside = async (base: string): Promise<string | undefined> => {
  const major = /\/(\d+)\.\d+\.\d+[^/]*\/$/.exec(base)?.[1];
  if (major === undefined) return undefined;
  const manifest = await fileAt(new URL(`../${major}/manifest.json`, base).href).catch(() => undefined);
  const { version } = (manifest ?? {}) as { version?: unknown };
  return typeof version === 'string' ? version : undefined;
};

/** The answer, and what the page's policy forbade on the way. */
const watched = async <T>(act: () => Promise<T>): Promise<{ value: T; blocks: Block[] }> => {
  const blocks: Block[] = [];
  const note = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    const isKnown = blocks.some(({ directive, url }) => directive === effectiveDirective && url === blockedURI);
    if (disposition === 'enforce' && !isKnown) blocks.push({ directive: effectiveDirective, url: blockedURI });
  };
  document.addEventListener('securitypolicyviolation', note);
  try {
    const value = await act();
    // Violations are told in a task of their own, a little after the failure.
    await new Promise((done) => setTimeout(done));
    return { value, blocks };
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
};
