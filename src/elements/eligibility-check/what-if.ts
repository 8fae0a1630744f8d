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
import { plain } from '../../words/text.js';
import { serviceName } from '../../ui/parts/contacts.js';
import type { Plan } from './plan.js';
import { outcomeTitle } from './title.js';

/** So many places are named one by one. */
const NAMED = 4;

export const styles = [
  css`
    .others {
      display: grid;
      gap: calc(2 * var(--_space));
      list-style: disc;
      padding-inline-start: 1.25em;
      padding-block: calc(2 * var(--_space)) calc(4 * var(--_space));
    }
  `,
];

export const content = (plan: Plan) => {
  const { guide, dataset, answers, itinerary } = plan;
  const others = whatIf(guide, answers, { dataset });
  if (others.length === 0) return html`<p>${msg('No other single answer leads elsewhere.', { id: 'what-if-nothing' })}</p>`;
  return html`<ul class="others">
    ${others.map(
      (other) =>
        html`<li>
          <span class="hint">${plain(guide.texts[other.question]?.title) || other.question}</span>
          <strong>${optionsWords(other, plan)}</strong>: ${differenceWords(itinerary, itineraryOf(other.outcome), dataset)}
        </li>`,
    )}
  </ul>`;
};

/** "A, B or C"; of many places, how many there are and one that a centre is in, or the first. */
const optionsWords = ({ question, options, outcome }: Otherwise, { guide, dataset }: Plan): string => {
  const isArea = guide.questions.some(({ id, from }) => id === question && from);
  if (!isArea || options.length <= NAMED) return choice(options.map((option) => answerWords(question, option, guide, dataset)));
  const host = dataset.centers.find(({ id }) => id === outcome.center)?.municipality;
  const example = areaName(options.find((option) => option === host) ?? options[0], dataset);
  return msg(str`${number(options.length)} municipalities, like ${example}`, { id: 'what-if-areas' });
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
