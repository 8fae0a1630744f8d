import { expect } from '@open-wc/testing';
import type { Decided, Step } from '../../src/domain/guide.js';
import { deadlineDate, itineraryOf, outcomeKind } from '../../src/domain/itinerary.js';

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
