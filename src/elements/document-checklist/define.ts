import { DocumentChecklist } from './document-checklist.js';

if (!customElements.get('ics-document-checklist')) customElements.define('ics-document-checklist', DocumentChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'ics-document-checklist': DocumentChecklist;
  }
}
