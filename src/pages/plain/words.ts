/** Texts of the dataset in plain HTML, with the language on those that are in another one. */
import { msg } from '@lit/localize';
import type { Claim, Text } from '../../domain/dataset.js';
import { statusWords } from '../../words/claims.js';
import { directionOf, spoken } from '../../words/locale.js';
import { wordsOf } from '../../words/text.js';
import { html, type Content } from './html.js';

/** A text that is in a language, marked when that is not the spoken one. */
export const marked = (lang: string | undefined, value: string): Content => {
  if (lang === undefined || lang === spoken()) return value;
  const direction = directionOf(lang);
  return html`<span lang=${lang} dir=${direction !== directionOf(spoken()) && direction}>${value}</span>`;
};

/** The text in the spoken language, else in the one that there is. */
export const words = (text: Text | undefined): Content => {
  const worded = wordsOf(text);
  return worded && marked(worded.lang, worded.value);
};

/** The words, and in brackets the local term where it differs: it is what the door says. */
export const withLocalTerm = (text: Text | undefined, localLanguage: string | undefined): Content => {
  const local = localLanguage === undefined ? undefined : text?.[localLanguage];
  const isSaid = local === undefined || localLanguage === spoken() || local === wordsOf(text)?.value;
  return isSaid ? words(text) : [words(text), ' (', marked(localLanguage, local), ')'];
};

/** A word of caution behind what nobody confirmed. */
export const doubt = (status: Claim['status']): Content => status !== 'confirmed' && ` (${statusWords(status)})`;

/** "Phone: +45 …" as an entry of a list of facts. */
export const fact = (term: string, value: Content): Content => html`<strong>${term}:</strong> ${value}`;

/** What stands where nothing is known. */
export const notStated = () => msg('not stated – ask the centre', { id: 'not-stated' });
