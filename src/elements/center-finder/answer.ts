/** The answer to a search: who serves the visitor, for each service, on whose word. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { CoverageRow, Dataset, Municipality } from '../../domain/dataset.js';
import type { Found } from '../../domain/search.js';
import { coverageRow, exceptionsIn, placesOf, type Serving } from '../../domain/serving.js';
import { areaName } from '../../words/area.js';
import { list } from '../../words/lists.js';
import { centerNames, statusWords, serviceName } from '../../words/claims.js';
import { plain } from '../../words/text.js';
import { addressLine } from '../../ui/parts/contacts.js';
import { sourceOf } from '../../ui/parts/source-foot.js';
import { localTerm, words } from '../../ui/parts/words.js';
import type { Asked, Bearings } from './asked.js';

type Context = { dataset: Dataset; now: number };

/** The words in the answer's box. */
export const answer = (asked: Asked, bearings: Bearings, nearMe: unknown, context: Context) => {
  const { place, choices, found } = bearings;
  const { dataset } = context;
  return [
    askedWords(asked, found, place === undefined, nearMe, dataset),
    choices.length > 0 ? areaQuestion(choices, place?.code, dataset) : nothing,
    place ? served(place, bearings.groups, context) : nothing,
  ];
};

/** What is to be said of the question itself. */
const askedWords = (asked: Asked, found: Found | undefined, isOpen: boolean, nearMe: unknown, dataset: Dataset): unknown => {
  if (asked.is === 'nowhere') {
    return html`${nearMe}${asked.because === 'asking' ? nothing : html`<p class="hint">${tryInstead()}</p>`}`;
  }
  if (asked.is === 'here') return isOpen ? nearMe : nothing;
  if (asked.is === 'result') return resultWords(asked.result, dataset);
  return asked.is === 'query' && found ? foundWords(asked.query, found, dataset) : nothing;
};

const tryInstead = () => msg('Try a postcode, a municipality, or the name of a centre.', { id: 'try-instead' });

/** What the visitor typed, where that is not an area. */
const foundWords = (query: string, found: Found, dataset: Dataset) => {
  if (found.is === 'nothing') {
    return html`<p><strong>${msg(str`“${query}” was not understood.`, { id: 'not-understood' })}</strong></p>
      <p class="hint">${tryInstead()}</p>`;
  }
  if (found.is === 'areas') {
    return found.by === 'slip'
      ? html`<p class="hint">${msg(str`“${query}” is not known; this is the closest name.`, { id: 'closest-name' })}</p>`
      : nothing;
  }
  const center = dataset.centers.find(({ id }) => id === found.center);
  return center
    ? html`<p><strong>${plain(center.name)}</strong></p>
        ${addressLine(center, dataset)}
        <p class="hint">${msg('Type where you live to see which centre serves you.', { id: 'type-home' })}</p>`
    : nothing;
};

/** Where the outcome of another element on the page leads. */
const resultWords = ({ office, center, services }: (Asked & { is: 'result' })['result'], dataset: Dataset) => {
  const place = dataset.centers.find(({ id }) => id === center) ?? dataset.offices?.find(({ id }) => id === office);
  const names = list(services.map((id) => serviceName(id, dataset)));
  return html`<p>
      <strong
        >${
          place
            ? msg(str`Your answers lead to: ${plain(place.name)}`, { id: 'result-leads' })
            : msg('From your answers: ask a centre before you go.', { id: 'result-ask' })
        }</strong
      >
    </p>
    ${services.length > 0 ? html`<p class="hint">${msg(str`For: ${names}`, { id: 'result-for' })}</p>` : nothing}`;
};

const served = (place: Municipality, groups: readonly Serving[], { dataset, now }: Context) => {
  const office = dataset.offices?.find(({ id }) => id === dataset.ownMunicipalityOffice);
  const officeName = plain(office?.name) || msg('your own municipality', { id: 'own-municipality' });
  const door = localTerm(office?.name, dataset.localLanguage);
  const hasOwn = groups.some(({ coverage }) => coverage.is === 'own-municipality');
  return html`${groups.map((group, index) => {
    const sentence = servingSentence(group, plain(place.name), officeName, dataset);
    const isOwn = group.coverage.is === 'own-municipality';
    return html`<div>
      <p>${index === 0 ? html`<strong>${sentence}</strong>` : sentence} ${isOwn ? door : nothing}</p>
      ${exceptionsIn(dataset, group, place.code).map((claim) => html`<p class="hint">${words(claim.note)}.</p>`)}
      ${onWhoseWord(coverageRow(dataset, group, place.code), dataset, now)}
    </div>`;
  })}
  ${hasOwn ? nothing : html`<p class="hint">${msg(str`You can also go to: ${officeName}`, { id: 'also-office' })} ${door}</p>`}`;
};

const onWhoseWord = (claim: CoverageRow | undefined, dataset: Dataset, now: number) =>
  claim
    ? html`<p class="hint">${statusWords(claim.status)} · ${sourceOf({ about: '', claim, kind: 'rule' }, { dataset, now })}</p>`
    : nothing;

const servingSentence = ({ coverage, services }: Serving, place: string, office: string, dataset: Dataset): string => {
  const names = list(services.map((id) => serviceName(id, dataset)));
  const centers = centerNames(placesOf(coverage), dataset.centers);
  if (coverage.is === 'center') return msg(str`${centers} serves people living in ${place}: ${names}.`, { id: 'answer-center' });
  if (coverage.is === 'any-center') return msg(str`${names}: ${centers}, wherever you live.`, { id: 'answer-any' });
  if (coverage.is === 'unknown') {
    return msg(str`${names}: not certain for everybody living in ${place}. Ask ${centers}, or go to: ${office}.`, { id: 'answer-unknown' });
  }
  return msg(str`No centre is known to serve people living in ${place} for: ${names}. Go to: ${office}.`, { id: 'answer-own' });
};

/** Several municipalities share the postcode or the name: the visitor says which is theirs. */
const areaQuestion = (codes: readonly string[], chosen: string | undefined, dataset: Dataset) =>
  html`<fieldset class="areas">
    <legend>${msg('Which municipality is yours?', { id: 'which-area' })}</legend>
    ${codes.map(
      (code) =>
        html`<label class="area"
          ><input type="radio" name="area" .value=${code} .checked=${code === chosen} />${areaName(code, dataset) || code}</label
        >`,
    )}
  </fieldset>`;
