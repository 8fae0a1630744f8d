/** The event of choosing a centre. */

/** The visitor chose a centre, in the list or on the map. A page that prevents it does something else instead. */
export class IcsCenterSelectEvent extends Event {
  /** Id of the centre. */
  readonly center: string;
  constructor(center: string) {
    super('ics-center-select', { bubbles: true, composed: true, cancelable: true });
    this.center = center;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ics-center-select': IcsCenterSelectEvent;
  }
}
