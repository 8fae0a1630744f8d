import { LitElement, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { wordsUntil, type TimeWords } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { atInstant } from '../../ui/at.js';
import { centerNamed } from '../../ui/center.js';
import { ClockController } from '../../ui/clock-controller.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { addressLine, bookingWords, contactLink, kindWords } from '../../ui/parts/contacts.js';
import { frame, missing } from '../../ui/parts/frame.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { notices } from '../../ui/parts/notices.js';
import { servicesList } from '../../ui/parts/services.js';
import { centerClaims, sourceLine } from '../../ui/parts/source-line.js';
import { weekTable, weekTableStyles } from '../../ui/parts/week-table.js';
import { words } from '../../ui/parts/words.js';
import { basics } from '../../ui/basics.js';
import { tokens } from '../../ui/tokens.js';
import { styles } from './center-card.styles.js';

/**
 * Everything about one centre: address, contact, hours, services, how to get there, and where all that comes from.
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
  static override styles = [tokens, basics, hoursLineStyles, weekTableStyles, styles];

  static override properties = {
    src: {},
    at: {},
    center: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** Address of the dataset, resolved against the page. */
  declare src?: string | null;
  /** A frozen moment in the dataset's local time, like `2026-12-24T10:00`, for previews and tests. */
  declare at?: string | null;
  /** Id of the centre. */
  declare center?: string | null;
  /** Level of the heading with the centre's name, 2 to 6. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this);
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);

  override render() {
    return frame({ host: this, data: this.#data, locale: this.#locale }, (dataset) => {
      const center = centerNamed(this.center, dataset, this.#data);
      if (!center) return missing(this, dataset);
      const now = atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
      const times: TimeWords = { now, timeZone: dataset.timeZone, timeZoneName: dataset.timeZoneName };
      return html`<article class="card">
        <slot name="heading">${heading(this.headingLevel, 'name', words(center.name), 'title')}</slot>
        ${notices(dataset, now, center.id)}
        <div>${addressLine(center, dataset)}${this.#state(center, dataset, times)}</div>
        ${this.#facts(center, dataset)}
        <div class="week">${weekTable(center, dataset, times)}</div>
        ${sourceLine(centerClaims(center), { dataset, now })}
        <slot name="footer"></slot>
      </article>`;
    });
  }

  #state(center: Center, dataset: Dataset, times: TimeWords) {
    const opening = openingAt(recordFor(center, 'visit'), times.now, dataset);
    this.#clock.wakeAt(this.at ? null : wordsUntil(opening, times));
    return html`<p>${hoursLine(opening, times)}</p>`;
  }

  #facts(center: Center, dataset: Dataset) {
    const { venue, booking } = center;
    return html`<dl class="facts">
      ${(center.contacts ?? []).map((contact) => fact(kindWords(contact.kind), contactLink(contact)))}
      ${fact(msg('Appointment', { id: 'appointment' }), bookingWords(booking?.rule))}
      ${fact(msg('Here you can get', { id: 'here-you-can' }), servicesList(center, dataset))}
      ${venue?.entrance ? fact(msg('Entrance', { id: 'entrance' }), words(venue.entrance)) : nothing}
      ${venue?.transit ? fact(msg('Get there', { id: 'get-there' }), words(venue.transit)) : nothing}
      ${fact(msg('Step-free', { id: 'step-free' }), stepFreeWords(venue?.stepFree))}
      ${center.authority ? fact(msg('Run by', { id: 'run-by' }), plain(center.authority)) : nothing}
    </dl>`;
  }
}

const fact = (term: string, value: unknown) =>
  html`<dt>${term}</dt>
    <dd>${value}</dd>`;

const stepFreeWords = (stepFree: string | undefined) => {
  if (stepFree === 'yes') return msg('yes', { id: 'yes' });
  if (stepFree === 'no') return msg('no', { id: 'no' });
  return msg('not stated – ask the centre', { id: 'not-stated' });
};
