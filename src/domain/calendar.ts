/** Deadlines as the text of a calendar file, by RFC 5545 (iCalendar). */
import { DAY, dateOf, isDate } from './civil-time.js';

export interface CalendarEntry {
  /** Names the deadline, the same each time a file is made. */
  readonly id: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly summary: string;
  readonly description: string;
  /** An http or https address, written in ASCII as addresses are; another one is left out. */
  readonly url?: string | undefined;
}

export interface CalendarContext {
  /** Name of the program, for the calendar's own records. */
  readonly product: string;
  /** What the ids are unique in, such as the dataset's id: a person may keep deadlines of two countries in one calendar. */
  readonly namespace: string;
  /** BCP 47 tag of the summaries and descriptions. */
  readonly language: string;
  /** When the file is made, in milliseconds since 1970. */
  readonly stampAt: number;
}

const LINE_OCTETS = 75;

/** Octets of a character in UTF-8; half a surrogate pair is written as U+FFFD, which has three. */
const octetsOf = (char: string) => [0x80, 0x800, 0x10000].filter((limit) => char.codePointAt(0)! >= limit).length + 1;

/** §3.1: a line that is too long goes on in the next one, after a space that counts. */
const folded = (line: string) => {
  let text = '';
  let octets = 0;
  for (const char of line) {
    const own = octetsOf(char);
    const fits = octets + own <= LINE_OCTETS;
    text += fits ? char : `\r\n ${char}`;
    octets = fits ? octets + own : 1 + own;
  }
  return `${text}\r\n`;
};

/** §3.3.11. A text cannot hold control characters, and some programs end a line at separators that the standard allows. */
const written = (text: string) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const day = (date: string, later = 0) => dateOf(Date.parse(date) / DAY + later).replaceAll('-', '');
const uidOf = ({ id, date }: CalendarEntry, { namespace }: CalendarContext) => written(`${date}-${id}@${namespace}`);

const event = (entry: CalendarEntry, context: CalendarContext) => {
  const { date, summary, description, url = '' } = entry;
  const text = (name: string, value: string) => `${name};LANGUAGE=${context.language}:${written(value)}`;
  return [
    ...['BEGIN:VEVENT', `UID:${uidOf(entry, context)}`, `DTSTAMP:${new Date(context.stampAt).toISOString().replace(/-|:|\.\d+/g, '')}`],
    // The end of a day is the next one, and a deadline takes none of its time.
    ...[`DTSTART;VALUE=DATE:${day(date)}`, `DTEND;VALUE=DATE:${day(date, 1)}`, 'TRANSP:TRANSPARENT'],
    ...[text('SUMMARY', summary), text('DESCRIPTION', description), ...(/^https?:\/\/[!-~]+$/.test(url) ? [`URL:${url}`] : [])],
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P1W', text('DESCRIPTION', summary), 'END:VALARM', 'END:VEVENT'],
  ];
};

/**
 * One all-day event for each deadline, with a reminder a week before. Nobody is invited: there is no METHOD.
 * An id and a date make one event, which a calendar updates when it gets it again; of two, the first counts.
 * @returns lines that end in CRLF, to be written as UTF-8; empty without a real date, because a calendar needs an event.
 */
export function calendarOf(entries: readonly CalendarEntry[], context: CalendarContext): string {
  const real = entries.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date) && isDate(date));
  const once = [...new Map(real.map((entry) => [uidOf(entry, context), entry] as const).reverse()).values()].reverse();
  if (!once.length) return '';
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${written(context.product)}//EN`];
  return [...head, ...once.flatMap((entry) => event(entry, context)), 'END:VCALENDAR'].map(folded).join('');
}
