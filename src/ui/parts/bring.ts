/** What to bring for the services of a centre, as the guide has it. The guide is fetched when this shows for the first time. */
import { css, html, nothing, type LitElement } from 'lit';
import { msg } from '@lit/localize';
import { addressOf } from '../../dataset/address.js';
import { loadWith } from '../../dataset/sections.js';
import type { Center, Dataset, Guide } from '../../domain/dataset.js';
import { servedHere } from '../../domain/served-here.js';
import { wantedFor, type WantedDocument } from '../../domain/wanted.js';
import { LazyModule } from '../lazy-module.js';
import { documentClaims, documentDoubt, documentName, documentNotes, serviceTerm, whom } from './documents.js';
import type { Cited } from './source-foot.js';
import { waiting } from './waiting.js';
import { words } from './words.js';

type Host = LitElement & { src?: string | null };

/** Whose services, for whom. */
export interface Bringing {
  readonly center: Center;
  readonly dataset: Dataset;
  /** The municipality of whoever asks: what they do not get here they bring nothing for. */
  readonly area?: string | undefined;
  readonly host: Host;
}

/** The guide on its way to an element, once for each dataset that it shows. */
const asked = new WeakMap<Host, { dataset: Dataset; lazy: LazyModule<unknown> }>();

/** The guide arrives inside the dataset, as it does for every element that loads with it. */
const guideFor = (host: Host, dataset: Dataset): LazyModule<unknown> => {
  const known = asked.get(host);
  if (known?.dataset === dataset) return known.lazy;
  const load = () => {
    const address = addressOf(host, host.src);
    return address ? loadWith('guide')(address) : Promise.reject(new Error('no address'));
  };
  const lazy = new LazyModule<unknown>(host, load, 'what to bring could not be loaded');
  asked.set(host, { dataset, lazy });
  return lazy;
};

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
    ${depends.length > 0 ? html`<p class="hint">${msg('Depending on your situation:', { id: 'depending' })}</p>` : nothing}
    ${documents(depends.map((one) => html`${documentOf(one, dataset)}${whom(one, guide)}`))}`;
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
  .bring li > .hint {
    margin-block-end: var(--_space);
  }
`;
