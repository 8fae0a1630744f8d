/** What to bring for the services of a centre, as the guide has it. The guide is fetched when this shows for the first time. */
import { css, html, nothing, type LitElement } from 'lit';
import { msg, str } from '@lit/localize';
import { addressOf } from '../../dataset/address.js';
import { loadWith } from '../../dataset/sections.js';
import type { Center, Dataset, Guide, Rule } from '../../domain/dataset.js';
import { servedHere } from '../../domain/served-here.js';
import { wantedFor, type WantedDocument } from '../../domain/wanted.js';
import { answerWords } from '../../words/plan.js';
import { plain } from '../../words/text.js';
import { LazyModule } from '../lazy-module.js';
import { doubt, serviceName } from './contacts.js';
import { distinct, type Cited } from './source-line.js';
import { waiting } from './waiting.js';
import { localTerm, words } from './words.js';

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
  listsOf(bringing).flatMap(({ service, wanted }) =>
    distinct(wanted.flatMap(({ rules }) => rules)).map((claim) => ({
      about: msg(str`What to bring: ${serviceName(service, bringing.dataset)}`, { id: 'bring-for' }),
      claim,
      kind: 'rule' as const,
    })),
  );

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
  const service = dataset.services?.find((candidate) => candidate.id === id);
  const [always, depends] = [wanted.filter((one) => one.always), wanted.filter((one) => !one.always)];
  return html`<strong>${service ? words(service.name) : id}</strong> ${localTerm(service?.name, dataset.localLanguage)}
    ${documents(always.map((one) => documentOf(one, dataset)))}
    ${depends.length > 0 ? html`<p class="hint">${msg('Depending on your situation:', { id: 'depending' })}</p>` : nothing}
    ${documents(depends.map((one) => html`${documentOf(one, dataset)}${whom(one, guide, dataset)}`))}`;
};

const documents = (items: readonly unknown[]) =>
  items.length > 0
    ? html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : nothing;

const documentOf = ({ id, rules }: WantedDocument, dataset: Dataset) => {
  const document = dataset.documents?.find((candidate) => candidate.id === id);
  const notes = new Map([document?.note, ...rules.map(({ note }) => note)].map((note) => [plain(note), note]));
  notes.delete('');
  const sure = rules.find(({ status }) => status === 'confirmed') ?? rules[0]!;
  return html`${document ? words(document.name) : id}${[...notes.values()].map(
    (note) => html` <span class="hint">(${words(note)})</span>`,
  )}${doubt(sure.status)}`;
};

/** Whom a document concerns: the questions of the guide with the answers that lead to it, a line for each situation. */
const whom = ({ rules }: WantedDocument, guide: Guide, dataset: Dataset) =>
  [...new Set(rules.map(({ when }) => situationWords(when, guide, dataset)).filter(Boolean))].map(
    (situation, index) => html`<div class="hint">${index > 0 ? html`${msg('or', { id: 'or' })} ` : nothing}${situation}</div>`,
  );

/** "Why do you come? To work · …"; empty where the guide has no words for it. */
const situationWords = (when: Rule['when'], guide: Guide, dataset: Dataset): string =>
  guide.questions
    .filter(({ id }) => when[id] && guide.texts[id])
    .map(({ id }) => `${plain(guide.texts[id]?.title)} ${when[id]!.map((option) => answerWords(id, option, guide, dataset)).join(' / ')}`)
    .join(' · ');

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
