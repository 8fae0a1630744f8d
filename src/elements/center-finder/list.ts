/** The list: everything that a visitor needs when there is no map. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import type { Wanted } from '../../domain/filter.js';
import { nextOpenings } from '../../domain/next-openings.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { serviceName } from '../../words/claims.js';
import { servesWords, unitedRows } from '../../words/coverage.js';
import { dayAndDate, number, time } from '../../words/format.js';
import { kilometres } from '../../words/lists.js';
import { wordsUntil, type TimeWords } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { addressLine, contactLink } from '../../ui/parts/contacts.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { notices } from '../../ui/parts/notices.js';
import { words } from '../../ui/parts/words.js';
import type { Row, View } from './view.js';
import { PAGE, type Actions, type VisitState } from './visit.js';

interface ListView extends Pick<View, 'results' | 'shown' | 'rows'> {
  /** Whether the order says something: who serves, or who is near. */
  isOrdered: boolean;
  state: Readonly<VisitState>;
  hasMap: boolean;
  dataset: Dataset;
  times: TimeWords;
  level: string | null | undefined;
  wanted: Wanted;
  /** What unfolds under "Filters", as far as it is there. */
  filters: unknown;
  /** What is not known about what was asked for. */
  doubts(center: Center): unknown;
  /** What helps out of an empty list. */
  help(): unknown;
  /** What unfolds, as far as it is there. */
  details(center: Center): unknown;
  actions: Actions;
}

export const listOf = (view: ListView) => {
  const { results, shown, rows, actions } = view;
  const left = results.length - shown;
  const more = left > 0 ? moreThan(view, left) : nothing;
  const items = rows.map((row) => item(row, view));
  const isGap = rows.length > shown;
  return html`<div class="results">
    <p class="hint" role="status">${countWords(view)}</p>
    ${
      view.hasMap
        ? html`<button type="button" class="link to-map" @click=${actions.toMap}>${msg('To the map', { id: 'to-map' })}</button>`
        : nothing
    }
    ${filterBox(view)}
    ${
      results.length === 0
        ? view.help()
        : html`<ol part="list" class="list" role="list">
            ${items.slice(0, shown)}${isGap ? html`<li class="gap">${more}</li>` : nothing}${items.slice(shown)}
          </ol>`
    }
    ${isGap ? nothing : more}
  </div>`;
};

/** On paper nothing can be pressed. */
const moreThan = ({ results, shown, state, actions }: ListView, left: number) =>
  state.isPrinting
    ? html`<p class="hint">${msg(str`On paper: ${number(shown)} of ${number(results.length)}`, { id: 'on-paper' })}</p>`
    : html`<button type="button" class="quiet" @click=${actions.more}>
        ${msg(str`Show ${number(Math.min(PAGE, left))} more of ${number(left)}`, { id: 'show-more' })}
      </button>`;

const filterBox = ({ wanted, state, filters, actions }: ListView) => {
  const count = Object.values(wanted).filter(Boolean).length;
  return html`<details class="filters" ?open=${state.isFiltering} @toggle=${actions.foldFilters}>
    <summary>${count > 0 ? msg(str`Filters (${number(count)})`, { id: 'filters-set' }) : msg('Filters', { id: 'filters' })}</summary>
    ${filters}
  </details>`;
};

const countWords = ({ results, isOrdered }: ListView): string => {
  const count = number(results.length);
  const centers = results.length === 1 ? msg('1 centre', { id: 'one-centre' }) : msg(str`${count} centres`, { id: 'count-centres' });
  return isOrdered && results.length > 1 ? msg(str`${centers}, ${plain(results[0]!.center.name)} first`, { id: 'count-first' }) : centers;
};

const item = ([{ center, metres, serves }, position]: Row, view: ListView) => {
  const { dataset, times } = view;
  const { selected, unfolded, isPrinting } = view.state;
  const isOpen = unfolded.has(center.id) || isPrinting;
  const { id } = center;
  const isSelected = id === selected;
  return html`<li
    part="item"
    class="item ${serves ? 'serves' : ''} ${isSelected ? 'selected' : ''}"
    data-id=${id}
    aria-current=${isSelected ? 'true' : nothing}
  >
    <span class="number" aria-hidden="true">${number(position)}</span>
    <div>
      ${isSelected ? html`<p class="tag">${msg('Selected', { id: 'selected' })}</p>` : nothing}
      ${heading(view.level, 'name', words(center.name), 'name', 1)} ${addressLine(center, dataset)}
      <p>${hoursLine(openingAt(recordFor(center, 'visit'), times.now, dataset), times)}</p>
      ${whom(center, dataset)} ${view.doubts(center)} ${reach(center, metres, view)}
      ${notices({ ...dataset, notices: dataset.notices?.filter((notice) => notice.center === id) ?? [] }, times.now, id)}
      <details
        class=${unfolded.has(id) ? '' : 'folded'}
        ?open=${isOpen}
        @toggle=${({ target }: Event) => view.actions.unfold(id, (target as HTMLDetailsElement).open)}
      >
        <summary>${msg('Hours and details', { id: 'hours-details' })}<span class="sr-only">: ${words(center.name)}</span></summary>
        <div class="more">${isOpen ? view.details(center) : nothing}</div>
      </details>
    </div>
  </li>`;
};

/** Whom the centre serves, shortly: the first service that depends on where one lives, else the first that does not. */
const whom = (center: Center, dataset: Dataset) => {
  const offered = unitedRows((center.services ?? []).filter((row) => row.offered === 'yes'));
  const row = offered.find(({ serves }) => Array.isArray(serves)) ?? offered[0];
  return row ? html`<p class="hint">${serviceName(row.service, dataset)}: ${servesWords(row, center, dataset)}</p>` : nothing;
};

/** How to get in touch, how far it is, and the way to the map. */
const reach = ({ id, name, contacts = [], point }: Center, metres: number | undefined, view: ListView) => {
  const isOnMap = point && view.hasMap;
  return html`<p class="meta">
    ${contacts.filter(({ kind }) => kind !== 'web').map((contact) => html`<span>${contactLink(contact)}</span>`)}
    ${metres === undefined ? nothing : html`<span class="hint">${msg(str`about ${kilometres(metres)}`, { id: 'about-distance' })}</span>`}
    <button type="button" class="link" @click=${() => view.actions[isOnMap ? 'locate' : 'select'](id)}>
      ${isOnMap ? msg('Show on map', { id: 'show-on-map' }) : msg('Select', { id: 'select' })}<span class="sr-only">: ${words(name)}</span>
    </button>
  </p>`;
};

/** Where paper cannot wait for the table of the week. */
export const weekInWords = (center: Center, dataset: Dataset, { now, timeZone }: TimeWords) => {
  const openings = nextOpenings(recordFor(center, 'visit'), now, 7, dataset).map(
    ({ opensAt, closesAt }) =>
      `${dayAndDate(opensAt, timeZone)} ${time(opensAt, timeZone)}–${closesAt === null ? '' : time(closesAt, timeZone)}`,
  );
  return openings.length > 0 ? html`<p>${msg(str`Next openings: ${openings.join(', ')}`, { id: 'next-openings' })}</p>` : nothing;
};

/** When the first sentence in the list stops being true. */
export const itemWordsUntil = (rows: readonly Row[], dataset: Dataset, now: number): number =>
  Math.min(
    ...rows.map(([{ center }]) => wordsUntil(openingAt(recordFor(center, 'visit'), now, dataset), { now, timeZone: dataset.timeZone })),
  );
