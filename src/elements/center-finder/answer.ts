/** The answer to a search: who serves the visitor, for each service, on whose word. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { CoverageRow, Dataset, Municipality } from '../../domain/dataset.js';
import type { Found } from '../../domain/search.js';
import { coverageRow, placesOf, servingOf, type Serving } from '../../domain/serving.js';
import { list } from '../../words/lists.js';
import { centerNames, statusWords } from '../../words/claims.js';
import { plain } from '../../words/text.js';
import { addressLine, serviceName } from '../../ui/parts/contacts.js';
import { sourceOf } from '../../ui/parts/source-line.js';
import { localTerm } from '../../ui/parts/words.js';

export const answer = (found: Found, chosen: string | undefined, query: string, dataset: Dataset, now: number) => {
  if (found.is === 'nothing') {
    return html`<p><strong>${msg(str`“${query}” was not understood.`, { id: 'not-understood' })}</strong></p>
      <p class="hint">${msg('Try a postcode, a municipality, or the name of a centre.', { id: 'try-instead' })}</p>`;
  }
  if (found.is === 'center') {
    const center = dataset.centers.find(({ id }) => id === found.center)!;
    return html`<p><strong>${plain(center.name)}</strong></p>
      ${addressLine(center, dataset)}
      <p class="hint">${msg('Type where you live to see which centre serves you.', { id: 'type-home' })}</p>`;
  }
  const code = found.codes.length === 1 ? found.codes[0] : chosen;
  const place = dataset.places?.municipalities.find((municipality) => municipality.code === code);
  return place ? served(place, dataset, now) : nothing;
};

const served = (place: Municipality, dataset: Dataset, now: number) => {
  const groups = servingOf(dataset, place.code);
  const office = dataset.offices?.find(({ id }) => id === dataset.ownMunicipalityOffice);
  const officeName = plain(office?.name) || msg('your own municipality', { id: 'own-municipality' });
  const door = localTerm(office?.name, dataset.localLanguage);
  const hasOwn = groups.some(({ coverage }) => coverage.is === 'own-municipality');
  return html`${groups.map((group, index) => {
    const sentence = servingSentence(group, plain(place.name), officeName, dataset);
    const isOwn = group.coverage.is === 'own-municipality';
    return html`<div>
      <p>${index === 0 ? html`<strong>${sentence}</strong>` : sentence} ${isOwn ? door : nothing}</p>
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
export const areaQuestion = (codes: readonly string[], chosen: string | undefined, { places }: Dataset, onArea: (event: Event) => void) =>
  html`<fieldset class="areas" @change=${onArea}>
    <legend>${msg('Which municipality is yours?', { id: 'which-area' })}</legend>
    ${codes.map(
      (code) =>
        html`<label class="area"
          ><input
            type="radio"
            name="area"
            .value=${code}
            .checked=${code === chosen}
          />${plain(places?.municipalities.find((place) => place.code === code)?.name) || code}</label
        >`,
    )}
  </fieldset>`;
