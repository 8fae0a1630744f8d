/** One centre in the list: everything that a visitor needs when there is no map. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { servesWords } from '../../words/coverage.js';
import { number } from '../../words/format.js';
import { wordsUntil, type TimeWords } from '../../words/sentences.js';
import { addressLine, bookingWords, contactLink, serviceName } from '../../ui/parts/contacts.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { notices } from '../../ui/parts/notices.js';
import { servicesList } from '../../ui/parts/services.js';
import { weekTable } from '../../ui/parts/week-table.js';
import { words } from '../../ui/parts/words.js';

export const centerItem = (
  center: Center,
  position: number,
  serves: boolean,
  dataset: Dataset,
  times: TimeWords,
  level: string | null | undefined,
) =>
  html`<li part="item" class="item ${serves ? 'serves' : ''}">
    <span class="number" aria-hidden="true">${number(position)}</span>
    <div>
      ${heading(level, 'name', words(center.name), 'name', 1)} ${addressLine(center, dataset)}
      <p>${hoursLine(openingAt(recordFor(center, 'visit'), times.now, dataset), times)}</p>
      ${whom(center, dataset)} ${reach(center)}
      <details>
        <summary>${msg('Hours and details', { id: 'hours-details' })}</summary>
        <div class="more">
          ${notices({ ...dataset, notices: dataset.notices?.filter((notice) => notice.center === center.id) ?? [] }, times.now, center.id)}
          ${weekTable(center, dataset, times, msg('Opening hours', { id: 'opening-hours' }))}
          <p>${msg('Appointment', { id: 'appointment' })}: ${bookingWords(center.booking?.rule)}</p>
          ${servicesList(center, dataset)}
        </div>
      </details>
    </div>
  </li>`;

/** Whom the centre serves, shortly: the first service that depends on where one lives, else the first that does not. */
const whom = (center: Center, dataset: Dataset) => {
  const offered = (center.services ?? []).filter((row) => row.offered === 'yes');
  const row = offered.find(({ serves }) => Array.isArray(serves)) ?? offered[0];
  return row ? html`<p class="hint">${serviceName(row.service, dataset)}: ${servesWords(row, dataset)}</p>` : nothing;
};

const reach = ({ contacts = [] }: Center) => {
  const direct = contacts.filter(({ kind }) => kind !== 'web');
  return direct.length === 0 ? nothing : html`<p class="meta">${direct.map((contact) => html`<span>${contactLink(contact)}</span>`)}</p>`;
};

/** When the first sentence in the list stops being true. */
export const itemWordsUntil = (centers: readonly Center[], dataset: Dataset, now: number): number =>
  Math.min(...centers.map((center) => wordsUntil(openingAt(recordFor(center, 'visit'), now, dataset), now)));
