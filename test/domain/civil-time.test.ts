import { expect } from '@open-wc/testing';
import { civilAt, civilInstant, dateOf, instantOf, kept } from '../../src/domain/civil-time.js';

const COPENHAGEN = 'Europe/Copenhagen';
const utc = (text: string) => Date.parse(`${text}Z`);
/** The wall clock of a zone at an instant, as text. */
const wall = (instant: string, timeZone: string) => new Date(civilAt(utc(instant), timeZone)).toISOString().slice(0, 16);
/** The instant of a wall clock, as text in UTC. */
const instant = (civil: string, timeZone = COPENHAGEN) => new Date(instantOf(utc(civil), timeZone)).toISOString().slice(0, 16);

describe('civil time', () => {
  it('shows the clock of the zone, not that of the visitor', () => {
    expect(wall('2026-01-15T12:00', COPENHAGEN)).to.equal('2026-01-15T13:00');
    expect(wall('2026-07-15T12:00', COPENHAGEN)).to.equal('2026-07-15T14:00');
    expect(wall('2026-01-15T12:00', 'Asia/Kolkata')).to.equal('2026-01-15T17:30');
    expect(wall('2026-01-15T12:00', 'Pacific/Apia')).to.equal('2026-01-16T01:00');
    expect(wall('2026-01-15T12:00', 'Australia/Lord_Howe')).to.equal('2026-01-15T23:00');
    expect(wall('2026-07-15T12:00', 'Australia/Lord_Howe')).to.equal('2026-07-15T22:30');
  });

  it('shows midnight as 00:00, at the right date', () => {
    expect(wall('2026-01-14T23:00', COPENHAGEN)).to.equal('2026-01-15T00:00');
  });

  it('keeps the milliseconds, before 1970 too', () => {
    expect(civilAt(-1, 'UTC')).to.equal(-1);
    expect(civilAt(1, COPENHAGEN)).to.equal(3_600_001);
  });

  it('changes the clocks at the very millisecond', () => {
    const switched = utc('2026-03-29T01:00');
    expect(civilAt(switched - 1, COPENHAGEN)).to.equal(utc('2026-03-29T02:00') - 1);
    expect(civilAt(switched, COPENHAGEN)).to.equal(utc('2026-03-29T03:00'));
  });

  it('moves a time that the clocks skip forward by what they skip [b]', () => {
    expect(instant('2026-03-29T01:59')).to.equal('2026-03-29T00:59');
    expect(instant('2026-03-29T02:00')).to.equal('2026-03-29T01:00');
    expect(instant('2026-03-29T02:30')).to.equal('2026-03-29T01:30');
    expect(instant('2026-03-29T03:00')).to.equal('2026-03-29T01:00');
  });

  it('takes the earlier of the two instants of a time that the clocks show twice [b]', () => {
    expect(instant('2026-10-25T02:00')).to.equal('2026-10-25T00:00');
    expect(instant('2026-10-25T02:30')).to.equal('2026-10-25T00:30');
    expect(instant('2026-10-25T03:00')).to.equal('2026-10-25T02:00');
  });

  it('knows half-hour switches, skipped midnights and skipped days [b] [i]', () => {
    expect(instant('2026-10-04T02:15', 'Australia/Lord_Howe')).to.equal('2026-10-03T15:45');
    expect(instant('2026-03-28T23:30', 'America/Nuuk')).to.equal('2026-03-29T01:30');
    expect(instant('2026-04-24T00:00', 'Africa/Cairo')).to.equal('2026-04-23T22:00');
    expect(instant('2011-12-30T12:00', 'Pacific/Apia')).to.equal('2011-12-30T22:00');
    expect(instant('2011-12-31T01:00', 'Pacific/Apia')).to.equal('2011-12-30T11:00');
  });

  it('says which zone does not exist, and never falls back to the zone of the visitor', () => {
    expect(() => civilAt(0, 'Mars/Phobos')).to.throw(RangeError, /Mars\/Phobos/);
    expect(() => civilAt(0, undefined as unknown as string)).to.throw(RangeError, /undefined/);
  });

  it('answers the same when its caches have been filled and emptied', () => {
    const before = civilAt(utc('2026-07-15T12:00'), COPENHAGEN);
    for (let day = 0; day < 5000; day++) civilAt(day * 864e5, COPENHAGEN);
    expect(civilAt(utc('2026-07-15T12:00'), COPENHAGEN)).to.equal(before);
  });

  it('writes a day as a date', () => {
    expect(dateOf(0)).to.equal('1970-01-01');
    expect(dateOf(20781)).to.equal('2026-11-24');
  });
});

describe('what is kept', () => {
  it('is made once', () => {
    const cache = new Map<string, number>();
    let made = 0;
    const answer = () => kept(cache, 'key', () => ++made);
    expect([answer(), answer(), answer()]).to.deep.equal([1, 1, 1]);
  });

  it('is never more than 4096 things, and the newest is among them', () => {
    const cache = new Map<number, number>();
    let most = 0;
    for (let key = 0; key < 10_000; key++) {
      kept(cache, key, () => key);
      most = Math.max(most, cache.size);
      expect(cache.get(key)).to.equal(key);
    }
    expect(most).to.equal(4096);
  });
});

describe('Intl, which is slow,', () => {
  /** How often it is asked for a time while something runs. */
  const asked = (run: () => void): number => {
    const prototype = Intl.DateTimeFormat.prototype;
    const found = Object.getOwnPropertyDescriptor(prototype, 'format')!;
    let times = 0;
    Object.defineProperty(prototype, 'format', {
      configurable: true,
      get(this: Intl.DateTimeFormat) {
        times++;
        return found.get!.call(this) as unknown;
      },
    });
    try {
      run();
    } finally {
      Object.defineProperty(prototype, 'format', found);
    }
    return times;
  };
  const hourly = (day: string, zone: string) => () => {
    for (let hour = 0; hour < 24; hour++) civilAt(utc(`${day}T00:00`) + hour * 36e5, zone);
  };

  it('is asked three times about a day on which the clocks stand still, however often the day is', () => {
    expect(asked(hourly('2026-02-11', COPENHAGEN))).to.be.at.most(3);
    expect(asked(hourly('2026-02-11', COPENHAGEN))).to.equal(0);
  });

  it('is asked once a question about a day on which they change', () => {
    hourly('2026-03-29', COPENHAGEN)();
    expect(asked(hourly('2026-03-29', COPENHAGEN))).to.be.at.most(24);
  });
});

describe('the moment that a person writes', () => {
  const moment = (text: string) => {
    const at = civilInstant(text, COPENHAGEN);
    return at === undefined ? undefined : new Date(at).toISOString();
  };

  it('is local time of the dataset', () => {
    expect(moment('2026-12-24T10:00')).to.equal('2026-12-24T09:00:00.000Z');
    expect(moment('2026-06-24 10:00')).to.equal('2026-06-24T08:00:00.000Z');
    expect(moment('2026-12-24T10:00:30')).to.equal('2026-12-24T09:00:30.000Z');
  });

  it('is midnight when only the date is given', () => {
    expect(moment('2026-12-24')).to.equal('2026-12-23T23:00:00.000Z');
  });

  it('is exact when it ends in Z or an offset', () => {
    expect(moment('2026-12-24T10:00Z')).to.equal('2026-12-24T10:00:00.000Z');
    expect(moment('2026-12-24T10:00-05:00')).to.equal('2026-12-24T15:00:00.000Z');
  });

  it('is 1 January 1970 too', () => {
    expect(civilInstant('1970-01-01T00:00Z', COPENHAGEN)).to.equal(0);
  });

  it('is nothing for rubbish', () => {
    const rubbish = [
      '',
      'now',
      'on 2026-12-24',
      '2026',
      '2026-12',
      '2026-13-01',
      '2026-02-30',
      '2025-02-29',
      '2026-12-24T25:00',
      '2026-12-24T10',
      '2026-12-24T10:00+99:99',
    ];
    for (const text of [...rubbish, '24.12.2026', '2026-12-24T10:00 CET', '12-24-2026T10:00'])
      expect(moment(text), text).to.equal(undefined);
  });
});
