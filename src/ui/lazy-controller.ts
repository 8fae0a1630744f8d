/** Fetches code that only some visitors need, and renders its host again when it is there. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class LazyController<Module> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<Module>;
  /** What a failure means, for the console. */
  readonly #story: string;
  #module: Module | undefined;
  #asked = false;
  failed = false;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<Module>, story: string) {
    this.#host = host;
    this.#fetch = fetch;
    this.#story = story;
    host.addController(this);
  }

  hostConnected() {}

  /** The code, when it is there; the first call asks for it. */
  get module(): Module | undefined {
    if (!this.#asked) this.#ask();
    return this.#module;
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
          console.warn(`ICS Widgets: ${this.#story} (${String(error)}).`);
        },
      )
      .finally(() => this.#host.requestUpdate());
  }
}
