import { LitElement, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { loadWith } from '../../dataset/sections.js';
import { checklistFor, servicesWithDocuments, type Checklist } from '../../domain/checklist.js';
import type { Dataset, Guide } from '../../domain/dataset.js';
import { atInstant } from '../../ui/at.js';
import { ClockController } from '../../ui/clock-controller.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { documentClaims, optionWords, questionTitle, serviceTerm } from '../../ui/parts/documents.js';
import { frame, lacking } from '../../ui/parts/frame.js';
import { heading } from '../../ui/parts/heading.js';
import { selectStyles } from '../../ui/parts/select.js';
import { printButton, sheetStyles } from '../../ui/parts/sheet.js';
import { sourceLine } from '../../ui/parts/source-line.js';
import { presetsIn } from '../../ui/presets.js';
import { safeUrl } from '../../ui/safe-url.js';
import { basics } from '../../ui/basics.js';
import { tokens } from '../../ui/tokens.js';
import { chooser } from './chooser.js';
import { countWords, items } from './items.js';
import { styles } from './document-checklist.styles.js';

/**
 * What to bring for a service, as a list to tick and to print. What the page does not say of the situation it asks, as
 * far as the answers change the list. Answers and ticks stay in memory.
 *
 * @tag ics-document-checklist
 * @slot - Fallback that shows until the list is there, and stays when it cannot be had.
 * @slot heading - Replaces the heading.
 * @slot footer - After everything else.
 * @fires {IcsReadyEvent} ics-ready - Content shows for the first time.
 * @fires {IcsErrorEvent} ics-error - The dataset or an attribute is wrong; `reason` says how to mend it.
 * @csspart name - The heading, and that of the documents which depend on the situation.
 * @csspart list - A list of documents.
 * @csspart item - A document with its box to tick.
 * @csspart source - Where the rules come from.
 * @cssstate loading - The dataset is on its way.
 * @cssstate ready - Content shows.
 * @cssstate error - The dataset cannot be had.
 */
export class DocumentChecklist extends LitElement {
  static override styles = [tokens, basics, selectStyles, styles, sheetStyles];

  static override properties = {
    src: {},
    at: {},
    service: {},
    citizenship: {},
    euFamily: { attribute: 'eu-family' },
    purpose: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** Address of the dataset, resolved against the page. */
  declare src?: string | null;
  /** A frozen moment in the dataset's local time, like `2026-12-24T10:00`, for previews and tests. */
  declare at?: string | null;
  /** Id of the service that the documents are for, so that it is not asked. */
  declare service?: string | null;
  /** Answers the question of citizenship, by option id. */
  declare citizenship?: string | null;
  /** Answers the question of family, by option id. */
  declare euFamily?: string | null;
  /** Answers the question of purpose, by option id. */
  declare purpose?: string | null;
  /** Level of the heading, 2 to 6. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this, loadWith('guide'));
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);
  /** What the visitor answered: service, and question id → option id. */
  #said: Record<string, string> = {};
  /** How often they did. */
  #changes = 0;
  #ticked: ReadonlySet<string> = new Set();

  override render() {
    return frame({ host: this, data: this.#data, locale: this.#locale }, (dataset) => {
      const { guide } = dataset;
      const services = guide ? servicesWithDocuments(guide, dataset) : [];
      this.#reportGuide(services, dataset);
      if (!guide || services.length === 0) return lacking(this, dataset);
      const named = this.#namedService(services, dataset);
      const service = named ?? services.find((id) => id === this.#said.service);
      const presets = this.#presets(guide);
      const list = service ? checklistFor(service, guide, presets, this.#said) : undefined;
      const { questions = [], known = presets, documents = [] } = list ?? {};
      const now = atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
      return html`<section class="checklist">
        <slot name="heading">${heading(this.headingLevel, 'name', this.#title(service, dataset), 'title')}</slot>
        ${this.#situation(known, presets, guide)}
        <div class="columns">
          ${chooser({ services: named ? undefined : services, service, questions, known, guide, dataset, onAnswer: this.#onAnswer })}
          <div class="documents">${this.#count(list)} ${this.#documents(list, service, guide, dataset)}</div>
        </div>
        ${service ? sourceLine(documentClaims(service, documents, dataset), { dataset, now }) : nothing}
        <slot name="footer"></slot>
      </section>`;
    });
  }

  #title(service: string | undefined, dataset: Dataset) {
    const title = msg('What to bring', { id: 'what-to-bring' });
    return service ? html`${title}: ${serviceTerm(service, dataset)}` : title;
  }

  /** For whom the list is: what the page says, and on paper also what the visitor answered. */
  #situation(known: Checklist['known'], presets: Checklist['known'], guide: Guide) {
    const told = guide.questions.filter(({ id }) => known[id]);
    if (told.length === 0) return nothing;
    const isOnPaperOnly = !told.some(({ id }) => presets[id]);
    return html`<ul class=${isOnPaperOnly ? 'paper' : nothing} role="list">
      ${told.map(
        ({ id }) =>
          html`<li class=${presets[id] ? '' : 'paper'}>
            <span class="hint">${questionTitle(id, guide)}</span> <strong>${optionWords(id, known[id]!, guide)}</strong>
            ${presets[id] ? html`<span class="hint screen">(${msg('this page says so', { id: 'by-page' })})</span>` : nothing}
          </li>`,
      )}
    </ul>`;
  }

  #count(list: Checklist | undefined) {
    const said = list ? countWords(list.documents) : msg('Choose a service to see what to bring.', { id: 'choose-service-first' });
    // A fresh node for every change: another list is news even when it is as long as the one before.
    return html`<p class="hint" role="status">${this.#changes % 2 ? html`<span>${said}</span>` : html`<span>${said}</span>`}</p>`;
  }

  #documents(list: Checklist | undefined, service: string | undefined, guide: Guide, dataset: Dataset) {
    if (!list || !service) return nothing;
    const { documents, known } = list;
    const homepage = safeUrl(dataset.homepage);
    if (documents.length === 0)
      return homepage ? html`<p><a href=${homepage}>${msg('Open the official page', { id: 'official-page' })}</a></p>` : nothing;
    const { headingLevel } = this;
    return html`${items({ documents, known, ticked: this.#ticked, guide, dataset, headingLevel, onTick: this.#onTick })}
      <p>${printButton(this.#title(service, dataset), this.#onPrint)}</p>`;
  }

  #reportGuide(services: readonly string[], { id }: Dataset) {
    const isLacking = services.length === 0;
    const mend = 'Give its "guide" section rules with "decision": "bring", or set src to a dataset that has them.';
    this.#data.report('guide', isLacking ? `${id} has no guide that says what to bring. ${mend}` : undefined);
  }

  /** The service that the page names, if there are documents for it. */
  #namedService(services: readonly string[], { id }: Dataset): string | undefined {
    const { service } = this;
    const isWrong = service && !services.includes(service);
    this.#data.report(
      'service',
      isWrong
        ? `service="${service}" is no service that ${id} lists documents for; those are ${services.join(', ')}. The visitor is asked instead.`
        : undefined,
    );
    return service && !isWrong ? service : undefined;
  }

  #presets({ questions }: Guide) {
    const { citizenship, euFamily, purpose } = this;
    return presetsIn(
      { citizenship, 'eu-family': euFamily, purpose },
      (id) => questions.find((question) => question.id === id)?.options ?? [],
      this.#data,
    );
  }

  readonly #onAnswer = (answers: Record<string, string>) => {
    this.#said = { ...this.#said, ...answers };
    this.#changes++;
    this.requestUpdate();
  };

  readonly #onTick = (document: string) => {
    const ticked = new Set(this.#ticked);
    if (!ticked.delete(document)) ticked.add(document);
    this.#ticked = ticked;
    this.requestUpdate();
  };

  /** Without the code that makes the page step aside, the page is printed with it. */
  readonly #onPrint = () =>
    void import('../../ui/print-alone.js').then(
      ({ printAlone }) => printAlone(this),
      () => window.print(),
    );
}
