/** The events of the kit: bubbling, composed, and never carrying an answer, a position or typed text. */
import type { Problem } from '../dataset/page.js';

/** What every event of the kit has in common; a cancelable one asks before something is done. */
export class KitEvent extends Event {
  constructor(name: string, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
  }
}

/** Content shows for the first time. */
export class IcsReadyEvent extends KitEvent {
  constructor() {
    super('ics-ready');
  }
}

/** Something is wrong: `reason` says what, where and how to mend it, in English, for the person who set up the page. */
export class IcsErrorEvent extends KitEvent {
  readonly reason: string;
  readonly problems: readonly Problem[];
  constructor(reason: string, problems: readonly Problem[] = []) {
    super('ics-error');
    this.reason = reason;
    this.problems = problems;
  }
}

/** The state of a badge flipped while it was shown. */
export class IcsHoursChangeEvent extends KitEvent {
  readonly state: 'open' | 'closed' | 'unknown';
  constructor(state: 'open' | 'closed' | 'unknown') {
    super('ics-hours-change');
    this.state = state;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ics-ready': IcsReadyEvent;
    'ics-error': IcsErrorEvent;
    'ics-hours-change': IcsHoursChangeEvent;
  }
}
