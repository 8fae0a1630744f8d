/** The whole guide as a table for those behind the desk, narrowed by what is known of a person. A chunk of its own. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { match } from '../../domain/coverage.js';
import type { Dataset, Guide, Question, Rule } from '../../domain/dataset.js';
import { optionsOf, reader } from '../../domain/decision-table.js';
import { dayKey, number } from '../../words/format.js';
import { date } from '../../words/lists.js';
import { answerWords, deadlineWords, dutyWords } from '../../words/plan.js';
import { questionWords } from '../../words/question.js';
import { doubt, serviceName } from '../../ui/parts/contacts.js';
import { heading } from '../../ui/parts/heading.js';
import { select, selectStyles } from '../../ui/parts/select.js';
import { sourceOf } from '../../ui/parts/source-foot.js';
import { localTerm, words } from '../../ui/parts/words.js';
import { printAlone } from '../../ui/print-alone.js';
import { safeUrl } from '../../ui/safe-url.js';
import { tableStyles } from './table.styles.js';
import { officeName } from './title.js';
import type { Visit } from './visit.js';

export const styles = [selectStyles, tableStyles];

interface Table {
  guide: Guide;
  dataset: Dataset;
  now: number;
  headingLevel: string | null | undefined;
  visit: Visit;
  host: HTMLElement;
}

export const wholeTable = (table: Table) => {
  const { guide, dataset, visit, headingLevel, host } = table;
  const read = reader(guide, visit.state.filter, dataset);
  // What is not known rules nothing out; a document is wanted as long as a step may be that wants it.
  const fitting = guide.rules.filter(({ when }) => match(when, read) !== false);
  const due = fitting.filter(({ decision }) => decision === 'steps').map(({ then }) => then);
  const rows = fitting.filter((rule) => rule.decision !== 'bring' || rule.for?.some((id) => due.includes(id)));
  const of = (decision: Rule['decision']) => rows.filter((rule) => rule.decision === decision);
  return html`${heading(headingLevel, 'name', msg('All rules', { id: 'all-rules' }), 'title')}
    <form
      class="filters screen"
      @submit=${(event: Event) => event.preventDefault()}
      @change=${({ target }: Event) => filterWith(visit, target as HTMLSelectElement)}
    >
      ${guide.questions.map((question) => filterBy(question, table))}
      <button type="button" class="quiet" @click=${() => printAlone(host)}>${msg('Print', { id: 'print' })}</button>
    </form>
    ${chosen(table)}
    <p class="hint" role="status">
      ${msg(str`${number(rows.length)} of ${number(guide.rules.length)} rules can apply.`, { id: 'rules-count' })}
    </p>
    ${section(msg('Where to go', { id: 'where-to-go' }), of('office'), table)}
    ${section(msg('What to do', { id: 'what-to-do' }), of('steps'), table)}
    ${section(msg('What to bring', { id: 'what-to-bring' }), of('bring'), table)}`;
};

/** By what the table is narrowed, for paper, which has no lists to choose from. */
const chosen = ({ guide, dataset, visit, now }: Table) => {
  const { filter } = visit.state;
  const answers = guide.questions.filter(({ id }) => filter[id]);
  return html`<div class="paper">
    <p>${msg(str`As of ${date(dayKey(now, dataset.timeZone))}`, { id: 'as-of' })}</p>
    ${answers.map(({ id }) => html`<p>${questionWords(id, guide)} <strong>${answerWords(id, filter[id]!, guide, dataset)}</strong></p>`)}
  </div>`;
};

const filterBy = (question: Question, { guide, dataset, visit }: Table) =>
  select({
    name: question.id,
    label: questionWords(question.id, guide),
    none: msg('any answer', { id: 'any-answer' }),
    options: optionsOf(question, dataset).map((option) => [option, answerWords(question.id, option, guide, dataset)]),
    chosen: visit.state.filter[question.id],
  });

/** Of a select that was changed; what is empty asks for nothing. */
const filterWith = (visit: Visit, { name, value }: HTMLSelectElement) => {
  const { [name]: _, ...others } = visit.state.filter;
  visit.filter(value ? { ...others, [name]: value } : others);
};

const section = (title: string, rules: readonly Rule[], table: Table) => {
  // Where no rule has any, a column for details would stand empty.
  const isDetailed = rules.some((rule) => details(rule, table.dataset) !== nothing);
  return rules.length === 0
    ? nothing
    : html`<div class="scroll" role="region" tabindex="0" aria-label=${title}>
        <table>
          <caption>
            ${title}
          </caption>
          <thead>
            <tr>
              <th scope="col">${msg('Situation', { id: 'situation' })}</th>
              <th scope="col">${msg('Then', { id: 'then' })}</th>
              ${isDetailed ? html`<th scope="col">${msg('Details', { id: 'details' })}</th>` : nothing}
              <th scope="col">${msg('Source', { id: 'source' })}</th>
            </tr>
          </thead>
          <tbody>
            ${rules.map((rule) => row(rule, isDetailed, table))}
          </tbody>
        </table>
      </div>`;
};

const row = (rule: Rule, isDetailed: boolean, { guide, dataset, now }: Table) =>
  html`<tr>
    <td>${situation(rule, guide, dataset)}</td>
    <td>${then(rule, dataset)}</td>
    ${isDetailed ? html`<td>${details(rule, dataset)}</td>` : nothing}
    <td>${sourceOf({ about: '', claim: rule, kind: 'rule' }, { dataset, now })}${doubt(rule.status)}</td>
  </tr>`;

const situation = ({ when }: Rule, guide: Guide, dataset: Dataset) =>
  html`<ul role="list">
    ${Object.entries(when).map(
      ([id, options]) =>
        html`<li>
          <span class="hint">${termOf(id, guide, dataset)}</span>
          ${options.map((option) => valueOf(id, option, guide, dataset)).join(' / ')}
        </li>`,
    )}
  </ul>`;

/** A question by its title; what follows from the municipality by the service that it is about. */
export const termOf = (id: string, guide: Guide, dataset: Dataset): string => {
  const derived = guide.derived?.find((entry) => entry.id === id);
  return derived ? serviceName(derived.service, dataset) : questionWords(id, guide);
};

/** An answer in words. */
export const valueOf = (id: string, option: string, guide: Guide, dataset: Dataset): string => {
  if (!guide.derived?.some((entry) => entry.id === id)) return answerWords(id, option, guide, dataset);
  if (option === 'center') return msg('a centre serves the municipality', { id: 'served-center' });
  return option === 'own-municipality'
    ? msg('the municipality itself', { id: 'served-own' })
    : msg('not certain who serves the municipality', { id: 'served-unknown' });
};

const then = ({ decision, then: id, office }: Rule, dataset: Dataset) => {
  const { localLanguage } = dataset;
  const entries = decision === 'bring' ? dataset.documents : decision === 'steps' ? dataset.services : dataset.offices;
  const name = entries?.find((entry) => entry.id === id)?.name;
  return html`<strong>${name ? words(name) : answerOf(id, dataset)}</strong> ${localTerm(name, localLanguage)}${
      office ? html`<br />${officeName(office, dataset)}` : nothing
    }`;
};

/** Offices that are answers have no record of their own. */
export const answerOf = (id: string, dataset: Dataset): string => {
  if (id === 'none') return msg('nothing to do yet', { id: 'answer-none' });
  return id === 'ask-first' ? msg('ask first', { id: 'answer-ask' }) : officeName(id, dataset);
};

const details = (rule: Rule, dataset: Dataset) => {
  const apply = safeUrl(rule.apply);
  const items = [
    ...(rule.for ?? []).map((service) => serviceName(service, dataset)),
    dutyWords(rule.duty),
    deadlineWords(rule.deadline),
    rule.takes && words(rule.takes),
    rule.fee && words(rule.fee),
    rule.note && words(rule.note),
    ...(rule.alternatives ?? []).map(({ text }) => html`${msg('Another source says:', { id: 'another-source' })} ${words(text)}`),
    apply && html`<a href=${apply}>${msg('Apply or read more', { id: 'apply' })}</a>`,
  ].filter(Boolean);
  return items.length === 0
    ? nothing
    : html`<ul role="list">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
};
