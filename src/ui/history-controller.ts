/** Lets the browser's Back and Forward go from screen to screen. The address stays as it is, and answers stay in memory. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** What the page keeps with an entry, which is not ours to change. */
const stateNow = (): Record<string, unknown> => ({ ...(history.state as Record<string, unknown> | null) });

/** `Screen` is what a screen is shown from again; two of them are told apart as objects. */
export class HistoryController<Screen extends object> implements ReactiveController {
  readonly #host: Host;
  readonly #follow: (screen: Screen) => void;
  #screens: readonly Screen[] = [];
  #at = -1;

  /** @param follow Gets the screen that the browser went to. */
  constructor(host: Host, follow: (screen: Screen) => void) {
    this.#host = host;
    this.#follow = follow;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('popstate', this.#onPop);
  }

  hostDisconnected() {
    removeEventListener('popstate', this.#onPop);
  }

  /** The screen that shows now; the first one shares the entry that the page has anyway. */
  remember(screen: Screen) {
    if (screen === this.#screens[this.#at]) return;
    this.#screens = [...this.#screens.slice(0, this.#at + 1), screen];
    this.#at += 1;
    const state = { ...stateNow(), [this.#key]: this.#at };
    if (this.#at === 0) history.replaceState(state, '');
    else history.pushState(state, '');
  }

  /** Goes back as the browser does, and says whether it could: not from the first screen, nor from an entry of the page's own. */
  back(): boolean {
    const can = this.#at > 0 && stateNow()[this.#key] === this.#at;
    if (can) history.back();
    return can;
  }

  get #key() {
    return this.#host.id || this.#host.localName;
  }

  readonly #onPop = ({ state }: PopStateEvent) => {
    const at = (state as Record<string, unknown> | null)?.[this.#key];
    const screen = typeof at === 'number' ? this.#screens[at] : undefined;
    if (!screen) return;
    this.#at = at as number;
    this.#follow(screen);
  };
}
