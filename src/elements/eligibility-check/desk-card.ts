/** What one needs, in one's own language and in the one behind the desk, to be shown there: a card for each desk of the plan. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { PlannedStep } from '../../domain/itinerary.js';
import { centerNames } from '../../words/claims.js';
import { directionOf, isLoaded, speak, spoken } from '../../words/locale.js';
import { answerWords } from '../../words/plan.js';
import { plain } from '../../words/text.js';
import { serviceName } from '../../ui/parts/contacts.js';
import { heading } from '../../ui/parts/heading.js';
import type { Plan } from './plan.js';
import { officeName } from './title.js';

export const deskCards = (plan: Plan) => desksOf(plan).map((steps) => deskCard(steps, plan));

/** The steps of each desk that newcomers go to: a centre's, and that of the own municipality. What is done online or by post needs no card. */
const desksOf = ({ itinerary: { steps }, dataset: { ownMunicipalityOffice } }: Plan): PlannedStep[][] => {
  const desks = new Map<string, PlannedStep[]>();
  for (const step of steps) {
    const { office, centers } = step;
    if (office !== 'ics' && office !== ownMunicipalityOffice) continue;
    const key = [office, ...(office === 'ics' ? centers : [])].join();
    desks.set(key, [...(desks.get(key) ?? []), step]);
  }
  return [...desks.values()];
};

const deskCard = (steps: readonly PlannedStep[], plan: Plan) => {
  const { dataset, headingLevel } = plan;
  const [{ office, center }] = steps as [PlannedStep];
  const place = center ? centerNames([center], dataset.centers) : officeName(office, dataset);
  const own = spoken();
  const local = dataset.localLanguage;
  const sides = [own, ...(local && local !== own && isLoaded(local) ? [local] : [])];
  return html`<section class="desk">
    ${heading(headingLevel, 'name', msg(str`To show at the desk: ${place}`, { id: 'desk-card-of' }), 'name', 1)}
    <div class="sides">
      ${sides.map((language) => html`<div lang=${language} dir=${directionOf(language)}>${side(steps, plan, language)}</div>`)}
    </div>
  </section>`;
};

/** Rendered in its own language; the one spoken before is spoken again after it. */
const side = (steps: readonly PlannedStep[], plan: Plan, language: string) => {
  const before = spoken();
  speak(language);
  const content = needs(steps, plan);
  speak(before);
  return content;
};

const needs = (steps: readonly PlannedStep[], { answers, guide, dataset }: Plan) => {
  const said = guide.questions.filter(({ id }) => steps.some(({ because }) => id in because));
  const documents = [...new Set(steps.flatMap(({ bring }) => bring.map(({ id }) => id)))];
  const name = (id: string) => plain(dataset.documents?.find((document) => document.id === id)?.name) || id;
  return html`${listed(
    msg('I need:', { id: 'desk-need' }),
    steps.map(({ id }) => serviceName(id, dataset)),
  )}
  ${listed(
    msg('My situation:', { id: 'desk-situation' }),
    said.map(({ id }) => `${plain(guide.texts[id]?.title)} ${answerWords(id, answers[id]!, guide, dataset)}`),
  )}
  ${listed(msg('I am asked to bring:', { id: 'desk-documents' }), documents.map(name))}`;
};

const listed = (title: string, items: readonly string[]) =>
  items.length === 0
    ? nothing
    : html`<p>${title}</p>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
