/** What goes beyond the badge: today's hours, the week, a spoken change, data for search engines. A chunk of its own, because most badges never need it. */
import { css, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import type { Opening } from '../../domain/opening.js';
import { recordFor } from '../../domain/opening.js';
import { daysAhead } from '../../domain/week.js';
import { openingWords, type TimeWords } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursClaims, sourceLine } from '../../ui/parts/source-line.js';
import { hoursOf, weekTable, weekTableStyles } from '../../ui/parts/week-table.js';
import { basics } from '../../ui/basics.js';

export { OverlayController } from '../../ui/overlay-controller.js';
export { keepJsonLd } from '../../ui/json-ld-script.js';
export { notices } from '../../ui/parts/notices.js';

/** One centre at one moment. */
export interface Shown {
  readonly center: Center;
  readonly dataset: Dataset;
  readonly words: TimeWords;
}

export const styles = [
  basics,
  weekTableStyles,
  css`
    .panel {
      position: absolute;
      z-index: 1;
      inset-block-start: 100%;
      margin-block-start: var(--_space);
      padding: calc(3 * var(--_space)) calc(4 * var(--_space));
      border: var(--_line) solid var(--_border);
      border-radius: var(--_radius);
      box-shadow: var(--ics-shadow, 0 0.25em 1em rgb(0 0 0 / 20%));
      /* The page shows through everything else, but must not show through this. */
      background: var(--ics-color-surface, Canvas);
      color: var(--ics-color-text, CanvasText);
      container-type: inline-size;
    }
    .paper {
      display: none;
    }
    .notices {
      margin-block-start: calc(2 * var(--_space));
      padding-inline-start: calc(3 * var(--_space));
      border-inline-start: calc(3 * var(--_line)) solid var(--_accent);
    }
    @media print {
      .paper {
        display: block;
      }
      .panel {
        position: static;
        border: 0;
        box-shadow: none;
      }
    }
  `,
];

export const week = ({ center, dataset, words }: Shown, level: string | null | undefined) =>
  html`<section>
    <slot name="heading">${heading(level, 'name', plain(center.name))}</slot>
    ${weekTable(center, dataset, words)} ${sourceLine(hoursClaims(center), { dataset, now: words.now })}
    <slot name="footer"></slot>
  </section>`;

/** What follows the state on its line; on paper the week stands in for both. */
export const today = ({ center, dataset, words }: Shown, channel: 'visit' | 'phone') => {
  const record = recordFor(center, channel);
  const day = daysAhead(record, words.now, dataset).find(({ isToday }) => isToday);
  if (!record || !day || day.because === 'not-listed') return nothing;
  return html`<span class="now">
    <span aria-hidden="true">·</span> ${msg('today:', { id: 'today-hours' })} ${commas(hoursOf(day, words))}</span
  >`;
};

const commas = (items: unknown) => (Array.isArray(items) ? items.map((item: unknown, index) => (index > 0 ? [', ', item] : item)) : items);

/** The week as it is printed under a line that speaks of now. */
export const paper = ({ center, dataset, words }: Shown) => html`<div class="paper">${weekTable(center, dataset, words)}</div>`;

/** The week under a badge, laid over what follows it so that nothing moves. */
export const panel = ({ center, dataset, words }: Shown) =>
  html`<div class="panel" part="panel">
    ${weekTable(center, dataset, words)} ${sourceLine(hoursClaims(center), { dataset, now: words.now })}
  </div>`;

/** What a screen reader is to say when the state has flipped. */
export const flipWords = ({ center, words }: Shown, opening: Opening, phone: Opening | undefined): string => {
  const { head, details } = openingWords(opening, words, phone);
  return `${plain(center.name)}: ${[head, ...details].join(', ')}`;
};

/** Always there before it speaks: a live region that comes with its text stays unheard. */
export const statusRegion = (said: string) => html`<span class="sr-only" role="status">${said}</span>`;
