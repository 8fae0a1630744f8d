import { expect } from '@open-wc/testing';
import { centerNames, checkedWords, statusWords } from '../../src/words/claims.js';
import { norda } from '../fakes/dataset.js';

describe('a claim', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');

  it('tells the day of its check, or that it is too old, or that nobody knows', () => {
    expect(checkedWords({ checked: '2026-11-03' }, now, 90)).to.equal('checked 3 November 2026');
    expect(checkedWords({ checked: '2026-01-03' }, now, 90)).to.equal('not checked since 3 January 2026, confirm with the centre');
    expect(checkedWords({ checked: null }, now, 90)).to.equal('date of check unknown');
  });

  it('tells whether it is confirmed, also when a later version has another word for that', () => {
    expect(['confirmed', 'unconfirmed', 'conflicting', 'rumoured'].map((status) => statusWords(status as 'confirmed'))).to.deep.equal([
      'confirmed',
      'not confirmed',
      'sources disagree',
      'not confirmed',
    ]);
  });
});

describe('names of centres', () => {
  it('are a choice, and an id where there is no name', () => {
    expect(centerNames(['harbour', 'hill', 'moon'], norda().centers)).to.equal('Harbour House, Hill House or moon');
    expect(centerNames([], norda().centers)).to.equal('');
  });
});
