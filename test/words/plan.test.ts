import { expect } from '@open-wc/testing';
import { loadLocale, speak } from '../../src/words/locale.js';
import { answerWords, deadlineWords, dutyWords } from '../../src/words/plan.js';
import { guideOfNorda, norda } from '../fakes/dataset.js';

before(() => loadLocale('da'));
afterEach(() => speak('en'));

describe('a plan in words', () => {
  it('counts a deadline from entry or from the conditions', () => {
    expect(deadlineWords({ months: 3, from: 'entry' })).to.equal('within 3 months of entering the country');
    expect(deadlineWords({ days: 5, from: 'conditions' })).to.equal('within 5 days of fulfilling the conditions');
    expect(deadlineWords(undefined)).to.equal(undefined);
  });

  it('has other words for a duty than for a right, and none for neither', () => {
    expect(dutyWords('must')).to.equal('You must do this');
    expect(dutyWords('may')).to.match(/right.*no duty/);
    expect(dutyWords(undefined)).to.equal(undefined);
  });

  it('repeats an answer as it was given', () => {
    const said = (question: string, option: string) => answerWords(question, option, guideOfNorda(), norda());
    expect(said('purpose', 'work')).to.equal('To work');
    expect(said('municipality', 'nb')).to.equal('Eastvale');
    expect(said('municipality', 'not-sure')).to.equal('I do not know yet');
    expect(said('municipality', 'zz')).to.equal('zz');
    expect(answerWords('municipality', 'not-sure', { ...guideOfNorda(), texts: {} }, norda())).to.equal('Not sure yet');
  });

  it('speaks Danish', () => {
    speak('da');
    expect(deadlineWords({ months: 3, from: 'entry' })).to.match(/3 måneder/);
    expect(dutyWords('must')).not.to.equal('You must do this');
  });
});
