/** The answer to a search: who serves the visitor, for each service, on whose word. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Answers } from '../../domain/coverage.js';
import type { Dataset, Municipality } from '../../domain/dataset.js';
import type { Found } from '../../domain/search.js';
import { claimsFor, exceptionsIn, placesOf, type Serving } from '../../domain/serving.js';
import { list } from '../../words/lists.js';
import { centerNames, statusWords, serviceName } from '../../words/claims.js';
import { plain } from '../../words/text.js';
import { addressLine } from '../../ui/parts/contacts.js';
import { sourceOf } from '../../ui/parts/source-foot.js';
import { waiting } from '../../ui/parts/waiting.js';
import { localTerm, words } from '../../ui/parts/words.js';
import type { LazyModule } from '../../ui/lazy-module.js';
import type { GuideHost } from '../../ui/guide-for.js';
import type { Asked, Bearings } from './asked.js';

interface Context {
  dataset: Dataset;
  now: number;
  host: GuideHost;
  /** What was chosen among several areas or centres, and what the visitor said of themselves. */
  chosen: string | undefined;
  person: Answers;
  /** What only some answers need. */
  more: LazyModule<typeof import('./answer-more.js')>;
}

/** The words in the answer's box. */
export const answer = (asked: Asked, bearings: Bearings, nearMe: unknown, context: Context) => {
  const { place, choices, needs } = bearings;
  return [
    askedWords(asked, bearings, nearMe, context),
    choices.length > 0 ? withMore(context, (more) => more.areaQuestion(choices, place?.code, context.dataset)) : nothing,
    place ? served(place, bearings.groups, context) : nothing,
    needs.length > 0 ? withMore(context, (more) => needs.map((id) => more.personQuestion(id, context))) : nothing,
  ];
};

const withMore = ({ more }: Context, show: (code: typeof import('./answer-more.js')) => unknown) =>
  more.module ? show(more.module) : waiting(more);

/** What is to be said of the question itself. */
const askedWords = (asked: Asked, { found, place }: Bearings, nearMe: unknown, context: Context): unknown => {
  if (asked.is === 'nowhere') return html`${nearMe}${asked.because === 'asking' ? nothing : tryInstead()}`;
  if (asked.is === 'empty') return tryInstead();
  if (asked.is === 'here') return place ? nothing : nearMe;
  if (asked.is === 'result') return withMore(context, (more) => more.resultWords(asked.result, context.dataset));
  return asked.is === 'query' && found ? foundWords(asked.query, found, context) : nothing;
};

const tryInstead = () =>
  html`<p class="hint">${msg('Try a postcode, a municipality, or the name of a centre.', { id: 'try-instead' })}</p>`;

/** What the visitor typed, where that is not an area. */
const foundWords = (query: string, found: Found, context: Context) => {
  if (found.is === 'nothing') {
    return html`<p><strong>${msg(str`“${query}” was not understood.`, { id: 'not-understood' })}</strong></p>
      ${tryInstead()}`;
  }
  if (found.is === 'areas') {
    return found.by === 'slip'
      ? html`<p class="hint">${msg(str`“${query}” is not known; this is the closest name.`, { id: 'closest-name' })}</p>`
      : nothing;
  }
  const { dataset, chosen } = context;
  const several = found.is === 'centers' ? withMore(context, (more) => more.centerQuestion(found.centers, chosen, dataset)) : nothing;
  const center = dataset.centers.find(({ id }) => id === (found.is === 'center' ? found.center : chosen));
  return center
    ? html`${several}
        <p><strong>${plain(center.name)}</strong></p>
        ${addressLine(center, dataset)}
        <p class="hint">${msg('Type where you live to see which centre serves you.', { id: 'type-home' })}</p>`
    : several;
};

const served = (place: Municipality, groups: readonly Serving[], context: Context) => {
  const { dataset } = context;
  const office = dataset.offices?.find(({ id }) => id === dataset.ownMunicipalityOffice);
  const officeName = plain(office?.name) || msg('your own municipality', { id: 'own-municipality' });
  const door = localTerm(office?.name, dataset.localLanguage);
  const hasOwn = groups.some(({ coverage }) => coverage.is === 'own-municipality');
  return html`${groups.map((group, index) => {
    const sentence = servingSentence(group, plain(place.name), officeName, dataset);
    const isOwn = group.coverage.is === 'own-municipality';
    return html`<div>
      <p>${index === 0 ? html`<strong>${sentence}</strong>` : sentence} ${isOwn ? door : nothing}</p>
      ${exceptionsIn(dataset, group, place.code).map((claim) => html`<p class="hint">${words(claim.note)}.</p>`)} ${aboutIt(group, dataset)}
      ${onWhoseWord(group, place.code, context)}
    </div>`;
  })}
  ${hasOwn ? nothing : html`<p class="hint">${msg(str`You can also go to: ${officeName}`, { id: 'also-office' })} ${door}</p>`}`;
};

/** What a service is, where a sentence is about it alone. */
const aboutIt = ({ services }: Serving, dataset: Dataset) => {
  const about = services[1] ? undefined : dataset.services?.find(({ id }) => id === services[0])?.about;
  return about ? html`<p class="hint">${words(about)}.</p>` : nothing;
};

/** Nobody says that a centre does not serve a place: it is on none of the lists. */
const onWhoseWord = (group: Serving, code: string, { dataset, now }: Context) => {
  const claims = claimsFor(dataset, group, code);
  const { coverage } = group;
  const isUnlisted = coverage.is === 'own-municipality' && coverage.source === undefined;
  return claims.map(
    (claim) =>
      html`<p class="hint">
        ${isUnlisted ? msg('not on this list', { id: 'not-on-list' }) : statusWords(claim.status)} ·
        ${sourceOf({ about: '', claim, kind: 'rule' }, { dataset, now })}
      </p>`,
  );
};

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
