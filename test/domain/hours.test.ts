import { expect } from '@open-wc/testing';
import { stateAt } from '../../src/domain/hours.js';
import { always, at, CONTEXT, record, row, shown, state, WEST, ZONE } from '../prove/danish-hours.js';

/*
 * A letter at the end of a title, here and in the tests of the engine's other files, is one of the cases that opening hours
 * are known to get wrong: [a] midnight, [b] clocks that change, [c] lunch, [d] holidays, [e] closed, empty and unknown,
 * [f] always open, [g] seasons, [h] the turn of the year and of the law, [i] visitors elsewhere, [j] seconds, [k] far away,
 * [l] shortened days, [m] special days that overlap, [n] what cannot be read.
 */
describe('an ordinary week', () => {
  it('is open in its hours and closed outside them', () => {
    expect(state(WEST, '2026-11-23T09:59')).to.equal('closed until 2026-11-23T10:00, weekly');
    expect(state(WEST, '2026-11-23T10:00')).to.equal('open until 2026-11-23T16:00, weekly');
    expect(state(WEST, '2026-11-23T16:00')).to.equal('closed until 2026-11-25T10:00, weekly');
  });

  it('says no more than what is asked: no name without a named day', () => {
    expect(stateAt(WEST, at('2026-11-23T12:00'), CONTEXT)).to.deep.equal({ is: 'open', until: at('2026-11-23T16:00'), because: 'weekly' });
  });

  it('is open at 15:59:59.999 and closed at 16:00:00.000 [j]', () => {
    expect(stateAt(WEST, at('2026-11-23T16:00') - 1, CONTEXT).is).to.equal('open');
    expect(stateAt(WEST, at('2026-11-23T16:00'), CONTEXT).is).to.equal('closed');
  });

  it('closes for lunch at 11:00 sharp and says that it opens again at 12:30 [c]', () => {
    const police = record([row('Mo', '09:00-11:00'), row('Mo', '12:30-14:00'), row('Tu We Th Fr Sa Su', 'closed')]);
    expect(state(police, at('2026-11-23T11:00') - 1)).to.equal('open until 2026-11-23T11:00, weekly');
    expect(state(police, '2026-11-23T11:00')).to.equal('closed until 2026-11-23T12:30, weekly');
    expect(state(police, '2026-11-23T12:30')).to.equal('open until 2026-11-23T14:00, weekly');
  });

  it('takes overlapping and adjacent rows as one opening, in any order [a]', () => {
    const rows = [row('Mo', '09:00-12:00'), row('Mo', '11:00-13:00'), row('Mo', '13:00-15:00'), row('Tu We Th Fr Sa Su', 'closed')];
    expect(state(record(rows), '2026-11-23T09:30')).to.equal('open until 2026-11-23T15:00, weekly');
    expect(state(record(rows.reverse()), '2026-11-23T09:30')).to.equal('open until 2026-11-23T15:00, weekly');
  });
});

describe('what the data does not say', () => {
  it('is unknown on a day that no row names, until midnight', () => {
    const lecture = record([row('Mo We', '10:00-16:00')]);
    expect(state(lecture, '2026-11-24T12:00')).to.equal('unknown until 2026-11-25T00:00, not-listed');
  });

  it('is closed, not unknown, on a listed day before it opens', () => {
    const lecture = record([row('Mo We', '10:00-16:00')]);
    expect(state(lecture, '2026-11-25T00:00')).to.equal('closed until 2026-11-25T10:00, weekly');
    expect(state(lecture, '2026-11-25T16:00')).to.equal('closed until 2026-11-26T00:00, weekly');
  });

  it('is unknown without a record, and with a record that lists no hours, holidays or not [e]', () => {
    const nothing = { is: 'unknown', until: null, because: 'not-listed' };
    expect(stateAt(undefined, at('2026-12-25T12:00'), CONTEXT)).to.deep.equal(nothing);
    expect(stateAt(record([]), at('2026-12-25T12:00'), CONTEXT)).to.deep.equal(nothing);
    expect(stateAt({ ...WEST, weekly: undefined as unknown as [] }, at('2026-12-25T12:00'), CONTEXT)).to.deep.equal(nothing);
  });

  it('keeps closed all week, no hours and unknown hours apart [e]', () => {
    expect(state(always(['all', 'closed']), '2026-11-23T12:00')).to.equal('closed until null, weekly');
    expect(state(record([]), '2026-11-23T12:00')).to.equal('unknown until null, not-listed');
    expect(state(always(['all', 'unknown']), '2026-11-23T12:00')).to.equal('unknown until null, weekly');
  });

  it('is unknown on a day that is said to be unknown, from midnight to midnight', () => {
    const hours = record([row('Mo', '10:00-16:00'), row('Tu', 'unknown'), row('We Th Fr Sa Su', 'closed')]);
    expect(state(hours, '2026-11-24T08:00')).to.equal('unknown until 2026-11-25T00:00, weekly');
  });

  it('knows nothing outside the days on which the claim holds', () => {
    const moved = { ...WEST, validFrom: '2026-11-25', validThrough: '2026-12-25' };
    expect(state(moved, '2026-11-23T12:00')).to.equal('unknown until 2026-11-25T00:00, not-listed');
    expect(state(moved, '2026-11-25T12:00')).to.equal('open until 2026-11-25T16:00, weekly');
    expect(state(moved, '2026-12-25T12:00')).to.equal('closed until 2026-12-26T00:00, public-holiday christmas-day');
    expect(state(moved, '2026-12-26T12:00')).to.equal('unknown until null, not-listed');
  });

  it('lets the last night of a claim run to its end', () => {
    const bar = { ...always(['all', '22:00-03:00']), validThrough: '2026-11-23' };
    expect(state(bar, '2026-11-24T02:00')).to.equal('open until 2026-11-24T03:00, weekly');
    expect(state(bar, '2026-11-24T03:00')).to.equal('unknown until null, not-listed');
  });

  it('needs neither holidays nor closure sets', () => {
    expect(state(WEST, '2026-12-25T12:00', { timeZone: ZONE })).to.equal('open until 2026-12-25T16:00, weekly');
  });
});

describe('changes that are far away', () => {
  it('are named beyond the 24.8 days of a browser timer [k]', () => {
    const hours = { ...WEST, special: [{ validFrom: '2026-11-01', validThrough: '2027-01-31', closed: true as const }] };
    expect(state(hours, '2026-11-01T12:00')).to.equal('closed until 2027-02-01T10:00, special');
  });

  it('are named for 400 days and no longer [k]', () => {
    const once = (date: string) =>
      record([row('all', 'closed')], { special: [{ validFrom: date, validThrough: date, opens: '10:00', closes: '16:00' }] });
    const day = at('2026-11-01T10:00') + 400 * 864e5;
    expect(shown(day)).to.equal('2027-12-06T10:00');
    expect(stateAt(once('2027-12-06'), at('2026-11-01T10:00'), CONTEXT).until).to.equal(day);
    expect(stateAt(once('2027-12-06'), at('2026-11-01T10:00') - 1, CONTEXT).until).to.equal(null);
  });

  it('pass over moments at which only the reason changes', () => {
    expect(state(WEST, '2026-12-24T23:00')).to.equal('closed until 2026-12-28T10:00, closure --12-24');
    expect(state(WEST, '2026-12-25T23:00')).to.equal('closed until 2026-12-28T10:00, public-holiday christmas-day');
  });
});

describe('the same record asked again', () => {
  it('answers by the context of the question, not of an earlier one', () => {
    expect(stateAt(WEST, at('2026-12-25T12:00'), CONTEXT).is).to.equal('closed');
    expect(stateAt(WEST, at('2026-12-25T12:00'), { ...CONTEXT, holidays: [] }).is).to.equal('open');
    expect(stateAt(WEST, at('2026-12-25T12:00'), { ...CONTEXT, timeZone: 'Pacific/Auckland' }).until).not.to.equal(null);
    expect(stateAt(WEST, at('2026-06-05T13:00'), { ...CONTEXT, closureSets: {} }).is).to.equal('open');
    expect(stateAt(WEST, at('2026-06-05T13:00'), CONTEXT).is).to.equal('unknown');
  });

  it('does not change what it was given', () => {
    const frozen = JSON.stringify([WEST, CONTEXT]);
    stateAt(WEST, at('2026-12-25T12:00'), CONTEXT);
    expect(JSON.stringify([WEST, CONTEXT])).to.equal(frozen);
  });

  it('refuses a time zone that does not exist, and names it [n]', () => {
    expect(() => stateAt(WEST, 0, { timeZone: 'Mars/Phobos' })).to.throw(/Mars\/Phobos/);
  });
});
