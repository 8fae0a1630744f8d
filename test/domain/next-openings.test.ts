import { expect } from '@open-wc/testing';
import { nextOpenings } from '../../src/domain/next-openings.js';
import type { Hours } from '../../src/domain/dataset.js';
import { at, CONTEXT, record, row, shown, WEST } from '../prove/danish-hours.js';

const openings = (hours: Hours | undefined, moment: string, count = 2) =>
  nextOpenings(hours, at(moment), count, CONTEXT).map(({ opensAt, closesAt }) => `${shown(opensAt)} ${shown(closesAt)}`);

describe('the next openings', () => {
  it('begin with the one that is under way, from its beginning', () => {
    expect(openings(WEST, '2026-11-23T12:00')).to.deep.equal(['2026-11-23T10:00 2026-11-23T16:00', '2026-11-25T10:00 2026-11-25T16:00']);
  });

  it('pass over one that has just ended', () => {
    expect(openings(WEST, '2026-11-23T16:00', 1)).to.deep.equal(['2026-11-25T10:00 2026-11-25T16:00']);
  });

  it('are the one after lunch and not the one before it [c]', () => {
    const police = record([row('Mo', '09:00-11:00'), row('Mo', '12:30-14:00'), row('Tu We Th Fr Sa Su', 'closed')]);
    expect(openings(police, '2026-11-23T11:00', 1)).to.deep.equal(['2026-11-23T12:30 2026-11-23T14:00']);
    expect(openings(police, '2026-11-23T13:00')).to.deep.equal(['2026-11-23T12:30 2026-11-23T14:00', '2026-11-30T09:00 2026-11-30T11:00']);
  });

  it('pass over Easter [d]', () => {
    const hours = record([row('Mo Tu We Th Fr', '09:00-15:00'), row('Sa Su', 'closed')]);
    expect(openings(hours, '2027-03-24T16:00', 1)).to.deep.equal(['2027-03-30T09:00 2027-03-30T15:00']);
  });

  it('do not promise time that is uncertain', () => {
    expect(openings(WEST, '2026-06-05T11:00')).to.deep.equal(['2026-06-05T10:00 2026-06-05T12:00', '2026-06-08T10:00 2026-06-08T16:00']);
    expect(openings(record([row('all', 'unknown')]), '2026-11-23T12:00')).to.deep.equal([]);
  });

  it('began last night, or days ago', () => {
    const night = record([row('all', '22:00-03:00')], { publicHolidays: 'open' });
    expect(openings(night, '2026-11-24T01:00', 1)).to.deep.equal(['2026-11-23T22:00 2026-11-24T03:00']);
    const weekdays = record([row('Mo Tu We Th Fr', '00:00-24:00'), row('Sa Su', 'closed')]);
    expect(openings(weekdays, '2026-11-26T12:00')).to.deep.equal([
      '2026-11-23T00:00 2026-11-28T00:00',
      '2026-11-30T00:00 2026-12-05T00:00',
    ]);
  });

  it('have one without end where it is always open [f]', () => {
    const [only, ...others] = nextOpenings(
      record([row('all', '00:00-24:00')], { publicHolidays: 'open' }),
      at('2026-11-23T12:00'),
      3,
      CONTEXT,
    );
    expect(only!.closesAt).to.equal(null);
    const days = (at('2026-11-23T12:00') - only!.opensAt) / 864e5;
    expect(days).to.be.above(397.5).and.at.most(398);
    expect(others).to.deep.equal([]);
  });

  it('say when one that has lasted for longer than that ends tomorrow', () => {
    const special = [{ validFrom: '2026-11-25', validThrough: '2026-11-25', closed: true as const }];
    const always = record([row('all', '00:00-24:00')], { publicHolidays: 'open', special });
    expect(nextOpenings(always, at('2026-11-23T12:00'), 1, CONTEXT)[0]!.closesAt).to.equal(at('2026-11-25'));
  });

  it('are none when nothing opens for 400 days, and none without a record [k]', () => {
    const special = (date: string) => [{ validFrom: date, validThrough: date, opens: '10:00', closes: '16:00' }];
    const shut = [row('all', 'closed')];
    expect(openings(record(shut), '2026-11-23T12:00')).to.deep.equal([]);
    expect(openings(record(shut, { special: special('2027-12-28') }), '2026-11-23T12:00')).to.deep.equal([
      '2027-12-28T10:00 2027-12-28T16:00',
    ]);
    expect(openings(record(shut, { special: special('2027-12-29') }), '2026-11-23T12:00')).to.deep.equal([]);
    expect(openings(record(shut, { special: special('2027-12-28') }), '2026-11-23T10:00')).to.have.length(1);
    expect(openings(undefined, '2026-11-23T12:00')).to.deep.equal([]);
  });

  it('are as many as are asked for, all different and in order', () => {
    const next = nextOpenings(WEST, at('2026-11-23T12:00'), 60, CONTEXT);
    expect(next).to.have.length(60);
    next.slice(1).forEach(({ opensAt }, index) => expect(opensAt).to.be.above(next[index]!.closesAt!));
    expect(nextOpenings(WEST, at('2026-11-23T12:00'), 0, CONTEXT)).to.deep.equal([]);
  });
});
