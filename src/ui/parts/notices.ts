/** What people should know just now: a move, a closure, a new rule. */
import { html, nothing } from 'lit';
import type { Dataset } from '../../domain/dataset.js';
import { dayKey } from '../../words/format.js';
import { words } from './words.js';

/** The notices that hold on the dataset's day: those for everybody, and those for one centre when it is named. */
export const notices = ({ notices: all = [], timeZone }: Dataset, now: number, center?: string) => {
  const today = dayKey(now, timeZone);
  const holding = all.filter(
    (notice) =>
      (notice.center === undefined || notice.center === center) &&
      (notice.validFrom ?? today) <= today &&
      (notice.validThrough ?? today) >= today,
  );
  return holding.length === 0
    ? nothing
    : html`<ul role="list" class="notices">
        ${holding.map(({ text }) => html`<li>${words(text)}</li>`)}
      </ul>`;
};
