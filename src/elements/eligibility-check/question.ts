/** One question on a screen, what can be answered with radios, and what is said when the answer is missing. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Dataset, Guide, Question } from '../../domain/dataset.js';
import { number } from '../../words/format.js';
import { answerWords } from '../../words/plan.js';
import { plain } from '../../words/text.js';
import { heading } from '../../ui/parts/heading.js';

/** Why the visitor cannot go on yet; `codes` are places to choose from, when the text names several. */
export interface Refusal {
  /** Asked for while rendering: in between, another element's language may be the one being spoken. */
  message(): string;
  codes?: readonly string[];
  /** The text that named them; another text makes them void. */
  typed?: string;
}

export type Answer = { is: 'answered'; option: string } | { is: 'refused'; refusal: Refusal };

export const refused = (message: () => string, places?: Pick<Refusal, 'codes' | 'typed'>): Answer => ({
  is: 'refused',
  refusal: { message, ...places },
});

interface Screen {
  question: Question;
  guide: Guide;
  dataset: Dataset;
  answer: string | undefined;
  refusal: Refusal | undefined;
  position: number;
  atMost: number;
  headingLevel: string | null | undefined;
  choices(describedBy: string): unknown;
  onBack(): void;
  onContinue(event: SubmitEvent): void;
}

export const questionForm = ({
  question,
  guide,
  dataset,
  answer,
  refusal,
  position,
  atMost,
  headingLevel,
  choices,
  onBack,
  onContinue,
}: Screen) => {
  const texts = guide.texts[question.id];
  const describedBy = refusal ? 'hint error' : 'hint';
  return html`<form class="question" novalidate @submit=${onContinue}>
    ${position > 1 ? html`<button type="button" class="link back" @click=${onBack}>${msg('Back', { id: 'back' })}</button>` : nothing}
    <fieldset aria-describedby=${describedBy}>
      <legend>${heading(headingLevel, 'name', plain(texts?.title) || question.id, 'title')}</legend>
      <div id="hint" class="hint">
        ${texts?.hint ? html`<p>${plain(texts.hint)}</p>` : nothing}
        <p>
          ${msg(str`Question ${number(position)} of at most ${number(atMost)}.`, { id: 'progress' })}
          ${msg('Your answers stay on this page.', { id: 'answers-stay' })}
        </p>
      </div>
      ${refusal ? html`<p id="error" class="error">${refusal.message()}</p>` : nothing} ${choices(describedBy)}
    </fieldset>
    <p class="actions"><button>${msg('Continue', { id: 'continue' })}</button> ${unsureButton(question, guide, dataset, answer)}</p>
  </form>`;
};

export const radio = ({ id }: Question, option: string, label: string, answer: string | undefined, refusal: Refusal | undefined) =>
  html`<label class="option"
    ><input type="radio" name=${id} value=${option} .checked=${option === answer} aria-invalid=${refusal ? 'true' : nothing} /><span
      >${label}</span
    ></label
  >`;

export const radios = (question: Question, guide: Guide, dataset: Dataset, answer: string | undefined, refusal: Refusal | undefined) =>
  [...(question.options ?? []), ...(question.unsure ? ['not-sure'] : [])].map((option) =>
    radio(question, option, answerWords(question.id, option, guide, dataset), answer, refusal),
  );

/** A way on for those who cannot answer. It comes after Continue, which Enter in a field must press. */
const unsureButton = ({ id, from, unsure }: Question, guide: Guide, dataset: Dataset, answer: string | undefined) =>
  from && unsure
    ? html`<button class="quiet unsure" name=${id} value="not-sure" aria-pressed=${answer === 'not-sure' ? 'true' : nothing}>
        ${answerWords(id, 'not-sure', guide, dataset)}
      </button>`
    : nothing;

/** What was pressed or checked when the form was sent; undefined when nothing was. */
export const chosenIn = (event: SubmitEvent, { id }: Question, refusal: Refusal | undefined, text: string): string | undefined => {
  const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
  // Places that an earlier text named are not an answer to a new one.
  const isVoid = refusal?.typed !== undefined && refusal.typed !== text;
  const checked = isVoid ? null : new FormData(event.currentTarget as HTMLFormElement).get(id);
  return pressed || (typeof checked === 'string' ? checked : undefined);
};

export const nothingChosen = (): Answer => refused(() => msg('Choose an answer to continue.', { id: 'choose-answer' }));
