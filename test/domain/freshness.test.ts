import { expect } from '@open-wc/testing';
import { freshnessOf, isCertain } from '../../src/domain/freshness.js';

const on = (day: string) => Date.parse(`${day}T12:00:00Z`);
const checked = (day: string | null) => ({ checked: day });

describe('the age of a claim', () => {
  it('is fresh up to its limit, that day included, and stale after', () => {
    expect(freshnessOf(checked('2026-01-01'), on('2026-01-01'), 90).is).to.equal('fresh');
    expect(freshnessOf(checked('2026-01-01'), on('2026-04-01'), 90).is).to.equal('fresh');
    expect(freshnessOf(checked('2026-01-01'), on('2026-04-02'), 90)).to.deep.equal({ is: 'stale', checked: '2026-01-01' });
  });
  it('does not count without a limit', () => expect(freshnessOf(checked('1999-01-01'), on('2026-01-01')).is).to.equal('fresh'));
  it('is unknown without a day', () => {
    expect(freshnessOf(checked(null), on('2026-01-01'), 90)).to.deep.equal({ is: 'undated' });
    expect(freshnessOf({} as { checked: null }, on('2026-01-01'), 90)).to.deep.equal({ is: 'undated' });
  });
});

describe('a claim may be stated plainly', () => {
  const certain = (status: string, day: string | null) => isCertain({ status: status as 'confirmed', checked: day }, on('2026-02-01'), 90);
  it('when it is confirmed and fresh', () => expect(certain('confirmed', '2026-01-15')).to.equal(true));
  it('and never otherwise', () => {
    expect([
      certain('confirmed', null),
      certain('confirmed', '2025-01-15'),
      certain('unconfirmed', '2026-01-15'),
      certain('conflicting', '2026-01-15'),
      certain('a-later-word', '2026-01-15'),
    ]).to.deep.equal([false, false, false, false, false]);
  });
});
