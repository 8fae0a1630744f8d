/** The plan: where to go, in which order, why, and on whose word. A chunk of its own. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { answeredPath } from '../../domain/conversation.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { dayKey } from '../../words/format.js';
import { date } from '../../words/lists.js';
import { answerWords } from '../../words/plan.js';
import { wordsUntil } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { sourceFoot } from '../../ui/parts/source-foot.js';
import { localTerm, words } from '../../ui/parts/words.js';
import { outcomeStyles } from './outcome.styles.js';
import { piece, take, type Plan } from './plan.js';
import { stepItem } from './step.js';
import { outcomeTitle } from './title.js';
import type { Piece, Way } from './visit.js';

export { planOf } from './plan.js';

export const styles = [hoursLineStyles, outcomeStyles];

export const outcomePlan = (plan: Plan) => {
  const { dataset, itinerary, visit, sheet, cited, officeRule, now } = plan;
  const { steps } = itinerary;
  const changeable = answeredPath(visit.state.said, sheet);
  const office = dataset.offices?.find(({ id }) => id === itinerary.office);
  const title = html`${outcomeTitle(itinerary, dataset)} ${localTerm(office?.name, dataset.localLanguage)}`;
  return html`<div part="outcome" class="outcome">
    ${
      changeable.length > 0
        ? html`<button type="button" class="link back" @click=${plan.onBack}>${msg('Back', { id: 'back' })}</button>`
        : nothing
    }
    ${heading(plan.headingLevel, 'name', title, 'title')}
    <p class="paper hint">${msg(str`As of ${date(dayKey(now, dataset.timeZone))}`, { id: 'as-of' })}</p>
    <p class="actions screen">
      ${wayButton('print', msg('Print', { id: 'print' }), plan)} ${wayButton('copy', msg('Copy as text', { id: 'copy-text' }), plan)}
    </p>
    ${becauseLine(plan, changeable)} ${officeRule?.note ? html`<p>${words(officeRule.note)}</p>` : nothing}
    ${itinerary.kind === 'ask' || (steps.length === 0 && office) ? html`<div>${piece('whom', plan)}</div>` : nothing}
    ${
      steps.length === 0
        ? nothing
        : html`<ol class="plan" role="list">
            ${steps.map((step, index) => stepItem(step, index + 1, plan))}
          </ol>`
    }
    <div>
      ${fold('what-if', msg('What would change this', { id: 'what-if' }), plan)}
      ${fold(
        'take-along',
        steps.some(({ deadline }) => deadline?.from === 'entry')
          ? msg('Dates, and more ways to take this along', { id: 'take-along-dates' })
          : msg('More ways to take this along', { id: 'take-along-more' }),
        plan,
      )}
    </div>
    <p class="actions">
      <button type="button" class="quiet" @click=${() => visit.restart(sheet)}>${msg('Start again', { id: 'restart' })}</button>
    </p>
    ${
      cited[0]
        ? sourceFoot(cited[0], plan, visit.state.unfolded.has('sources') ? piece('sources', plan) : nothing, ({ target }) =>
            visit.unfold('sources', (target as HTMLDetailsElement).open),
          )
        : nothing
    }
  </div>`;
};

const wayButton = (way: Way, label: string, plan: Plan) =>
  html`<button type="button" class="quiet" @click=${() => take(way, plan)}>${label}</button>`;

/** When the first sentence of the plan about opening hours stops being true. */
export const planWordsUntil = ({ itinerary, dataset, now }: Plan): number =>
  Math.min(
    ...[...dataset.centers, ...(dataset.offices ?? [])]
      .filter(
        ({ id }) =>
          itinerary.kind === 'ask' || [itinerary, ...itinerary.steps].some(({ centers, office }) => centers.includes(id) || office === id),
      )
      .flatMap((place) => [recordFor(place, 'visit'), recordFor(place, 'phone')])
      .filter((record) => record !== undefined)
      .map((record) => wordsUntil(openingAt(record, now, dataset), { now, timeZone: dataset.timeZone })),
  );

const becauseLine = ({ decided, answers, guide, dataset, visit, sheet, officeRule }: Plan, changeable: readonly string[]) => {
  const said = new Set([...changeable, ...[decided, ...decided.steps].flatMap(({ because }) => Object.keys(because))]);
  const questions = guide.questions.map(({ id }) => id).filter((id) => said.has(id));
  if (questions.length === 0 && !officeRule) return nothing;
  return html`<div class="because">
    <p>${changeable.length > 0 ? msg('Because you said:', { id: 'because' }) : msg('Because this page says:', { id: 'because-page' })}</p>
    <ul role="list">
      ${questions.map(
        (id) =>
          html`<li>
            <span class="hint">${plain(guide.texts[id]?.title)}</span> <strong>${answerWords(id, answers[id]!, guide, dataset)}</strong> ${
              changeable.includes(id)
                ? html`<button type="button" class="link" @click=${() => visit.changeAnswer(id, sheet)}>
                    ${msg('Change', { id: 'change' })}<span class="sr-only">: ${plain(guide.texts[id]?.title)}</span>
                  </button>`
                : changeable.length > 0
                  ? html`<span class="hint">(${msg('this page says so', { id: 'by-page' })})</span>`
                  : nothing
            }
          </li>`,
      )}
    </ul>
  </div>`;
};

const fold = (id: Piece, summary: string, plan: Plan) =>
  html`<details
    class="fold"
    ?open=${plan.visit.state.unfolded.has(id)}
    @toggle=${({ target }: Event) => plan.visit.unfold(id, (target as HTMLDetailsElement).open)}
  >
    <summary>${summary}</summary>
    ${plan.visit.state.unfolded.has(id) ? piece(id, plan) : nothing}
  </details>`;
