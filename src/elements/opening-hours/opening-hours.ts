import { LitElement, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { openingAt, recordFor, type Opening } from '../../domain/opening.js';
import { wordsUntil } from '../../words/sentences.js';
import { atInstant } from '../../ui/at.js';
import { ClockController } from '../../ui/clock-controller.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import { IcsHoursChangeEvent } from '../../ui/events.js';
import { LazyModule } from '../../ui/lazy-module.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { frame, missing } from '../../ui/parts/frame.js';
import { hoursLine, toneOf } from '../../ui/parts/hours-line.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { safeUrl } from '../../ui/safe-url.js';
import { tokens } from '../../ui/tokens.js';
import { centerNamed } from '../../ui/center.js';
import { styles } from './opening-hours.styles.js';
import type { Shown } from './more.js';

type More = typeof import('./more.js');

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
 * @csspart panel - The week that the badge unfolds.
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
    announce: { type: Boolean },
    jsonLd: { attribute: 'json-ld', type: Boolean },
    hourCycle: { attribute: 'hour-cycle' },
    headingLevel: { attribute: 'heading-level' },
  };

  /** Address of the dataset, resolved against the page. */
  declare src?: string | null;
  /** A frozen moment in the dataset's local time, like `2026-12-24T10:00`, for previews and tests. */
  declare at?: string | null;
  /** Id of the centre. */
  declare center?: string | null;
  /** Whose hours: the desk's or the telephone's. Unless set, the desk's, and the telephone's where it is open while the desk is not. @type {'visit' | 'phone'} */
  declare channel?: string | null;
  /** One line in a pill that unfolds the week, one line with today's hours, or the week as a table. @type {'badge' | 'line' | 'week'} */
  declare view?: string | null;
  /** Tells a screen reader, politely, when the state flips while the page is seen. */
  declare announce?: boolean;
  /** Describes the centre and its hours to search engines, in a script among the element's children. */
  declare jsonLd?: boolean;
  /** How clocks are written; `h23` unless set. @type {'h23' | 'h12'} */
  declare hourCycle?: string | null;
  /** Level of the heading over the week, 2 to 6. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this);
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);
  readonly #more = new LazyModule(this, () => import('./more.js'), 'the week');
  #shown: { subject: string; is: Opening['is'] } | undefined;
  #overlay: InstanceType<More['OverlayController']> | undefined;
  #isUnfolded = false;
  #isDescribed = false;
  #said = '';

  override render() {
    const { view } = this.#data;
    const hasNotices = view.is === 'ready' && view.dataset.notices?.length;
    // These must not show as a bare badge first: the page would move when the rest comes.
    const isMore = this.view === 'line' || this.view === 'week' || hasNotices;
    const more = this.#describes() || isMore || this.#isUnfolded || this.announce ? this.#more.module : undefined;
    if (more) this.#more.adopt(more.styles);
    const waits = isMore && !more && !this.#more.failed;
    return frame({ host: this, data: this.#data, locale: this.#locale, waits: Boolean(waits) }, (dataset) => {
      const center = centerNamed(this.center, dataset, this.#data);
      const now = atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
      more?.keepJsonLd(this, this.jsonLd && center ? { center, dataset, now } : undefined);
      if (!center) return missing(this, dataset);
      const words = {
        now,
        timeZone: dataset.timeZone,
        timeZoneName: dataset.timeZoneName,
        hourCycle: this.hourCycle === 'h12' ? 'h12' : 'h23',
      } as const;
      const shown = { center, dataset, words };
      const channel = this.channel === 'phone' ? 'phone' : 'visit';
      const opening = openingAt(recordFor(center, channel), now, dataset);
      // A page that names a channel means that one alone.
      const phone = this.channel ? undefined : openingAt(recordFor(center, 'phone'), now, dataset);
      this.#follow(shown, opening, phone, more);
      return html`${this.#view(shown, opening, phone, channel, more)}${more?.notices(dataset, now, center.id)}${
        more && this.announce ? more.statusRegion(this.#said) : nothing
      }`;
    });
  }

  /** Whether search engines are told, or were: what was written for them is taken away by the code that wrote it. */
  #describes() {
    return (this.#isDescribed ||= Boolean(this.jsonLd));
  }

  #view(shown: Shown, opening: Opening, phone: Opening | undefined, channel: 'visit' | 'phone', more: More | undefined) {
    const { center, words } = shown;
    if (more && this.view === 'week') return more.week(shown, this.headingLevel);
    const page = opening.is === 'unknown' && safeUrl(center.page);
    const ask = page
      ? html` <span aria-hidden="true">·</span> <a href=${page}>${msg('check the centre’s page', { id: 'check-page' })}</a>`
      : nothing;
    const line = (extra: unknown) => hoursLine(opening, words, extra, phone);
    if (more && this.view === 'line') return html`<span class="now">${line(more.today(shown, channel))}${ask}</span>${more.paper(shown)}`;
    return this.#badge(shown, toneOf(opening, words.now), line, ask, this.#isUnfolded ? more : undefined);
  }

  #badge(shown: Shown, tone: string, line: (extra: unknown) => unknown, ask: unknown, more: More | undefined) {
    // A centre without hours has no week to unfold.
    const folds = shown.center.hours?.length;
    if (more) this.#overlay ??= new more.OverlayController(this, '.panel', this.#onFold);
    return html`<span part="badge" class="badge ${tone} ${folds ? 'folds' : ''} ${more ? 'now' : ''}"
        >${
          folds
            ? html`<button type="button" aria-expanded=${Boolean(more)} @click=${this.#onUnfold}>${line(CHEVRON)}</button>`
            : line(nothing)
        }${ask}</span
      >${more ? more.panel(shown) : nothing}`;
  }

  /** Remembers what is shown, asks to be woken when it stops being true, and tells when the state flips. */
  #follow(shown: Shown, opening: Opening, phone: Opening | undefined, more: More | undefined) {
    this.#data.alsoStates = [opening.is];
    this.#clock.wakeAt(this.at ? null : wordsUntil(opening, shown.words, phone));
    // Another centre is not a change of this one.
    const subject = `${this.center} ${this.channel}`;
    const before = this.#shown;
    this.#shown = { subject, is: opening.is };
    if (before?.subject !== subject || before.is === opening.is) return;
    this.#said = (!document.hidden && more?.flipWords(shown, opening, phone)) || '';
    void this.updateComplete.then(() => this.dispatchEvent(new IcsHoursChangeEvent(opening.is)));
  }

  readonly #onUnfold = () => {
    // Where nothing unfolded the last time, a click asks again.
    this.#isUnfolded = this.#more.failed || !this.#isUnfolded;
    if (this.#more.failed) this.#more.retry();
    this.requestUpdate();
  };

  readonly #onFold = ({ focus }: { focus: boolean }) => {
    this.#isUnfolded = false;
    this.requestUpdate();
    if (focus) this.renderRoot.querySelector('button')?.focus();
  };
}

const CHEVRON = html`<svg class="chevron" viewBox="0 0 12 12" aria-hidden="true"><path d="M2 4l4 4 4-4" /></svg>`;
