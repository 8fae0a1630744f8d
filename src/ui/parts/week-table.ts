/** The coming seven days of a centre as a real table: a row a day, a column a channel. */
import { css, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset, Hours } from '../../domain/dataset.js';
import { recordFor } from '../../domain/opening.js';
import { daysAhead, type WeekDay } from '../../domain/week.js';
import { nextOpenings } from '../../domain/next-openings.js';
import { dayAndDate, isSameClock, time, weekday } from '../../words/format.js';
import { list } from '../../words/lists.js';
import { dayMoment, zoneName, type TimeWords } from '../../words/sentences.js';
import { words as marked } from './words.js';

/** In the order of the columns. */
export const CHANNELS: readonly Hours['channel'][] = ['visit', 'phone'];

export const weekTable = (center: Center, dataset: Dataset, words: TimeWords) => {
  const records = CHANNELS.flatMap((channel) => recordFor(center, channel) ?? []);
  if (records.length === 0) return html`<p>${msg('Hours not listed', { id: 'hours-not-listed' })}</p>`;
  const weeks = records.map((record) => daysAhead(record, words.now, dataset));
  const next = nextOpenings(records[0], words.now, 4, dataset)
    .filter(({ opensAt }) => opensAt > words.now)
    .slice(0, 3)
    .map(({ opensAt }) => dayMoment(opensAt, words, words.timeZone));
  return html`<table>
      <caption>
        ${msg('Opening hours, the next 7 days', { id: 'next-seven-days' })}${
          isSameClock(words.now, words.timeZone) ? nothing : html` (<span>${zoneName(words)}</span>)`
        }
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Day', { id: 'day' })}</th>
          ${records.map((record) => html`<th scope="col">${channelWords(record)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks[0]!.map((_, index) =>
          row(
            weeks.map((week) => week[index]!),
            words,
          ),
        )}
      </tbody>
    </table>
    ${next.length > 0 ? html`<p class="hint now">${msg(str`Next openings: ${list(next)}`, { id: 'next-openings' })}</p>` : nothing}`;
};

/** What is open in these hours: the desk, and how one gets to it, or the telephone. */
export const channelWords = ({ channel, access }: Hours) => {
  if (channel === 'phone') return msg('Phone', { id: 'phone' });
  return access === 'appointment' ? msg('Desk, by appointment', { id: 'desk-by-appointment' }) : msg('Desk', { id: 'desk' });
};

const row = (days: readonly WeekDay[], words: TimeWords) => {
  const { date, isToday } = days[0]!;
  const noon = Date.parse(`${date}T12:00:00Z`);
  const isOrdinary = days.every(({ because }) => because === 'weekly' || because === 'not-listed');
  const name = days.find((day) => day.name)?.name;
  return html`<tr class=${isToday ? 'today' : nothing} aria-current=${isToday ? 'date' : nothing}>
    <th scope="row">
      ${isOrdinary ? weekday(noon, 'UTC') : dayAndDate(noon, 'UTC')}${
        isToday ? html` <span class="now">(${msg('today', { id: 'today' })})</span>` : nothing
      }${name ? html`<br /><span class="hint">${marked(name)}</span>` : nothing}
    </th>
    ${days.map((day) => html`<td>${hoursOf(day, words)}</td>`)}
  </tr>`;
};

/** The hours of one day: "10:00–16:00", "closed", "not listed"; read aloud as "10:00 to 16:00". */
export const hoursOf = ({ spans, because }: WeekDay, words: TimeWords) => {
  if (spans.length === 0) return because === 'not-listed' ? notListed() : msg('closed', { id: 'closed-day' });
  return spans.map(({ is, opensAt, closesAt }) => {
    if (is === 'unknown' && because !== 'closure') return html`<span class="span">${notListed()}</span>`;
    const [opens, closes] = [opensAt, closesAt].map((at) => time(at, words.timeZone, words.hourCycle));
    return html`<span class="span"
      ><span class="clock" aria-hidden="true">${opens}–${closes}</span
      ><span class="sr-only"> ${msg(str`${opens} to ${closes}`, { id: 'from-to' })}</span
      >${is === 'unknown' ? html`, ${msg('may be closed', { id: 'may-be-closed-then' })}` : nothing}</span
    >`;
  });
};

const notListed = () => msg('not listed', { id: 'not-listed' });

export const weekTableStyles = css`
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
    font-weight: var(--_strong);
    margin-block-end: calc(1.6 * var(--_space));
  }
  :is(th, td) {
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
    padding-block: calc(1.8 * var(--_space));
    padding-inline: 0 calc(3 * var(--_space));
    border-block-end: var(--_line) solid var(--_border);
    overflow-wrap: break-word;
  }
  thead th {
    color: var(--_muted);
    font-weight: var(--_strong);
  }
  .today :is(th, td) {
    font-weight: var(--_strong);
  }
  td .span {
    display: block;
  }
  .clock {
    white-space: nowrap;
  }
  .hint.now {
    margin-block-start: calc(2 * var(--_space));
  }
  /* On paper there is no now. */
  @media print {
    .now {
      display: none;
    }
    .today :is(th, td) {
      font-weight: 400;
    }
  }
  @container (max-inline-size: 26em) {
    table {
      font-size: 0.9375em;
    }
    :is(th, td) {
      padding-inline-end: calc(2 * var(--_space));
    }
  }
  /* Three columns of a narrow page: each keeps to its own, and what does not fit there breaks. */
  @container (max-inline-size: 20em) {
    table {
      table-layout: fixed;
    }
    :is(th, td) {
      overflow-wrap: anywhere;
    }
    .clock {
      white-space: normal;
    }
    thead th {
      font-size: 0.75em;
      padding-inline-end: var(--_space);
      hyphens: auto;
    }
    thead th:first-child {
      inline-size: 37%;
    }
  }
`;
