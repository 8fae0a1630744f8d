/** One centre in the list: everything that a visitor needs when there is no map. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { metresBetween } from '../../domain/distance.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { servesWords, unitedRows } from '../../words/coverage.js';
import type { Point } from '../../domain/project.js';
import { number } from '../../words/format.js';
import { kilometres } from '../../words/lists.js';
import { wordsUntil, type TimeWords } from '../../words/sentences.js';
import { addressLine, contactLink, serviceName } from '../../ui/parts/contacts.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { notices } from '../../ui/parts/notices.js';
import { words } from '../../ui/parts/words.js';

interface Item {
  center: Center;
  position: number;
  /** Where the visitor is, as far as the search says. */
  origin: Point | undefined;
  /** Whether it is the answer to the search. */
  serves: boolean;
  dataset: Dataset;
  times: TimeWords;
  level: string | null | undefined;
  /** What unfolds, as far as it is there. */
  details(center: Center): unknown;
  onUnfold(event: Event): void;
}

export const centerItem = ({ center, position, origin, serves, dataset, times, level, details, onUnfold }: Item) =>
  html`<li part="item" class="item ${serves ? 'serves' : ''}">
    <span class="number" aria-hidden="true">${number(position)}</span>
    <div>
      ${heading(level, 'name', words(center.name), 'name', 1)} ${addressLine(center, dataset)}
      <p>${hoursLine(openingAt(recordFor(center, 'visit'), times.now, dataset), times)}</p>
      ${whom(center, dataset)} ${reach(center, origin)}
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

const reach = ({ contacts = [], point }: Center, origin: Point | undefined) => {
  const direct = contacts.filter(({ kind }) => kind !== 'web').map((contact) => html`<span>${contactLink(contact)}</span>`);
  const metres = origin && point && metresBetween(origin, point);
  const far = metres === undefined ? [] : [msg(str`about ${kilometres(metres)}`, { id: 'about-distance' })];
  return direct.length + far.length === 0
    ? nothing
    : html`<p class="meta">${direct}${far.map((words) => html`<span class="hint">${words}</span>`)}</p>`;
};

/** Those that serve first, then the nearest; where nobody said from where, as they come. */
export const ordered = (centers: readonly Center[], serving: readonly string[], origin: Point | undefined): readonly Center[] => {
  const metres = ({ point }: Center) => (origin && point ? metresBetween(origin, point) : Infinity);
  const rank = ({ id }: Center) => Number(!serving.includes(id));
  return [...centers].sort((a, b) => rank(a) - rank(b) || (metres(a) < metres(b) ? -1 : Number(metres(a) > metres(b))));
};

/** When the first sentence in the list stops being true. */
export const itemWordsUntil = (centers: readonly Center[], dataset: Dataset, now: number): number =>
  Math.min(
    ...centers.map((center) => wordsUntil(openingAt(recordFor(center, 'visit'), now, dataset), { now, timeZone: dataset.timeZone })),
  );
