import { expect } from '@open-wc/testing';
import { deadlineDate } from '../../src/domain/deadline.js';

describe('deadlineDate', () => {
  const months = (n: number) => ({ months: n, from: 'entry' }) as const;
  const cases: [string, number, string][] = [
    ['2026-11-22', 3, '2027-02-22'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ];
  for (const [entry, n, day] of cases) it(`${n} months from ${entry}`, () => expect(deadlineDate(months(n), entry)).to.equal(day));

  it('counts days', () => expect(deadlineDate({ days: 5, from: 'entry' }, '2026-12-29')).to.equal('2027-01-03'));
  it('makes no date of conditions', () => expect(deadlineDate({ days: 5, from: 'conditions' }, '2026-12-29')).to.equal(null));
  it('makes no date of nothing', () => expect(deadlineDate(undefined, '2026-12-29')).to.equal(null));
  it('makes no date of what is none', () => {
    for (const entry of ['', 'x', '2026-02-31', '2026-13-01', '22-11-2026']) expect(deadlineDate(months(3), entry)).to.equal(null);
  });
});
