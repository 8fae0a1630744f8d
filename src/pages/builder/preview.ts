/** The preview: a page of its own in a frame, with the one widget as a host page would have it. */
import { themeSheet } from './theme-css.js';
import type { State } from './state.js';

export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #onHeight: (height: number) => void;
  #shown = '';
  #theme: CSSStyleSheet | undefined;

  /** @param onHeight told the height of the widget, CSS pixels, whenever it changes */
  constructor(frame: HTMLIFrameElement, onHeight: (height: number) => void) {
    this.#frame = frame;
    this.#onHeight = onHeight;
  }

  /** Brings the frame to a state; nothing is made anew that is as it was. */
  show({ widget, lang, settings, accent, font, width, scheme }: State, tags: readonly string[]) {
    this.#frame.style.inlineSize = `${width}px`;
    const page = this.#frame.contentDocument;
    const main = page?.querySelector('main');
    // The frame's own script says when it is there.
    if (!page || !main) return;
    page.documentElement.lang = lang;
    page.documentElement.style.colorScheme = scheme === 'auto' ? 'light dark' : scheme;
    this.#dress(page, themeSheet(accent, font, tags));
    const wanted = JSON.stringify([widget, lang, settings]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const element = page.createElement(`ics-${widget}`);
    element.setAttribute('lang', lang);
    for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
    main.replaceChildren(element);
    const { ResizeObserver: Observer } = page.defaultView as unknown as typeof globalThis;
    new Observer(() => this.#onHeight(Math.ceil(element.getBoundingClientRect().height))).observe(element);
  }

  #dress(page: Document, css: string) {
    // A style sheet belongs to the document that it was made in.
    const { CSSStyleSheet: Sheet } = page.defaultView as unknown as typeof globalThis;
    this.#theme ??= new Sheet();
    page.adoptedStyleSheets = [this.#theme];
    this.#theme.replaceSync(css);
  }
}
