import { EligibilityCheck } from './eligibility-check.js';

if (!customElements.get('ics-eligibility-check')) customElements.define('ics-eligibility-check', EligibilityCheck);

declare global {
  interface HTMLElementTagNameMap {
    'ics-eligibility-check': EligibilityCheck;
  }
}
