/** Fetches code that only some visitors need, and renders its host again when it is there. */
import type { CSSResult, LitElement } from 'lit';
import { dress } from './dress.js';
import { IcsErrorEvent } from './events.js';

export class LazyModule<Module> {
  readonly #host: LitElement;
  readonly #fetch: () => Promise<Module>;
  /** What is lacking after a failure, for the console. */
  readonly #what: string;
  #module: Module | undefined;
  /** The code on its way, once it was asked for. */
  #coming: Promise<unknown> | undefined;
  #adoptedIn: Document | undefined;
  failed = false;

  constructor(host: LitElement, fetch: () => Promise<Module>, what: string) {
    this.#host = host;
    this.#fetch = fetch;
    this.#what = what;
  }

  /** The code, when it is there; the first call asks for it. */
  get module(): Module | undefined {
    this.#coming ??= this.#ask();
    return this.#module;
  }

  /** The code once it has come and its host was rendered with it; undefined when it cannot be had. */
  async loaded(): Promise<Module | undefined> {
    await (this.#coming ??= this.#ask());
    await this.#host.updateComplete;
    return this.#module;
  }

  /** Gives the host the styles that came with the code, after those it has; a second call in the same document does nothing. */
  adopt(styles: readonly CSSResult[]) {
    const { ownerDocument } = this.#host;
    if (this.#adoptedIn !== ownerDocument) dress(this.#host, styles);
    this.#adoptedIn = ownerDocument;
  }

  /** Asks again after a failure. */
  retry() {
    this.failed = false;
    this.#coming = undefined;
    this.#host.requestUpdate();
  }

  #ask() {
    return this.#fetch()
      .then(
        (module) => (this.#module = module),
        (error: unknown) => {
          this.failed = true;
          const reason = `${this.#what} could not be loaded (${String(error)})`;
          console.warn(`ICS Widgets: ${reason}.`);
          this.#host.dispatchEvent(new IcsErrorEvent(reason));
        },
      )
      .finally(() => this.#host.requestUpdate());
  }
}
