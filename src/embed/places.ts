/** Finds what is a widget on a page, or was meant to be one, in open shadow roots as well. */
import { closestAcross } from '../dataset/address.js';
import type { Place } from './description.js';
import { EDITORS } from './loader.js';
import { nearestName } from './nearest.js';

export interface FoundPlace {
  element: Element;
  place: Place;
}

/** What the check itself bears, which is no part of the page. */
export const OF_THE_CHECK = 'data-ics-check';

/** Attributes by which a page talks to the script, and no widget's. */
const FOR_THE_SCRIPT: readonly string[] = ['data-ics-src', 'data-ics-links', OF_THE_CHECK];

/** In the order of the page. */
export const placesIn = (root: Document | ShadowRoot, tags: readonly string[]): FoundPlace[] => {
  const found: FoundPlace[] = [];
  let heading: number | undefined;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const tag = tagShownIn(node, tags);
      if (tag) found.push({ element: node.parentElement!, place: { is: 'text', tag, path: pathOf(node.parentElement!), attributes: [] } });
      continue;
    }
    const element = node as Element;
    heading = levelOf(element) ?? heading;
    const is = kindOf(element, tags);
    if (is) found.push({ element, place: { ...described(element, is, tags), headingBefore: heading } });
    // What is inside a widget of ours is its own business.
    if (element.shadowRoot && is !== 'element' && !element.hasAttribute(OF_THE_CHECK)) found.push(...placesIn(element.shadowRoot, tags));
  }
  return found;
};

const levelOf = ({ localName }: Element) => (/^h[1-6]$/.test(localName) ? Number(localName[1]) : undefined);

const kindOf = (element: Element, tags: readonly string[]): 'element' | 'mount' | undefined => {
  const { localName } = element;
  if (tags.includes(localName)) return 'element';
  // Somebody else's element may be called almost like ours: it works, so it was meant.
  const isStray = localName.includes('-') && !element.matches(':defined');
  if (isStray && (localName.startsWith('ics-') || nearestName(localName, tags))) return 'element';
  const isMount = element.getAttributeNames().some((name) => name.startsWith('data-ics-') && !FOR_THE_SCRIPT.includes(name));
  return isMount && localName !== 'script' ? 'mount' : undefined;
};

/** Some editors show a tag that they do not know. Whoever writes about one writes code. */
const tagShownIn = ({ data, parentElement }: Text, tags: readonly string[]) => {
  const tag = data.includes('<ics-') ? tags.find((one) => data.includes(`<${one}`)) : undefined;
  return tag && parentElement && !parentElement.closest('code, pre, script, style, textarea, template') ? tag : undefined;
};

const described = (element: Element, is: Place['is'], tags: readonly string[]): Place => ({
  is,
  tag: element.localName,
  path: pathOf(element),
  attributes: element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? ''] as const),
  language: closestAcross(element, '[lang]')?.getAttribute('lang') ?? undefined,
  isEdited: element.closest(EDITORS) !== null,
  inside: element.parentElement?.closest(tags.join())?.localName,
  listensTo: bearersOf(element),
});

const bearersOf = (element: Element) => {
  const id = element.getAttribute('listen');
  const root = element.getRootNode() as Document | ShadowRoot;
  return id ? [...root.querySelectorAll(`[id="${CSS.escape(id)}"]`)].map(({ localName }) => localName) : undefined;
};

/** As short as it can be and still lead there: from the next id, or three levels up. */
const pathOf = (element: Element): string => {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < 3; at = at.parentElement) {
    if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(' > ');
    const { localName, parentElement }: Element = at;
    const alike = [...(parentElement?.children ?? [])].filter((other) => other.localName === localName);
    if (localName === 'body' && steps.length) break;
    steps.unshift(alike.length > 1 ? `${localName}:nth-of-type(${alike.indexOf(at) + 1})` : localName);
  }
  return steps.join(' > ');
};
