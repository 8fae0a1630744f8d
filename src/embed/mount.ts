/**
 * Puts an element where a page has a div or a link for it, and keeps it as the page wants it.
 *
 * What the page wrote stays in its place, because a framework that wrote it may come back for it: it only shows no
 * longer. The element holds a copy of it as its fallback, so a failure later on brings the same words back.
 */
import type { Page } from './loader.js';
import { EVERYWHERE, settingsFor } from './settings.js';
import { nearestName } from './spelling.js';
import { MARK, standOf } from './stand.js';
import { wishOf, type Wish } from './wish.js';

interface Mounted {
  element: HTMLElement;
  /** What the element stands for: the div, or the link with the letters' dress around it. */
  stand: HTMLElement;
  /** What shows no longer, with the display of its own style. */
  hidden: ReadonlyMap<HTMLElement, string>;
  observer: MutationObserver;
}

const mounted = new WeakMap<Element, Mounted>();

/** Places whose attributes are watched, whether or not they could be mounted yet. */
const met = new WeakSet<Element>();

/** Makes a div or a link what it asks for. Doing it twice does nothing more. */
export const mount = async (place: HTMLElement, page: Page): Promise<void> => {
  if (!met.has(place)) listen(place, page);
  const wish = wishOf(place, page);
  if (!wish || isFallback(place, page) || !isKnown(wish, page, place)) return unmount(place);
  if (!standFor(place, wish)) return unmount(place);
  const { reason } = await page.code(`elements/${wish.widget}.js`);
  if (reason) return page.apologize(place, reason);
  await leftByFocus(place);
  settle(place, page, wish.widget);
};

/** Brings the place to what the page asks for now: it went on while the code came. */
const settle = (place: HTMLElement, page: Page, widget: string) => {
  const now = wishOf(place, page);
  const stand = now && standFor(place, now);
  if (!place.isConnected || now?.widget !== widget || !stand) return;
  const tag = `ics-${widget}`;
  const known = mounted.get(place);
  if (known && (known.element.localName !== tag || known.stand !== stand || !isBeside(known))) unmount(place);
  const { element } = mounted.get(place) ?? put(place, tag, stand, page, now);
  setAll(element, now);
};

/** Whether there is such a widget; if not, it is said which ones there are. */
const isKnown = ({ widget, where }: Wish, { tags }: Page, place: Element) => {
  if (tags.includes(`ics-${widget}`)) return true;
  const names = tags.map((known) => known.slice(4));
  const meant = nearestName(widget, names);
  console.warn(
    `ICS Widgets: ${where} names no widget.${meant ? ` Did you mean "${meant}"?` : ''} The widgets are ${names.join(', ')}.`,
    place,
  );
  return false;
};

const isDiv = (place: Element) => place.hasAttribute('data-ics-widget');

/** A link inside of a widget or of its div is what shows without it. */
const isFallback = (place: Element, { tags }: Page) => place.parentElement?.closest(`[data-ics-widget],${tags.join()}`);

const standFor = (place: HTMLElement, { widget, written }: Wish) => {
  const isWords = widget === 'opening-hours' && !written.some(([name, value]) => name === 'view' && value === 'week');
  return isDiv(place) ? place : standOf(place, isWords);
};

/** A fallback that somebody is on stays until they leave it. */
const leftByFocus = (place: Element) =>
  new Promise<void>((done) => {
    if (!place.matches(':focus-within')) return done();
    const onLeave = ({ relatedTarget }: Event & { relatedTarget?: EventTarget | null }) => {
      if (place.contains(relatedTarget as Node | null)) return;
      place.removeEventListener('focusout', onLeave);
      done();
    };
    place.addEventListener('focusout', onLeave);
  });

const put = (place: HTMLElement, tag: string, stand: HTMLElement, page: Page, wish: Wish): Mounted => {
  const element = place.ownerDocument.createElement(tag);
  element.setAttribute(MARK, '');
  setAll(element, wish);
  const inside = isDiv(place);
  const stale = inside ? [...place.children].find((child) => child.matches(`[${MARK}]`)) : stand.nextElementSibling;
  if (stale?.matches(`[${MARK}]`)) stale.remove();
  const originals = inside ? [...place.childNodes] : [stand];
  element.append(...originals.filter(({ nodeName }) => nodeName !== 'SCRIPT').map(copyOf));
  if (inside) place.append(element);
  else stand.after(element);
  const seen = inside && showsOnly(place, element) ? [] : originals.filter((node) => node instanceof HTMLElement);
  const hidden = new Map(seen.map((node) => [node, node.style.display]));
  for (const node of seen) node.style.setProperty('display', 'none', 'important');
  // In a slot of the page's own element, the widget goes where the link went.
  if (!inside && stand.slot) element.slot = stand.slot;
  const entry = { element, stand, hidden, observer: follow(place, page, inside ? null : stand.parentElement) };
  mounted.set(place, entry);
  return entry;
};

/** Shows the element instead of its neighbours in the div, which come back when it goes. Not every kind of element can do that. */
const showsOnly = (div: HTMLElement, element: HTMLElement) => {
  try {
    const slot = document.createElement('slot');
    slot.name = MARK;
    slot.append(document.createElement('slot'));
    (div.shadowRoot?.querySelector(`slot[name=${MARK}]`) ? div.shadowRoot : div.attachShadow({ mode: 'open' })).replaceChildren(slot);
    element.slot = MARK;
    return true;
  } catch {
    return false;
  }
};

/** Without ids, which the originals keep, and shown, if the originals were hidden when a page was copied. */
const copyOf = (node: Node) => {
  const copy = node.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return copy;
  if (copy.style.getPropertyPriority('display')) copy.style.removeProperty('display');
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  return copy;
};

/** Brings an element's attributes to what the page asks for now. */
const setAll = (element: HTMLElement, { written }: Wish) => {
  const { observedAttributes = [] } = element.constructor as { observedAttributes?: readonly string[] };
  const wanted = new Map(settingsFor({ observedAttributes }, written));
  for (const name of [...observedAttributes, ...EVERYWHERE]) {
    const value = wanted.get(name);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
};

const isBeside = ({ element, stand }: Mounted) => element.parentNode === stand || element.parentNode === stand.parentNode;

/** Looks at the place again when the page asks for something else. */
const listen = (place: HTMLElement, page: Page) => {
  met.add(place);
  new MutationObserver((records) => {
    if (records.some(({ attributeName }) => /^(data-ics-|href$)/.test(attributeName!))) void mount(place, page);
  }).observe(place, { attributes: true });
};

/** Takes the element away when the page takes away what it stands for, and puts it back where the page wrote anew. */
const follow = (place: HTMLElement, page: Page, around: Element | null) => {
  const observer = new MutationObserver((records) => {
    const entry = mounted.get(place);
    if (!entry || (isBeside(entry) && entry.stand.contains(place) && (!around || entry.stand.parentNode === around))) return;
    unmount(place);
    // Who took nothing but the element away wants it away; who wrote everything anew wants it again.
    const rewritten = records.some(({ addedNodes }) => [...addedNodes].some((node) => node !== entry.element));
    if (rewritten && place.isConnected) void mount(place, page);
  });
  observer.observe(around ?? place, { childList: true, subtree: Boolean(around) });
  return observer;
};

const unmount = (place: Element) => {
  const entry = mounted.get(place);
  if (!entry) return;
  mounted.delete(place);
  entry.observer.disconnect();
  entry.element.remove();
  for (const [node, display] of entry.hidden) node.style.setProperty('display', display);
};
