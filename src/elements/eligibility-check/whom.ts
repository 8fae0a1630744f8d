/** Whom to go to, or to ask, where the plan cannot name one place: centres with their hours, contacts, and pages. A chunk of its own. */
import { css, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { coverageOf, placesOf } from '../../domain/coverage.js';
import type { Center } from '../../domain/dataset.js';
import type { PlannedStep } from '../../domain/itinerary.js';
import { centerNames } from '../../words/claims.js';
import { contactLink } from '../../ui/parts/contacts.js';
import { words } from '../../ui/parts/words.js';
import { safeUrl } from '../../ui/safe-url.js';
import type { Plan } from './plan.js';
import { centerPlace, officePlace, phoneHours } from './step.js';

/** So many centres need no fold. */
const FEW = 3;

export const styles = [
  css`
    .whom {
      display: grid;
      gap: calc(2 * var(--_space));
      margin-block-start: var(--_space);
    }
  `,
];

/** For a step; without one, for the whole outcome. */
export const content = (plan: Plan, step?: PlannedStep) => (step ? forStep(step, plan) : forOutcome(plan));

const forStep = (step: PlannedStep, plan: Plan) => {
  const { itinerary, dataset, now } = plan;
  const { centers } = step;
  const list = listed(dataset.centers.filter(({ id }) => centers.includes(id)).map((center) => centerPlace(center, dataset, now)));
  // What an earlier step has told is not told again.
  const isTold = itinerary.steps.some((other) => other !== step && other.centers.join() === centers.join() && isBefore(other, step, plan));
  const told = sentence(step, plan);
  return html`${told ? html`<p>${told}</p>` : nothing} ${told && isTold ? nothing : centers.length > FEW ? folded(list) : list}`;
};

const isBefore = (one: PlannedStep, other: PlannedStep, { itinerary: { steps } }: Plan) => steps.indexOf(one) < steps.indexOf(other);

/** What to do with the centres; nothing where there is one alone, which names itself. */
const sentence = ({ office, centers, uncertain }: PlannedStep, { dataset }: Plan): string => {
  const names = centerNames(centers, dataset.centers);
  if (office !== 'ics') return msg(str`A centre may serve you too; ask ${names}.`, { id: 'may-serve' });
  if (uncertain) return msg(str`It is not certain who does this for you; ask ${names}.`, { id: 'ask-who' });
  return centers.length > 1 ? msg(str`You can choose: ${names}.`, { id: 'choose-centre' }) : '';
};

const folded = (list: unknown) =>
  html`<details class="kept">
    <summary>${msg('Addresses, opening hours and booking', { id: 'places-details' })}</summary>
    ${list}
  </details>`;

const listed = (items: readonly unknown[]) =>
  html`<ul class="whom" role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

const forOutcome = (plan: Plan) => {
  const { itinerary, dataset, now } = plan;
  const record = dataset.offices?.find(({ id }) => id === itinerary.office);
  if (itinerary.kind === 'ask') return html`${asking(plan)}${page(plan)}`;
  if (!record) return nothing;
  return html`<p>${officePlace(record, dataset, now)}</p>
    ${record.about ? html`<p>${words(record.about)}</p>` : nothing}`;
};

/** The centre that serves the municipality, or the own office; where neither is known, every centre. */
const asking = ({ guide, dataset, answers, now }: Plan) => {
  const { municipality } = answers;
  const service = guide.derived?.[0]?.service;
  const coverage = municipality && service ? coverageOf(dataset, { ...answers, municipality, service }) : undefined;
  const own = dataset.offices?.find(({ id }) => id === dataset.ownMunicipalityOffice);
  const ids = coverage ? placesOf(coverage) : [];
  const centers = ids.length > 0 ? dataset.centers.filter(({ id }) => ids.includes(id)) : dataset.centers;
  const items =
    coverage?.is === 'own-municipality' && own
      ? [officePlace(own, dataset, now)]
      : centers.map((center) => html`${contacts(center)}${phoneHours(center, dataset, now)}`);
  return html`<div>
    <p>${msg('You can ask here:', { id: 'ask-here' })}</p>
    ${listed(items)}
  </div>`;
};

const contacts = ({ name, page, contacts = [] }: Center) => {
  const url = safeUrl(page);
  const direct = contacts.filter(({ kind }) => kind === 'phone' || kind === 'email');
  return html`${url ? html`<a href=${url}>${words(name)}</a>` : words(name)}${direct.map((contact) => html`, ${contactLink(contact)}`)}`;
};

/** The official page, by its name where the data has one for the address. */
const page = ({ dataset, officeRule }: Plan) => {
  const address = officeRule?.apply ?? dataset.homepage;
  const url = safeUrl(address);
  const source = Object.values(dataset.sources).find((one) => one.url === address);
  if (!url) return nothing;
  return html`<p>
    ${msg('Read more:', { id: 'read-more' })}
    <a href=${url}>${source ? words(source.name) : msg('Open the official page', { id: 'official-page' })}</a>
  </p>`;
};
