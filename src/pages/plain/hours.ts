/** The hours of seven days in plain HTML, by date: what a page may say that does not know when it is read. */
import { msg, str } from '@lit/localize';
import { dateOf, dayAt } from '../../domain/civil-time.js';
import type { Center, Dataset, Hours } from '../../domain/dataset.js';
import { isCertain } from '../../domain/freshness.js';
import { recordFor } from '../../domain/opening.js';
import { daysAhead, type WeekDay } from '../../domain/week.js';
import { dayAndDate, time, weekday } from '../../words/format.js';
import { date, list } from '../../words/lists.js';
import { zoneName } from '../../words/sentences.js';
import { CHANNELS, channelWords } from '../../ui/parts/week-table.js';
import { fact, words } from './words.js';
import { html, listOf, type Content } from './html.js';

/** What everything on a page is drawn from: the data, and the moment that it is drawn for. */
export interface Sheet {
  readonly dataset: Dataset;
  readonly now: number;
  /** Whether it can lead to its own parts: what is pasted elsewhere loses its ids. */
  readonly isPage: boolean;
}

const recordsOf = (center: Center) => CHANNELS.flatMap((channel) => recordFor(center, channel) ?? []);

const noonOf = ({ date: day }: WeekDay) => Date.parse(`${day}T12:00:00Z`);

/** The last day that the hours on the page speak of, `YYYY-MM-DD`. */
export const lastDay = ({ dataset, now }: Sheet) => dateOf(dayAt(now, dataset.timeZone) + 6);

/** Until when the hours on the page can be read. */
export const validWords = (sheet: Sheet): string =>
  msg(str`Opening hours valid until ${date(lastDay(sheet))}. After that, ask the centre.`, { id: 'hours-valid-until' });

/** "Usual opening hours" where nobody has compared them with their source lately. */
const hoursWords = (records: readonly Hours[], { dataset, now }: Sheet): string =>
  records.every((record) => isCertain(record, now, dataset.maxAgeDays?.hours))
    ? msg('Opening hours', { id: 'opening-hours' })
    : msg('Usual opening hours', { id: 'usual-hours' });

const zoneOf = ({ dataset: { timeZone, timeZoneName }, now }: Sheet) => zoneName({ now, timeZone, timeZoneName });

const captionOf = (records: readonly Hours[], sheet: Sheet): string => {
  const { dataset, now } = sheet;
  const [title, first, last] = [hoursWords(records, sheet), date(dateOf(dayAt(now, dataset.timeZone))), date(lastDay(sheet))];
  return msg(str`${title}, ${first} to ${last} (${zoneOf(sheet)})`, {
    id: 'hours-from-to',
  });
};

/** "10:00–16:00", "closed", "not listed" */
const dayHours = ({ spans, because }: WeekDay, timeZone: string): string => {
  const unlisted = msg('not listed', { id: 'not-listed' });
  if (spans.length === 0) return because === 'not-listed' ? unlisted : msg('closed', { id: 'closed-day' });
  const told = spans.map(({ is, opensAt, closesAt }) => {
    if (is === 'unknown' && because !== 'closure') return unlisted;
    const between = `${time(opensAt, timeZone)}–${time(closesAt, timeZone)}`;
    return is === 'unknown' ? `${between}, ${msg('may be closed', { id: 'may-be-closed-then' })}` : between;
  });
  return told.join(', ');
};

/** A row a day, a column for the desk and one for the telephone. */
export const weekTable = (center: Center, sheet: Sheet): Content => {
  const { dataset, now } = sheet;
  const records = recordsOf(center);
  if (records.length === 0) return html`<p>${msg('Hours not listed', { id: 'hours-not-listed' })}</p>`;
  const weeks = records.map((record) => daysAhead(record, now, dataset).sort((a, b) => a.date.localeCompare(b.date)));
  const row = (days: readonly WeekDay[]) => {
    const name = days.find((day) => day.name)?.name;
    return html`<tr>
      <th scope="row">${dayAndDate(noonOf(days[0]!), 'UTC')}${name && [', ', words(name)]}</th>
      ${days.map((day) => html`<td>${dayHours(day, dataset.timeZone)}</td>`)}
    </tr>`;
  };
  return html`<table>
    <caption>
      ${captionOf(records, sheet)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Day', { id: 'day' })}</th>
        ${records.map((record) => html`<th scope="col">${channelWords(record)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeks[0]!.map((_, index) => row(weeks.map((week) => week[index]!)))}
    </tbody>
  </table>`;
};

/** The same in a line for the desk and one for the telephone: days alike stand together, what is out of the ordinary by its date. */
export const hoursLines = (center: Center, sheet: Sheet): Content => {
  const records = recordsOf(center);
  if (records.length === 0) return html`<p>${msg('Hours not listed', { id: 'hours-not-listed' })}</p>`;
  return html`<p>${hoursWords(records, sheet)} (${zoneOf(sheet)}):</p>
    ${listOf(records.map((record) => fact(channelWords(record), daysAlike(record, sheet))))}`;
};

const daysAlike = (record: Hours, { dataset, now }: Sheet): Content => {
  const alike = new Map<string, WeekDay[]>();
  const others: WeekDay[] = [];
  for (const day of daysAhead(record, now, dataset)) {
    const hours = dayHours(day, dataset.timeZone);
    if (day.because !== 'weekly' && day.because !== 'not-listed') others.push(day);
    else alike.set(hours, [...(alike.get(hours) ?? []), day]);
  }
  const ordinary = [...alike].map(([hours, days]): Content => `${list(days.map((day) => weekday(noonOf(day), 'UTC')))} ${hours}`);
  const dated = others.map((day): Content => [
    `${dayAndDate(noonOf(day), 'UTC')} ${dayHours(day, dataset.timeZone)}`,
    day.name && [' (', words(day.name), ')'],
  ]);
  return [...ordinary, ...dated].map((part, index) => [index > 0 && '; ', part]);
};
