import { expect } from '@open-wc/testing';
import { withoutStrayRules } from '../../src/dataset/guide-references.js';
import { norda } from '../fakes/dataset.js';

const judged = (change: (rules: { id: string; then: string; when: Record<string, string[]> }[]) => void, sections = {}) => {
  const dataset = norda(sections);
  change(dataset.guide!.rules as never);
  return withoutStrayRules(dataset.guide!, dataset);
};

describe('a guide from elsewhere', () => {
  it('stays as it is when everything that it names is there', () => {
    const { guide, problems } = judged(() => {});
    expect(problems).to.deep.equal([]);
    expect(guide.rules).to.deep.equal(norda().guide!.rules);
  });

  it('loses the rules that point to nothing, and each is told with its place', () => {
    const { guide, problems } = judged((rules) => {
      rules[3]!.then = 'crown';
      rules[4]!.when.shoe = ['large'];
    });
    expect(problems).to.deep.equal([
      { path: 'guide.rules.3', reason: 'the rule "number-here" names the unknown id "crown"; the rule is left out' },
      { path: 'guide.rules.4', reason: 'the rule "number-there" names the unknown id "shoe"; the rule is left out' },
    ]);
    expect(guide.rules.length).to.equal(norda().guide!.rules.length - 2);
  });

  it('keeps a document that has no name: it is wanted all the same', () => {
    expect(judged(() => {}, { documents: [] }).problems).to.deep.equal([]);
  });

  it('is not blamed for places that have not come yet', () => {
    const place = (rules: { when: Record<string, string[]> }[]) => (rules[5]!.when.municipality = ['na']);
    expect(judged(place, { places: undefined }).problems).to.deep.equal([]);
    expect(judged((rules) => (rules[5]!.when.municipality = ['zz'])).problems.length).to.equal(1);
  });
});
