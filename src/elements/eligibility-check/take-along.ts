/** The plan to take along: on paper, as text, as dates for a calendar, as a link, as a card for the desk. A chunk of its own. */
import { css, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import { calendarOf } from '../../domain/calendar.js';
import { answeredPath } from '../../domain/conversation.js';
import { sharedText } from '../../domain/shared-answers.js';
import { spoken } from '../../words/locale.js';
import { deadlineWords } from '../../words/plan.js';
import { serviceName } from '../../ui/parts/contacts.js';
import { selectStyles } from '../../ui/parts/select.js';
import { plainText } from '../../ui/plain-text.js';
import { printAlone } from '../../ui/print-alone.js';
import { deskCard } from './desk-card.js';
import type { Plan } from './plan.js';
import { linkWith } from './shared-link.js';
import { outcomeTitle } from './title.js';

export { deadlineDate } from '../../domain/deadline.js';

export const content = (plan: Plan, host: HTMLElement) => {
  const dates = datesOf(plan);
  const text = () => plainText(host.shadowRoot!.querySelector('[part=outcome]')!);
  const button = (label: string, act: () => unknown) => html`<button type="button" class="quiet" @click=${act}>${label}</button>`;
  return html`<div class="take">
    ${entry(plan)}
    <p class="actions">
      ${button(msg('Print', { id: 'print' }), () => printAlone(host))}
      ${button(msg('Copy as text', { id: 'copy-text' }), () => copyText(plan, host, text()))}
      ${'share' in navigator ? button(msg('Share …', { id: 'share' }), () => share(plan, text())) : nothing}
      ${dates.length > 0 ? button(msg('Dates for your calendar', { id: 'calendar' }), () => download(plan, dates)) : nothing}
      ${button(msg('Copy link to these answers', { id: 'copy-link' }), () => copyLink(plan, host))}
    </p>
    <p class="hint">${msg('The link holds your answers. Nobody gets them but who gets the link.', { id: 'link-holds' })}</p>
    ${deskCard(plan)}
  </div>`;
};

/** Asked only where a deadline runs from that day; nobody has to answer. */
const entry = ({ itinerary: { steps }, visit }: Plan) =>
  steps.some(({ deadline }) => deadline?.from === 'entry')
    ? html`<p class="entry screen">
        <label for="entry">${msg('The day you enter the country (optional, to see dates)', { id: 'entry-date' })}</label>
        <input
          id="entry"
          type="date"
          .value=${visit.state.entryDate}
          @change=${({ target }: Event) => visit.enter((target as HTMLInputElement).value)}
        />
      </p>`
    : nothing;

/** The deadlines that are dates: they run from a day that the visitor named. */
const datesOf = ({ itinerary, dataset, lastDay }: Plan) =>
  itinerary.steps.flatMap((step) => {
    const date = lastDay(step);
    return date ? [{ id: step.id, date, summary: serviceName(step.id, dataset), description: deadlineWords(step.deadline) ?? '' }] : [];
  });

const copyText = async ({ visit }: Plan, host: HTMLElement, text: string) => {
  if (await copied(text)) {
    visit.say(() => msg('The plan is copied.', { id: 'plan-copied' }));
    return;
  }
  getSelection()?.selectAllChildren(host.shadowRoot!.querySelector('[part=outcome]')!);
  visit.say(() => msg('This page may not copy. The plan is selected now: copy it from there.', { id: 'plan-selected' }));
};

const copyLink = async ({ visit, guide, answers, sheet }: Plan, host: HTMLElement) => {
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
const share = ({ itinerary, dataset, visit }: Plan, text: string) =>
  navigator.share({ title: outcomeTitle(itinerary, dataset), text }).catch(({ name }: Error) => {
    if (name !== 'AbortError') visit.say(() => msg('This page may not share. Copy the plan instead.', { id: 'share-refused' }));
  });

/** A file made here, that no server sees. */
const download = ({ dataset, now, visit }: Plan, dates: ReturnType<typeof datesOf>) => {
  const file = new Blob([calendarOf(dates, { product: 'ics-widgets', namespace: dataset.id, language: spoken(), stampAt: now })], {
    type: 'text/calendar',
  });
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: `${dataset.id}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  visit.say(() => msg('The dates are saved as a file. If nothing was saved, copy the plan as text.', { id: 'dates-saved' }));
};

export const styles = [
  selectStyles,
  css`
    .take {
      display: grid;
      gap: calc(3 * var(--_space));
      padding-block: calc(2 * var(--_space)) calc(4 * var(--_space));
    }
    .take .actions {
      display: flex;
      flex-wrap: wrap;
      gap: calc(2 * var(--_space));
    }
    .entry {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: var(--_space);
    }
    .desk {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
      gap: calc(4 * var(--_space));
      padding: calc(4 * var(--_space));
      border: calc(1.5 * var(--_line)) solid var(--_border);
      border-radius: var(--_radius);
    }
    .desk > .name {
      grid-column: 1 / -1;
    }
    .desk ul {
      list-style: disc;
      padding-inline-start: 1.25em;
      margin-block-end: calc(2 * var(--_space));
    }
    @media print {
      .take > .hint {
        display: none;
      }
      .desk {
        break-inside: avoid;
      }
    }
  `,
];
