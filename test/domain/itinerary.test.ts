import { expect } from '@open-wc/testing';
import type { Decided, Step } from '../../src/domain/outcome.js';
import { itineraryOf, outcomeKind } from '../../src/domain/itinerary.js';

const step = (id: string, office: string): Step => ({ id, office, center: null, centers: [], rule: `r-${id}`, because: {} });

describe('outcomeKind', () => {
  const cases: [string, string, Step[], string][] = [
    ['ask, whatever steps stand below', 'ask-first', [step('tax-card', 'tax-agency')], 'ask'],
    ['nothing yet', 'none', [], 'nothing-yet'],
    ['first do this', 'ics', [step('residence-permit', 'siri'), step('cpr', 'ics')], 'first-do-this'],
    ['steps of an office "none" are done first', 'none', [step('tax-card', 'tax-agency')], 'first-do-this'],
    ['go here', 'ics', [step('cpr', 'ics')], 'go-here'],
    ['go here without a step', 'ics', [], 'go-here'],
    ['go there', 'citizen-service', [step('cpr', 'citizen-service')], 'go-there'],
  ];
  for (const [name, office, steps, kind] of cases) it(name, () => expect(outcomeKind({ office, steps })).to.equal(kind));
});

describe('itineraryOf', () => {
  it('gives each step what to bring, each document once', () => {
    const outcome: Decided = {
      is: 'decided',
      office: 'ics',
      center: 'a',
      centers: ['a'],
      because: {},
      steps: [step('cpr', 'ics'), step('tax-card', 'tax-agency')],
      bring: [
        { id: 'passport', rule: 'b1', for: ['cpr', 'tax-card'] },
        { id: 'contract', rule: 'b2', for: ['tax-card'] },
        { id: 'passport', rule: 'b3', for: ['cpr'] },
      ],
      rules: [],
    };
    const { kind, center, steps } = itineraryOf(outcome);
    expect([kind, center]).to.deep.equal(['go-here', 'a']);
    expect(steps.map(({ id, bring }) => [id, ...bring.map(({ rule }) => rule)])).to.deep.equal([
      ['cpr', 'b1'],
      ['tax-card', 'b1', 'b2'],
    ]);
  });
});
