/** Fetches code that only some visitors need, and renders its host again when it is there. */
import { adoptStyles, type CSSResult, type LitElement } from 'lit';
import { IcsErrorEvent } from './events.js';

export class LazyModule<Module> {
  readonly #host: LitElement;
  readonly #fetch: () => Promise<Module>;
  /** What a failure means, for the console. */
  readonly #story: string;
  #module: Module | undefined;
  #asked = false;
  #adopted = false;
  failed = false;

  constructor(host: LitElement, fetch: () => Promise<Module>, story: string) {
    this.#host = host;
    this.#fetch = fetch;
    this.#story = story;
  }

  /** The code, when it is there; the first call asks for it. */
  get module(): Module | undefined {
    if (!this.#asked) this.#ask();
    return this.#module;
  }

  /** Gives the host the styles that came with the code, after those it has; the second call does nothing. */
  adopt(styles: readonly CSSResult[]) {
    const { renderRoot } = this.#host;
    if (this.#adopted || !(renderRoot instanceof ShadowRoot)) return;
    this.#adopted = true;
    adoptStyles(renderRoot, [...renderRoot.adoptedStyleSheets, ...styles]);
  }

  /** Asks again after a failure. */
  retry() {
    this.failed = false;
    this.#asked = false;
    this.#host.requestUpdate();
  }

  #ask() {
    this.#asked = true;
    this.#fetch()
      .then(
        (module) => (this.#module = module),
        (error: unknown) => {
          this.failed = true;
          const reason = `${this.#story} (${String(error)})`;
          console.warn(`ICS Widgets: ${reason}.`);
          this.#host.dispatchEvent(new IcsErrorEvent(reason));
        },
      )
      .finally(() => this.#host.requestUpdate());
  }
}
