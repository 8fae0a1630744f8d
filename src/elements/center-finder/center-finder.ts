import { LitElement, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { loadWith } from '../../dataset/sections.js';
import type { Center, Dataset } from '../../domain/dataset.js';
import { placesMatching, suggestionsFor, type Found, type Suggestion } from '../../domain/search.js';
import { placesOf, servingOf } from '../../domain/serving.js';
import { number } from '../../words/format.js';
import type { TimeWords } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { atInstant } from '../../ui/at.js';
import { ClockController } from '../../ui/clock-controller.js';
import { ComboboxController, comboboxStyles } from '../../ui/combobox.js';
import { DatasetController } from '../../ui/dataset-controller.js';
import { LazyModule } from '../../ui/lazy-module.js';
import { LocaleController } from '../../ui/locale-controller.js';
import { frame } from '../../ui/parts/frame.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { notices } from '../../ui/parts/notices.js';
import { hoursCited, sourceLine } from '../../ui/parts/source-line.js';
import { waiting } from '../../ui/parts/waiting.js';
import { basics } from '../../ui/basics.js';
import { tokens } from '../../ui/tokens.js';
import { answer, areaQuestion } from './answer.js';
import { styles } from './center-finder.styles.js';
import { centerItem, itemWordsUntil, ordered } from './list.js';
import { outlineMap } from './outline-map.js';

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
 * @csspart name - The heading, and each centre's name.
 * @csspart search - The search form.
 * @csspart answer - The answer to a search.
 * @csspart list - The list of centres.
 * @csspart item - One centre in the list.
 * @csspart state - The state of a centre's hours in words, with its shape.
 * @csspart map - The map.
 * @csspart marker - A centre on the map.
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
    map: {},
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
  /** Whether the map shows. @type {'auto' | 'static' | 'none'} */
  declare map?: string | null;
  /** Level of the heading, 2 to 6; the centres' names are one deeper. */
  declare headingLevel?: string | null;

  readonly #data = new DatasetController(this, loadWith('places'));
  readonly #locale = new LocaleController(this);
  readonly #clock = new ClockController(this);
  readonly #outline = new LazyModule(this, () => import('../../map/outline.js'), 'the map could not be loaded');
  readonly #more = new LazyModule(this, () => import('./details.js'), 'the details could not be loaded');
  readonly #combobox = new ComboboxController(this, {
    optionsFor: (typed) => this.#suggestions(typed),
    choose: ({ label }) => this.#search(label),
  });
  #unfolded = false;
  #query: string | undefined;
  #chosenArea: string | undefined;

  override render() {
    return frame({ host: this, data: this.#data, locale: this.#locale }, (dataset) => {
      const now = atInstant(this.at, dataset, this.#data) ?? this.#clock.now;
      const found = this.#found(dataset);
      const centers = this.#ordered(dataset, found);
      return html`<section class="finder">
        <slot name="heading">${heading(this.headingLevel, 'name', msg('Find your ICS centre', { id: 'finder-title' }), 'title')}</slot>
        ${notices(dataset, now)} ${this.#searchForm()} ${this.#answer(dataset, found, now)}
        <div class="columns">${this.#list(centers, dataset, now, found)} ${this.#map(centers, dataset)}</div>
        ${sourceLine(centers.flatMap(hoursCited), { dataset, now })}
        <slot name="footer"></slot>
      </section>`;
    });
  }

  #searchForm() {
    return html`<form part="search" class="search" role="search" @submit=${this.#onSearch}>
      <label for="query">${msg('Where do you live, or will you live?', { id: 'finder-label' })}</label>
      <div class="row">
        ${this.#combobox.render({ label: '', describedBy: 'query-hint' })}
        <button>${msg('Find', { id: 'find' })}</button>
      </div>
      <p id="query-hint" class="hint">
        ${msg('Postcode, municipality or centre. What you type stays on this page.', { id: 'finder-hint' })}
      </p>
    </form>`;
  }

  #answer(dataset: Dataset, found: Found | undefined, now: number) {
    const question = found?.is === 'areas' && found.codes.length > 1 && this.#query !== undefined;
    return html`<div part="answer" class=${found ? 'answer' : 'silent'} aria-live="polite">
      ${question ? areaQuestion(found.codes, this.#chosenArea, dataset, this.#onArea) : nothing}
      ${found ? answer(found, this.#chosenArea, this.#query ?? '', dataset, now) : nothing}
    </div>`;
  }

  #list(centers: readonly Center[], dataset: Dataset, now: number, found: Found | undefined) {
    const times: TimeWords = { now, timeZone: dataset.timeZone, timeZoneName: dataset.timeZoneName };
    const serving = this.#serving(dataset, found);
    this.#clock.wakeAt(this.at ? null : itemWordsUntil(centers, dataset, now));
    const count = number(centers.length);
    return html`<div class="results">
      <p class="hint">
        ${centers.length === 1 ? msg('1 centre', { id: 'one-centre' }) : msg(str`${count} centres`, { id: 'count-centres' })}${
          serving.length > 0 ? html`, ${msg('the one that serves you first', { id: 'serving-first' })}` : nothing
        }
      </p>
      <ol part="list" class="list" role="list">
        ${centers.map((center, index) =>
          centerItem({
            center,
            position: index + 1,
            origin: this.#origin(dataset, found),
            serves: serving.includes(center.id),
            dataset,
            times,
            level: this.headingLevel,
            details: () => this.#details(center, dataset, times),
            onUnfold: this.#onUnfold,
          }),
        )}
      </ol>
    </div>`;
  }

  /** Nothing before the first unfolding; a sentence when the code cannot be had. */
  #details(center: Center, dataset: Dataset, times: TimeWords) {
    if (!this.#unfolded) return nothing;
    const { module } = this.#more;
    if (!module) return waiting(this.#more);
    this.#more.adopt(module.styles);
    return module.centerDetails(center, dataset, times);
  }

  #map(centers: readonly Center[], dataset: Dataset) {
    return this.map === 'none' ? nothing : outlineMap(centers, dataset, this.#outline.module);
  }

  /** What is being answered: the visitor's search, else the municipality that the page names. */
  #found(dataset: Dataset): Found | undefined {
    if (this.#query !== undefined) return placesMatching(this.#query, dataset);
    const code = this.municipality;
    const known = !code || dataset.places?.municipalities.some((place) => place.code === code);
    this.#data.report(
      'municipality',
      known ? undefined : `municipality="${code}" is no area code. Set it to a code like "${dataset.places?.municipalities[0]?.code}".`,
    );
    return code && known ? { is: 'areas', codes: [code], by: 'name' } : undefined;
  }

  #serving(dataset: Dataset, found: Found | undefined): readonly string[] {
    if (found?.is === 'center') return [found.center];
    const area = this.#area(found);
    const best = area === undefined ? undefined : servingOf(dataset, area)[0]?.coverage;
    return best?.is === 'center' ? placesOf(best) : [];
  }

  /** The centres to show: those that serve the visitor first, the others by distance, or as the dataset has them. */
  #ordered(dataset: Dataset, found: Found | undefined): readonly Center[] {
    const wanted = this.centers?.split(/\s+/).filter(Boolean) ?? [];
    const unknown = wanted.filter((id) => !dataset.centers.some((center) => center.id === id));
    this.#data.report(
      'centers',
      unknown.length === 0
        ? undefined
        : `centers="${this.centers}" names unknown centres: ${unknown.join(', ')}. Known are ${dataset.centers.map(({ id }) => id).join(', ')}.`,
    );
    const shown = dataset.centers.filter(({ id }) => wanted.length === unknown.length || wanted.includes(id));
    return ordered(shown, this.#serving(dataset, found), this.#origin(dataset, found));
  }

  /** The middle of the area that the visitor means, once it is one. */
  #origin(dataset: Dataset, found: Found | undefined) {
    const area = this.#area(found);
    return dataset.places?.municipalities.find(({ code }) => code === area)?.point;
  }

  #area(found: Found | undefined): string | undefined {
    if (found?.is !== 'areas') return undefined;
    return found.codes.length === 1 ? found.codes[0] : this.#chosenArea;
  }

  #suggestions(typed: string) {
    const { view } = this.#data;
    if (view.is !== 'ready' || /^\d/.test(typed)) return [];
    const { dataset } = view;
    const nameOf = ({ is, id }: Suggestion) =>
      is === 'center'
        ? dataset.centers.find((center) => center.id === id)?.name
        : dataset.places?.municipalities.find(({ code }) => code === id)?.name;
    return suggestionsFor(typed, dataset).map((suggestion) => ({ id: suggestion.id, label: plain(nameOf(suggestion)) }));
  }

  #search(query: string) {
    this.#query = query.trim() === '' ? undefined : query;
    this.#chosenArea = undefined;
    this.requestUpdate();
  }

  readonly #onUnfold = () => {
    this.#unfolded = true;
    this.requestUpdate();
  };

  readonly #onSearch = (event: SubmitEvent) => {
    event.preventDefault();
    this.#search(this.#combobox.text);
  };

  readonly #onArea = (event: Event) => {
    this.#chosenArea = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  };
}
