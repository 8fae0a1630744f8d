import { LitElement, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import type { TimeWords } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { atInstant } from '../../ui/at.js';
import { ClockController } from '../../ui/clock-controller.js';
import { ComboboxController, comboboxStyles } from '../../ui/combobox.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import type { DeepLinkController } from '../../ui/deep-link.js';
import { FocusController } from '../../ui/focus-controller.js';
import { ListenController } from '../../ui/listen-controller.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { PrintController } from '../../ui/print-controller.js';
import { frame } from '../../ui/parts/frame.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { notices } from '../../ui/parts/notices.js';
import { hoursCited, sourceFoot } from '../../ui/parts/source-foot.js';
import { waiting } from '../../ui/parts/waiting.js';
import { basics } from '../../ui/basics.js';
import { tokens } from '../../ui/tokens.js';
import type { Asked, Bearings } from './asked.js';
import { styles } from './center-finder.styles.js';
import { chunksOf, type Filters } from './chunks.js';
import { itemWordsUntil, listOf, weekInWords } from './list.js';
import { loadReady } from './load.js';
import type { finderMap } from './map.js';
import { mapToCome } from './map-to-come.js';
import { searchForm } from './search-form.js';
import { viewsOf, type View } from './view.js';
import { PAGE, visitIn } from './visit.js';

/**
 * Finds the centre that serves a visitor: a list that is complete without the map, a search that stays on the page,
 * and an answer by municipality rather than by distance.
 *
 * @tag ics-center-finder
 * @slot - Fallback that shows until the centres are there, and stays when they cannot be had.
 * @slot heading - Replaces the heading.
 * @slot footer - After everything else.
 * @fires {IcsReadyEvent} ics-ready - Content shows for the first time.
 * @fires {IcsErrorEvent} ics-error - The dataset or an attribute is wrong; `reason` says how to mend it.
 * @fires {IcsCenterSelectEvent} ics-center-select - The visitor chose a centre, in the list or on the map; prevented, nothing is chosen.
 * @fires {IcsMapConsentEvent} ics-map-consent - The visitor asked for street maps from another host; prevented, nothing is requested.
 * @csspart name - The heading, and each centre's name.
 * @csspart search - The search form.
 * @csspart answer - The answer to a search.
 * @csspart list - The list of centres.
 * @csspart item - One centre in the list.
 * @csspart state - The state of a centre's hours in words, with its shape.
 * @csspart map - The map.
 * @csspart marker - A centre on the map.
 * @csspart explore - The button that makes the map move.
 * @csspart source - Where the facts come from.
 * @cssstate loading - The dataset is on its way.
 * @cssstate ready - Content shows.
 * @cssstate error - The dataset cannot be had.
 */
export class CenterFinder extends LitElement {
  static override styles = [tokens, basics, hoursLineStyles, comboboxStyles, styles];

  static override properties = {
    src: {},
    at: {},
    centers: {},
    municipality: {},
    service: {},
    map: {},
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    tilesConsent: { attribute: 'tiles-consent' },
    directions: {},
    deepLink: { type: Boolean, attribute: 'deep-link' },
    listen: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** Address of the dataset, resolved against the page. */
  declare src?: string | null;
  /** A frozen moment in the dataset's local time, like `2026-12-24T10:00`, for previews and tests. */
  declare at?: string | null;
  /** Ids of the centres to show, separated by spaces; all of them unless set. */
  declare centers?: string | null;
  /** Code of the municipality that the answer is for, until the visitor searches. */
  declare municipality?: string | null;
  /** Id of the service that the list is filtered by, until the visitor changes the filters. */
  declare service?: string | null;
  /** Whether the map shows. @type {'auto' | 'static' | 'interactive' | 'none'} */
  declare map?: string | null;
  /** Address of street pictures for the map that moves, with `{z}`, `{x}` and `{y}`; none unless set. */
  declare tiles?: string | null;
  /** Whom the street pictures are by, as text; without it they are not shown. */
  declare tilesAttribution?: string | null;
  /** Whether a visitor is asked before another host is. @type {'ask' | 'granted'} */
  declare tilesConsent?: string | null;
  /** Map services that directions link to, separated by spaces: `osm` unless set, `google`, `apple`, or `none`. */
  declare directions?: string | null;
  /** Keeps the chosen centre and service in the address of the page, as a fragment. */
  declare deepLink?: boolean;
  /** Id of an element on the page, like a stepper, whose outcome the finder follows. */
  declare listen?: string | null;
  /** Level of the heading, 2 to 6; the centres' names are one deeper. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this, (address) => loadReady(address, this.#clock.now));
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);
  readonly #combobox = new ComboboxController(this, {
    optionsFor: (typed) => {
      const { view } = this.#data;
      return (view.is === 'ready' && this.#chunks.search.module?.suggestions(typed, view.dataset)) || [];
    },
    choose: ({ label, id }) => void this.#visit.search(label, id),
  });
  readonly #chunks = chunksOf(this);
  readonly #viewOf = viewsOf(this, this.#data, this.#chunks);
  readonly #visit = visitIn(this, this.#chunks);
  #linked: DeepLinkController | undefined;
  #drawn: ReturnType<typeof finderMap> | undefined;

  constructor() {
    super();
    new FocusController(this);
    new PrintController(this, (isPrinting) => {
      this.#visit.print(isPrinting);
      // What makes the paper waits for no promise.
      this.performUpdate();
    });
    new ListenController(this, (result) => void this.#visit.ask({ is: 'result', result }));
  }

  override willUpdate() {
    const link = this.deepLink ? this.#chunks.link.module : undefined;
    if (link) this.#linked ??= new link.DeepLinkController(this, this.#visit.follow);
  }

  override updated() {
    const { selected, wanted } = this.#visit.state;
    this.#linked?.write({ center: selected, service: wanted?.service });
  }

  override render() {
    const { state } = this.#visit;
    const filters = this.service || state.wanted || state.isFiltering ? this.#chunks.filters.module : undefined;
    if (filters) this.#chunks.filters.adopt(filters.styles);
    return frame({ host: this, data: this.#data, locale: this.#locale, waits: this.#waits() }, (dataset) => {
      const now = atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
      const view = this.#viewOf(state, { filters, search: () => this.#chunks.search.module }, dataset, now);
      this.#clock.wakeAt(this.at ? null : Math.min(view.flipsAt, itemWordsUntil(view.rows, dataset, now)));
      const { asked, bearings } = view;
      return html`<section class="finder">
        <slot name="heading">${heading(this.headingLevel, 'name', msg('Find your ICS centre', { id: 'finder-title' }), 'title')}</slot>
        ${notices(dataset, now)} ${searchForm(this.#combobox, this.#onSearch, this.#onNearMe)}
        <div part="answer" class=${asked ? 'answer' : 'silent'} aria-live="polite" @change=${this.#visit.choose}>
          ${asked ? this.#answer(asked, bearings, dataset, now) : nothing}
        </div>
        <div class="columns">${this.#list(view, dataset, now, filters)} ${this.#map(view, dataset)}</div>
        ${this.#sourceLine(view, dataset, now)}
        <p class="sr-only" role="status">${this.#selectedWords(dataset)}</p>
        <slot name="footer"></slot>
      </section>`;
    });
  }

  /** What the page or its address asked for must not come a moment after the rest; what the visitor asks for later may. */
  #waits(): boolean {
    if (this.renderRoot.querySelector('.finder')) return false;
    const { search, filters, link } = this.#chunks;
    const needed = [this.municipality && search, (this.service || this.#visit.state.wanted) && filters, this.deepLink && link];
    return needed.some((lazy) => lazy && !lazy.module && !lazy.failed);
  }

  #list({ all, results, shown, rows, wanted, bearings }: View, dataset: Dataset, now: number, filters: Filters | undefined) {
    const times: TimeWords = { now, timeZone: dataset.timeZone, timeZoneName: dataset.timeZoneName };
    const { state } = this.#visit;
    const controls = filters?.filterControls(dataset, wanted, this.#visit.want);
    return listOf({
      results,
      shown,
      rows,
      isOrdered: bearings.serving.length > 0 || bearings.origin !== undefined,
      state,
      hasMap: this.map !== 'none',
      dataset,
      times,
      level: this.headingLevel,
      wanted,
      filters: controls ?? (state.isFiltering ? waiting(this.#chunks.filters) : nothing),
      doubts: (center) => filters?.doubts(center, wanted, now, dataset),
      help: () => filters?.nothingFits(all, wanted, now, dataset, this.#visit.want) ?? nothing,
      details: (center) => this.#details(center, dataset, times, bearings.place?.code),
      actions: this.#visit,
    });
  }

  /** A sentence when the code cannot be had. */
  #details(center: Center, dataset: Dataset, times: TimeWords, area: string | undefined) {
    const { module } = this.#chunks.details;
    if (!module) return this.#visit.state.isPrinting ? weekInWords(center, dataset, times) : waiting(this.#chunks.details);
    this.#chunks.details.adopt(module.styles);
    return module.centerDetails({ center, dataset, times, area, directions: this.directions, host: this, data: this.#data });
  }

  #map({ centers, asked, bearings }: View, dataset: Dataset) {
    if (this.map === 'none') return nothing;
    const { module } = this.#chunks.map;
    if (!module) return mapToCome(this.map !== 'static', this.#chunks.map);
    this.#chunks.map.adopt(module.styles);
    this.#drawn ??= module.finderMap(this, { ...this.#visit, report: (topic, fault) => this.#data.report(topic, fault) });
    return this.#drawn.render({
      centers,
      dataset,
      selected: this.#visit.state.selected,
      serving: bearings.serving,
      position: asked?.is === 'here' ? bearings.origin : undefined,
      mode: this.map,
      tiles: this.tiles,
      tilesAttribution: this.tilesAttribution,
      tilesConsent: this.tilesConsent,
    });
  }

  #answer(asked: Asked, bearings: Bearings, dataset: Dataset, now: number) {
    const { search, more } = this.#chunks;
    const context = { ...this.#visit.state, dataset, now, more, host: this };
    return search.module?.answer(asked, bearings, this.#nearWords(asked), context) ?? waiting(search);
  }

  #nearWords(asked: Asked) {
    if (asked.is !== 'here' && asked.is !== 'nowhere') return nothing;
    return this.#chunks.nearMe.module?.nearWords(asked) ?? waiting(this.#chunks.nearMe);
  }

  /** Of all that are shown at first; the list of them is fetched when it is unfolded. */
  #sourceLine({ centers }: View, dataset: Dataset, now: number) {
    const cited = centers.slice(0, PAGE).flatMap(hoursCited);
    if (!cited[0]) return nothing;
    const isUnfolded = this.#visit.state.isCiting;
    const content = isUnfolded
      ? (this.#chunks.sources.module?.sourceList(cited, { dataset, now }) ?? waiting(this.#chunks.sources))
      : nothing;
    return sourceFoot(cited[0], { dataset, now }, content, this.#visit.foldSources);
  }

  #selectedWords({ centers }: Dataset) {
    const name = plain(centers.find(({ id }) => id === this.#visit.state.selected)?.name);
    return name ? msg(str`${name} selected`, { id: 'center-selected' }) : nothing;
  }

  readonly #onSearch = (event: SubmitEvent) => {
    event.preventDefault();
    void this.#visit.search(this.#combobox.text);
  };

  readonly #onNearMe = () => {
    const { view } = this.#data;
    if (view.is === 'ready') void this.#visit.nearMe(view.dataset);
  };
}
