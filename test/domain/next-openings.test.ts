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

  it('pass over Easter', () => {
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

  it('have one without end where it is always open', () => {
    const [only, ...others] = nextOpenings(
      record([row('all', '00:00-24:00')], { publicHolidays: 'open' }),
      at('2026-11-23T12:00'),
      3,
      CONTEXT,
    );
    expect(only!.closesAt).to.equal(null);
    expect(only!.opensAt).to.be.below(at('2026-01-01'));
    expect(others).to.deep.equal([]);
  });

  it('are none when nothing opens for 400 days, and none without a record', () => {
    const special = (date: string) => [{ validFrom: date, validThrough: date, opens: '10:00', closes: '16:00' }];
    const shut = [row('all', 'closed')];
    expect(openings(record(shut), '2026-11-23T12:00')).to.deep.equal([]);
    expect(openings(record(shut, { special: special('2027-12-28') }), '2026-11-23T12:00')).to.deep.equal([
      '2027-12-28T10:00 2027-12-28T16:00',
    ]);
    expect(openings(record(shut, { special: special('2027-12-29') }), '2026-11-23T12:00')).to.deep.equal([]);
    expect(openings(undefined, '2026-11-23T12:00')).to.deep.equal([]);
  });

  it('are as many as are asked for, all different and in order', () => {
    const next = nextOpenings(WEST, at('2026-11-23T12:00'), 60, CONTEXT);
    expect(next).to.have.length(60);
    next.slice(1).forEach(({ opensAt }, index) => expect(opensAt).to.be.above(next[index]!.closesAt!));
    expect(nextOpenings(WEST, at('2026-11-23T12:00'), 0, CONTEXT)).to.deep.equal([]);
  });
});
