/** Everything that a search needs. A chunk of its own, fetched when the visitor comes to the field or the page names an area. */
import { msg } from '@lit/localize';
import type { Dataset } from '../../domain/dataset.js';
import { suggestionsFor, type Suggestion } from '../../domain/search.js';
import { spoken } from '../../words/locale.js';
import { wordsOf } from '../../words/text.js';
import type { ComboboxOption } from '../../ui/combobox.js';

export { answer } from './answer.js';
export { bearingsOf } from './bearings.js';

/** Their ids are what {@link bearingsOf} reads of a question that was picked: area codes, or "#" and a centre. */
export const suggestions = (typed: string, dataset: Dataset): ComboboxOption[] =>
  suggestionsFor(typed, dataset).map(({ is, id, name, codes }) => {
    const { lang, value } = wordsOf(name) ?? { lang: spoken(), value: id };
    return { id: is === 'center' ? `#${id}` : codes.join(' '), label: value, hint: hintOf(is), ...(lang !== spoken() && { lang }) };
  });

const hintOf = (is: Suggestion['is']): string => {
  if (is === 'center') return msg('centre', { id: 'is-centre' });
  return is === 'municipality' ? msg('municipality', { id: 'is-municipality' }) : '';
};
