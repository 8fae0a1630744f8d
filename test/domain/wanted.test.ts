import { expect } from '@open-wc/testing';
import type { Guide, Rule } from '../../src/domain/dataset.js';
import { wantedFor } from '../../src/domain/wanted.js';
import shipped from '../../data/guide.json';
import { confirmed, guideOfNorda } from '../fakes/dataset.js';

const guide = shipped as unknown as Guide;
const told = (service: string, from: Guide) => wantedFor(service, from).map(({ id, always }) => `${id}${always ? '' : ' if'}`);
const bring = (then: string, when: Rule['when'], more: Partial<Rule> = {}): Rule => ({
  id: `bring-${then}-${JSON.stringify(when)}`,
  decision: 'bring',
  then,
  for: ['number'],
  when,
  ...confirmed,
  ...more,
});
const withRules = (...rules: Rule[]): Guide => {
  const norda = guideOfNorda();
  return { ...norda, rules: [...norda.rules.filter(({ decision }) => decision !== 'bring'), ...rules] };
};

describe('what to bring', () => {
  it('begins with what everybody brings who needs the service', () => {
    expect(told('number', guideOfNorda())).to.deep.equal(['passport']);
    expect(told('card', guideOfNorda())).to.deep.equal(['passport', 'contract']);
  });

  it('depends where not every situation asks for it', () => {
    const some = withRules(bring('photo', { purpose: ['study'] }), bring('passport', {}));
    expect(told('number', some)).to.deep.equal(['passport', 'photo if']);
  });

  it('is for everybody where several rules together leave nobody out', () => {
    const both = withRules(
      bring('passport', { residence: ['yes'], 'number-served': ['center'] }),
      bring('passport', { 'number-served': ['own-municipality', 'unknown'] }),
    );
    expect(told('number', both)).to.deep.equal(['passport']);
    expect(wantedFor('number', both)[0]!.rules).to.have.length(2);
  });

  it('of a service that no step asks for is for everybody when nobody is left out', () => {
    const lone = withRules(
      bring('passport', { purpose: ['work', 'study'] }, { for: ['flying'] }),
      bring('photo', { purpose: ['work'] }, { for: ['flying'] }),
    );
    expect(told('flying', lone)).to.deep.equal(['passport', 'photo if']);
  });

  it('puts what carries a condition in words behind what does not', () => {
    const noted = withRules(bring('certificate', {}, { note: { en: 'If you are married' } }), bring('passport', {}));
    expect(told('number', noted)).to.deep.equal(['passport', 'certificate']);
  });

  it('is nothing where the guide says nothing', () => expect(wantedFor('unknown', guideOfNorda())).to.deep.equal([]));

  it('is, for the shipped registration, a passport and an address first, and a permit only for some', () => {
    const first = told('cpr', guide);
    expect(first.slice(0, 2)).to.deep.equal(['passport', 'proof-of-address']);
    expect(first).to.include('residence-permit if').and.to.include('eu-residence-document if').and.to.include('nordic-personal-number if');
  });
});
