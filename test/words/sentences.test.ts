import { expect } from '@open-wc/testing';
import type { Hours } from '../../src/domain/dataset.js';
import { openingAt } from '../../src/domain/opening.js';
import { dayKey } from '../../src/words/format.js';
import { loadLocale, speak } from '../../src/words/locale.js';
import { moment, openingWords, wordsUntil, type TimeWords } from '../../src/words/sentences.js';
import { norda, TIME_ZONE, unconfirmed, workdays } from '../fakes/dataset.js';
import { randomMoment, seeded } from '../fakes/random.js';

const VISITORS_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const MINUTE = 60_000;

/** What a visitor whose clock agrees with the dataset's reads at a local time of theirs, which is eight hours ahead of UTC. */
const said = (record: Hours | undefined, local: string, timeZone = VISITORS_ZONE, sections = {}) => {
  const now = Date.parse(timeZone === VISITORS_ZONE ? `${local}+08:00` : local);
  const dataset = norda({ timeZone, ...sections });
  const { head, details } = openingWords(openingAt(record, now, dataset), wordsFor(now, timeZone));
  return [head, ...details].join(' · ');
};
const wordsFor = (now: number, timeZone: string): TimeWords => ({ now, timeZone, timeZoneName: { en: 'Norda time' } });
const at16 = workdays('10:00', '16:00', { access: 'walk-in' });
const doubtful = workdays('10:00', '16:00', { ...unconfirmed, access: 'appointment' });

before(() => loadLocale('da'));
afterEach(() => speak('en'));

describe('a sentence about opening hours', () => {
  const cases: [what: string, record: Hours | undefined, local: string, sentence: string][] = [
    ['open', at16, '2026-11-25T11:00', 'Open · walk in · closes 16:00'],
    ['open, when that was not confirmed', doubtful, '2026-11-25T11:00', 'Usually open · by appointment · closes 16:00'],
    ['open to anybody, access not said', workdays('10:00', '16:00'), '2026-11-25T11:00', 'Open · closes 16:00'],
    ['31 minutes before the end', at16, '2026-11-25T15:29', 'Open · walk in · closes 16:00'],
    ['25 minutes before the end', at16, '2026-11-25T15:35', 'Open · walk in · closes in 25 min'],
    ['30 minutes before the end', at16, '2026-11-25T15:30', 'Open · walk in · closes in 30 min'],
    ['seconds before the end', at16, '2026-11-25T15:59:59', 'Open · walk in · closes in 1 min'],
    ['at the end itself', at16, '2026-11-25T16:00', 'Closed · opens tomorrow 10:00'],
    ['before it opens', at16, '2026-11-25T08:00', 'Closed · opens 10:00'],
    ['after it closed', at16, '2026-11-25T18:00', 'Closed · opens tomorrow 10:00'],
    ['just before midnight', at16, '2026-11-25T23:59', 'Closed · opens tomorrow 10:00'],
    ['just after midnight', at16, '2026-11-26T00:01', 'Closed · opens 10:00'],
    ['over a weekend and a holiday', at16, '2026-11-26T17:00', 'Closed · opens Monday 10:00'],
    ['on the holiday', at16, '2026-11-27T11:00', 'Closed · Founding Day · opens Monday 10:00'],
    ['closed, when that was not confirmed', doubtful, '2026-11-25T18:00', 'Usually closed now · usually opens tomorrow 10:00'],
    ['without a record', undefined, '2026-11-25T11:00', 'Hours not listed'],
    ['without hours in it', { ...at16, weekly: [] }, '2026-11-25T11:00', 'Hours not listed'],
    [
      'on a day that is not listed',
      { ...at16, weekly: [{ dayOfWeek: ['Thursday'], opens: '10:00', closes: '12:00' }] },
      '2026-11-25T11:00',
      'Hours not listed today · next listed opening tomorrow 10:00',
    ],
    [
      'with days not listed before the next opening',
      { ...at16, weekly: [{ dayOfWeek: ['Wednesday'], closed: true }, { dayOfWeek: ['Saturday'], opens: '10:00', closes: '12:00' }] },
      '2026-11-25T11:00',
      'Closed · next listed opening Saturday 10:00',
    ],
    [
      'for good',
      { ...at16, weekly: [{ dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], closed: true }] },
      '2026-11-25T11:00',
      'Closed · no opening planned',
    ],
    [
      'on a customary closing day that nobody confirmed',
      { ...at16, closures: ['customs'] },
      '2026-12-24T11:00',
      'May be closed today · Long Night · ask the centre',
    ],
    [
      'closed for weeks',
      { ...at16, special: [{ validFrom: '2026-11-25', validThrough: '2026-12-09', closed: true, name: { en: 'Moving' } }] },
      '2026-11-25T11:00',
      'Closed · Moving · opens Thursday 10 December 10:00',
    ],
    ['open day and night', { ...at16, weekly: [{ dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], opens: '00:00', closes: '24:00' }], publicHolidays: 'open' }, '2026-11-25T11:00', 'Open · walk in'],
  ]; // prettier-ignore
  for (const [what, record, local, sentence] of cases) {
    it(`${what}: ${sentence}`, () => expect(said(record, local).replaceAll(',', '')).to.equal(sentence));
  }

  it('says "usually" when the check is too old to be sure', () => {
    expect(said({ ...at16, checked: '2026-08-01' }, '2026-11-25T11:00')).to.match(/^Usually open/);
    expect(said({ ...at16, checked: '2026-09-01' }, '2026-11-25T11:00')).to.match(/^Open/);
  });

  it('never states an uncertain opening plainly, before it or on the day', () => {
    for (const local of ['2026-11-25T08:00', '2026-11-25T11:00', '2026-11-25T15:50', '2026-11-25T20:00'])
      expect(said(doubtful, local)).to.match(/usually/i);
  });

  it('is Danish for Danish readers', () => {
    speak('da');
    expect(said(at16, '2026-11-25T11:00')).to.equal('Åbent · uden tidsbestilling · lukker 16.00');
  });
});

describe('a time', () => {
  const words = (now: string, timeZone: string) => wordsFor(Date.parse(now), timeZone);

  it('names the visitor’s own clock when it shows another', () => {
    expect(moment(Date.parse('2026-11-25T19:30:00Z'), words('2026-11-25T14:30:00Z', TIME_ZONE))).to.equal(
      '16:00 Norda time (tomorrow 03:30 your time)',
    );
  });

  it('does not name it when both clocks agree, whatever their zones are called', () => {
    const now = '2026-11-25T03:00:00Z';
    for (const zone of [VISITORS_ZONE, 'Australia/Perth', 'Asia/Singapore'])
      expect(moment(Date.parse('2026-11-25T08:00:00Z'), words(now, zone)), zone).to.equal('16:00');
  });

  it('counts days on the dataset’s calendar and, beside it, on the visitor’s', () => {
    // 20:00 on Wednesday there is half past seven on Thursday morning here.
    const now = '2026-11-25T23:30:00Z';
    expect(moment(Date.parse('2026-11-26T13:30:00Z'), words(now, TIME_ZONE))).to.equal('tomorrow 10:00 Norda time (21:30 your time)');
  });

  it('names the weekday up to four days ahead, then the date as well', () => {
    const now = '2026-11-25T02:00:00Z';
    expect(moment(Date.parse('2026-11-29T02:00:00Z'), words(now, VISITORS_ZONE))).to.equal('Sunday 10:00');
    expect(moment(Date.parse('2026-11-30T02:00:00Z'), words(now, VISITORS_ZONE)).replace(',', '')).to.equal('Monday 30 November 10:00');
  });

  it('never calls next week’s day by the name of today', () => {
    const now = Date.parse('2026-11-25T02:00:00Z');
    for (let hour = 24; hour < 9 * 24; hour++) {
      const at = now + hour * 3_600_000;
      const sentence = moment(at, wordsFor(now, VISITORS_ZONE));
      if (/^Wednesday \d\d:/.test(sentence)) throw new Error(`${hour} hours ahead: ${sentence}`);
    }
  });

  it('is tomorrow across a night of 23 and of 25 hours', () => {
    const zone = 'America/St_Johns';
    // Clocks go forward on 8 March 2026 and back on 1 November.
    for (const [now, at] of [
      ['2026-03-07T15:30:00Z', '2026-03-08T12:30:00Z'],
      ['2026-10-31T14:30:00Z', '2026-11-01T13:30:00Z'],
    ])
      expect(moment(Date.parse(at!), words(now!, zone))).to.match(/^tomorrow/);
    // From five past midnight to ten to midnight: nearly 25 hours, and one day.
    expect(moment(Date.parse('2026-11-02T03:20:00Z'), words('2026-11-01T02:35:00Z', zone))).to.match(/^23:50/);
  });

  it('falls back to the name of the zone when the dataset has no words for it', () => {
    const sentence = moment(Date.parse('2026-11-25T19:30:00Z'), {
      now: Date.parse('2026-11-25T14:30:00Z'),
      timeZone: TIME_ZONE,
      timeZoneName: undefined,
    });
    expect(sentence).to.include(TIME_ZONE);
  });
});

describe('wordsUntil', () => {
  const spokenAt = (record: Hours, now: number, dataset: ReturnType<typeof norda>, phone?: Hours) =>
    JSON.stringify(openingWords(openingAt(record, now, dataset), wordsFor(now, dataset.timeZone), phone && openingAt(phone, now, dataset)));

  it('is the end of a sentence: true until then, and after it another one unless a day ended, for random hours', () => {
    const random = seeded(20261130);
    let compared = 0;
    for (let index = 0; index < 400; index++) {
      const { record, dataset, now } = randomMoment(random);
      const opening = openingAt(record, now, dataset);
      const until = wordsUntil(opening, wordsFor(now, dataset.timeZone));
      expect(until, 'is in the future').to.be.above(now);
      expect(until, 'is today').to.be.at.most(now + 25 * 3_600_000);
      const before = spokenAt(record, now, dataset);
      for (const then of [now + (until - now) / 4, now + (until - now) / 2, until - 1].map(Math.floor)) {
        compared++;
        expect(spokenAt(record, then, dataset), `${new Date(now).toISOString()} … ${new Date(then).toISOString()}`).to.equal(before);
      }
      const isMidnight = [dataset.timeZone, undefined].some((zone) => dayKey(until, zone) !== dayKey(until - 1, zone));
      if (!isMidnight) expect(spokenAt(record, until, dataset), new Date(until).toISOString()).not.to.equal(before);
    }
    expect(compared).to.be.above(800);
  }).timeout(60_000);

  it('counts the telephone in: the sentence about both is true until then, for random hours of both', () => {
    const random = seeded(20261201);
    let withPhone = 0;
    for (let index = 0; index < 400; index++) {
      const { record, dataset, now } = randomMoment(random);
      const phone: Hours = { ...randomMoment(random).record, channel: 'phone' };
      const until = wordsUntil(openingAt(record, now, dataset), wordsFor(now, dataset.timeZone), openingAt(phone, now, dataset));
      expect(until).to.be.above(now);
      const before = spokenAt(record, now, dataset, phone);
      if (before.includes('Phone')) withPhone++;
      for (const then of [now + (until - now) / 3, until - 1].map(Math.floor))
        expect(spokenAt(record, then, dataset, phone), `${new Date(now).toISOString()} … ${new Date(then).toISOString()}`).to.equal(before);
    }
    expect(withPhone).to.be.above(20);
  }).timeout(60_000);

  it('comes 30 minutes before the end, then every minute', () => {
    const dataset = norda({ timeZone: VISITORS_ZONE });
    const from = (local: string) => {
      const now = Date.parse(`${local}+08:00`);
      return new Date(wordsUntil(openingAt(at16, now, dataset), wordsFor(now, VISITORS_ZONE)) + 8 * 60 * MINUTE)
        .toISOString()
        .slice(11, 19);
    };
    expect(from('2026-11-25T11:00:00')).to.equal('15:30:00');
    expect(from('2026-11-25T15:35:00')).to.equal('15:36:00');
    expect(from('2026-11-25T15:35:20')).to.equal('15:36:00');
    expect(from('2026-11-25T15:59:30')).to.equal('16:00:00');
    expect(from('2026-11-25T08:00:00')).to.equal('10:00:00');
    expect(from('2026-11-25T18:00:00'), '"tomorrow" ends at midnight').to.equal('00:00:00');
  });
});
