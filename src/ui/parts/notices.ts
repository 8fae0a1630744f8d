/** What people should know just now: a move, a closure, a new rule. */
import { html, nothing } from 'lit';
import type { Dataset, Notice } from '../../domain/dataset.js';
import { dayKey } from '../../words/format.js';
import { words } from './words.js';

/** The notices that hold on the dataset's day: those for everybody, and those for one centre when it is named. */
export const noticesOn = ({ notices: all = [], timeZone }: Dataset, now: number, center?: string): readonly Notice[] => {
  const today = dayKey(now, timeZone);
  return all.filter(
    (notice) =>
      (notice.center === undefined || notice.center === center) &&
      (notice.validFrom ?? today) <= today &&
      (notice.validThrough ?? today) >= today,
  );
};

export const notices = (dataset: Dataset, now: number, center?: string) => {
  const holding = noticesOn(dataset, now, center);
  return holding.length === 0
    ? nothing
    : html`<ul role="list" class="notices">
        ${holding.map(({ text }) => html`<li>${words(text)}</li>`)}
      </ul>`;
};
