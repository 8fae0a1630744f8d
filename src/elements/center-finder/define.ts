import { CenterFinder } from './center-finder.js';

if (!customElements.get('ics-center-finder')) customElements.define('ics-center-finder', CenterFinder);

declare global {
  interface HTMLElementTagNameMap {
    'ics-center-finder': CenterFinder;
  }
}
