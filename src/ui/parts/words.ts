/** Dataset texts as nodes that say which language they are in. */
import { html, nothing } from 'lit';
import type { Text } from '../../domain/dataset.js';
import { directionOf, spoken } from '../../words/locale.js';
import { wordsOf } from '../../words/text.js';

/** The text in the spoken language; marked when it had to fall back to another. */
export const words = (text: Text | undefined) => {
  const worded = wordsOf(text);
  if (!worded) return nothing;
  return worded.lang === spoken() ? worded.value : html`<span lang=${worded.lang} dir=${directionOf(worded.lang)}>${worded.value}</span>`;
};

/** A name in the local language, as it stands on doors and envelopes. */
export const localName = (value: string, localLanguage: string | undefined) =>
  localLanguage === undefined || localLanguage === spoken()
    ? value
    : html`<span lang=${localLanguage} dir=${directionOf(localLanguage)}>${value}</span>`;

/** The local term beside a translated one, when it differs: it is what the door says. */
export const localTerm = (text: Text | undefined, localLanguage: string | undefined) => {
  const local = localLanguage === undefined ? undefined : text?.[localLanguage];
  if (local === undefined || localLanguage === spoken() || local === wordsOf(text)?.value) return nothing;
  return html`<span class="local" lang=${localLanguage!} dir=${directionOf(localLanguage!)}>${local}</span>`;
};
