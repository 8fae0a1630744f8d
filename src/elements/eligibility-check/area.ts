/** The question of the municipality: a place to type, with suggestions. A chunk of its own, as are the places. */
import { css, html } from 'lit';
import { msg } from '@lit/localize';
import type { Dataset, Guide, Question } from '../../domain/dataset.js';
import { placesMatching, suggestionsFor } from '../../domain/search.js';
import { areaName } from '../../words/area.js';
import { answerWords } from '../../words/plan.js';
import { plain } from '../../words/text.js';
import { ComboboxController, comboboxStyles } from '../../ui/combobox.js';
import { radio, refused, type Answer, type Refusal } from './question.js';

export { areaName, ComboboxController };
/** The list stands in the flow: over the page it would cover the button that a visitor goes for. */
export const styles = [
  comboboxStyles,
  css`
    #options {
      position: static;
    }
  `,
];

interface Area {
  question: Question;
  guide: Guide;
  dataset: Dataset;
  answer: string | undefined;
  refusal: Refusal | undefined;
  combobox: ComboboxController;
  describedBy: string;
}

/** Municipalities, towns and postcodes that are called like what was typed. */
export const areaSuggestions = (typed: string, dataset: Dataset) =>
  suggestionsFor(typed, dataset, 8, false).map(({ id, name }) => ({ id, label: plain(name) }));

export const areaChoices = ({ question, guide, dataset, answer, refusal, combobox, describedBy }: Area) =>
  html`<div class="row">
      ${combobox.render({ label: msg('Municipality or postcode', { id: 'area-label' }), describedBy, invalid: refusal !== undefined })}
    </div>
    ${refusal?.codes?.map((code) => radio(question, code, answerWords(question.id, code, guide, dataset), answer, refusal))}`;

/** The place that was typed; several are asked back, the most likely first. */
export const areaTyped = (combobox: ComboboxController, dataset: Dataset): Answer => {
  const typed = combobox.text;
  // Its suggestions must not stand between the field and what is said of it.
  combobox.close();
  const found = placesMatching(typed, dataset);
  if (found.is === 'areas' && found.codes.length === 1) return { is: 'answered', option: found.codes[0]! };
  if (found.is === 'areas') return refused(() => msg('Which municipality is yours?', { id: 'which-area' }), { codes: found.codes, typed });
  return refused(() => msg('Type a municipality or a postcode, or choose that you are not sure.', { id: 'type-area' }));
};
