/** Tells its host when the page goes to paper, in time to show what paper cannot unfold. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class PrintController implements ReactiveController {
  readonly #tell: (isPrinting: boolean) => void;

  constructor(host: ReactiveControllerHost, tell: (isPrinting: boolean) => void) {
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.#before);
    addEventListener('afterprint', this.#after);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.#before);
    removeEventListener('afterprint', this.#after);
  }

  readonly #before = () => this.#tell(true);
  readonly #after = () => this.#tell(false);
}
