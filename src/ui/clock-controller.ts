/** The page's one clock. It wakes an element when its answer stops being true, and never ticks in between. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longer waits are cut up: a timer over 2³¹ ms fires at once, and sleep and clock changes make long ones late. */
const LONGEST_WAIT_MS = 3_600_000;

type Host = ReactiveControllerHost & HTMLElement;

/** Milliseconds since the epoch, for what has no host. */
export const pageNow = (): number => Date.now();

/** Who wants to be woken, and when. */
const sleepers = new Map<Host, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

const wakeTheDue = () => {
  for (const [host, wakeAt] of sleepers) {
    if (wakeAt > Date.now()) continue;
    sleepers.delete(host);
    host.requestUpdate();
  }
  schedule();
};

const schedule = () => {
  clearTimeout(timer);
  const nearest = Math.min(...sleepers.values());
  // Nobody looks at a hidden page; once it is shown, `visibilitychange` wakes whoever is due.
  if (nearest < Infinity && !document.hidden) timer = setTimeout(wakeTheDue, Math.min(nearest - Date.now(), LONGEST_WAIT_MS));
};

// A page that slept, hid or came back from the cache may have missed its moment.
for (const event of ['visibilitychange', 'pageshow', 'focus']) globalThis.addEventListener?.(event, wakeTheDue, true);

/** Tells its host what time it is and renders it again at the moment it asked for. */
export class ClockController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    return Date.now();
  }

  /** Asks for a render at an instant; null or Infinity for none. The latest wish counts. */
  wakeAt(at: number | null) {
    sleepers.delete(this.#host);
    // An update may still run in an element that has left the page.
    if (at !== null && this.#host.isConnected) sleepers.set(this.#host, at);
    schedule();
  }

  hostConnected() {
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.wakeAt(null);
  }
}
