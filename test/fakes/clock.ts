/** A clock that stands still until a test moves it. */

export interface FakeClock {
  readonly now: number;
  /** Timers that wait, each with the instant it waits for. */
  readonly waiting: readonly number[];
  /** How many timers were ever set. */
  readonly everSet: number;
  /** Moves to an instant and fires every timer on the way, in order. */
  moveTo(at: number): void;
  /** Moves to an instant as a computer that slept does: no timer fires. */
  sleepUntil(at: number): void;
}

const real = { now: Date.now, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

/** Replaces `Date.now` and the timers of the page until the test is over. */
export const fakeClock = (startAt: number): FakeClock => {
  let now = startAt;
  let everSet = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  const nearest = () => [...timers].sort(([, a], [, b]) => a.at - b.at)[0];
  Date.now = () => now;
  globalThis.setTimeout = ((run: () => void, delay?: number) => {
    // Who names no time wants a task, and waits for no clock.
    if (delay === undefined) return real.setTimeout(run);
    timers.set(++everSet, { at: now + delay, run });
    return everSet;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id?: number) => void timers.delete(id!)) as typeof clearTimeout;
  return {
    get now() {
      return now;
    },
    get waiting() {
      return [...timers.values()].map(({ at }) => at).sort((a, b) => a - b);
    },
    get everSet() {
      return everSet;
    },
    moveTo(at) {
      for (let next = nearest(); next && next[1].at <= at; next = nearest()) {
        timers.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].run();
      }
      now = at;
    },
    sleepUntil: (at) => void (now = at),
  };
};

/** Gives the page its own clock back before the test is over, for tools that need real timers. */
export const realClock = () => {
  Date.now = real.now;
  globalThis.setTimeout = real.setTimeout;
  globalThis.clearTimeout = real.clearTimeout;
};

afterEach(realClock);
