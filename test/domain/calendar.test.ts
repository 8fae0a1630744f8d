import { expect } from '@open-wc/testing';
import { calendarOf, type CalendarContext, type CalendarEntry } from '../../src/domain/calendar.js';
import { pick, seeded, type Random } from '../fakes/random.js';

const SEED = 20261125;
const CONTEXT: CalendarContext = {
  product: 'Norda Widgets',
  namespace: 'norda',
  language: 'en',
  stampAt: Date.UTC(2026, 10, 25, 9, 30, 5),
};
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'card',
  date: '2027-02-28',
  summary: 'Residence card',
  description: 'Within 3 months of entering the country',
  ...more,
});

const utf8 = new TextEncoder();
const linesOf = (text: string) => text.split('\r\n').slice(0, -1);
/** The lines as a calendar reads them, put together again. */
const unfolded = (text: string) => linesOf(text.replaceAll('\r\n ', ''));
const valuesOf = (text: string, name: string) =>
  unfolded(text)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1));
/** By §3.3.11: a backslash says what the next sign means. */
const unescaped = (value: string) => value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
/** What a calendar can keep of a text: ends of lines are one sign, other control characters none. */
const keepable = (text: string) => {
  const lines = text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n');
  return [...lines].filter((char) => /[\t\n]/.test(char) || !/\p{Cc}/u.test(char)).join('');
};

const PIECES = [
  ...['word', ' ', '  ', '\t', ',', ';', ':', '\\', '\\n', '\\\\', '"', 'n', '=', '^'],
  ...['\n', '\r\n', '\r', '\n\n', '\r\n ', '\u0085', '\u2028', '\u2029'],
  ...['\0', '\u0007', '\u001b[31m', '\u007f', '\u009f'],
  ...['æøå', 'Sønderjylland', 'é', 'e\u0301', 'ß', '中文字', '𝒳', '😀', '👩‍👩‍👧‍👦', '🇩🇰', '\u200b', '\ufeff', '\u202e'],
  ...['رقم الهوية', 'מספר', 'BEGIN:VEVENT', '\r\nEND:VCALENDAR\r\n', 'a'.repeat(74), 'å'.repeat(38), '€'.repeat(25), '😀'.repeat(19)],
];
const randomText = (random: Random) => Array.from({ length: Math.floor(random() * 40) }, () => pick(random, PIECES)).join('');

/** Tries a promise with many texts; the one that breaks it is shown. */
const always = (cases: number, promise: (text: string, random: Random) => void) => () => {
  const random = seeded(SEED);
  for (let index = 0; index < cases; index++) {
    const text = randomText(random);
    try {
      promise(text, random);
    } catch (error) {
      throw new Error(`case ${index}: ${String(error)}\n${JSON.stringify(text)}`);
    }
  }
};

describe('a calendar of deadlines', () => {
  it('is one all-day event with a reminder for each', () => {
    expect(linesOf(calendarOf([entry({ url: 'https://card.example/apply?a=b,c' })], CONTEXT))).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Norda Widgets//EN',
      'BEGIN:VEVENT',
      'UID:2027-02-28-card@norda',
      'DTSTAMP:20261125T093005Z',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'TRANSP:TRANSPARENT',
      'SUMMARY;LANGUAGE=en:Residence card',
      'DESCRIPTION;LANGUAGE=en:Within 3 months of entering the country',
      'URL:https://card.example/apply?a=b,c',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P1W',
      'DESCRIPTION;LANGUAGE=en:Residence card',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('ends a day with the next one, over months, years and leap days', () => {
    const endOf = (date: string) => valuesOf(calendarOf([entry({ date })], CONTEXT), 'DTEND')[0];
    expect(['2026-12-31', '2028-02-28', '2028-02-29', '2027-03-28', '0099-01-01'].map(endOf)).to.deep.equal([
      '20270101',
      '20280229',
      '20280301',
      '20270329',
      '00990102',
    ]);
  });

  it('without a real date is empty, and leaves the others alone', () => {
    for (const date of ['', '2027-02-29', '2027-13-01', '28-02-2027', '2027-02-28T10:00', '2027-02-28\r\nX:1', 'soon'])
      expect(calendarOf([entry({ date })], CONTEXT), date).to.equal('');
    expect(calendarOf([], CONTEXT)).to.equal('');
    expect(valuesOf(calendarOf([entry({ date: '2027-02-31' }), entry()], CONTEXT), 'DTSTART')).to.deep.equal(['20270228']);
  });

  it('names an event the same on every day that it is made, in every language', () => {
    const uid = (context: Partial<CalendarContext>, more = {}) => valuesOf(calendarOf([entry(more)], { ...CONTEXT, ...context }), 'UID')[0];
    expect(uid({ language: 'da', stampAt: 0 }, { summary: 'Opholdskort' })).to.equal(uid({}));
    expect(new Set([uid({}), uid({}, { id: 'number' }), uid({}, { date: '2027-03-01' }), uid({ namespace: 'sudda' })]).size).to.equal(4);
  });

  it('has one event for an id and a date, the first', () => {
    const text = calendarOf([entry(), entry({ summary: 'Again' }), entry({ id: 'number' })], CONTEXT);
    expect(valuesOf(text, 'UID')).to.deep.equal(['2027-02-28-card@norda', '2027-02-28-number@norda']);
    expect(valuesOf(text, 'SUMMARY')).to.deep.equal(['Residence card', 'Residence card']);
  });

  it('invites nobody', () => expect(calendarOf([entry()], CONTEXT)).not.to.match(/^(METHOD|ATTENDEE|ORGANIZER)/m));

  it('leaves out what is no address', () => {
    for (const url of ['', 'javascript:alert(1)', 'https://a.example/\r\nX-EVIL:1', 'https://a.example/a b', 'card.example'])
      expect(valuesOf(calendarOf([entry({ url })], CONTEXT), 'URL'), url).to.deep.equal([]);
  });
});

describe('for whatever text', () => {
  it(
    'a calendar reads it back',
    always(3000, (text) => {
      const read = calendarOf([entry({ summary: text, description: `${text};${text}` })], CONTEXT);
      expect(valuesOf(read, 'SUMMARY').map(unescaped)).to.deep.equal([keepable(text)]);
      expect(valuesOf(read, 'DESCRIPTION').map(unescaped)).to.deep.equal([keepable(`${text};${text}`), keepable(text)]);
    }),
  );

  it(
    'no line is longer than 75 octets, and none splits a character',
    always(3000, (text) => {
      const lines = linesOf(calendarOf([entry({ id: text, summary: text })], { ...CONTEXT, namespace: text, product: text }));
      for (const line of lines) {
        expect(utf8.encode(line).length, line).to.be.at.most(75);
        expect(line, 'half a character').not.to.match(/\p{Cs}/u);
        expect(line).not.to.match(/(?!\t)\p{Cc}/u);
      }
      // A line is folded only where it has to be.
      for (const [i, line] of lines.entries())
        if (lines[i + 1]?.startsWith(' ')) expect(utf8.encode(line + [...lines[i + 1]!][1]!).length, line).to.be.above(75);
    }),
  );

  it(
    'there are the same lines, and as many events as ids',
    always(1000, (text, random) => {
      const others = Array.from({ length: 4 }, () => randomText(random));
      const ids = [text, ...others];
      const read = calendarOf(
        ids.map((id) => entry({ id, summary: id })),
        CONTEXT,
      );
      const uids = valuesOf(read, 'UID');
      expect(new Set(uids).size).to.equal(uids.length);
      expect(uids.length).to.equal(new Set(ids.map(keepable)).size);
      expect(unfolded(read).length).to.equal(4 + uids.length * 14);
    }),
  );

  it('half a surrogate pair counts as what it is written as', () => {
    const lines = linesOf(calendarOf([entry({ summary: '\ud83d'.repeat(90) })], CONTEXT));
    for (const line of lines) expect(utf8.encode(line).length).to.be.at.most(75);
  });
});
