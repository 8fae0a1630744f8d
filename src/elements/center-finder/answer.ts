/** The answer to a search: who serves the visitor, for each service, on whose word. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { placesOf, type Answers } from '../../domain/coverage.js';
import type { Claim, Dataset, Municipality } from '../../domain/dataset.js';
import { claimsFor, exceptionsIn, type Serving } from '../../domain/serving.js';
import { list } from '../../words/lists.js';
import { centerNames, statusWords, serviceName } from '../../words/claims.js';
import { plain } from '../../words/text.js';
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
  area: string | undefined;
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

const withMore = ({ more }: Context, show: (code: typeof import('./answer-more.js')) => unknown) => {
  const { module } = more;
  if (!module) return waiting(more);
  more.adopt(module.styles);
  return show(module);
};

/** What is to be said of the question itself: mostly nothing. */
const askedWords = (asked: Asked, { found, place }: Bearings, nearMe: unknown, context: Context): unknown => {
  if (asked.is === 'here') return place ? nothing : nearMe;
  if (asked.is === 'nowhere')
    return html`${nearMe}${asked.because === 'asking' ? nothing : withMore(context, (more) => more.tryInstead())}`;
  const isPlain = asked.is === 'area' || (found?.is === 'areas' && found.by !== 'slip');
  return isPlain ? nothing : withMore(context, (more) => more.askedWords(asked, found, context));
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
      ${exceptionsIn(dataset, group, place.code).map(({ note }) => (note ? html`<p class="hint">${words(note)}.</p>` : nothing))}
      ${aboutIt(group, dataset)} ${onWhoseWord(group, place.code, context)}
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
  const lead = (claim: Claim) => (isUnlisted ? msg('not on this list', { id: 'not-on-list' }) : statusWords(claim.status));
  return html`<p class="hint">
    ${claims.map(
      (claim, index) => html`${index > 0 ? '; ' : ''}${lead(claim)} · ${sourceOf({ about: '', claim, kind: 'rule' }, { dataset, now })}`,
    )}
  </p>`;
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
