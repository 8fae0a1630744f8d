/** What a page for iframes does where scripts run: it takes the wishes in its address, and tells how high it is. */
import { heightMessage, isHeightWanted, wordPressMessage } from './height.js';
import { tellForms } from './sandboxed-forms.js';
import { settingsFor, type Setting } from './settings.js';

export const startEmbedPage = (): void => {
  const query = new URLSearchParams(location.search);
  if (goToLanguage(query.get('lang'))) return;
  const tag = `ics-${document.body.dataset.widget ?? ''}`;
  showOnly(query.get('center'), tag);
  tellHeight();
  tellForms();
  // What stands around elements that say nothing yet, they say themselves as soon as they speak.
  addEventListener('ics-ready', () => document.querySelector('[data-static]')?.remove(), { once: true });
  void customElements.whenDefined(tag).then((widget) => set(tag, settingsFor(widget as { observedAttributes?: string[] }, query)));
};

/** Goes on to the page in the language, with all other wishes; false where the reader is there already, or there is none. */
const goToLanguage = (wanted: string | null): boolean => {
  const [language = ''] = wanted?.toLowerCase().split('-') ?? [];
  const page = [...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')].find(({ hreflang }) => hreflang === language);
  if (!page || language === document.documentElement.lang) return false;
  location.replace(page.href + location.search + location.hash);
  return true;
};

/** Of several elements for a centre each, the one for the centre that was asked for. */
const showOnly = (center: string | null, tag: string): void => {
  const elements = [...document.querySelectorAll(`${tag}[center]`)];
  const known = elements.map((element) => element.getAttribute('center'));
  if (center === null || known.length === 0) return;
  if (!known.includes(center)) {
    console.warn(`ICS Widgets: center=${center} names no centre, so all are shown; it is one of: ${known.join(', ')}.`);
    return;
  }
  document.querySelector('[data-contents]')?.remove();
  for (const element of elements) if (element.getAttribute('center') !== center) element.remove();
};

/** What the page itself has taken care of is not set again. */
const TAKEN = ['lang', 'center'];

const set = (tag: string, settings: readonly Setting[]): void => {
  for (const element of document.querySelectorAll(tag)) {
    for (const [name, value] of settings) if (!TAKEN.includes(name)) element.setAttribute(name, value);
  }
};

/** Whenever it changes, and whenever the page around asks. The height of the content does not depend on that of the frame. */
const tellHeight = (): void => {
  if (parent === window) return;
  const root = document.documentElement;
  let told = -1;
  const tell = () => {
    told = root.getBoundingClientRect().height;
    for (const message of [heightMessage(told), wordPressMessage(told, location.hash)]) if (message) parent.postMessage(message, '*');
  };
  new ResizeObserver(() => root.getBoundingClientRect().height !== told && tell()).observe(root);
  addEventListener('message', ({ data, source }) => source === parent && isHeightWanted(data) && tell());
};
