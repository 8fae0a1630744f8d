/** Picks the words of a dataset text in the language being spoken. */
import type { Text } from '../domain/dataset.js';
import { spoken } from './locale.js';

/** Words and the language they are in, which is not always the one asked for. */
export interface Worded {
  value: string;
  lang: string;
}

/** The text in the spoken language, else in English, else in whatever language it has. */
export const wordsOf = (text: Text | undefined): Worded | undefined => {
  if (!text) return undefined;
  const spokenNow = spoken();
  const lang = [spokenNow, spokenNow.split('-')[0]!, 'en', ...Object.keys(text)].find((key) => text[key]);
  return lang === undefined ? undefined : { value: text[lang]!, lang };
};

/** The bare words of {@link wordsOf}, for sentences and attributes. */
export const plain = (text: Text | undefined): string => wordsOf(text)?.value ?? '';
