import { OpeningHours } from './opening-hours.js';

if (!customElements.get('ics-opening-hours')) customElements.define('ics-opening-hours', OpeningHours);

declare global {
  interface HTMLElementTagNameMap {
    'ics-opening-hours': OpeningHours;
  }
}
