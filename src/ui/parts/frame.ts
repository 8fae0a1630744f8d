/** What stands around every element's content: the fallback before it, the apology instead of it, the language on it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Dataset } from '../../domain/dataset.js';
import { pageRecord } from '../../dataset/page.js';
import type { DatasetController } from '../dataset-controller.js';
import type { LocaleController } from '../locale-controller.js';
import { safeUrl } from '../safe-url.js';

type Controllers = { host: HTMLElement; data: DatasetController; locale: LocaleController };

/** The content when it can be shown, else the author's fallback, with an apology when there is none. */
export const frame = ({ host, data, locale }: Controllers, content: (dataset: Dataset) => unknown): TemplateResult => {
  const dataset = data.contentFor(locale.ready);
  if (dataset) return html`<div class="base" lang=${locale.locale} dir=${locale.direction}>${content(dataset)}</div>`;
  return html`<slot></slot>${data.view.is === 'failed' && isEmpty(host) ? apology(data, data.view.own, locale) : nothing}`;
};

const isEmpty = (host: HTMLElement) => host.childElementCount === 0 && !host.textContent?.trim();

/** What stands where a centre would, when the attribute names none. */
export const missing = (host: HTMLElement, dataset: Dataset): TemplateResult => {
  const homepage = safeUrl(dataset.homepage);
  return html`<slot></slot>${
      isEmpty(host)
        ? html`<p>
            ${msg('This centre is not known here.', { id: 'center-unknown' })}
            ${homepage ? html`<a href=${homepage}>${msg('Open the official page', { id: 'official-page' })}</a>` : nothing}
          </p>`
        : nothing
    }`;
};

const apology = (data: DatasetController, own: boolean, locale: LocaleController) => {
  const homepage = own ? safeUrl(pageRecord().homepage) : undefined;
  return html`<p class="base apology" lang=${locale.locale} dir=${locale.direction}>
    ${msg('This information could not be loaded.', { id: 'not-loaded' })}
    ${homepage ? html`<a href=${homepage}>${msg('Open the official page', { id: 'official-page' })}</a>` : nothing}
    <button type="button" class="link" @click=${() => data.retry()}>${msg('Try again', { id: 'try-again' })}</button>
  </p>`;
};
