/** The page's one clock. It wakes an element when its answer stops being true, and never ticks in between. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longer waits are cut up: a timer over 2³¹ ms fires at once, and sleep and clock changes make long ones late. */
const LONGEST_WAIT_MS = 3_600_000;

interface Sleeper {
  wakeAt: number;
  wake(): void;
}

const sleepers = new Set<Sleeper>();
let timer: ReturnType<typeof setTimeout> | undefined;

const wakeTheDue = () => {
  const now = Date.now();
  for (const sleeper of [...sleepers]) {
    if (sleeper.wakeAt > now) continue;
    sleepers.delete(sleeper);
    sleeper.wake();
  }
  schedule();
};

const schedule = () => {
  clearTimeout(timer);
  timer = undefined;
  if (sleepers.size === 0) return;
  const nearest = Math.min(...[...sleepers].map(({ wakeAt }) => wakeAt));
  timer = setTimeout(wakeTheDue, Math.min(Math.max(nearest - Date.now(), 0), LONGEST_WAIT_MS));
};

// A page that slept, hid or came back from the cache may have missed its moment.
if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', wakeTheDue);
  globalThis.addEventListener?.('pageshow', wakeTheDue);
  globalThis.addEventListener?.('focus', wakeTheDue);
}

/** Tells its host what time it is and re-renders it at the moment it asked for. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sleeper: Sleeper;
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#sleeper = { wakeAt: Infinity, wake: () => this.#host.requestUpdate() };
    host.addController(this);
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    return Date.now();
  }

  /** Asks for a render at an instant; null or Infinity for none. The latest wish counts. */
  wakeAt(at: number | null) {
    sleepers.delete(this.#sleeper);
    this.#sleeper.wakeAt = at ?? Infinity;
    if (this.#connected && Number.isFinite(this.#sleeper.wakeAt)) sleepers.add(this.#sleeper);
    schedule();
  }

  hostConnected() {
    this.#connected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#connected = false;
    sleepers.delete(this.#sleeper);
    schedule();
  }
}
