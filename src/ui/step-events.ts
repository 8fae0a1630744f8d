/** The events of the stepper: which question shows, and where an outcome leads; never an answer. */
import { KitEvent } from './events.js';

/** The stepper shows another question, by its id; null at the outcome. */
export class IcsStepEvent extends KitEvent {
  readonly question: string | null;
  constructor(question: string | null) {
    super('ics-step');
    this.question = question;
  }
}

/** The stepper came to an outcome. It tells where to go and for which services, never the answers. */
export class IcsResultEvent extends KitEvent {
  readonly office: string;
  readonly center: string | null;
  readonly services: readonly string[];
  constructor(office: string, center: string | null, services: readonly string[]) {
    super('ics-result');
    this.office = office;
    this.center = center;
    this.services = services;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ics-step': IcsStepEvent;
    'ics-result': IcsResultEvent;
  }
}
