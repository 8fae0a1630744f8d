/** What only some answers need: what is asked back, what was not simply an area, and where the outcome of another element leads. A chunk of its own. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Answers } from '../../domain/coverage.js';
import type { Dataset } from '../../domain/dataset.js';
import type { Found } from '../../domain/search.js';
import { areaName } from '../../words/area.js';
import { serviceName } from '../../words/claims.js';
import { list } from '../../words/lists.js';
import { plain } from '../../words/text.js';
import { guideFor, type GuideHost } from '../../ui/guide-for.js';
import { addressLine } from '../../ui/parts/contacts.js';
import { optionWords, questionTitle } from '../../ui/parts/documents.js';
import { waiting } from '../../ui/parts/waiting.js';
import type { Asked } from './asked.js';
import { radiosStyles } from './radios.styles.js';

export const styles = [radiosStyles];

interface Context {
  dataset: Dataset;
  host: GuideHost;
  area: string | undefined;
  person: Answers;
}

/** What is to be said of a question that is not simply an area. */
export const askedWords = (asked: Asked, found: Found | undefined, context: Context) => {
  if (asked.is === 'empty') return tryInstead();
  if (asked.is === 'result') return resultWords(asked.result, context.dataset);
  return asked.is === 'query' && found ? foundWords(asked.query, found, context) : nothing;
};

export const tryInstead = () =>
  html`<p class="hint">${msg('Try a postcode, a municipality, or the name of a centre.', { id: 'try-instead' })}</p>`;

const foundWords = (query: string, found: Found, { dataset, area: chosen }: Context) => {
  if (found.is === 'nothing') {
    return html`<p><strong>${msg(str`“${query}” was not understood.`, { id: 'not-understood' })}</strong></p>
      ${tryInstead()}`;
  }
  if (found.is === 'areas') {
    return html`<p class="hint">${msg(str`“${query}” is not known; this is the closest name.`, { id: 'closest-name' })}</p>`;
  }
  return html`${found.is === 'centers' ? centerQuestion(found.centers, chosen, dataset) : nothing}
  ${centerWords(found.is === 'center' ? found.center : chosen, dataset)}`;
};

const centerWords = (id: string | undefined, dataset: Dataset) => {
  const center = dataset.centers.find((candidate) => candidate.id === id);
  return center
    ? html`<p><strong>${plain(center.name)}</strong></p>
        ${addressLine(center, dataset)}
        <p class="hint">${msg('Type where you live to see which centre serves you.', { id: 'type-home' })}</p>`
    : nothing;
};

/** Where the outcome of another element on the page leads, and which of its services one gets there. */
const resultWords = ({ office, center, services }: (Asked & { is: 'result' })['result'], dataset: Dataset) => {
  const its = dataset.centers.find(({ id }) => id === center);
  const place = its ?? dataset.offices?.find(({ id }) => id === office);
  const here = services.filter((id) => !its || its.services?.some(({ service, offered }) => service === id && offered === 'yes'));
  const names = list(here.map((id) => serviceName(id, dataset)));
  return html`<p>
      <strong
        >${
          place
            ? msg(str`Your answers lead to: ${plain(place.name)}`, { id: 'result-leads' })
            : msg('From your answers: ask a centre before you go.', { id: 'result-ask' })
        }</strong
      >
    </p>
    ${here.length > 0 ? html`<p class="hint">${msg(str`For: ${names}`, { id: 'result-for' })}</p>` : nothing}`;
};

/** `chosen` is checked, when it is among the options, which are pairs of a value and its words. */
const radios = (name: string, legend: unknown, options: readonly (readonly [string, string])[], chosen: string | undefined) =>
  html`<fieldset class="areas">
    <legend>${legend}</legend>
    ${options.map(
      ([value, label]) =>
        html`<label class="area"><input type="radio" name=${name} .value=${value} .checked=${value === chosen} />${label}</label>`,
    )}
  </fieldset>`;

/** Several municipalities share the postcode or the name: the visitor says which is theirs. */
export const areaQuestion = (codes: readonly string[], chosen: string | undefined, dataset: Dataset) =>
  radios(
    'area',
    msg('Which municipality is yours?', { id: 'which-area' }),
    codes.map((code) => [code, areaName(code, dataset) || code]),
    chosen,
  );

/** Several centres are called like what was typed. */
const centerQuestion = (ids: readonly string[], chosen: string | undefined, { centers }: Dataset) =>
  radios(
    'area',
    msg('Which centre do you mean?', { id: 'which-centre' }),
    ids.map((id) => [id, plain(centers.find((center) => center.id === id)?.name) || id]),
    chosen,
  );

/** Some are served elsewhere: a question of the guide tells whether the visitor is one of them. What they say stays here. */
export const personQuestion = (id: string, { dataset, person, host }: Context) => {
  const { guide } = dataset;
  if (!guide) {
    const lazy = guideFor(host, dataset);
    return lazy.module ? nothing : waiting(lazy);
  }
  const options = guide.questions.find((question) => question.id === id)?.options ?? [];
  return options.length > 0
    ? radios(
        id,
        questionTitle(id, guide),
        options.map((option) => [option, optionWords(id, option, guide)]),
        person[id],
      )
    : nothing;
};
