/** Keeps the focus near: a button that goes when it is pressed would take it along, to the top of the page. */
import type { LitElement, ReactiveController } from 'lit';

export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  /** What has the focus, and what holds it, the nearest first. */
  #path: HTMLElement[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    this.#path = [];
    let element = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    for (; element; element = element.parentElement) this.#path.push(element);
  }

  hostUpdated() {
    if (this.#path[0]?.isConnected !== false) return;
    const heir = this.#path.find(({ isConnected }) => isConnected) ?? this.#host.renderRoot.querySelector<HTMLElement>('[part=name]');
    if (!heir) return;
    heir.tabIndex = -1;
    heir.focus({ preventScroll: true });
  }
}
