/** The event before a map asks another host for pictures. */
import { KitEvent } from './events.js';

/** Pictures of streets are about to be loaded from another host. A page that prevents it keeps the map without them. */
export class IcsMapConsentEvent extends KitEvent {
  /** Name of the host that would learn of the visit. */
  readonly host: string;
  constructor(host: string) {
    super('ics-map-consent', true);
    this.host = host;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ics-map-consent': IcsMapConsentEvent;
  }
}
