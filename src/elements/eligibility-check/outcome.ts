/** The plan: where to go, in which order, why, and on whose word. A chunk of its own. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { answeredPath } from '../../domain/conversation.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { centerNames } from '../../words/claims.js';
import { answerWords } from '../../words/plan.js';
import { wordsUntil } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { sourceFoot } from '../../ui/parts/source-foot.js';
import { safeUrl } from '../../ui/safe-url.js';
import { outcomeStyles } from './outcome.styles.js';
import type { Plan } from './plan.js';
import { stepItem } from './step.js';
import { outcomeTitle } from './title.js';
import type { Fold } from './visit.js';

export { planOf } from './plan.js';

export const styles = [hoursLineStyles, outcomeStyles];

export const outcomePlan = (plan: Plan) => {
  const { dataset, itinerary, visit, sheet, cited } = plan;
  const changeable = answeredPath(visit.state.said, sheet);
  return html`<div part="outcome" class="outcome">
    ${
      changeable.length > 0
        ? html`<button type="button" class="link back" @click=${plan.onBack}>${msg('Back', { id: 'back' })}</button>`
        : nothing
    }
    ${heading(plan.headingLevel, 'name', outcomeTitle(itinerary, dataset), 'title')} ${becauseLine(plan, changeable)} ${whereLine(plan)}
    ${
      itinerary.steps.length === 0
        ? nothing
        : html`<ol class="plan" role="list">
            ${itinerary.steps.map((step, index) => stepItem(step, index + 1, plan))}
          </ol>`
    }
    <div>
      ${fold('what-if', msg('What would change this', { id: 'what-if' }), plan)}
      ${fold('take-along', msg('Dates, and ways to take this along', { id: 'take-along' }), plan)}
    </div>
    <p class="actions">
      <button type="button" class="quiet" @click=${() => visit.restart(sheet)}>${msg('Start again', { id: 'restart' })}</button>
    </p>
    ${
      cited[0]
        ? sourceFoot(cited[0], plan, visit.state.unfolded.has('sources') ? plan.folded('sources', plan) : nothing, ({ target }) =>
            visit.unfold('sources', (target as HTMLDetailsElement).open),
          )
        : nothing
    }
  </div>`;
};

/** When the first sentence of the plan about opening hours stops being true. */
export const planWordsUntil = ({ itinerary: { steps }, dataset, now }: Plan): number =>
  Math.min(
    ...[...dataset.centers, ...(dataset.offices ?? [])]
      .filter(({ id }) => steps.some(({ center, office }) => center === id || office === id))
      .flatMap((place) => [recordFor(place, 'visit'), recordFor(place, 'phone')])
      .filter((record) => record !== undefined)
      .map((record) => wordsUntil(openingAt(record, now, dataset), { now, timeZone: dataset.timeZone })),
  );

const becauseLine = ({ decided, answers, guide, dataset, visit, sheet, officeRule }: Plan, changeable: readonly string[]) => {
  const said = new Set([...changeable, ...[decided, ...decided.steps].flatMap(({ because }) => Object.keys(because))]);
  const questions = guide.questions.map(({ id }) => id).filter((id) => said.has(id));
  if (questions.length === 0 && !officeRule) return nothing;
  return html`<div class="because">
    <p>${msg('Because you said:', { id: 'because' })}</p>
    <ul role="list">
      ${questions.map(
        (id) =>
          html`<li>
            <span class="hint">${plain(guide.texts[id]?.title)}</span> <strong>${answerWords(id, answers[id]!, guide, dataset)}</strong> ${
              changeable.includes(id)
                ? html`<button type="button" class="link" @click=${() => visit.changeAnswer(id, sheet)}>
                    ${msg('Change', { id: 'change' })}<span class="sr-only">: ${plain(guide.texts[id]?.title)}</span>
                  </button>`
                : html`<span class="hint">(${msg('this page says so', { id: 'by-page' })})</span>`
            }
          </li>`,
      )}
    </ul>
  </div>`;
};

/** Where no one place is certain, the places to choose from or to ask. */
const whereLine = ({ itinerary: { kind, office, center, centers, steps }, dataset, officeRule }: Plan) => {
  const names = centerNames(centers, dataset.centers);
  const record = dataset.offices?.find(({ id }) => id === office);
  if (kind === 'ask' || (steps.length === 0 && record)) {
    const homepage = safeUrl(officeRule?.apply ?? record?.url ?? dataset.homepage);
    return html`${record?.about ? html`<p>${plain(record.about)}</p>` : nothing}
      <p>${homepage ? html`<a href=${homepage}>${msg('Open the official page', { id: 'official-page' })}</a>` : nothing}</p>`;
  }
  if (center || centers.length === 0) return nothing;
  return html`<p>
    ${office === 'ics' ? msg(str`You can choose: ${names}.`, { id: 'choose-centre' }) : msg(str`A centre may serve you too; ask ${names}.`, { id: 'may-serve' })}
  </p>`;
};

const fold = (id: Fold, summary: string, plan: Plan) =>
  html`<details
    class="fold"
    ?open=${plan.visit.state.unfolded.has(id)}
    @toggle=${({ target }: Event) => plan.visit.unfold(id, (target as HTMLDetailsElement).open)}
  >
    <summary>${summary}</summary>
    ${plan.visit.state.unfolded.has(id) ? plan.folded(id, plan) : nothing}
  </details>`;
