/** What to bring for the services of a centre, as the guide has it. The guide is fetched when this shows for the first time. */
import { css, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset, Guide } from '../../domain/dataset.js';
import { servedHere } from '../../domain/served-here.js';
import { wantedFor, type WantedDocument } from '../../domain/wanted.js';
import { guideFor, type GuideHost } from '../guide-for.js';
import { serviceName } from '../../words/claims.js';
import { number } from '../../words/format.js';
import { documentClaims, documentDoubt, documentName, documentNotes, serviceTerm, whom } from './documents.js';
import type { Cited } from './source-foot.js';
import { waiting } from './waiting.js';
import { words } from './words.js';

/** Whose services, for whom. */
export interface Bringing {
  readonly center: Center;
  readonly dataset: Dataset;
  /** The municipality of whoever asks: what they do not get here they bring nothing for. */
  readonly area?: string | undefined;
  readonly host: GuideHost;
}

/** The documents, service by service; a sentence and another try where they cannot be had. */
export const bringList = (bringing: Bringing) => {
  const { dataset, host } = bringing;
  if (!dataset.guide) {
    const lazy = guideFor(host, dataset);
    if (!lazy.module) return waiting(lazy);
  }
  const lists = listsOf(bringing);
  if (lists.length === 0) return html`<p>${msg('Not stated – ask the centre', { id: 'services-unknown' })}</p>`;
  return html`<ul class="bring" role="list">
    ${lists.map(({ service, wanted }) => html`<li>${forService(service, wanted, dataset.guide!, dataset)}</li>`)}
  </ul>`;
};

/** On whose word the documents are asked for, as far as the guide is there. */
export const bringClaims = (bringing: Bringing): Cited[] =>
  listsOf(bringing).flatMap(({ service, wanted }) => documentClaims(service, wanted, bringing.dataset));

const listsOf = ({ center, dataset, area }: Bringing) => {
  const { guide } = dataset;
  if (!guide) return [];
  const known = dataset.places?.municipalities.some(({ code }) => code === area);
  const offered = new Set((center.services ?? []).filter((row) => row.offered === 'yes').map(({ service }) => service));
  return [...offered]
    .filter((service) => !known || servedHere(center, service, area!, dataset).is !== 'elsewhere')
    .map((service) => ({ service, wanted: wantedFor(service, guide) }))
    .filter(({ wanted }) => wanted.length > 0);
};

const forService = (id: string, wanted: readonly WantedDocument[], guide: Guide, dataset: Dataset) => {
  const [always, depends] = [wanted.filter((one) => one.always), wanted.filter((one) => !one.always)];
  return html`<strong>${serviceTerm(id, dataset)}</strong> ${documents(always.map((one) => documentOf(one, dataset)))}
    ${
      depends.length > 0
        ? html`<details class="depends">
            <summary>
              ${msg('Depending on your situation', { id: 'depending-title' })}<span class="sr-only">: ${serviceName(id, dataset)}</span>
              (${number(depends.length)})
            </summary>
            ${documents(depends.map((one) => html`${documentOf(one, dataset)}${whom(one, guide)}`))}
          </details>`
        : nothing
    }`;
};

const documentOf = (one: WantedDocument, dataset: Dataset) =>
  html`${documentName(one.id, dataset)}${documentNotes(one, dataset).map(
    (note) => html` <span class="hint">(${words(note)})</span>`,
  )}${documentDoubt(one)}`;

const documents = (items: readonly unknown[]) =>
  items.length > 0
    ? html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : nothing;

export const bringStyles = css`
  .bring {
    display: grid;
    margin-block-start: calc(2 * var(--_space));
    gap: calc(3 * var(--_space));
    font-size: 0.9375em;
  }
  .bring ul {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  /* Paper unfolds nothing. */
  @media print {
    .depends > summary {
      display: block;
    }
    .depends::details-content {
      display: block;
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
