import { expect } from '@open-wc/testing';
import { stateAt } from '../../src/domain/hours.js';
import { daysAhead, weekOf } from '../../src/domain/week.js';
import type { Hours } from '../../src/domain/dataset.js';
import { at, closure, CONTEXT, record, row, shown, WEST, withClosures } from '../prove/danish-hours.js';

/** One line a day: `2026-11-23 open 10:00-16:00 (weekly)`. */
const week = (hours: Hours | undefined, moment: string, context = CONTEXT): string[] =>
  weekOf(hours, at(moment), context).map(({ date, spans, because }) =>
    [
      date,
      ...spans.map(({ is, opensAt, closesAt }) => `${is} ${shown(opensAt)!.slice(11)}-${shown(closesAt)!.slice(11)}`),
      `(${because})`,
    ].join(' '),
  );
describe('the week', () => {
  it('begins on Monday and is the one that holds the moment', () => {
    const dates = (moment: string) => weekOf(WEST, at(moment), CONTEXT).map(({ date }) => date);
    expect(dates('2026-11-23T00:00')[0]).to.equal('2026-11-23');
    expect(dates('2026-11-29T23:59')).to.deep.equal(dates('2026-11-23T00:00'));
    expect(dates('2026-11-30T00:00')[0]).to.equal('2026-11-30');
    expect(dates('2027-01-01T12:00')).to.deep.equal(
      ['28', '29', '30', '31'].map((day) => `2026-12-${day}`).concat(['01', '02', '03'].map((day) => `2027-01-${day}`)),
    );
  });

  it('marks today by the calendar of the place, not by that of the visitor [i]', () => {
    const today = (moment: string) =>
      weekOf(WEST, at(moment), CONTEXT)
        .filter(({ isToday }) => isToday)
        .map(({ date }) => date);
    expect(today('2026-11-24T00:00')).to.deep.equal(['2026-11-24']);
    expect(today('2026-11-24T23:59')).to.deep.equal(['2026-11-24']);
  });

  it('shows open days, and closed days without any span', () => {
    expect(week(WEST, '2026-11-24T12:00')).to.deep.equal([
      '2026-11-23 open 10:00-16:00 (weekly)',
      '2026-11-24 (weekly)',
      '2026-11-25 open 10:00-16:00 (weekly)',
      '2026-11-26 open 10:00-17:00 (weekly)',
      '2026-11-27 open 10:00-16:00 (weekly)',
      '2026-11-28 (weekly)',
      '2026-11-29 (weekly)',
    ]);
  });

  it('shows a day as exact instants', () => {
    expect(weekOf(WEST, at('2026-11-24T12:00'), CONTEXT)[0]).to.deep.equal({
      date: '2026-11-23',
      isToday: false,
      spans: [{ is: 'open', opensAt: at('2026-11-23T10:00'), closesAt: at('2026-11-23T16:00') }],
      because: 'weekly',
    });
  });

  it('keeps the lunch break, in order, and joins rows that touch [a] [c]', () => {
    const hours = record([row('Mo', '12:30-14:00'), row('Mo', '09:00-10:00'), row('Mo', '10:00-11:00')]);
    expect(week(hours, '2026-11-23T12:00')[0]).to.equal('2026-11-23 open 09:00-11:00 open 12:30-14:00 (weekly)');
  });

  it('gives a night to the day on which it starts [a]', () => {
    const hours = record([row('Fr', '22:00-03:00'), row('Sa', '18:00-24:00'), row('Mo Tu We Th Su', 'closed')]);
    expect(week(hours, '2026-11-23T12:00').slice(4)).to.deep.equal([
      '2026-11-27 open 22:00-03:00 (weekly)',
      '2026-11-28 open 18:00-00:00 (weekly)',
      '2026-11-29 (weekly)',
    ]);
  });

  it('shows what an uncertain closure leaves open, and its name', () => {
    expect(week(WEST, '2026-06-01T12:00')[4]).to.equal('2026-06-05 open 10:00-12:00 unknown 12:00-16:00 (closure)');
    expect(weekOf(WEST, at('2026-06-01T12:00'), CONTEXT)[4]!.name).to.deep.equal({ en: '--06-05' });
  });

  it('shows uncertain time as one span, whatever makes it uncertain', () => {
    const hours = record([row('Mo', 'unknown'), row('Mo', '10:00-16:00')], { closures: ['own'] });
    expect(week(hours, '2026-11-23T12:00', withClosures(closure('--11-23', {})))[0]).to.equal('2026-11-23 unknown 00:00-00:00 (closure)');
  });

  it('names the holiday', () => {
    const [, , , , friday] = weekOf(WEST, at('2026-12-21T12:00'), CONTEXT);
    expect(friday).to.deep.equal({
      date: '2026-12-25',
      isToday: false,
      spans: [],
      because: 'public-holiday',
      name: { en: 'christmas-day' },
    });
  });

  it('is unknown from midnight to midnight where no row names the day', () => {
    expect(week(record([row('Mo', '10:00-16:00')]), '2026-11-23T12:00')[1]).to.equal('2026-11-24 unknown 00:00-00:00 (not-listed)');
  });

  it('is not listed at all without a record or without hours', () => {
    const rows = week(undefined, '2026-12-25T12:00');
    expect(rows.every((line) => line.endsWith('unknown 00:00-00:00 (not-listed)'))).to.equal(true);
    expect(week(record([]), '2026-12-25T12:00')).to.deep.equal(rows);
    expect(week({ ...WEST, weekly: undefined as unknown as [] }, '2026-12-25T12:00')).to.deep.equal(rows);
  });

  it('has days of 23 and 25 hours [b]', () => {
    const hours = (moment: string) =>
      weekOf(record([row('all', '00:00-24:00')], { publicHolidays: 'open' }), at(moment), CONTEXT).map(
        ({ spans }) => (spans[0]!.closesAt - spans[0]!.opensAt) / 36e5,
      );
    expect(hours('2026-03-29T12:00')).to.deep.equal([24, 24, 24, 24, 24, 24, 23]);
    expect(hours('2026-10-25T12:00')).to.deep.equal([24, 24, 24, 24, 24, 24, 25]);
  });

  it('agrees with the state at every moment of a fortnight around Easter', () => {
    for (let moment = at('2026-03-28'); moment < at('2026-04-11'); moment += 15 * 6e4) {
      const cell = weekOf(WEST, moment, CONTEXT).find(({ isToday }) => isToday)!;
      const span = cell.spans.find(({ opensAt, closesAt }) => opensAt <= moment && moment < closesAt);
      expect(span?.is ?? 'closed').to.equal(stateAt(WEST, moment, CONTEXT).is);
    }
  });
});

describe('the days ahead', () => {
  it('are today and six more, told Monday first', () => {
    expect(daysAhead(WEST, at('2026-11-26T12:00'), CONTEXT).map(({ date, isToday }) => `${date}${isToday ? ' today' : ''}`)).to.deep.equal([
      '2026-11-30', '2026-12-01', '2026-12-02', '2026-11-26 today', '2026-11-27', '2026-11-28', '2026-11-29',
    ]); // prettier-ignore
  });

  it('say of each day what the week says that the day is in, also when clocks change and at the edges of a day', () => {
    for (const moment of ['2026-10-24T23:30', '2026-10-26T00:10', '2027-03-27T23:30', '2027-03-29T00:10', '2026-12-23T12:00'])
      for (const day of daysAhead(WEST, at(moment), CONTEXT)) {
        const { isToday: _, ...told } = day;
        const { isToday: _ignored, ...known } = weekOf(WEST, at(`${day.date}T12:00`), CONTEXT).find(({ date }) => date === day.date)!;
        expect(told).to.deep.equal(known);
      }
  });

  it('are unknown without a record', () => {
    expect(daysAhead(undefined, at('2026-11-26T12:00'), CONTEXT).map(({ because }) => because)).to.deep.equal(Array(7).fill('not-listed'));
  });
});
