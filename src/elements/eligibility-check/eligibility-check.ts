import { LitElement, html, nothing } from 'lit';
import { loadWith } from '../../dataset/sections.js';
import type { Dataset, Question } from '../../domain/dataset.js';
import { asked, progress, type Conversation, type Sheet } from '../../domain/conversation.js';
import type { Decided } from '../../domain/outcome.js';
import { atInstant } from '../../ui/at.js';
import { ClockController } from '../../ui/clock-controller.js';
import type { ComboboxController } from '../../ui/combobox.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import { IcsResultEvent } from '../../ui/step-events.js';
import { FragmentController } from '../../ui/fragment-controller.js';
import type { HistoryController } from '../../ui/history-controller.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { frame, lacking } from '../../ui/parts/frame.js';
import { waiting } from '../../ui/parts/waiting.js';
import { basics } from '../../ui/basics.js';
import { tokens } from '../../ui/tokens.js';
import { chunksOf } from './chunks.js';
import { styles } from './eligibility-check.styles.js';
import { presetsOf } from './presets.js';
import { chosenIn, nothingChosen, questionForm, radios, type Answer } from './question.js';
import { visitIn } from './visit.js';

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
    history: { type: Boolean },
    showAll: { type: Boolean, attribute: 'show-all' },
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
  /** Lets the browser's Back and Forward go from question to question; the address stays as it is. */
  declare history?: boolean;
  /** Shows all rules as a table that can be narrowed and printed, for those behind a desk, instead of the questions. */
  declare showAll?: boolean;
  /** Level of the heading, 2 to 6. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this, (address) =>
    // The places are wanted when they are asked about, or when the page has answered that.
    (this.municipality ? loadWith('guide', 'places') : loadWith('guide'))(address),
  );
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);
  readonly #chunks = chunksOf(this, this.#data);
  readonly #visit = visitIn(this);
  #screens: HistoryController<Conversation> | undefined;
  #combobox: ComboboxController | undefined;
  /** The screen for which the field shows the answer that was given before. */
  #prefilled: unknown;
  #isLinked = false;
  /** The outcome that the page was told last, and of what. */
  #told: { said?: Conversation; result?: string } = {};

  constructor() {
    super();
    new FragmentController(this, () => {
      this.#isLinked ||= location.hash.includes(`${this.id || this.localName}.answers=`);
      if (this.#isLinked) this.requestUpdate();
    });
  }

  override willUpdate() {
    const past = this.history ? this.#chunks.past.module : undefined;
    if (past) this.#screens ??= new past.HistoryController(this, this.#visit.revisit);
  }

  override render() {
    const waits = this.#isLinked && !this.#chunks.link.module && !this.#chunks.link.failed;
    return frame({ host: this, data: this.#data, locale: this.#locale, waits }, (dataset) => {
      const { guide } = dataset;
      if (!guide || guide.questions.length === 0) {
        this.#data.report('guide', `${dataset.id} has no guide with questions. Give the dataset a "guide" section, or a src that has one.`);
        return lacking(this, dataset);
      }
      const sheet: Sheet = { guide, dataset, presets: presetsOf(this, guide, dataset, this.#data) };
      return html`<section class="check">
        <slot name="heading"></slot>
        ${this.showAll ? this.#all(sheet) : this.#screen(sheet)}
        <slot name="footer"></slot>
      </section>`;
    });
  }

  #screen(sheet: Sheet) {
    this.#followLink(sheet);
    const { said, notice } = this.#visit.state;
    const shown = asked(said, sheet);
    // Each question has a place of its own: the radios of another would keep what was checked in them.
    return html`<p class="notice" role="status">${notice?.()}</p>
      ${sheet.guide.questions.map((question) => (question.id === shown ? this.#question(question, sheet) : nothing))}
      ${shown === null ? this.#outcome(sheet) : nothing}`;
  }

  #question(question: Question, sheet: Sheet) {
    const { guide, dataset } = sheet;
    const { said, refusal } = this.#visit.state;
    return questionForm({
      question,
      guide,
      dataset,
      answer: said.answers[question.id],
      refusal,
      ...progress(said, question.id, sheet),
      headingLevel: this.headingLevel,
      choices: (describedBy) =>
        question.from
          ? this.#areaChoices(question, sheet, describedBy)
          : radios(question, guide, dataset, said.answers[question.id], refusal),
      onBack: () => this.#onBack(sheet),
      onContinue: (event) => this.#onContinue(event, question, sheet),
    });
  }

  #areaChoices(question: Question, { guide, dataset }: Sheet, describedBy: string) {
    const { module } = this.#chunks.area;
    if (!module) return waiting(this.#chunks.area);
    this.#chunks.area.adopt(module.styles);
    const { said, refusal } = this.#visit.state;
    const answer = said.answers[question.id];
    const combobox = (this.#combobox ??= new module.ComboboxController(this, {
      optionsFor: (typed) => module.areaSuggestions(typed, dataset),
      inFlow: true,
    }));
    if (this.#prefilled !== said) combobox.text = module.areaName(answer, dataset);
    this.#prefilled = said;
    return module.areaChoices({ question, guide, dataset, answer, refusal, combobox, describedBy });
  }

  #outcome(sheet: Sheet) {
    const { module } = this.#chunks.plan;
    if (!module) return waiting(this.#chunks.plan);
    this.#chunks.plan.adopt(module.styles);
    const plan = module.planOf(this.#visit, sheet, {
      now: this.#now(sheet.dataset),
      headingLevel: this.headingLevel,
      onBack: () => this.#onBack(sheet),
      host: this,
      folds: this.#chunks.folds,
    });
    this.#clock.wakeAt(this.at ? null : module.planWordsUntil(plan));
    this.#tellResult(plan.decided);
    return module.outcomePlan(plan);
  }

  #all({ guide, dataset }: Sheet) {
    const { module } = this.#chunks.table;
    if (!module) return waiting(this.#chunks.table);
    this.#chunks.table.adopt(module.styles);
    const { headingLevel } = this;
    return module.wholeTable({ guide, dataset, now: this.#now(dataset), headingLevel, visit: this.#visit, host: this });
  }

  #now(dataset: Dataset) {
    return atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
  }

  /** Goes on where a link in the address leads, which is gone from there after that. */
  #followLink(sheet: Sheet) {
    const resumed = this.#isLinked ? this.#chunks.link.module?.takenFrom(this, sheet) : undefined;
    if (resumed) this.#visit.resume(resumed.answers, resumed.notice);
    this.#isLinked = false;
  }

  #tellResult({ office, center, steps }: Decided) {
    const { said } = this.#visit.state;
    const services = steps.map(({ id }) => id);
    const result = JSON.stringify([office, center, services]);
    if (said === this.#told.said && result === this.#told.result) return;
    this.#told = { said, result };
    void this.updateComplete.then(() => this.dispatchEvent(new IcsResultEvent(office, center, services)));
  }

  #answerIn(event: SubmitEvent, question: Question, dataset: Dataset): Answer {
    const text = this.#combobox?.text ?? '';
    const option = chosenIn(event, question, this.#visit.state.refusal, text);
    if (option !== undefined) return { is: 'answered', option };
    const { module } = this.#chunks.area;
    // Who went back and on again without a place stays unsure.
    if (!text && this.#visit.state.said.answers[question.id] === 'not-sure') return { is: 'answered', option: 'not-sure' };
    return question.from && module ? module.areaTyped(this.#combobox!, dataset) : nothingChosen();
  }

  #onContinue(event: SubmitEvent, question: Question, sheet: Sheet) {
    event.preventDefault();
    const answer = this.#answerIn(event, question, sheet.dataset);
    if (answer.is === 'answered') this.#visit.answer(question.id, answer.option, sheet);
    else this.#visit.refuse(answer.refusal);
  }

  #onBack(sheet: Sheet) {
    if (!this.#screens?.back()) this.#visit.back(sheet);
  }

  protected override updated() {
    if (this.renderRoot.querySelector('.check')) this.#screens?.remember(this.#visit.state.said);
    this.#visit.focus();
  }
}
