import { expect } from '@open-wc/testing';
import { stateAt } from '../../src/domain/hours.js';
import { daysOf, momentsIn } from '../../src/domain/timeline.js';
import { weekOf } from '../../src/domain/week.js';
import { always, at, closure, CONTEXT, record, row, state, WEST, withClosures } from '../prove/danish-hours.js';

describe('nights', () => {
  const bar = always(['Fr Sa', '22:00-03:00'], ['Mo Tu We Th Su', 'closed']);

  it('run past midnight and belong to the day on which they start [a]', () => {
    expect(state(bar, '2026-11-27T23:00')).to.equal('open until 2026-11-28T03:00, weekly');
    expect(state(bar, '2026-11-28T02:59')).to.equal('open until 2026-11-28T03:00, weekly');
    expect(state(bar, '2026-11-28T03:00')).to.equal('closed until 2026-11-28T22:00, weekly');
    expect(state(bar, '2026-11-29T02:00')).to.equal('open until 2026-11-29T03:00, weekly');
  });

  it('may close at 24:00 [a]', () => {
    expect(state(always(['all', '18:00-24:00']), '2026-11-23T23:59')).to.equal('open until 2026-11-24T00:00, weekly');
  });

  it('join the next day when it opens at midnight [a]', () => {
    expect(state(always(['Mo', '18:00-24:00'], ['Tu', '00:00-06:00']), '2026-11-23T20:00')).to.equal('open until 2026-11-24T06:00, weekly');
  });

  it('never end where it is always open [f]', () => {
    expect(state(always(['all', '00:00-24:00']), '2026-11-23T12:00')).to.equal('open until null, weekly');
  });

  it('last for days where one day’s 24:00 is the next one’s 00:00 [a]', () => {
    expect(state(always(['Mo Tu We', '00:00-24:00'], ['Th Fr Sa Su', 'closed']), '2026-11-23T12:00')).to.equal(
      'open until 2026-11-26T00:00, weekly',
    );
    expect(state(always(['Mo', '09:00-02:00'], ['Tu', '02:00-05:00']), '2026-11-23T12:00')).to.equal('open until 2026-11-24T05:00, weekly');
  });

  it('give the reason of the day on which they start for as long as they last', () => {
    const hours = {
      ...always(['all', '02:00-16:00']),
      special: [{ validFrom: '2026-11-23', validThrough: '2026-11-23', opens: '22:00', closes: '03:00' }],
    };
    expect(state(hours, '2026-11-24T02:30')).to.equal('open until 2026-11-24T16:00, special');
    expect(state(hours, '2026-11-24T03:00')).to.equal('open until 2026-11-24T16:00, weekly');
  });

  it('of New Year’s Eve end on the holiday, which has no night of its own [h]', () => {
    const bar = record([row('all', '22:00-03:00')]);
    expect(state(bar, '2026-12-31T23:59')).to.equal('open until 2027-01-01T03:00, weekly');
    expect(state(bar, '2027-01-01T00:00')).to.equal('open until 2027-01-01T03:00, weekly');
    expect(state(bar, '2027-01-01T03:00')).to.equal('closed until 2027-01-02T22:00, public-holiday new-year');
    expect(state(WEST, '2026-12-31T17:00')).to.equal('closed until 2027-01-04T10:00, closure --12-31');
  });

  it('are not cut by the holiday of the next morning, but cancelled by that of their own day [d]', () => {
    const hours = record([row('all', '22:00-03:00')]);
    expect(state(hours, '2026-12-25T02:00')).to.equal('open until 2026-12-25T03:00, weekly');
    expect(state(hours, '2026-12-25T23:00')).to.equal('closed until 2026-12-27T22:00, public-holiday christmas-day');
    expect(state(hours, '2026-12-27T02:00')).to.equal('closed until 2026-12-27T22:00, weekly');
  });

  it('beat an unknown morning, and an unknown night beats a closed morning', () => {
    const hours = always(['Mo', '22:00-03:00'], ['Tu', 'unknown'], ['We Th Fr Sa Su', 'closed']);
    expect(state(hours, '2026-11-24T01:00')).to.equal('open until 2026-11-24T03:00, weekly');
    expect(state(hours, '2026-11-24T03:00')).to.equal('unknown until 2026-11-25T00:00, weekly');
    const doubted = { ...always(['Mo', '22:00-03:00'], ['Tu We Th Fr Sa Su', 'closed']), closures: ['own'] };
    expect(state(doubted, '2026-11-24T01:00', withClosures(closure('--11-23', {})))).to.equal(
      'unknown until 2026-11-24T03:00, closure --11-23',
    );
  });
});

describe('the days on which clocks change', () => {
  const sunday = (...times: string[]) => always(...times.map((time) => ['Su', time] as [string, string]), ['Mo Tu We Th Fr Sa', 'closed']);
  const utc = (text: string) => Date.parse(`${text}Z`);

  it('move an opening that the clocks skip forward [b]', () => {
    const { is, until } = stateAt(sunday('02:30-14:30'), utc('2026-03-29T01:29'), CONTEXT);
    expect([is, until]).to.deep.equal(['closed', utc('2026-03-29T01:30')]);
  });

  it('end an opening at the moment that the clocks skip to, when they skip its end [b]', () => {
    expect(stateAt(sunday('01:00-02:30'), utc('2026-03-29T00:30'), CONTEXT).until).to.equal(utc('2026-03-29T01:30'));
    expect(state(sunday('01:00-02:00'), '2026-03-29T01:30')).to.equal('open until 2026-03-29T03:00, weekly');
    expect(stateAt(sunday('02:15-02:45'), utc('2026-03-29T01:20'), CONTEXT)).to.deep.include({
      is: 'open',
      until: utc('2026-03-29T01:45'),
    });
  });

  it('drop an opening of which the skipped hour leaves nothing [b]', () => {
    expect(state(sunday('02:00-03:00'), '2026-03-28T12:00')).to.equal('closed until 2026-04-05T02:00, weekly');
    expect(state(sunday('02:30-03:00'), '2026-03-29T03:10')).to.equal('closed until 2026-04-05T02:30, weekly');
  });

  it('take the earlier instant of a time that comes twice [b]', () => {
    const hours = sunday('02:30-14:30');
    expect(stateAt(hours, utc('2026-10-25T00:29'), CONTEXT).until).to.equal(utc('2026-10-25T00:30'));
    expect(stateAt(hours, utc('2026-10-25T01:10'), CONTEXT)).to.deep.equal({
      is: 'open',
      until: utc('2026-10-25T13:30'),
      because: 'weekly',
    });
  });

  it('are open through both passes of an hour that lies within the opening [b]', () => {
    const hours = sunday('01:00-04:00');
    for (const time of ['00:30', '01:30'])
      expect(stateAt(hours, utc(`2026-10-25T${time}`), CONTEXT)).to.deep.include({ is: 'open', until: utc('2026-10-25T03:00') });
    expect(weekOf(hours, utc('2026-10-25T00:30'), CONTEXT)[6]!.spans).to.deep.equal([
      { is: 'open', opensAt: utc('2026-10-24T23:00'), closesAt: utc('2026-10-25T03:00') },
    ]);
  });

  it('stay closed in the second pass of an hour that ended in the first [b]', () => {
    expect(stateAt(sunday('01:00-02:30'), utc('2026-10-25T01:10'), CONTEXT).is).to.equal('closed');
  });

  it('have 25 hours and 23 hours, open throughout [b]', () => {
    const hours = sunday('00:00-24:00');
    expect(stateAt(hours, at('2026-10-25'), CONTEXT).until! - at('2026-10-25')).to.equal(25 * 36e5);
    expect(stateAt(hours, at('2026-03-29'), CONTEXT).until! - at('2026-03-29')).to.equal(23 * 36e5);
  });

  it('let a night that starts on them end by the clock of the next morning [b]', () => {
    expect(state(sunday('11:50-03:20'), '2028-03-26T23:00')).to.equal('open until 2028-03-27T03:20, weekly');
  });

  it('may come at midnight, or by half an hour [b] [i]', () => {
    const daily = always(['all', '23:30-02:00']);
    expect(stateAt(daily, utc('2026-03-29T00:59'), { timeZone: 'America/Nuuk' }).until).to.equal(utc('2026-03-29T01:30'));
    const lordHowe = stateAt(always(['all', '02:15-05:00']), utc('2026-10-03T15:40'), { timeZone: 'Australia/Lord_Howe' });
    expect(lordHowe).to.deep.equal({ is: 'closed', until: utc('2026-10-03T15:45'), because: 'weekly' });
    const autumn = stateAt(always(['all', '01:45-05:00']), utc('2026-04-04T15:00'), { timeZone: 'Australia/Lord_Howe' });
    expect(autumn.until).to.equal(utc('2026-04-04T18:30'));
  });
});

describe('places far away', () => {
  const monday = always(['Mo', '10:00-16:00'], ['Tu We Th Fr Sa Su', 'closed']);
  const seen = (timeZone: string, time: string) => {
    const { is, until } = stateAt(monday, Date.parse(`${time}Z`), { timeZone });
    return `${is} until ${new Date(until!).toISOString().slice(0, 16)}`;
  };

  it('keep their own day, whatever day the visitor has [i]', () => {
    expect(seen('Pacific/Apia', '2026-11-22T22:00')).to.equal('open until 2026-11-23T03:00');
    expect(seen('Pacific/Pago_Pago', '2026-11-22T22:00')).to.equal('closed until 2026-11-23T21:00');
    expect(seen('America/New_York', '2026-11-23T20:30')).to.equal('open until 2026-11-23T21:00');
    expect(seen('Pacific/Auckland', '2026-11-22T21:00')).to.equal('open until 2026-11-23T03:00');
    expect(seen('Pacific/Auckland', '2026-11-23T03:00')).to.equal('closed until 2026-11-29T21:00');
  });

  it('keep clocks that are half an hour or three quarters off [i]', () => {
    expect(seen('Asia/Kolkata', '2026-11-23T04:29')).to.equal('closed until 2026-11-23T04:30');
    expect(seen('Asia/Kolkata', '2026-11-23T04:30')).to.equal('open until 2026-11-23T10:30');
    expect(seen('Asia/Kathmandu', '2026-11-23T04:15')).to.equal('open until 2026-11-23T10:15');
    expect(seen('Australia/Lord_Howe', '2026-11-22T23:00')).to.equal('open until 2026-11-23T05:00');
    expect(seen('Australia/Lord_Howe', '2026-06-21T23:30')).to.equal('open until 2026-06-22T05:30');
  });

  it('change their clocks on days of their own [i]', () => {
    // Auckland goes forward on 27 September 2026: 23:30–03:30 is an hour shorter there that night.
    const night = always(['all', '23:30-03:30']);
    const closing = stateAt(night, Date.parse('2026-09-26T12:00Z'), { timeZone: 'Pacific/Auckland' }).until!;
    expect(new Date(closing).toISOString()).to.equal('2026-09-26T14:30:00.000Z');
  });

  it('have lost a whole day: Apia went from 29 to 31 December 2011 [i]', () => {
    const daily = always(['all', '10:00-16:00']);
    const closed = stateAt(daily, Date.parse('2011-12-30T02:00Z'), { timeZone: 'Pacific/Apia' });
    expect(new Date(closed.until!).toISOString()).to.equal('2011-12-30T20:00:00.000Z');
  });
});

describe('the days of a record', () => {
  it('are worked out once, for as long as the record and the parts of the context stay the same', () => {
    const days = daysOf(WEST, CONTEXT);
    expect(daysOf(WEST, { ...CONTEXT })).to.equal(days);
    expect(days(20780)).to.equal(days(20780));
    expect(momentsIn(days, 20780)).to.equal(momentsIn(days, 20780));
    expect(daysOf(WEST, { ...CONTEXT, holidays: [] })).not.to.equal(days);
  });

  it('start at their midnight, to the millisecond', () => {
    const [first] = momentsIn(daysOf(WEST, CONTEXT), 20780);
    expect(first!.at).to.equal(at('2026-11-23'));
    expect(stateAt(record([row('Mo', '10:00-16:00')]), at('2026-11-23') - 1, CONTEXT)).to.deep.equal({
      is: 'unknown',
      until: at('2026-11-23'),
      because: 'not-listed',
    });
  });
});
