/** The week of a centre with its sources: a chunk of its own, because most badges never show it. */
import { html } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import type { TimeWords } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursClaims, sourceLine } from '../../ui/parts/source-line.js';
import { weekTable, weekTableStyles } from '../../ui/parts/week-table.js';
import { basics } from '../../ui/basics.js';

export const styles = [basics, weekTableStyles];

export const weekView = (center: Center, dataset: Dataset, words: TimeWords, level: string | null | undefined) =>
  html`<slot name="heading">${heading(level, 'name', plain(center.name))}</slot>
    ${weekTable(center, dataset, words, msg('Opening hours', { id: 'opening-hours' }))}
    ${sourceLine(hoursClaims(center), { dataset, now: words.now })}
    <slot name="footer"></slot>`;
