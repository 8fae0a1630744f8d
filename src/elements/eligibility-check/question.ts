/** What can be answered: radios, or a place to type, and what is said when the answer is missing. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Dataset, Guide, Question } from '../../domain/dataset.js';
import { placesMatching } from '../../domain/search.js';
import { answerWords } from '../../words/plan.js';
import type { ComboboxController } from '../../ui/combobox.js';

/** Why the visitor cannot go on yet; `codes` are places to choose from, when the text names several. */
export interface Refusal {
  message: string;
  codes?: readonly string[];
}

export type Answer = { is: 'answered'; option: string } | { is: 'refused'; refusal: Refusal };

export const errorId = 'error';

interface Choices {
  question: Question;
  guide: Guide;
  dataset: Dataset;
  answer: string | undefined;
  refusal: Refusal | undefined;
  combobox: ComboboxController;
  describedBy: string;
}

export const choices = ({ question, guide, dataset, answer, refusal, combobox, describedBy }: Choices) => {
  const radio = (option: string) =>
    html`<label class="option"
      ><input
        type="radio"
        name=${question.id}
        value=${option}
        .checked=${option === answer}
        aria-invalid=${refusal ? 'true' : nothing}
      /><span>${answerWords(question.id, option, guide, dataset)}</span></label
    >`;
  if (question.from !== 'municipalities') return html`${question.options?.map(radio)}${question.unsure ? radio('not-sure') : nothing}`;
  return html`<div class="row">
      ${combobox.render({ label: msg('Municipality or postcode', { id: 'area-label' }), describedBy, invalid: refusal !== undefined })}
    </div>
    ${refusal?.codes?.map(radio)}
    ${
      question.unsure
        ? html`<button class="quiet unsure" name=${question.id} value="not-sure">
            ${answerWords(question.id, 'not-sure', guide, dataset)}
          </button>`
        : nothing
    }`;
};

/** What the visitor answered when they pressed Continue. */
export const areaAnswer = (event: SubmitEvent, question: Question, typed: string, dataset: Dataset): Answer => {
  const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
  if (pressed) return { is: 'answered', option: pressed };
  const checked = new FormData(event.currentTarget as HTMLFormElement).get(question.id);
  if (typeof checked === 'string') return { is: 'answered', option: checked };
  if (question.from !== 'municipalities') return refused(msg('Choose an answer to continue.', { id: 'choose-answer' }));
  const found = placesMatching(typed, dataset);
  if (found.is === 'areas' && found.codes.length === 1) return { is: 'answered', option: found.codes[0]! };
  if (found.is === 'areas') return refused(msg('Which municipality is yours?', { id: 'which-area' }), found.codes);
  return refused(msg('Type a municipality or a postcode of four digits, or choose that you are not sure.', { id: 'type-area' }));
};

const refused = (message: string, codes?: readonly string[]): Answer => ({
  is: 'refused',
  refusal: codes ? { message, codes } : { message },
});
