/** The filters as form controls, and what they leave of the list. A chunk of its own, fetched when they are unfolded. */
import { css, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { verdictsOf, type Wanted } from '../../domain/filter.js';
import { stateAt } from '../../domain/hours.js';
import { recordFor } from '../../domain/opening.js';
import { serviceName } from '../../words/claims.js';
import { number } from '../../words/format.js';
import { list } from '../../words/lists.js';
import { plain } from '../../words/text.js';
import { select, selectStyles } from '../../ui/parts/select.js';
import { radiosStyles } from './radios.styles.js';

/** Without those that do not fit; who cannot be judged stays. */
export const fitting = (centers: readonly Center[], wanted: Wanted, now: number, dataset: Dataset): readonly Center[] =>
  centers.filter((center) => !Object.values(verdictsOf(center, wanted, now, dataset)).includes('no'));

/** The instant at which the first of the centres opens, closes, or begins to be unknown; Infinity for never. */
export const nextFlip = (centers: readonly Center[], now: number, dataset: Dataset): number =>
  centers.reduce((first, center) => Math.min(first, stateAt(recordFor(center, 'visit'), now, dataset).until ?? Infinity), Infinity);

/** The words for a wish. */
const wishName = (wish: keyof Wanted, wanted: Wanted, dataset: Dataset): string => {
  if (wish === 'service') return serviceName(wanted.service!, dataset);
  if (wish === 'openNow') return msg('open now', { id: 'filter-open-now' });
  return wish === 'access' ? accessWords(wanted.access) : msg('step-free access', { id: 'filter-step-free' });
};

const WISHES = ['service', 'openNow', 'access', 'stepFree'] as const;

/** What is not known of a centre and was asked for. */
export const doubts = (center: Center, wanted: Wanted, now: number, dataset: Dataset) => {
  const verdicts = verdictsOf(center, wanted, now, dataset);
  const names = WISHES.filter((wish) => verdicts[wish] === 'unknown').map((wish) => wishName(wish, wanted, dataset));
  return names.length === 0
    ? nothing
    : html`<p class="hint">${msg(str`Not known here: ${list(names)}. Ask the centre.`, { id: 'filter-unknown' })}</p>`;
};

/** Out of an empty list: what was asked for, and which of it to do without. */
export const nothingFits = (
  centers: readonly Center[],
  wanted: Wanted,
  now: number,
  dataset: Dataset,
  change: (wanted: Wanted) => void,
) => {
  const wishes = WISHES.filter((wish) => wanted[wish]);
  const less = wishes
    .map((wish) => [wish, { ...wanted, [wish]: undefined }] as const)
    .map(([wish, wanted]) => ({ wish, wanted, count: fitting(centers, wanted, now, dataset).length }))
    .filter(({ count }) => count > 0 && wishes.length > 1);
  const names = list(wishes.map((wish) => wishName(wish, wanted, dataset)));
  const way = (words: string, to: Wanted) => html`<li><button type="button" class="link" @click=${() => change(to)}>${words}</button></li>`;
  return html`<p>${msg(str`No centre fits these filters: ${names}.`, { id: 'none-fits' })}</p>
    <ul role="list">
      ${less.map(({ wish, wanted: to, count }) =>
        way(msg(str`Without “${wishName(wish, wanted, dataset)}”: ${number(count)}`, { id: 'filter-without' }), to),
      )}
      ${way(msg('Show all', { id: 'show-all' }), {})}
    </ul>`;
};

const accessWords = (access: Wanted['access']): string =>
  access === 'walk-in' ? msg('walk in', { id: 'walk-in' }) : msg('by appointment', { id: 'by-appointment' });

/** @param change Gets the wishes whole, whenever one of them changed. */
export const filterControls = (dataset: Dataset, wanted: Wanted, change: (wanted: Wanted) => void) => {
  const onChange = ({ currentTarget }: Event) => {
    const data = new FormData(currentTarget as HTMLFormElement);
    const access = data.get('access');
    change({
      service: (data.get('service') as string | null) || undefined,
      openNow: data.has('open-now'),
      access: access === 'appointment' || access === 'walk-in' ? access : undefined,
      stepFree: data.has('step-free'),
    });
  };
  const accesses = [
    [undefined, msg('either way', { id: 'access-any' })],
    ['appointment', accessWords('appointment')],
    ['walk-in', accessWords('walk-in')],
  ] as const;
  return html`<form class="controls" @change=${onChange} @submit=${(event: Event) => event.preventDefault()}>
    ${select({
      name: 'service',
      label: msg('Service', { id: 'filter-service' }),
      none: msg('any service', { id: 'service-any' }),
      options: (dataset.services ?? [])
        .filter(({ id }) => id === wanted.service || isKnown(id, dataset))
        .map(({ id, name }) => [id, plain(name) || id]),
      chosen: wanted.service,
    })}
    <fieldset>
      <legend>${msg('Appointment', { id: 'appointment' })}</legend>
      ${accesses.map(
        ([access, label]) =>
          html`<label class="area"
            ><input type="radio" name="access" value=${access ?? ''} .checked=${access === wanted.access} />${label}</label
          >`,
      )}
    </fieldset>
    <div>
      ${checkbox('open-now', msg('open now', { id: 'filter-open-now' }), wanted.openNow)}
      ${knowsSteps(dataset) ? checkbox('step-free', msg('step-free access', { id: 'filter-step-free' }), wanted.stepFree) : nothing}
    </div>
  </form>`;
};

const checkbox = (name: string, label: string, checked: boolean | undefined) =>
  html`<label class="area"><input type="checkbox" name=${name} .checked=${checked ?? false} />${label}</label>`;

/** Whether a centre is known to help with a service. */
const isKnown = (id: string, { centers }: Dataset) =>
  centers.some(({ services }) => services?.some(({ service, offered }) => service === id && /^(yes|guidance)$/.test(offered)));

/** A filter that knows of nobody would only shorten the list by chance. */
const knowsSteps = ({ centers }: Dataset) => centers.some(({ venue }) => venue?.stepFree === 'yes' || venue?.stepFree === 'no');

export const styles = [
  selectStyles,
  radiosStyles,
  css`
    .controls {
      display: flex;
      flex-wrap: wrap;
      gap: calc(3 * var(--_space)) calc(8 * var(--_space));
      padding-block: calc(3 * var(--_space));
    }
    .controls > * {
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    .controls > div:last-child {
      margin-block-start: 1.5em;
    }
    .controls legend {
      font-weight: var(--_strong);
    }
  `,
];
