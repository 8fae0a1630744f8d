import { LitElement, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { dayKey } from '../../words/format.js';
import { date } from '../../words/lists.js';
import { wordsUntil, type TimeWords } from '../../words/sentences.js';
import { atInstant } from '../../ui/at.js';
import { centerNamed } from '../../ui/center.js';
import { ClockController } from '../../ui/clock-controller.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import { LazyModule } from '../../ui/lazy-module.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { centerFacts, centerFactsStyles } from '../../ui/parts/center-facts.js';
import { copyableAddress } from '../../ui/parts/copy.js';
import { directionsLinks } from '../../ui/parts/directions.js';
import { frame, missing } from '../../ui/parts/frame.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { notices } from '../../ui/parts/notices.js';
import { printButton, sheetStyles } from '../../ui/parts/sheet.js';
import { centerClaims, sourceLine } from '../../ui/parts/source-line.js';
import { waiting } from '../../ui/parts/waiting.js';
import { weekTable, weekTableStyles } from '../../ui/parts/week-table.js';
import { words } from '../../ui/parts/words.js';
import { basics } from '../../ui/basics.js';
import { tokens } from '../../ui/tokens.js';
import { styles } from './center-card.styles.js';

/**
 * Everything about one centre: address, contact, hours, services, what to bring, how to get there, and where all that
 * comes from. On paper it is a card to take away, on a sheet of its own; the page around it prints as it likes.
 *
 * @tag ics-center-card
 * @slot - Fallback that shows until the centre is there, and stays when it cannot be had.
 * @slot heading - Replaces the centre's name as the heading.
 * @slot footer - After everything else.
 * @fires {IcsReadyEvent} ics-ready - Content shows for the first time.
 * @fires {IcsErrorEvent} ics-error - The dataset or an attribute is wrong; `reason` says how to mend it.
 * @csspart name - The centre's name.
 * @csspart state - The state of the hours in words, with its shape.
 * @csspart source - Where the facts come from.
 * @cssstate loading - The dataset is on its way.
 * @cssstate ready - Content shows.
 * @cssstate error - The dataset cannot be had.
 */
export class CenterCard extends LitElement {
  static override styles = [tokens, basics, hoursLineStyles, weekTableStyles, centerFactsStyles, sheetStyles, styles];

  static override properties = {
    src: {},
    at: {},
    center: {},
    directions: {},
    jsonLd: { attribute: 'json-ld', type: Boolean },
    headingLevel: { attribute: 'heading-level' },
  };

  /** Address of the dataset, resolved against the page. */
  declare src?: string | null;
  /** A frozen moment in the dataset's local time, like `2026-12-24T10:00`, for previews and tests. */
  declare at?: string | null;
  /** Id of the centre. */
  declare center?: string | null;
  /** Who shows the way, in links that load nothing before they are followed: `osm`, `google`, `apple`, separated by spaces, or `none`. `osm` unless set. */
  declare directions?: string | null;
  /** Describes the centre and its hours to search engines, in a script among the element's children. */
  declare jsonLd?: boolean;
  /** Level of the heading with the centre's name, 2 to 6. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this);
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);
  readonly #bring = new LazyModule(this, () => import('../../ui/parts/bring.js'), 'what to bring');
  readonly #description = new LazyModule(this, () => import('../../ui/json-ld-script.js'), 'the description');
  #isDescribed = false;
  #isBringing = false;

  override render() {
    return frame({ host: this, data: this.#data, locale: this.#locale }, (dataset) => {
      const center = centerNamed(this.center, dataset, this.#data);
      const now = atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
      this.#describe(center, dataset, now);
      if (!center) return missing(this, dataset);
      const times: TimeWords = { now, timeZone: dataset.timeZone, timeZoneName: dataset.timeZoneName };
      const bring = this.#isBringing ? this.#bring.module : undefined;
      const claims = [...centerClaims(center), ...(bring?.bringClaims({ center, dataset, host: this }) ?? [])];
      return html`<article class="card">
        <slot name="heading">${heading(this.headingLevel, 'name', words(center.name), 'title')}</slot>
        ${notices(dataset, now, center.id)}
        <div>${copyableAddress(center, dataset, this)}${this.#state(center, dataset, times)}</div>
        ${centerFacts(center, dataset)} ${this.#actions(center)}
        <div class="week">
          <p class="paper hint">${msg(str`As of ${date(dayKey(now, dataset.timeZone))}`, { id: 'as-of' })}</p>
          ${weekTable(center, dataset, times)}
        </div>
        ${this.#bringing(center, dataset)} ${sourceLine(claims, { dataset, now })}
        <slot name="footer"></slot>
      </article>`;
    });
  }

  #state(center: Center, dataset: Dataset, times: TimeWords) {
    const opening = openingAt(recordFor(center, 'visit'), times.now, dataset);
    this.#clock.wakeAt(this.at ? null : wordsUntil(opening, times));
    return html`<p class="screen">${hoursLine(opening, times)}</p>`;
  }

  #actions(center: Center) {
    const ways = directionsLinks({ center, directions: this.directions, data: this.#data }, printButton(words(center.name)));
    return html`<div>${ways}</div>`;
  }

  /** Folded until somebody asks: the guide is more than the rest of the card together. */
  #bringing(center: Center, dataset: Dataset) {
    return html`<details class="bringing screen" @toggle=${this.#onBring}>
      <summary>${msg('What to bring', { id: 'what-to-bring' })}</summary>
      ${this.#isBringing ? this.#documents(center, dataset) : nothing}
    </details>`;
  }

  #documents(center: Center, dataset: Dataset) {
    const { module } = this.#bring;
    if (!module) return waiting(this.#bring);
    this.#bring.adopt([module.bringStyles]);
    return module.bringList({ center, dataset, host: this });
  }

  /** Once described, it is told of every change, also of the last. */
  #describe(center: Center | undefined, dataset: Dataset, now: number) {
    this.#isDescribed ||= Boolean(this.jsonLd);
    if (!this.#isDescribed) return;
    this.#description.module?.keepJsonLd(this, this.jsonLd && center ? { center, dataset, now } : undefined);
  }

  readonly #onBring = (event: Event) => {
    this.#isBringing = (event.target as HTMLDetailsElement).open;
    this.requestUpdate();
  };
}
