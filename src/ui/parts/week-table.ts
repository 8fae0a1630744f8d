/** The week of a centre as a real table: a row a day, a column a channel. */
import { css, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset, Hours } from '../../domain/dataset.js';
import { recordFor } from '../../domain/opening.js';
import { weekOf } from '../../domain/week.js';
import { nextOpenings } from '../../domain/next-openings.js';
import { dayAndDate, time, weekday } from '../../words/format.js';
import { list } from '../../words/lists.js';
import { moment, type TimeWords } from '../../words/sentences.js';
import { plain } from '../../words/text.js';

type Day = ReturnType<typeof weekOf>[number];

const CHANNELS: readonly Hours['channel'][] = ['visit', 'phone'];

export const weekTable = (center: Center, dataset: Dataset, words: TimeWords, caption: string) => {
  const records = CHANNELS.flatMap((channel) => recordFor(center, channel) ?? []);
  if (records.length === 0) return html`<p>${msg('Hours not listed', { id: 'hours-not-listed' })}</p>`;
  const weeks = records.map((record) => weekOf(record, words.now, dataset));
  const next = nextOpenings(records[0], words.now, 4, dataset)
    .filter(({ opensAt }) => opensAt > words.now)
    .slice(0, 3)
    .map(({ opensAt }) => moment(opensAt, words));
  return html`<table>
      <caption>
        ${msg(str`${caption}, this week`, { id: 'this-week' })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Day', { id: 'day' })}</th>
          ${records.map((record) => html`<th scope="col">${channelWords(record)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks[0]!.map((day, index) =>
          row(
            weeks.map((week) => week[index]!),
            day,
            words,
          ),
        )}
      </tbody>
    </table>
    ${next.length > 0 ? html`<p class="hint next">${msg(str`Next openings: ${list(next)}`, { id: 'next-openings' })}</p>` : nothing}`;
};

const channelWords = ({ channel, access }: Hours) => {
  if (channel === 'phone') return msg('Phone', { id: 'phone' });
  return access === 'appointment' ? msg('Desk, by appointment', { id: 'desk-by-appointment' }) : msg('Desk', { id: 'desk' });
};

const row = (days: readonly Day[], { date, isToday, name, because }: Day, words: TimeWords) => {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const day = because === 'weekly' || because === 'not-listed' ? weekday(noon, 'UTC') : dayAndDate(noon, 'UTC');
  return html`<tr class=${isToday ? 'today' : nothing} aria-current=${isToday ? 'date' : nothing}>
    <th scope="row">
      ${isToday ? msg(str`${day} (today)`, { id: 'day-today' }) : day}${name ? html`<br /><span class="hint">${plain(name)}</span>` : nothing}
    </th>
    ${days.map((one) => html`<td>${spansWords(one, words)}</td>`)}
  </tr>`;
};

const spansWords = ({ spans, because }: Day, words: TimeWords) => {
  if (spans.length === 0) return because === 'not-listed' ? msg('not listed', { id: 'not-listed' }) : msg('closed', { id: 'closed-day' });
  return spans.map(({ is, opensAt, closesAt }) => {
    const [opens, closes] = [opensAt, closesAt].map((at) => time(at, words.timeZone, words.hourCycle));
    if (is === 'open') return html`<span class="span">${opens}–<wbr />${closes}</span>`;
    return because === 'closure'
      ? html`<span class="span">${msg(str`${opens}–${closes}, may be closed`, { id: 'span-in-doubt' })}</span>`
      : html`<span class="span">${msg('not listed', { id: 'not-listed' })}</span>`;
  });
};

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
  .span {
    display: block;
  }
  .next {
    margin-block-start: calc(2 * var(--_space));
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
    thead th {
      font-size: 0.75em;
    }
    thead th:first-child {
      inline-size: 34%;
    }
  }
`;
