/** The plan: where to go, in which order, by when, with what, why, and on whose word. A chunk of its own. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Dataset, Guide, Rule } from '../../domain/dataset.js';
import type { Answers, Decided } from '../../domain/guide.js';
import { itineraryOf, type Itinerary, type PlannedStep } from '../../domain/itinerary.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { number } from '../../words/format.js';
import { choice } from '../../words/lists.js';
import { answerWords, deadlineWords, dutyWords } from '../../words/plan.js';
import { centerNames } from '../../words/claims.js';
import { wordsUntil } from '../../words/sentences.js';
import { plain } from '../../words/text.js';
import { bookingLink, bookingWords } from '../../ui/parts/booking.js';
import { contactLink, serviceName, written } from '../../ui/parts/contacts.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { hoursLineStyles } from '../../ui/parts/hours-line.styles.js';
import { sourceLine, sourceOf } from '../../ui/parts/source-line.js';
import { localName, localTerm, words } from '../../ui/parts/words.js';
import { safeUrl } from '../../ui/safe-url.js';

export const styles = [hoursLineStyles];

export interface Plan {
  decided: Decided;
  /** Everything known, also what no rule needed in the end. */
  answers: Answers;
  guide: Guide;
  dataset: Dataset;
  now: number;
  headingLevel: string | null | undefined;
  /** The questions whose answers the visitor gave and may change. */
  changeable: readonly string[];
  onBack: (() => void) | undefined;
  onChange(question: string): void;
  onRestart(): void;
}

export const outcomePlan = (plan: Plan) => {
  const { decided, dataset, guide, now, onBack, onRestart } = plan;
  const itinerary = itineraryOf(decided);
  const officeRule = guide.rules.find(({ id, decision }) => decision === 'office' && decided.rules.includes(id));
  const cited = [officeRule, ...itinerary.steps.map((step) => ruleOf(step.rule, guide))].filter((rule) => rule !== undefined);
  return html`<div part="outcome" class="outcome">
    ${onBack ? html`<button type="button" class="link back" @click=${onBack}>${msg('Back', { id: 'back' })}</button>` : nothing}
    ${heading(plan.headingLevel, 'name', outcomeTitle(itinerary, dataset), 'title')} ${becauseLine(plan, officeRule)}
    ${whereLine(itinerary, dataset)}
    ${
      itinerary.steps.length === 0
        ? nothing
        : html`<ol class="plan" role="list">
            ${itinerary.steps.map((step, index) => stepItem(step, index + 1, plan))}
          </ol>`
    }
    <p class="actions"><button type="button" class="quiet" @click=${onRestart}>${msg('Start again', { id: 'restart' })}</button></p>
    ${sourceLine(
      cited.map((claim, index) => ({
        about: index === 0 ? msg('Where to go', { id: 'where-to-go' }) : serviceName(claim.then, dataset),
        claim,
        kind: 'rule' as const,
      })),
      { dataset, now },
    )}
  </div>`;
};

/** When the first sentence of the plan about opening hours stops being true. */
export const planWordsUntil = ({ steps }: Decided, dataset: Dataset, now: number): number =>
  Math.min(
    ...dataset.centers
      .filter(({ id }) => steps.some(({ center }) => center === id))
      .map((center) => wordsUntil(openingAt(recordFor(center, 'visit'), now, dataset), { now, timeZone: dataset.timeZone })),
  );

const ruleOf = (id: string, guide: Guide): Rule | undefined => guide.rules.find((rule) => rule.id === id);

const outcomeTitle = ({ kind, office, center, steps }: Itinerary, dataset: Dataset): string => {
  const place = center ? centerNames([center], dataset.centers) : officeName(office, dataset);
  if (kind === 'nothing-yet') return msg('There is nothing to do yet', { id: 'outcome-nothing' });
  if (kind === 'ask') return msg('Ask first: your situation needs a person’s answer', { id: 'outcome-ask' });
  if (kind === 'first-do-this') {
    const [first] = steps;
    return msg(str`First: ${serviceName(first!.id, dataset)}. Then go to: ${place}`, { id: 'outcome-first' });
  }
  return kind === 'go-here' ? msg(str`Go to ${place}`, { id: 'outcome-here' }) : msg(str`Go to: ${place}`, { id: 'outcome-there' });
};

const officeName = (office: string, dataset: Dataset): string => {
  if (office === 'ics') return msg('an ICS centre', { id: 'an-ics-centre' });
  return plain(dataset.offices?.find(({ id }) => id === office)?.name) || office;
};

const becauseLine = ({ decided, answers, guide, dataset, changeable, onChange }: Plan, officeRule: Rule | undefined) => {
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
                ? html`<button type="button" class="link" @click=${() => onChange(id)}>
                    ${msg('Change', { id: 'change' })}<span class="sr-only">: ${plain(guide.texts[id]?.title)}</span>
                  </button>`
                : html`<span class="hint">(${msg('this page says so', { id: 'by-page' })})</span>`
            }
          </li>`,
      )}
    </ul>
  </div>`;
};

/** Where nobody place is certain, the places to choose from or to ask. */
const whereLine = ({ kind, office, center, centers }: Itinerary, dataset: Dataset) => {
  const names = centerNames(centers, dataset.centers);
  if (kind === 'ask') {
    const homepage = safeUrl(dataset.homepage);
    return html`<p>${homepage ? html`<a href=${homepage}>${msg('Open the official page', { id: 'official-page' })}</a>` : nothing}</p>`;
  }
  if (center || centers.length === 0) return nothing;
  return html`<p>
    ${office === 'ics' ? msg(str`You can choose: ${names}.`, { id: 'choose-centre' }) : msg(str`A centre may serve you too; ask ${names}.`, { id: 'may-serve' })}
  </p>`;
};

const stepItem = (step: PlannedStep, position: number, { guide, dataset, now, headingLevel }: Plan) => {
  const rule = ruleOf(step.rule, guide);
  const service = dataset.services?.find(({ id }) => id === step.id);
  const apply = safeUrl(rule?.apply ?? service?.url);
  const bring = step.bring.map((item) => bringItem(item.id, ruleOf(item.rule, guide), dataset));
  const because = guide.questions
    .filter(({ id }) => id in step.because)
    .map(({ id }) => `${plain(guide.texts[id]?.title)} ${answerWords(id, step.because[id]!, guide, dataset)}`);
  return html`<li part="step" class="step">
    <span class="number" aria-hidden="true">${number(position)}</span>
    ${heading(headingLevel, 'name', html`${service ? words(service.name) : step.id} ${localTerm(service?.name, dataset.localLanguage)}`, 'name', 1)}
    <dl class="facts">
      ${fact(msg('Where', { id: 'where' }), where(step, dataset, now))} ${fact(msg('Deadline', { id: 'by' }), deadlineWords(step.deadline))}
      ${fact(msg('Duty', { id: 'duty' }), dutyWords(step.duty))}
      ${fact(
        msg('Bring', { id: 'bring' }),
        bring.length > 0 &&
          html`<ul role="list">
            ${bring}
          </ul>`,
      )}
      ${fact(msg('Takes', { id: 'takes' }), rule?.takes && words(rule.takes))}
      ${fact(msg('Fee', { id: 'fee' }), rule?.fee && words(rule.fee))}
      ${fact(msg('Why', { id: 'why' }), because.length > 0 && html`${msg('because you said:', { id: 'because-step' })} ${because.join(' · ')}`)}
      ${fact(msg('Link', { id: 'link' }), apply && html`<a href=${apply}>${msg('Apply or read more', { id: 'apply' })}</a>`)}
      ${fact(msg('Source', { id: 'source' }), rule && sourceOf({ about: '', claim: rule, kind: 'rule' }, { dataset, now }))}
    </dl>
  </li>`;
};

const fact = (term: string, value: unknown) =>
  value
    ? html`<dt>${term}</dt>
        <dd>${value}</dd>`
    : nothing;

/** A document with the conditions under which it is wanted: not everybody has to bring everything. */
const bringItem = (id: string, rule: Rule | undefined, { documents }: Dataset) => {
  const document = documents?.find((candidate) => candidate.id === id);
  const notes = [document?.note, rule?.note].filter((note) => note !== undefined);
  return html`<li>${document ? words(document.name) : id}${notes.map((note) => html` <span class="hint">(${words(note)})</span>`)}</li>`;
};

/** The office of a step, with its address, its next opening and whether to book. */
const where = ({ office, center, centers }: PlannedStep, dataset: Dataset, now: number) => {
  const named = dataset.centers.find(({ id }) => id === center);
  const record = dataset.offices?.find(({ id }) => id === office);
  const times = { now, timeZone: dataset.timeZone, timeZoneName: dataset.timeZoneName };
  if (named) {
    return html`${words(named.name)}${named.address ? html`, ${localName(written(named.address), dataset.localLanguage)}` : nothing}<br />${hoursLine(
        openingAt(recordFor(named, 'visit'), now, dataset),
        times,
      )}<br />${bookingWords(named.booking?.rule)}${bookingLink(named)}`;
  }
  if (office === 'ics') return choice(centers.map((id) => centerNames([id], dataset.centers)));
  const url = safeUrl(record?.url);
  const phone = record?.phone === undefined ? nothing : html`, ${contactLink({ ...record, kind: 'phone', value: record.phone })}`;
  const name = record ? html`${words(record.name)} ${localTerm(record.name, dataset.localLanguage)}` : officeName(office, dataset);
  return html`${url ? html`<a href=${url}>${name}</a>` : name}${phone}${
    centers.length > 0
      ? html`<br /><span class="hint"
            >${msg(str`A centre may serve you too; ask ${centerNames(centers, dataset.centers)}.`, { id: 'may-serve' })}</span
          >`
      : nothing
  }`;
};
