import { CenterCard } from './center-card.js';

if (!customElements.get('ics-center-card')) customElements.define('ics-center-card', CenterCard);

declare global {
  interface HTMLElementTagNameMap {
    'ics-center-card': CenterCard;
  }
}
