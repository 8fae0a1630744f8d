import { LitElement, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { addressOf } from '../../dataset/address.js';
import { loadWith } from '../../dataset/sections.js';
import type { Dataset, Question } from '../../domain/dataset.js';
import {
  SILENCE,
  answered,
  type Conversation,
  answeredPath,
  asked,
  changing,
  known,
  progress,
  wentBack,
  type Sheet,
} from '../../domain/conversation.js';
import { outcome, type Decided } from '../../domain/guide.js';
import { number } from '../../words/format.js';
import { plain } from '../../words/text.js';
import { atInstant } from '../../ui/at.js';
import { ClockController } from '../../ui/clock-controller.js';
import type { ComboboxController } from '../../ui/combobox.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import { IcsResultEvent, IcsStepEvent } from '../../ui/step-events.js';
import { LazyModule } from '../../ui/lazy-module.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { frame, missing } from '../../ui/parts/frame.js';
import { heading } from '../../ui/parts/heading.js';
import { waiting } from '../../ui/parts/waiting.js';
import { basics } from '../../ui/basics.js';
import { tokens } from '../../ui/tokens.js';
import { chosenIn, nothingChosen, radios, unsureButton, type Answer, type Refusal } from './question.js';
import { presetsOf } from './presets.js';
import { styles } from './eligibility-check.styles.js';

/**
 * Asks what it needs to know, one question a screen, and ends in a plan: where to go, in which order, with what, and
 * why. Answers stay in memory.
 *
 * @tag ics-eligibility-check
 * @slot - Fallback that shows until the questions are there, and stays when they cannot be had.
 * @slot heading - Before the questions.
 * @slot footer - After everything else.
 * @fires {IcsReadyEvent} ics-ready - Content shows for the first time.
 * @fires {IcsErrorEvent} ics-error - The dataset or an attribute is wrong; `reason` says how to mend it.
 * @fires {IcsStepEvent} ics-step - Another question shows, by its id; null at the outcome.
 * @fires {IcsResultEvent} ics-result - The outcome shows: office, centre and services, never the answers.
 * @csspart name - The heading of a question or an outcome.
 * @csspart outcome - The outcome.
 * @csspart step - A step of the plan.
 * @csspart state - When an office is next open, in words, with its shape.
 * @csspart source - Where the rules come from.
 * @cssstate loading - The dataset is on its way.
 * @cssstate ready - Content shows.
 * @cssstate error - The dataset cannot be had.
 */
export class EligibilityCheck extends LitElement {
  static override styles = [tokens, basics, styles];

  static override properties = {
    src: {},
    at: {},
    citizenship: {},
    euFamily: { attribute: 'eu-family' },
    purpose: {},
    stay: {},
    residence: {},
    municipality: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** Address of the dataset, resolved against the page. */
  declare src?: string | null;
  /** A frozen moment in the dataset's local time, like `2026-12-24T10:00`, for previews and tests. */
  declare at?: string | null;
  /** Answers the question of citizenship, by option id, so that it is not asked. */
  declare citizenship?: string | null;
  /** Answers the question of family, by option id. */
  declare euFamily?: string | null;
  /** Answers the question of purpose, by option id. */
  declare purpose?: string | null;
  /** Answers the question of the length of stay, by option id. */
  declare stay?: string | null;
  /** Answers the question of taking up residence, by option id. */
  declare residence?: string | null;
  /** Answers the question of the municipality, by its code. */
  declare municipality?: string | null;
  /** Level of the heading, 2 to 6. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this, (address) =>
    // The places are wanted when they are asked about, or when the page has answered that.
    (this.municipality ? loadWith('guide', 'places') : loadWith('guide'))(address),
  );
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);
  readonly #area = new LazyModule(this, () => this.#withPlaces(import('./area.js')), 'the places could not be loaded');
  readonly #plan = new LazyModule(this, () => this.#withPlaces(import('./outcome.js')), 'the plan could not be loaded');
  #said = SILENCE;
  #combobox: ComboboxController | undefined;
  #refusal: Refusal | undefined;
  /** Whether the field is to show the answer that was given before. */
  #prefill = false;
  /** Selector of what gets the focus when it is there. */
  #focusWanted: string | undefined;
  #toldResult = '';

  override render() {
    return frame({ host: this, data: this.#data, locale: this.#locale }, (dataset) => {
      const { guide } = dataset;
      if (!guide || guide.questions.length === 0) {
        this.#data.report('guide', `${dataset.id} has no guide with questions. Give the dataset a "guide" section, or a src that has one.`);
        return missing(this, dataset);
      }
      const sheet: Sheet = { guide, dataset, presets: presetsOf(this, guide, dataset, this.#data) };
      const question = asked(this.#said, sheet);
      return html`<section class="check">
        <slot name="heading"></slot>
        ${question === null ? this.#outcome(sheet) : this.#question(question, sheet)}
        <slot name="footer"></slot>
      </section>`;
    });
  }

  #question(id: string, sheet: Sheet) {
    const { guide, dataset } = sheet;
    const question = guide.questions.find((candidate) => candidate.id === id)!;
    const texts = guide.texts[id];
    const { position, atMost } = progress(this.#said, id, sheet);
    const describedBy = this.#refusal ? 'hint error' : 'hint';
    return html`<form class="question" novalidate @submit=${(event: SubmitEvent) => this.#onContinue(event, question, sheet)}>
      ${
        position > 1
          ? html`<button type="button" class="link back" @click=${() => this.#show(sheet, wentBack(this.#said, sheet))}>
              ${msg('Back', { id: 'back' })}
            </button>`
          : nothing
      }
      <fieldset aria-describedby=${describedBy}>
        <legend>${heading(this.headingLevel, 'name', plain(texts?.title) || id, 'title')}</legend>
        <div id="hint" class="hint">
          ${texts?.hint ? html`<p>${plain(texts.hint)}</p>` : nothing}
          <p>
            ${msg(str`Question ${number(position)} of at most ${number(atMost)}.`, { id: 'progress' })}
            ${msg('Your answers stay on this page.', { id: 'answers-stay' })}
          </p>
        </div>
        ${this.#refusal ? html`<p id="error" class="error">${this.#refusal.message()}</p>` : nothing}
        ${
          question.from
            ? this.#areaChoices(question, sheet, describedBy)
            : radios(question, guide, dataset, this.#said.answers[id], this.#refusal)
        }
      </fieldset>
      <p class="actions"><button>${msg('Continue', { id: 'continue' })}</button> ${unsureButton(question, guide, dataset)}</p>
    </form>`;
  }

  #areaChoices(question: Question, { guide, dataset }: Sheet, describedBy: string) {
    const { module } = this.#area;
    if (!module) return waiting(this.#area);
    this.#area.adopt(module.styles);
    const answer = this.#said.answers[question.id];
    const combobox = (this.#combobox ??= new module.ComboboxController(this, {
      optionsFor: (typed) => module.areaSuggestions(typed, dataset),
    }));
    if (this.#prefill) combobox.text = module.areaName(answer, dataset);
    this.#prefill = false;
    return module.areaChoices({ question, guide, dataset, answer, refusal: this.#refusal, combobox, describedBy });
  }

  #outcome(sheet: Sheet) {
    const { module } = this.#plan;
    if (!module) return waiting(this.#plan);
    this.#plan.adopt(module.styles);
    const { guide, dataset } = sheet;
    const answers = known(this.#said, sheet);
    const decided = outcome(guide, answers, { dataset }) as Decided;
    const changeable = answeredPath(this.#said, sheet);
    const now = atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
    this.#clock.wakeAt(this.at ? null : module.planWordsUntil(decided, dataset, now));
    this.#tellResult(decided);
    return module.outcomePlan({
      ...sheet,
      decided,
      answers,
      now,
      headingLevel: this.headingLevel,
      changeable,
      onBack: changeable.length > 0 ? () => this.#show(sheet, wentBack(this.#said, sheet)) : undefined,
      onChange: (id) => this.#show(sheet, changing(this.#said, id)),
      onRestart: () => this.#show(sheet, SILENCE),
    });
  }

  /** A part of the code together with the places that it speaks of. */
  async #withPlaces<Module>(part: Promise<Module>): Promise<Module> {
    const address = addressOf(this, this.src);
    const [module] = await Promise.all([part, address && loadWith('places')(address)]);
    return module;
  }

  /** Shows another screen: the error goes, the focus moves to its heading, and the page is told. */
  #show(sheet: Sheet, said: Conversation) {
    this.#said = said;
    this.#toldResult = '';
    this.#refusal = undefined;
    this.#prefill = true;
    this.#focusWanted = '[part=name]';
    this.requestUpdate();
    void this.updateComplete.then(() => this.dispatchEvent(new IcsStepEvent(asked(this.#said, sheet))));
  }

  #tellResult({ office, center, steps }: Decided) {
    const services = steps.map(({ id }) => id);
    const result = JSON.stringify([office, center, services]);
    if (result === this.#toldResult) return;
    this.#toldResult = result;
    void this.updateComplete.then(() => this.dispatchEvent(new IcsResultEvent(office, center, services)));
  }

  #answerIn(event: SubmitEvent, question: Question, dataset: Dataset): Answer {
    const text = this.#combobox?.text ?? '';
    const option = chosenIn(event, question, this.#refusal, text);
    if (option !== undefined) return { is: 'answered', option };
    const { module } = this.#area;
    return question.from && module ? module.areaTyped(text, dataset) : nothingChosen();
  }

  #onContinue(event: SubmitEvent, question: Question, sheet: Sheet) {
    event.preventDefault();
    const answer = this.#answerIn(event, question, sheet.dataset);
    if (answer.is === 'answered') {
      this.#show(sheet, answered(this.#said, question.id, answer.option, sheet));
      return;
    }
    this.#refusal = answer.refusal;
    this.#focusWanted = 'fieldset input';
    this.requestUpdate();
  }

  /** Focus can move only after the new screen is there; never on load, and never twice for one step. */
  protected override updated() {
    const target = this.#focusWanted && this.renderRoot.querySelector<HTMLElement>(this.#focusWanted);
    if (!target) return;
    this.#focusWanted = undefined;
    target.focus();
  }
}
