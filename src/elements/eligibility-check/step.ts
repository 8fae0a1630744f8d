/** One step of the plan: where and when, by when, with what, why, and on whose word. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset, Office, Rule } from '../../domain/dataset.js';
import type { PlannedStep } from '../../domain/itinerary.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { centerNames } from '../../words/claims.js';
import { number } from '../../words/format.js';
import { choice, date } from '../../words/lists.js';
import { answerWords, deadlineWords, dutyWords } from '../../words/plan.js';
import { plain } from '../../words/text.js';
import { bookingLink, bookingWords } from '../../ui/parts/booking.js';
import { contactLink, doubt, written } from '../../ui/parts/contacts.js';
import { fact } from '../../ui/parts/fact.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { sourceOf } from '../../ui/parts/source-foot.js';
import { localName, localTerm, words } from '../../ui/parts/words.js';
import { safeUrl } from '../../ui/safe-url.js';
import type { Plan } from './plan.js';
import { officeName } from './title.js';

const ruleOf = (id: string, { guide }: Plan): Rule | undefined => guide.rules.find((rule) => rule.id === id);

export const stepItem = (step: PlannedStep, position: number, plan: Plan) => {
  const { dataset, now, headingLevel } = plan;
  const service = dataset.services?.find(({ id }) => id === step.id);
  const name = html`${service ? words(service.name) : step.id} ${localTerm(service?.name, dataset.localLanguage)}`;
  return html`<li part="step" class="step">
    <span class="number" aria-hidden="true">${number(position)}</span>
    ${heading(headingLevel, 'name', name, 'name', 1)}
    <dl class="facts">
      ${fact(msg('Where', { id: 'where' }), where(step, dataset, now))}
      ${known(msg('Deadline', { id: 'by' }), deadline(step, plan.lastDay(step)))}
      ${known(msg('Duty', { id: 'duty' }), dutyWords(step.duty))}
      ${known(
        msg('Bring', { id: 'bring' }),
        step.bring.length > 0 &&
          html`<ul role="list">
            ${step.bring.map((item) => html`<li>${tick(step.id, item, plan)}</li>`)}
          </ul>`,
      )}
      ${known(msg('Why', { id: 'why' }), why(step, plan))} ${ruleFacts(step, plan)}
    </dl>
  </li>`;
};

/** What the rule behind the step says of it. */
const ruleFacts = (step: PlannedStep, plan: Plan) => {
  const rule = ruleOf(step.rule, plan);
  const apply = safeUrl(rule?.apply ?? plan.dataset.services?.find(({ id }) => id === step.id)?.url);
  return html`${known(msg('Good to know', { id: 'good-to-know' }), rule?.note && words(rule.note))}
  ${known(msg('Takes', { id: 'takes' }), rule?.takes && words(rule.takes))}
  ${known(msg('Fee', { id: 'fee' }), rule?.fee && words(rule.fee))}
  ${known(msg('Link', { id: 'link' }), apply && html`<a href=${apply}>${msg('Apply or read more', { id: 'apply' })}</a>`)}
  ${known(msg('Source', { id: 'source' }), rule && onWhoseWord(rule, step, plan))}`;
};

/** A fact, as far as there is one. */
const known = (term: string, value: unknown) => (value ? fact(term, value) : nothing);

/** In words, and as a date for those who say when they came. */
const deadline = (step: PlannedStep, last: string | null) => {
  const inWords = deadlineWords(step.deadline);
  return inWords && last ? html`${inWords}: <strong>${msg(str`by ${date(last)}`, { id: 'by-date' })}</strong>` : inWords;
};

/** A document with the conditions under which it is wanted: not everybody has to bring everything. */
const tick = (step: string, { id, rule }: PlannedStep['bring'][number], plan: Plan) => {
  const { dataset, visit } = plan;
  const document = dataset.documents?.find((candidate) => candidate.id === id);
  const notes = [document?.note, ruleOf(rule, plan)?.note].filter((note) => note !== undefined);
  const key = `${step} ${id}`;
  return html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${visit.state.ticked.has(key)}
      @change=${({ target }: Event) => visit.tick(key, (target as HTMLInputElement).checked)}
    /><span
      >${document ? words(document.name) : id}
      ${localTerm(document?.name, dataset.localLanguage)}${notes.map((note) => html` <span class="hint">(${words(note)})</span>`)}</span
    ></label
  >`;
};

const why = (step: PlannedStep, { guide, dataset }: Plan) => {
  const because = guide.questions
    .filter(({ id }) => id in step.because)
    // A yes says nothing without its question.
    .map(({ id, options }) => [
      options?.includes('yes') ? plain(guide.texts[id]?.title) : '',
      answerWords(id, step.because[id]!, guide, dataset),
    ])
    .map((words) => words.join(' ').trim());
  return because.length > 0 ? `${msg('because you said:', { id: 'because-step' })} ${because.join(' · ')}` : '';
};

/** The rule's source, what others say, and the list by which the centre serves this place. */
const onWhoseWord = (rule: Rule, step: PlannedStep, plan: Plan) => {
  const { dataset, now } = plan;
  const row = servingRow(step, plan);
  const cited = (claim: Rule | NonNullable<typeof row>) => sourceOf({ about: '', claim, kind: 'rule' }, { dataset, now });
  return html`${cited(rule)}${doubt(rule.status)}
  ${rule.alternatives?.map(
    ({ text, source, checked }) =>
      html`<br />${msg('Another source says:', { id: 'another-source' })} ${words(text)}
        (${sourceOf({ about: '', claim: { ...rule, source, checked }, kind: 'rule' }, { dataset, now })})`,
  )}
  ${row && row.source !== rule.source ? html`<br />${msg('Who serves you:', { id: 'who-serves' })} ${cited(row)}${doubt(row.status)}` : nothing}`;
};

const servingRow = ({ id, center }: PlannedStep, { dataset, answers }: Plan) => {
  const { municipality } = answers;
  return dataset.centers
    .find((candidate) => candidate.id === center)
    ?.services?.find(({ service, offered, serves }) => service === id && offered === 'yes' && serves.includes(municipality ?? '?'));
};

/** The office of a step, with its address, its next opening and whether to book. */
const where = ({ office, center, centers }: PlannedStep, dataset: Dataset, now: number) => {
  const named = dataset.centers.find(({ id }) => id === center);
  if (named) return centerPlace(named, dataset, now);
  if (office === 'ics') return choice(centers.map((id) => centerNames([id], dataset.centers)));
  const record = dataset.offices?.find(({ id }) => id === office);
  const candidates = centerNames(centers, dataset.centers);
  return html`${record ? officePlace(record, dataset, now) : officeName(office, dataset)}${
    candidates
      ? html`<br /><span class="hint">${msg(str`A centre may serve you too; ask ${candidates}.`, { id: 'may-serve' })}</span>`
      : nothing
  }`;
};

const centerPlace = (center: Center, dataset: Dataset, now: number) => {
  const { address, booking } = center;
  return html`${words(center.name)}${
      address ? html`, ${localName(written(address), dataset.localLanguage)}${doubt(address.status)}` : nothing
    }<br />${opening(center, 'visit', dataset, now)}<br />${bookingWords(booking?.rule)}${bookingLink(center)}`;
};

const officePlace = (record: Office, dataset: Dataset, now: number) => {
  const url = safeUrl(record.url);
  const phone = record.phone === undefined ? nothing : html`, ${contactLink({ ...record, kind: 'phone', value: record.phone })}`;
  return html`${url ? html`<a href=${url}>${words(record.name)}</a>` : words(record.name)}
  ${localTerm(record.name, dataset.localLanguage)}${phone}${
    recordFor(record, 'phone')
      ? html`<br />${msg('Phone hours', { id: 'phone-hours' })}: ${opening(record, 'phone', dataset, now)}`
      : nothing
  }`;
};

const opening = (place: Center | Office, channel: 'visit' | 'phone', dataset: Dataset, now: number) =>
  hoursLine(openingAt(recordFor(place, channel), now, dataset), {
    now,
    timeZone: dataset.timeZone,
    timeZoneName: dataset.timeZoneName,
  });
