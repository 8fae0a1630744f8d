/** Finds the kit's elements, mounts and links on a page, now and later, and fetches the code of those that are there. */
import { pageRecord } from '../dataset/page.js';
import type { FetchCode } from './pinned.js';
import type { LinkRules } from './wish.js';

/** What shows in an empty element whose code cannot be had: a sentence, and the words of a link, by language. */
export type Apologies = Readonly<Record<string, readonly [sentence: string, link: string]>>;

/** What the loader is told: the release, where its script is, and how its code is fetched. */
export interface Loader extends LinkRules {
  tags: readonly string[];
  code: FetchCode;
  homepage: string;
  apologies: Apologies;
}

/** What the loader reads from the modules that it fetches; `reason` instead of a module says why there is none. */
interface Fetched {
  mount?(place: Element, page: Page): unknown;
  startDoctor?(code: Page['code']): void;
  reason?: string;
}

/** What a mount or a link needs to become an element. */
export interface Page extends LinkRules {
  tags: readonly string[];
  /** Code is fetched once; it never rejects, and a failure has been told. */
  code(path: string): Promise<{ reason?: string }>;
  /** What becomes of a place whose code cannot be had. */
  apologize(place: Element, reason: string): void;
}

/**
 * Inside an editor an element is a text that somebody is writing: upgrading it would write into their page. The classes
 * are those of CKEditor, Gutenberg (`block-editor`) and TinyMCE; `ck-content` is none of them: published pages wear it.
 */
export const EDITORS = 'template,[contenteditable]:not([contenteditable=false]),[class*=ck-editor],[class*=tox-],[data-block]';

/** Starts looking. Code is fetched at most once; a failure leaves a readable page. */
export const startLoader = (loader: Loader): void => {
  const { tags, links, homepage, apologies } = loader;
  const asked: Record<string, Promise<Fetched>> = {};
  // Which of the links are meant is known to the code for them, which most pages never fetch.
  const linked = links === undefined ? [] : tags.map((tag) => `a[href*="embed/${tag.slice(4)}"]`);
  const selector = [...tags, ...linked, '[data-ics-widget]'].join();

  const code = (path: string) =>
    (asked[path] ??= (loader.code(path) as Promise<Fetched>).catch((error: Error) => {
      const reason = `${path} could not be loaded (${error.message}). Check script-src and CORS.`;
      console.warn(`ICS Widgets: ${reason}`);
      return { reason };
    }));

  /** The author's fallback stays; a place without one gets a sentence and the dataset's own page. */
  const apologize = (place: Element, reason: string) => {
    if (!place.textContent?.trim()) {
      const asked = place.closest<HTMLElement>('[lang]')?.lang?.split('-')[0];
      const lang = apologies[asked!] ? asked! : 'en';
      const [sentence, textContent] = apologies[lang]!;
      const link = Object.assign(document.createElement('a'), { href: homepage, textContent });
      const paragraph = document.createElement('p');
      paragraph.lang = lang;
      paragraph.append(`${sentence} `, link);
      place.append(paragraph);
    }
    place.dispatchEvent(Object.assign(new Event('ics-error', { bubbles: true, composed: true }), { reason, problems: [] }));
  };

  const meet = async (place: Element) => {
    const { localName, isContentEditable } = place as HTMLElement;
    if (isContentEditable || place.closest(EDITORS)) return;
    const { mount, reason } = await code(tags.includes(localName) ? `elements/${localName.slice(4)}.js` : 'chunks/mount.js');
    if (reason) apologize(place, reason);
    else mount?.(place, { ...loader, code, apologize });
  };

  // A node may come with what it was put into: what is in both is met once.
  const look = (nodes: readonly Node[]) => {
    const all = (nodes as Element[]).flatMap((node) => [node, ...(node.querySelectorAll?.(selector) ?? [])]);
    new Set(all.filter((node) => node.matches?.(selector))).forEach(meet);
  };

  const watch = (root: Node) => {
    const observer = new MutationObserver((records) => look(records.flatMap(({ addedNodes }) => [...addedNodes])));
    observer.observe(root, { childList: true, subtree: true });
    look([root]);
    return () => observer.disconnect();
  };

  const check = () => {
    if (location.hash === '#ics-check') void code('chunks/doctor.js').then(({ startDoctor }) => startDoctor?.(code));
  };

  watch(document.documentElement);
  const record = pageRecord();
  record.watch = watch;
  record.waiting?.forEach((start) => start(watch));
  addEventListener('hashchange', check);
  check();
};
