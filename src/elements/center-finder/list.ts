/** One centre in the list: everything that a visitor needs when there is no map. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { servesWords, unitedRows } from '../../words/coverage.js';
import { number } from '../../words/format.js';
import { wordsUntil, type TimeWords } from '../../words/sentences.js';
import { addressLine, contactLink, serviceName } from '../../ui/parts/contacts.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { notices } from '../../ui/parts/notices.js';
import { words } from '../../ui/parts/words.js';

interface Item {
  center: Center;
  position: number;
  /** Whether it is the answer to the search. */
  serves: boolean;
  dataset: Dataset;
  times: TimeWords;
  level: string | null | undefined;
  /** What unfolds, as far as it is there. */
  details(center: Center): unknown;
  onUnfold(event: Event): void;
}

export const centerItem = ({ center, position, serves, dataset, times, level, details, onUnfold }: Item) =>
  html`<li part="item" class="item ${serves ? 'serves' : ''}">
    <span class="number" aria-hidden="true">${number(position)}</span>
    <div>
      ${heading(level, 'name', words(center.name), 'name', 1)} ${addressLine(center, dataset)}
      <p>${hoursLine(openingAt(recordFor(center, 'visit'), times.now, dataset), times)}</p>
      ${whom(center, dataset)} ${reach(center)}
      ${notices({ ...dataset, notices: dataset.notices?.filter((notice) => notice.center === center.id) ?? [] }, times.now, center.id)}
      <details @toggle=${onUnfold}>
        <summary>${msg('Hours and details', { id: 'hours-details' })}<span class="sr-only">: ${words(center.name)}</span></summary>
        <div class="more">${details(center)}</div>
      </details>
    </div>
  </li>`;

/** Whom the centre serves, shortly: the first service that depends on where one lives, else the first that does not. */
const whom = (center: Center, dataset: Dataset) => {
  const offered = unitedRows((center.services ?? []).filter((row) => row.offered === 'yes'));
  const row = offered.find(({ serves }) => Array.isArray(serves)) ?? offered[0];
  return row ? html`<p class="hint">${serviceName(row.service, dataset)}: ${servesWords(row, center, dataset)}</p>` : nothing;
};

const reach = ({ contacts = [] }: Center) => {
  const direct = contacts.filter(({ kind }) => kind !== 'web');
  return direct.length === 0 ? nothing : html`<p class="meta">${direct.map((contact) => html`<span>${contactLink(contact)}</span>`)}</p>`;
};

/** When the first sentence in the list stops being true. */
export const itemWordsUntil = (centers: readonly Center[], dataset: Dataset, now: number): number =>
  Math.min(
    ...centers.map((center) => wordsUntil(openingAt(recordFor(center, 'visit'), now, dataset), { now, timeZone: dataset.timeZone })),
  );
