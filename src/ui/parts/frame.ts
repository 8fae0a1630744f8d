/** What stands around every element's content: the fallback before it, the apology instead of it, the language on it. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Dataset } from '../../domain/dataset.js';
import { pageRecord } from '../../dataset/page.js';
import { directionOf, spoken } from '../../words/locale.js';
import type { DatasetController } from '../dataset-controller.js';
import type { LocaleController } from '../locale-controller.js';
import { dress } from '../dress.js';
import { safeUrl } from '../safe-url.js';

/** `waits` holds the content back, as an unknown language does. */
type Controllers = { host: LitElement; data: DatasetController; locale: LocaleController; waits?: boolean };

/** The content when it can be shown, else the author's fallback, with an apology when there is none. */
export const frame = ({ host, data, locale, waits }: Controllers, content: (dataset: Dataset) => unknown): TemplateResult => {
  dress(host);
  const dataset = data.contentFor(locale.ready && !waits);
  if (dataset) return html`<div class="base" lang=${locale.locale} dir=${locale.direction}>${content(dataset)}</div>`;
  return data.view.is === 'failed' ? notLoaded(host, data, data.view.own) : html`<slot></slot>`;
};

/** The author's fallback; an element without one gets a sentence and a page to go on from. */
const fallback = (host: HTMLElement, sentence: string, homepage: string | undefined, more?: unknown) => {
  if (host.childElementCount > 0 || host.textContent?.trim()) return html`<slot></slot>`;
  const url = safeUrl(homepage);
  return html`<p class="base" lang=${spoken()} dir=${directionOf(spoken())}>
    ${sentence} ${url ? html`<a href=${url}>${msg('Open the official page', { id: 'official-page' })}</a>` : nothing} ${more}
  </p>`;
};

/** What stands where a centre would, when the attribute names none. */
export const missing = (host: HTMLElement, { homepage }: Dataset): TemplateResult =>
  fallback(host, msg('This centre is not known here.', { id: 'center-unknown' }), homepage);

/** What stands where a part of the dataset would, when it has none. */
export const lacking = (host: HTMLElement, { homepage }: Dataset): TemplateResult => fallback(host, notLoadedWords(), homepage);

const notLoadedWords = () => msg('This information could not be loaded.', { id: 'not-loaded' });

const notLoaded = (host: HTMLElement, data: DatasetController, own: boolean) =>
  fallback(
    host,
    notLoadedWords(),
    own ? pageRecord().homepage : undefined,
    html`<button type="button" class="link" @click=${() => data.retry()}>${msg('Try again', { id: 'try-again' })}</button>`,
  );
