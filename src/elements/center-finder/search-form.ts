/** The question that the finder asks. */
import { html } from 'lit';
import { msg } from '@lit/localize';
import type { ComboboxController } from '../../ui/combobox.js';

export const searchForm = (field: ComboboxController, onSearch: (event: SubmitEvent) => void, onNearMe: () => void) =>
  html`<form part="search" class="search" role="search" @submit=${onSearch}>
    <label for="query">${msg('Where do you live, or will you live?', { id: 'finder-label' })}</label>
    <div class="row">
      ${field.render({ label: '', describedBy: 'query-hint' })}
      <button>${msg('Find', { id: 'find' })}</button>
      <button type="button" class="quiet" @click=${onNearMe}>${msg('Near me', { id: 'near-me' })}</button>
    </div>
    <p id="query-hint" class="hint">${msg('Postcode, municipality or centre. What you type stays on this page.', { id: 'finder-hint' })}</p>
  </form>`;
