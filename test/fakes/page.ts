/** What tests need of the page around an element: a fresh record, a quiet console, and patience. */
import { render, type TemplateResult } from 'lit';
import { pageRecord } from '../../src/dataset/page.js';

const realWarn = console.warn;
const realSetTimeout = globalThis.setTimeout.bind(globalThis);

/** Collects what would be written on the console until the test is over. */
export const warnings = (): readonly string[] => {
  const told: string[] = [];
  console.warn = (...parts: unknown[]) => void told.push(parts.filter((part) => typeof part === 'string').join(' '));
  return told;
};

/** Waits until something is true, whatever became of the page's timers. */
export const eventually = async (holds: () => unknown, what: string, limitMs = 4000): Promise<void> => {
  const giveUpAt = performance.now() + limitMs;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => realSetTimeout(resolve, 4));
  }
};

const places: HTMLElement[] = [];

/** Puts a template on the page until the test is over, and returns its first element. Unlike a fixture it waits for no frame, which a page in the background never paints. */
export const placed = <E extends HTMLElement = HTMLElement>(template: TemplateResult): E => {
  const place = document.createElement('div');
  document.body.append(place);
  places.push(place);
  render(template, place);
  return place.firstElementChild as E;
};

type Updating = HTMLElement & { updateComplete: Promise<unknown> };

/** Waits until an element shows its content. */
export const shown = async <E extends Updating>(element: E): Promise<E> => {
  await eventually(() => contentOf(element), `<${element.localName}> shows its content`);
  await element.updateComplete;
  return element;
};

/** The content of an element, undefined while it shows the fallback. */
export const contentOf = (element: Element): HTMLElement | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>('.base:not(.apology)') ?? undefined;

/** The words that an element shows, with single spaces. */
export const textOf = (node: Element | ShadowRoot | null | undefined): string =>
  (node instanceof Element && node.shadowRoot ? node.shadowRoot : node)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Every element that a selector finds in a shadow root. */
export const all = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];

/** The one element that a selector finds in a shadow root. */
export const one = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => {
  const found = all<E>(element, selector);
  if (found.length !== 1) throw new Error(`${found.length} elements in <${element.localName}> match ${selector}`);
  return found[0]!;
};

/** Forgets every dataset and the running script, as a page does when it is loaded anew. */
export const freshPage = () => {
  const record = pageRecord();
  record.files.clear();
  record.datasets.clear();
  delete record.version;
  delete record.base;
  delete record.src;
  delete record.homepage;
};

beforeEach(freshPage);
afterEach(() => {
  console.warn = realWarn;
  for (const place of places.splice(0)) place.remove();
  document.documentElement.lang = 'en';
});
