/** Tells its host of a fragment in the page's address: at once, and when it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class FragmentController implements ReactiveController {
  readonly #tell: () => void;

  constructor(host: ReactiveControllerHost, tell: () => void) {
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.#tell);
    this.#tell();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#tell);
  }
}
