/** Finds the kit's elements on a page, now and later, and fetches the code of those that are there. */

/** What shows in an empty element whose code cannot be had: a sentence, and the words of a link, by language. */
export type Apologies = Readonly<Record<string, readonly [sentence: string, link: string]>>;

export interface Loader {
  tags: readonly string[];
  /** Fetches and registers the element with this tag. */
  fetchTag(tag: string): Promise<unknown>;
  homepage: string;
  apologies: Apologies;
}

/** Inside an editor an element is a text that somebody is writing: upgrading it would write into their page. */
const EDITORS =
  '[contenteditable]:not([contenteditable=false]),[class^="ck-"],[class*=" ck-"],[class^="tox-"],[class*=" tox-"],[data-block]';

/** Starts looking. Every tag is fetched at most once; a failure leaves a readable page. */
export const startLoader = (loader: Loader): void => {
  const selector = loader.tags.join();
  const asked = new Set<string>();
  const failed = new Map<string, string>();

  const meet = (element: Element) => {
    const tag = element.localName;
    if (element.closest(EDITORS)) return;
    if (failed.has(tag)) apologize(element, failed.get(tag)!, loader);
    if (asked.has(tag)) return;
    asked.add(tag);
    loader.fetchTag(tag).catch((error: unknown) => {
      const reason = `the code of <${tag}> could not be loaded (${String(error)}). Check the page's script-src and the folder of ics.js.`;
      console.warn(`ICS Widgets: ${reason}`);
      failed.set(tag, reason);
      for (const waiting of document.querySelectorAll(tag)) apologize(waiting, reason, loader);
    });
  };

  const look = (node: Node) => {
    if (!(node instanceof Element)) return;
    if (node.matches(selector)) meet(node);
    node.querySelectorAll(selector).forEach(meet);
  };

  look(document.documentElement);
  new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(look))).observe(document.documentElement, {
    childList: true,
    subtree: true,
  });
};

/** The author's fallback stays; an element without one gets a sentence and the dataset's own page. */
const apologize = (element: Element, reason: string, { apologies, homepage }: Loader) => {
  if (element.closest(EDITORS)) return;
  if (!element.hasChildNodes() || !element.textContent?.trim()) {
    const language = element.closest('[lang]')?.getAttribute('lang')?.split('-')[0] ?? 'en';
    const spoken = language in apologies ? language : 'en';
    const [sentence, words] = apologies[spoken]!;
    const link = Object.assign(document.createElement('a'), { href: homepage, textContent: words });
    const paragraph = Object.assign(document.createElement('p'), { lang: spoken });
    paragraph.append(`${sentence} `, link);
    element.append(paragraph);
  }
  element.dispatchEvent(Object.assign(new Event('ics-error', { bubbles: true, composed: true }), { reason, problems: [] }));
};
