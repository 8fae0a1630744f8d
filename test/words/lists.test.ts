import { expect } from '@open-wc/testing';
import { choice, duration, kilometres, list } from '../../src/words/lists.js';
import { number } from '../../src/words/format.js';
import { speak } from '../../src/words/locale.js';

const inLocale = <T>(locale: string, say: () => T): T => {
  speak(locale);
  const said = say();
  speak('en');
  return said;
};

describe('lists and amounts', () => {
  it('are joined as people join them', () => {
    expect(list(['a', 'b', 'c'])).to.equal('a, b and c');
    expect(choice(['a', 'b'])).to.equal('a or b');
    expect(inLocale('da', () => list(['a', 'b', 'c']))).to.equal('a, b og c');
    expect([list([]), list(['a'])]).to.deep.equal(['', 'a']);
  });

  it('have a unit in words, in the singular where there is one', () => {
    expect(duration(3, 'month')).to.equal('3 months');
    expect(duration(1, 'month')).to.equal('1 month');
    expect(duration(5, 'day')).to.equal('5 days');
    expect(inLocale('da', () => duration(3, 'month'))).to.equal('3 måneder');
  });

  it('have the digits of the locale', () => {
    expect(number(1234)).to.equal('1,234');
    expect(inLocale('da', () => number(1234))).to.equal('1.234');
  });

  it('are kilometres, whole ones and never none', () => {
    expect([0, 400, 1499, 38_400, 1_234_000].map(kilometres)).to.deep.equal(['1 km', '1 km', '1 km', '38 km', '1,234 km']);
  });
});
