/** What would change the plan: other answers, with what would follow from them. A chunk of its own. */
import { css, html } from 'lit';
import { msg, str } from '@lit/localize';
import type { Dataset } from '../../domain/dataset.js';
import { itineraryOf, type Itinerary } from '../../domain/itinerary.js';
import { whatIf, type Otherwise } from '../../domain/what-if.js';
import { areaName } from '../../words/area.js';
import { number } from '../../words/format.js';
import { choice, list } from '../../words/lists.js';
import { answerWords, deadlineWords, dutyWords } from '../../words/plan.js';
import { questionWords } from '../../words/question.js';
import { serviceName } from '../../ui/parts/contacts.js';
import type { Plan } from './plan.js';
import { outcomeTitle } from './title.js';

/** So many places are named one by one. */
const NAMED = 4;

export const styles = [
  css`
    .others {
      margin: 0;
      padding-block: calc(2 * var(--_space)) calc(4 * var(--_space));
    }
    .others dd {
      margin-inline-start: calc(3 * var(--_space));
      margin-block: var(--_space);
    }
    .others dd + dt {
      margin-block-start: calc(3 * var(--_space));
    }
  `,
];

export const content = (plan: Plan) => {
  const { guide, dataset, answers, itinerary } = plan;
  const others = whatIf(guide, answers, { dataset });
  if (others.length === 0) return html`<p>${msg('No other single answer leads elsewhere.', { id: 'what-if-nothing' })}</p>`;
  const questions = [...new Set(others.map(({ question }) => question))];
  return html`<dl class="others">
    ${questions.map(
      (id) =>
        html`<dt class="hint">${questionWords(id, guide)}</dt>
          ${others
            .filter(({ question }) => question === id)
            .map((other) => html`<dd><strong>${optionsWords(other, plan)}</strong>: ${thenWords(other, itinerary, plan)}</dd>`)}`,
    )}
  </dl>`;
};

/** "A, B or C"; of many places, how many there are and one that a centre is in, or the first. */
const optionsWords = ({ question, options, outcome }: Otherwise, { guide, dataset }: Plan): string => {
  const isArea = guide.questions.some(({ id, from }) => id === question && from);
  if (!isArea || options.length <= NAMED) return choice(options.map((option) => answerWords(question, option, guide, dataset)));
  const center = outcome.is === 'decided' ? outcome.center : null;
  const host = dataset.centers.find(({ id }) => id === center)?.municipality;
  const example = areaName(options.find((option) => option === host) ?? options[0], dataset);
  return msg(str`${number(options.length)} municipalities, like ${example}`, { id: 'what-if-areas' });
};

const thenWords = ({ outcome }: Otherwise, before: Itinerary, { guide, dataset }: Plan): string => {
  if (outcome.is === 'decided') return differenceWords(before, itineraryOf(outcome), dataset);
  const title = questionWords(outcome.asks, guide);
  const steps = list(outcome.steps.map((id) => serviceName(id, dataset)));
  return steps
    ? msg(str`in any case: ${steps}. More depends on “${title}”`, { id: 'what-if-certain' })
    : msg(str`depends on “${title}”`, { id: 'what-if-open' });
};

/** What is another then: where to go, and what is to be done. */
const differenceWords = (before: Itinerary, after: Itinerary, dataset: Dataset): string => {
  const title = outcomeTitle(after, dataset);
  const names = (ids: readonly string[]) => list(ids.map((id) => serviceName(id, dataset)));
  const without = (one: Itinerary, other: Itinerary) =>
    one.steps.map(({ id }) => id).filter((id) => !other.steps.some((step) => step.id === id));
  const [gained, lost] = [without(after, before), without(before, after)];
  const parts = [
    title === outcomeTitle(before, dataset) ? '' : title,
    gained.length > 0 ? msg(str`in addition: ${names(gained)}`, { id: 'what-if-gained' }) : '',
    lost.length > 0 ? msg(str`without: ${names(lost)}`, { id: 'what-if-lost' }) : '',
    ...stepChanges(before, after, dataset),
  ].filter(Boolean);
  return parts.join('; ') || msg('other places for some of the steps', { id: 'what-if-places' });
};

const stepChanges = (before: Itinerary, after: Itinerary, dataset: Dataset): string[] =>
  after.steps.flatMap(({ id, duty, deadline }) => {
    const same = before.steps.find((step) => step.id === id);
    const changed = [
      same && duty !== same.duty ? dutyWords(duty) : undefined,
      same && JSON.stringify(deadline) !== JSON.stringify(same.deadline) ? deadlineWords(deadline) : undefined,
    ].filter((words) => words !== undefined);
    return changed.length > 0 ? [msg(str`${serviceName(id, dataset)}: ${changed.join(', ')}`, { id: 'what-if-step' })] : [];
  });
