/** What a centre does and for whom. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center, CoverageRow, Dataset } from '../../domain/dataset.js';
import { servesWords, unitedRows } from '../../words/coverage.js';
import { serviceName } from './contacts.js';
import { localTerm, words } from './words.js';

/** A list of the services that are offered, each with whom it is for. Rows for one service stand together. */
export const servicesList = (center: Center, dataset: Dataset) => {
  const rows = unitedRows((center.services ?? []).filter(({ offered }) => offered === 'yes' || offered === 'guidance'));
  if (rows.length === 0) return html`<p>${msg('Not stated – ask the centre', { id: 'services-unknown' })}</p>`;
  return html`<ul class="services" role="list">
    ${rows.map((row) => html`<li>${serviceRow(row, center, dataset)}</li>`)}
  </ul>`;
};

const serviceRow = (row: CoverageRow, center: Center, dataset: Dataset) => {
  const service = dataset.services?.find(({ id }) => id === row.service);
  const guidance = row.offered === 'guidance' ? msg('guidance only', { id: 'guidance' }) : servesWords(row, center, dataset);
  return html`${service ? words(service.name) : serviceName(row.service, dataset)} ${localTerm(service?.name, dataset.localLanguage)}
    <span class="hint">(${guidance})</span>${row.note ? html` <span class="hint">${words(row.note)}.</span>` : nothing}${row.except?.map(
      (exception) => (exception.note ? html` <span class="hint">${words(exception.note)}.</span>` : nothing),
    )}`;
};
