import { LitElement, adoptStyles, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center } from '../../domain/dataset.js';
import { openingAt, recordFor, type Opening } from '../../domain/opening.js';
import { wordsUntil, type TimeWords } from '../../words/sentences.js';
import { atInstant } from '../../ui/at.js';
import { ClockController } from '../../ui/clock-controller.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import { IcsHoursChangeEvent } from '../../ui/events.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { frame, missing } from '../../ui/parts/frame.js';
import { hoursLine, toneOf } from '../../ui/parts/hours-line.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { safeUrl } from '../../ui/safe-url.js';
import { tokens } from '../../ui/tokens.js';
import { centerNamed } from '../../ui/center.js';
import { styles } from './opening-hours.styles.js';

/**
 * Says whether a centre is open, in words first, and when that changes.
 *
 * @tag ics-opening-hours
 * @slot - Fallback that shows until the hours are there, and stays when they cannot be had.
 * @slot heading - Replaces the heading over the week.
 * @slot footer - After the week.
 * @fires {IcsReadyEvent} ics-ready - Content shows for the first time.
 * @fires {IcsErrorEvent} ics-error - The dataset or an attribute is wrong; `reason` says how to mend it.
 * @fires {IcsHoursChangeEvent} ics-hours-change - The state flipped while it was shown.
 * @csspart name - The heading over the week.
 * @csspart badge - The badge with its state.
 * @csspart state - The state in words, with its shape.
 * @csspart source - Where the hours come from.
 * @cssstate loading - The dataset is on its way.
 * @cssstate ready - Content shows.
 * @cssstate error - The dataset cannot be had.
 * @cssstate open - The centre is open now.
 * @cssstate closed - The centre is closed now.
 * @cssstate unknown - Whether the centre is open is not known.
 */
export class OpeningHours extends LitElement {
  static override styles = [tokens, hoursLineStyles, styles];

  static override properties = {
    src: {},
    at: {},
    center: {},
    channel: {},
    view: {},
    hourCycle: { attribute: 'hour-cycle' },
    headingLevel: { attribute: 'heading-level' },
  };

  /** Address of the dataset, resolved against the page. */
  declare src?: string | null;
  /** A frozen moment in the dataset's local time, like `2026-12-24T10:00`, for previews and tests. */
  declare at?: string | null;
  /** Id of the centre. */
  declare center?: string | null;
  /** Whose hours: the desk's or the telephone's. @type {'visit' | 'phone'} */
  declare channel?: string | null;
  /** One line in a pill, one line, or the week as a table. @type {'badge' | 'line' | 'week'} */
  declare view?: string | null;
  /** How clocks are written; `h23` unless set. @type {'h23' | 'h12'} */
  declare hourCycle?: string | null;
  /** Level of the heading over the week, 2 to 6. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this);
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);
  #week: typeof import('./week.js') | undefined;
  #shown: { subject: string; is: Opening['is'] } | undefined;

  override render() {
    return frame({ host: this, data: this.#data, locale: this.#locale }, (dataset) => {
      const center = centerNamed(this.center, dataset, this.#data);
      if (!center) return missing(this, dataset);
      const now = atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
      const words = {
        now,
        timeZone: dataset.timeZone,
        timeZoneName: dataset.timeZoneName,
        hourCycle: this.hourCycle === 'h12' ? 'h12' : 'h23',
      } as const;
      const opening = openingAt(recordFor(center, this.channel === 'phone' ? 'phone' : 'visit'), now, dataset);
      this.#follow(opening, words);
      if (this.view === 'week' && this.#week) return this.#week.weekView(center, dataset, words, this.headingLevel);
      if (this.view === 'week') void this.#fetchWeek();
      return this.view === 'line' || this.view === 'week' ? this.#line(center, opening, words) : this.#badge(center, opening, words);
    });
  }

  #badge(center: Center, opening: Opening, words: TimeWords) {
    return html`<span part="badge" class="badge ${toneOf(opening, words.now)}">${this.#line(center, opening, words)}</span>`;
  }

  #line(center: Center, opening: Opening, words: TimeWords) {
    const page = safeUrl(center.page);
    const ask = opening.is === 'unknown' && page;
    return hoursLine(
      opening,
      words,
      ask
        ? html` <span class="dot" aria-hidden="true">·</span> <a href=${page}>${msg('check the centre’s page', { id: 'check-page' })}</a>`
        : nothing,
    );
  }

  /** The line stands in until the week is there, and stays when it cannot be had. Most badges never ask for it. */
  async #fetchWeek() {
    try {
      this.#week = await import('./week.js');
      adoptStyles(this.renderRoot as ShadowRoot, [...OpeningHours.styles, ...this.#week.styles]);
      this.requestUpdate();
    } catch (error) {
      console.warn(`ICS Widgets: the week could not be loaded (${String(error)}).`);
    }
  }

  /** Remembers what is shown, asks to be woken when it stops being true, and tells when the state flips. */
  #follow(opening: Opening, words: TimeWords) {
    this.#data.alsoStates = [opening.is];
    this.#clock.wakeAt(this.at ? null : wordsUntil(opening, words));
    // Another centre is not a change of this one.
    const subject = `${this.center} ${this.channel}`;
    const before = this.#shown;
    this.#shown = { subject, is: opening.is };
    if (before?.subject !== subject || before.is === opening.is) return;
    void this.updateComplete.then(() => this.dispatchEvent(new IcsHoursChangeEvent(opening.is)));
  }
}
