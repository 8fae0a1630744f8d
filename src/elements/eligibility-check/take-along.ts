/** The plan to take along: on paper, as text, as dates for a calendar, as a link, as a card for the desk. A chunk of its own. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { calendarOf } from '../../domain/calendar.js';
import { answeredPath } from '../../domain/conversation.js';
import type { Rule } from '../../domain/dataset.js';
import { deadlineDate } from '../../domain/deadline.js';
import { sharedText } from '../../domain/shared-answers.js';
import { centerNames } from '../../words/claims.js';
import { dayKey } from '../../words/format.js';
import { date } from '../../words/lists.js';
import { spoken } from '../../words/locale.js';
import { deadlineWords } from '../../words/plan.js';
import { serviceName } from '../../ui/parts/contacts.js';
import { plainText } from '../../ui/plain-text.js';
import { printAlone } from '../../ui/print-alone.js';
import { deskCards } from './desk-card.js';
import { ruleOf, type Plan } from './plan.js';
import { linkWith } from './shared-link.js';
import { officeName, outcomeTitle } from './title.js';

export { styles } from './take-along.styles.js';

export const content = (plan: Plan) => {
  const dates = datesOf(plan).filter(({ isPast }) => !isPast);
  const button = (label: string, act: () => unknown) => html`<button type="button" class="quiet" @click=${act}>${label}</button>`;
  return html`<div class="take">
    ${entry(plan)}
    <p class="actions">
      ${'share' in navigator ? button(msg('Share …', { id: 'share' }), () => share(plan)) : nothing}
      ${dates.length > 0 ? button(msg('Dates for your calendar', { id: 'calendar' }), () => download(plan, dates)) : nothing}
      ${button(msg('Copy link to these answers', { id: 'copy-link' }), () => copyLink(plan))}
    </p>
    <p class="hint">${msg('The link holds your answers. Nobody gets them but who gets the link.', { id: 'link-holds' })}</p>
    ${deskCards(plan)}
  </div>`;
};

/** Asked only where a deadline runs from that day; nobody has to answer. */
const entry = (plan: Plan) => {
  const { itinerary, visit } = plan;
  if (!itinerary.steps.some(({ deadline }) => deadline?.from === 'entry')) return nothing;
  return html`<div class="entry screen">
    <label for="entry">${msg('The day you enter the country (optional, to see dates)', { id: 'entry-date' })}</label>
    <input id="entry" type="date" .value=${visit.state.entryDate} @change=${(event: Event) => onEntry(event, plan)} />
    ${datesOf(plan).map((one) => html`<p>${lastDayOf(one)}</p>`)}
  </div>`;
};

const onEntry = ({ target }: Event, plan: Plan) => {
  const { visit } = plan;
  visit.enter((target as HTMLInputElement).value);
  // The dates stand far above the field as well: those who do not see them appear hear of them.
  visit.say(() => datesOf(plan).map(lastDayOf).join(' · '));
};

/** The deadlines that are dates: they run from a day that the visitor named. */
const datesOf = ({ itinerary, dataset, visit, now }: Plan) =>
  itinerary.steps.flatMap((step) => {
    const last = visit.state.entryDate ? deadlineDate(step.deadline, visit.state.entryDate) : null;
    return last ? [{ step, date: last, name: serviceName(step.id, dataset), isPast: last < dayKey(now, dataset.timeZone) }] : [];
  });
type LastDay = ReturnType<typeof datesOf>[number];

const lastDayOf = ({ name, date: last, isPast }: Omit<LastDay, 'step'>) => `${name}: ${byDay(last, isPast)}`;

const byDay = (last: string, isPast: boolean): string =>
  isPast ? msg(str`by ${date(last)} – that day has passed`, { id: 'by-date-passed' }) : msg(str`by ${date(last)}`, { id: 'by-date' });

/** A deadline as the day that follows from the one that the visitor named; null where none does. */
export const lastDayWords = (deadline: Rule['deadline'], { visit, now, dataset }: Plan): string | null => {
  const last = deadlineDate(deadline, visit.state.entryDate);
  return last && byDay(last, last < dayKey(now, dataset.timeZone));
};

const outcomeOf = ({ host }: Plan) => host.renderRoot.querySelector('[part=outcome]')!;

/** With what is folded opened for the time being: paper cannot unfold. */
export const print = ({ host }: Plan) => {
  const folds = [...host.renderRoot.querySelectorAll<HTMLDetailsElement>('.kept:not([open])')];
  for (const fold of folds) fold.open = true;
  addEventListener('afterprint', () => folds.forEach((fold) => (fold.open = false)), { once: true });
  printAlone(host);
};

export const copy = async (plan: Plan) => {
  const { visit } = plan;
  if (await copied(plainText(outcomeOf(plan)))) {
    visit.say(() => msg('The plan is copied.', { id: 'plan-copied' }));
    return;
  }
  getSelection()?.selectAllChildren(outcomeOf(plan));
  visit.say(() => msg('This page may not copy. The plan is selected now: copy it from there.', { id: 'plan-selected' }));
};

const copyLink = async ({ visit, guide, answers, sheet, host }: Plan) => {
  const own = Object.fromEntries(answeredPath(visit.state.said, sheet).map((id) => [id, answers[id]]));
  const link = linkWith(host, sharedText(guide, own));
  const isCopied = await copied(link);
  visit.say(() =>
    isCopied
      ? msg('The link is copied.', { id: 'link-copied' })
      : `${msg('This page may not copy. The link:', { id: 'link-shown' })} ${link}`,
  );
};

/** Undefined on pages without https, refused in frames without permission. */
const copied = (text: string): Promise<boolean> =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );

/** A visitor who closes the sheet has changed their mind; only a page that may not share has something to say. */
const share = (plan: Plan) => {
  const { itinerary, dataset, visit } = plan;
  return navigator.share({ title: outcomeTitle(itinerary, dataset), text: plainText(outcomeOf(plan)) }).catch(({ name }: Error) => {
    if (name !== 'AbortError') visit.say(() => msg('This page may not share. Copy the plan instead.', { id: 'share-refused' }));
  });
};

/** A day of the calendar, with where to go and where to read on. */
const calendarEntry = ({ step, date: last, name }: LastDay, plan: Plan) => {
  const { dataset } = plan;
  const { center, centers, office } = step;
  const place = center ? centerNames([center], dataset.centers) : centerNames(centers, dataset.centers) || officeName(office, dataset);
  const service = dataset.services?.find(({ id }) => id === step.id);
  return {
    id: step.id,
    date: last,
    summary: msg(str`Last day: ${name}`, { id: 'calendar-summary' }),
    description: `${deadlineWords(step.deadline) ?? ''}\n${msg('Where', { id: 'where' })}: ${place}`,
    url: ruleOf(step.rule, plan)?.apply ?? service?.url,
  };
};

/** A file made here, that no server sees. */
const download = (plan: Plan, dates: readonly LastDay[]) => {
  const { dataset, now, visit } = plan;
  const entries = dates.map((one) => calendarEntry(one, plan));
  const file = new Blob([calendarOf(entries, { product: 'ics-widgets', namespace: dataset.id, language: spoken(), stampAt: now })], {
    type: 'text/calendar',
  });
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: `${dataset.id}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  visit.say(() => msg('The dates are saved as a file. If nothing was saved, copy the plan as text.', { id: 'dates-saved' }));
};
