/** One step of the plan: where and when, by when, with what; why and on whose word unfolds. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset, Office, Rule } from '../../domain/dataset.js';
import type { PlannedStep } from '../../domain/itinerary.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { number } from '../../words/format.js';
import { deadlineWords, dutyWords } from '../../words/plan.js';
import { bookingLink, bookingWords } from '../../ui/parts/booking.js';
import { contactLink, doubt, written } from '../../ui/parts/contacts.js';
import { fact } from '../../ui/parts/fact.js';
import { heading } from '../../ui/parts/heading.js';
import { hoursLine } from '../../ui/parts/hours-line.js';
import { localName, localTerm, words } from '../../ui/parts/words.js';
import { safeUrl } from '../../ui/safe-url.js';
import { lastDay, piece, ruleOf, type Plan } from './plan.js';
import { officeName } from './title.js';

export const stepItem = (step: PlannedStep, position: number, plan: Plan) => {
  const { dataset, visit } = plan;
  const service = dataset.services?.find(({ id }) => id === step.id);
  const name = html`${service ? words(service.name) : step.id} ${localTerm(service?.name, dataset.localLanguage)}`;
  const rule = ruleOf(step.rule, plan);
  const apply = safeUrl(rule?.apply ?? service?.url);
  return html`<li part="step" class="step">
    <span class="number" aria-hidden="true">${number(position)}</span>
    ${heading(plan.headingLevel, 'name', name, 'name', 1)}
    <dl class="facts">
      ${fact(msg('Where', { id: 'where' }), where(step, plan))} ${known(msg('Deadline', { id: 'by' }), deadline(step, lastDay(step, plan)))}
      ${known(msg('Duty', { id: 'duty' }), dutyWords(step.duty))}
      ${known(
        msg('Bring', { id: 'bring' }),
        step.bring.length > 0 &&
          html`<ul role="list">
            ${step.bring.map((item) => html`<li>${tick(item, plan)}</li>`)}
          </ul>`,
      )}
      ${rule && ruleFacts(rule)}
    </dl>
    ${apply ? html`<p><a href=${apply}>${msg('Apply or read more', { id: 'apply' })}</a></p>` : nothing}
    <details class="why kept" @toggle=${() => visit.unfold('reasons', true)}>
      <summary>${msg('Reason and source', { id: 'reason-source' })}${rule && doubt(rule.status)}</summary>
      ${visit.state.unfolded.has('reasons') ? piece('reasons', plan, step) : nothing}
    </details>
  </li>`;
};

/** What the rule behind the step says of it. */
const ruleFacts = ({ note, takes, fee }: Rule) =>
  html`${known(msg('Takes', { id: 'takes' }), takes && words(takes))} ${known(msg('Fee', { id: 'fee' }), fee && words(fee))}
  ${known(msg('Good to know', { id: 'good-to-know' }), note && words(note))}`;

/** A fact, as far as there is one. */
const known = (term: string, value: unknown) => (value ? fact(term, value) : nothing);

/** In words, and as a date for those who say when they came. */
const deadline = (step: PlannedStep, last: string | null) => {
  const inWords = deadlineWords(step.deadline);
  return inWords && last ? html`${inWords}: <strong>${last}</strong>` : inWords;
};

/** A document with the conditions under which it is wanted: not everybody has to bring everything. One tick counts for all steps. */
const tick = ({ id, rule: ruleId }: PlannedStep['bring'][number], plan: Plan) => {
  const { dataset, visit } = plan;
  const document = dataset.documents?.find((candidate) => candidate.id === id);
  const rule = ruleOf(ruleId, plan);
  return html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${visit.state.ticked.has(id)}
      @change=${({ target }: Event) => visit.tick(id, (target as HTMLInputElement).checked)}
    /><span
      >${document ? words(document.name) : id}
      ${localTerm(document?.name, dataset.localLanguage)}${[document?.note, rule?.note].map((note) =>
        note ? html` <span class="hint">(${words(note)})</span>` : nothing,
      )}${rule && doubt(rule.status)}${rule?.alternatives?.map(
        ({ text, source }) =>
          html` <span class="hint"
            >${msg('Another source says:', { id: 'another-source' })} ${words(text)} (${words(dataset.sources[source]?.name)})</span
          >`,
      )}</span
    ></label
  >`;
};

/** The office of a step, with its address, its next opening and whether to book; where no one centre is certain, those there are. */
const where = (step: PlannedStep, plan: Plan) => {
  const { dataset, now } = plan;
  const { office, center, centers } = step;
  const named = dataset.centers.find(({ id }) => id === center);
  if (named) return centerPlace(named, dataset, now);
  const record = dataset.offices?.find(({ id }) => id === office);
  const own = record ? officePlace(record, dataset, now) : officeName(office, dataset);
  return html`${office === 'ics' ? nothing : own}${centers.length > 0 ? piece('whom', plan, step) : nothing}`;
};

export const centerPlace = (center: Center, dataset: Dataset, now: number) => {
  const { address, booking } = center;
  return html`${words(center.name)}${
      address ? html`, ${localName(written(address), dataset.localLanguage)}${doubt(address.status)}` : nothing
    }<br />${opening(center, 'visit', dataset, now)}<br />${bookingWords(booking?.rule)}${bookingLink(center)}`;
};

export const officePlace = (record: Office, dataset: Dataset, now: number) => {
  const url = safeUrl(record.url);
  const phone = record.phone === undefined ? nothing : html`, ${contactLink({ ...record, kind: 'phone', value: record.phone })}`;
  return html`${url ? html`<a href=${url}>${words(record.name)}</a>` : words(record.name)}
  ${localTerm(record.name, dataset.localLanguage)}${phone}${phoneHours(record, dataset, now)}`;
};

export const phoneHours = (place: Center | Office, dataset: Dataset, now: number) =>
  recordFor(place, 'phone') ? html`<br />${msg('Phone hours', { id: 'phone-hours' })}: ${opening(place, 'phone', dataset, now)}` : nothing;

const opening = (place: Center | Office, channel: 'visit' | 'phone', dataset: Dataset, now: number) =>
  hoursLine(openingAt(recordFor(place, channel), now, dataset), {
    now,
    timeZone: dataset.timeZone,
    timeZoneName: dataset.timeZoneName,
  });
