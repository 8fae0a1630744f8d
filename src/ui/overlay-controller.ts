/** Lays an unfolded panel over the page, inside the window, and folds it when the visitor turns to something else. */
import type { LitElement, ReactiveController } from 'lit';

const WIDEST_EM = 28;
const MARGIN_PX = 8;

/** Watches for what a selector finds in the host's shadow root, for as long as it is there. */
export class OverlayController implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #fold: (how: { focus: boolean }) => void;
  #watching: AbortController | undefined;

  constructor(host: LitElement, selector: string, fold: (how: { focus: boolean }) => void) {
    this.#host = host;
    this.#selector = selector;
    this.#fold = fold;
    host.addController(this);
  }

  hostUpdated() {
    if (!this.#panel) this.hostDisconnected();
    else if (!this.#watching) this.#watch();
    this.#place();
  }

  hostDisconnected() {
    this.#watching?.abort();
    this.#watching = undefined;
  }

  get #panel() {
    return this.#host.renderRoot.querySelector<HTMLElement>(this.#selector);
  }

  #watch() {
    const { signal } = (this.#watching = new AbortController());
    const page = this.#host.ownerDocument;
    globalThis.addEventListener('resize', () => this.#place(), { signal });
    page.addEventListener('pointerdown', this.#onElsewhere, { signal });
    page.addEventListener('focusin', this.#onElsewhere, { signal });
    page.addEventListener('keydown', this.#onKey, { signal });
  }

  /** Below the host, from its start, but inside the window. */
  #place() {
    const panel = this.#panel;
    if (!panel) return;
    const { left, right } = this.#host.getBoundingClientRect();
    const { direction, fontSize } = getComputedStyle(panel);
    const room = document.documentElement.clientWidth - 2 * MARGIN_PX;
    const width = Math.min(room, WIDEST_EM * parseFloat(fontSize));
    const wished = direction === 'rtl' ? right - width : left;
    panel.style.width = `${width}px`;
    panel.style.left = `${Math.max(MARGIN_PX, Math.min(wished, MARGIN_PX + room - width)) - left}px`;
  }

  readonly #onElsewhere = (event: Event) => {
    if (!event.composedPath().includes(this.#host)) this.#fold({ focus: false });
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#fold({ focus: true });
  };
}
