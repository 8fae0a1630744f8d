/** A state in words, with a shape that says it again for those who cannot see colour. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Opening } from '../../domain/opening.js';
import { CLOSING_SOON_MS, openingWords, type TimeWords } from '../../words/sentences.js';

/** The look of a state: sure, usual, closed, in doubt, or not known. */
export const toneOf = ({ is, certain, because, until }: Opening, now: number): 'open' | 'usual' | 'closed' | 'soon' | 'unknown' => {
  if (is === 'unknown') return because === 'closure' ? 'soon' : 'unknown';
  if (is === 'closed') return 'closed';
  if (until !== null && until - now <= CLOSING_SOON_MS) return 'soon';
  return certain ? 'open' : 'usual';
};

/** "◐ Usually open · by appointment · closes 16:00" */
export const hoursLine = (opening: Opening, words: TimeWords, extra?: unknown, phone?: Opening): TemplateResult => {
  const { head, details } = openingWords(opening, words, phone);
  const tone = toneOf(opening, words.now);
  return html`<span class="state ${tone}" part="state"
    ><svg class="shape" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" />
      <path d="M6 1a5 5 0 0 1 0 10z" /></svg
    ><span
      ><strong>${head}</strong
      >${details.map((detail) => html` <span class="dot" aria-hidden="true">·</span> ${detail}`)}${extra ?? nothing}</span
    ></span
  >`;
};
