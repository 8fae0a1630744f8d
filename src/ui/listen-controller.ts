/** Follows the outcome of another element on the page, by its id; neither imports the other. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { IcsResultEvent } from './step-events.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly listen?: string | null };

export class ListenController implements ReactiveController {
  readonly #host: Host;
  readonly #follow: (result: IcsResultEvent) => void;
  #root: Node | undefined;

  constructor(host: Host, follow: (result: IcsResultEvent) => void) {
    this.#host = host;
    this.#follow = follow;
    host.addController(this);
  }

  /** At the root, where the event arrives whichever of the two elements came first, and from wherever the id has moved to. */
  hostConnected() {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener('ics-result', this.#onResult);
  }

  hostDisconnected() {
    this.#root?.removeEventListener('ics-result', this.#onResult);
  }

  readonly #onResult = (event: Event) => {
    const target = event.target as Element;
    // The id of a div for a widget stays on the div.
    const id = target.id || target.closest('[data-ics-widget]')?.id;
    if (id && id === this.#host.listen) this.#follow(event as IcsResultEvent);
  };
}
