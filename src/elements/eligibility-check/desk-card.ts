/** What one needs, in one's own language and in the one behind the desk, to be shown there. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { directionOf, isLoaded, speak, spoken } from '../../words/locale.js';
import { answerWords } from '../../words/plan.js';
import { plain } from '../../words/text.js';
import { serviceName } from '../../ui/parts/contacts.js';
import { heading } from '../../ui/parts/heading.js';
import type { Plan } from './plan.js';

export const deskCard = (plan: Plan) => {
  const { dataset, decided, headingLevel } = plan;
  if (decided.steps.length === 0) return nothing;
  const own = spoken();
  const local = dataset.localLanguage;
  const sides = [own, ...(local && local !== own && isLoaded(local) ? [local] : [])];
  return html`<section class="desk">
    ${heading(headingLevel, 'name', msg('To show at the desk', { id: 'desk-card' }), 'name', 1)}
    ${sides.map((language) => html`<div lang=${language} dir=${directionOf(language)}>${side(plan, language)}</div>`)}
  </section>`;
};

/** Rendered in its own language; the one spoken before is spoken again after it. */
const side = (plan: Plan, language: string) => {
  const before = spoken();
  speak(language);
  const content = needs(plan);
  speak(before);
  return content;
};

const needs = ({ decided, answers, guide, dataset }: Plan) => {
  const said = guide.questions.filter(({ id }) => decided.steps.some(({ because }) => id in because));
  const documents = [...new Set(decided.bring.map(({ id }) => id))];
  const name = (id: string) => plain(dataset.documents?.find((document) => document.id === id)?.name) || id;
  return html`${listed(
    msg('I need:', { id: 'desk-need' }),
    // What is done online needs no desk.
    decided.steps.filter(({ office }) => office !== 'online').map(({ id }) => serviceName(id, dataset)),
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
