/** The event of choosing a centre. */
import { KitEvent } from './events.js';

/** The visitor chose a centre, in the list or on the map. A page that prevents it does something else instead. */
export class IcsCenterSelectEvent extends KitEvent {
  /** Id of the centre. */
  readonly center: string;
  constructor(center: string) {
    super('ics-center-select', true);
    this.center = center;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ics-center-select': IcsCenterSelectEvent;
  }
}
