import { expect } from '@open-wc/testing';
import type { Dataset, Guide, Rule } from '../../src/domain/dataset.js';
import { verifyGuide } from '../../src/domain/verify-guide.js';
import type { Fault } from '../../src/domain/verify-guide.js';

const claim = { source: 's', checked: null, status: 'confirmed' } as const;
const text = (en: string) => ({ en, da: `${en}-da` });
const named = (id: string) => ({ id, name: text(id) });
const rule = (id: string, decision: Rule['decision'], then: string, when: Rule['when'], more: Partial<Rule> = {}): Rule => ({
  id,
  decision,
  then,
  when,
  ...claim,
  ...more,
});

/** Two colours, two areas of which one is served: the smallest guide that uses everything. */
const GUIDE: Guide = {
  version: '1',
  questions: [
    { id: 'colour', options: ['red', 'blue'] },
    { id: 'municipality', from: 'municipalities', unsure: true },
  ],
  derived: [{ id: 'served', service: 'cpr', options: ['center', 'own-municipality', 'unknown'] }],
  before: [['permit', 'cpr']],
  rules: [
    rule('none', 'office', 'none', { colour: ['red'] }),
    rule('here', 'office', 'ics', { colour: ['blue'], served: ['center'] }),
    rule('home', 'office', 'town-hall', { colour: ['blue'], served: ['own-municipality', 'unknown'] }),
    rule('cpr', 'steps', 'cpr', { colour: ['blue'], served: ['center'] }, { office: 'ics' }),
    rule('permit', 'steps', 'permit', { colour: ['blue'] }, { office: 'town-hall' }),
    rule('pass', 'bring', 'passport', { colour: ['blue'] }, { for: ['cpr'] }),
  ],
  texts: {
    colour: { title: text('Colour'), options: { red: text('Red'), blue: text('Blue') } },
    municipality: { title: text('Where'), options: { 'not-sure': text('Not sure') } },
  },
};

const DATASET = {
  version: 1,
  id: 'x',
  timeZone: 'UTC',
  languages: ['en', 'da'],
  homepage: 'https://example.org',
  sources: { s: { name: text('S') } },
  services: [named('cpr'), named('permit')],
  offices: [{ ...named('town-hall'), ...claim }],
  documents: [named('passport')],
  centers: [{ id: 'a', name: text('A'), municipality: '1', services: [{ service: 'cpr', offered: 'yes', serves: ['1'], ...claim }] }],
  places: {
    municipalities: [
      { code: '1', name: text('One') },
      { code: '2', name: text('Two') },
      { code: '3', name: text('Three') },
    ],
  },
} as unknown as Dataset;

const faultsOf = (more: Partial<Guide> = {}, dataset: Dataset = DATASET) => verifyGuide({ ...GUIDE, ...more }, { dataset });
const withRule = (id: string, change: Partial<Rule>) =>
  faultsOf({ rules: GUIDE.rules.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)) });
const and = (...rules: Rule[]) => faultsOf({ rules: [...GUIDE.rules, ...rules] });
const found = (faults: Fault[], is: Fault['is']) => faults.filter((fault) => fault.is === is);

describe('verifyGuide', () => {
  it('finds nothing in a sound guide', () => expect(faultsOf()).to.deep.equal([]));

  it('gap', () => {
    const [fault] = found(faultsOf({ rules: GUIDE.rules.filter(({ id }) => id !== 'none') }), 'gap');
    expect(fault?.witness).to.include({ colour: 'red' });
  });

  it('conflict', () => {
    const [fault] = found(and(rule('again', 'office', 'ics', { colour: ['red'] })), 'conflict');
    expect(fault).to.deep.include({ rule: 'again' });
    expect(fault?.witness).to.include({ colour: 'red' });
  });

  it('rule-never-fires', () => {
    const never = rule('never', 'steps', 'permit', { colour: ['red'], served: [] }, { office: 'ics' });
    expect(found(and(never), 'rule-never-fires')).to.deep.equal([{ is: 'rule-never-fires', rule: 'never' }]);
    const useless = rule('useless', 'bring', 'passport', { colour: ['red'] }, { for: ['cpr'] });
    expect(found(and(useless), 'rule-never-fires')).to.deep.equal([{ is: 'rule-never-fires', rule: 'useless' }]);
  });

  it('question-never-asked', () => {
    const questions = [...GUIDE.questions, { id: 'size', options: ['big'] }];
    expect(found(faultsOf({ questions }), 'question-never-asked')).to.deep.equal([{ is: 'question-never-asked', question: 'size' }]);
  });

  it('options-indistinguishable, pairwise', () => {
    const questions = [{ id: 'colour', options: ['red', 'blue', 'navy'] }, GUIDE.questions[1]!];
    const navy = (entry: Rule) => ({
      ...entry,
      when: { ...entry.when, ...(entry.when.colour?.includes('blue') && { colour: ['blue', 'navy'] }) },
    });
    expect(found(faultsOf({ questions, rules: GUIDE.rules.map(navy) }), 'options-indistinguishable')).to.deep.equal([
      { is: 'options-indistinguishable', question: 'colour', option: 'blue', other: 'navy' },
    ]);
  });

  it('options-indistinguishable, as a whole where they are areas', () => {
    const whole = [{ is: 'options-indistinguishable', question: 'municipality' }];
    expect(found(faultsOf({}, { ...DATASET, centers: [] }), 'options-indistinguishable')).to.deep.equal(whole);
    const blind = GUIDE.rules.filter(({ id }) => id !== 'here' && id !== 'cpr' && id !== 'pass');
    const home = rule('home', 'office', 'town-hall', { colour: ['blue'] });
    const faults = faultsOf({ rules: blind.map((entry) => (entry.id === 'home' ? home : entry)) });
    expect(found(faults, 'options-indistinguishable')).to.deep.equal(whole);
  });

  it('tells two rules of one effect from no difference, and two of different effect from it', () => {
    const split = (fee?: Rule['fee']) => [
      ...GUIDE.rules.filter(({ id }) => id === 'none'),
      rule('b1', 'office', 'town-hall', { colour: ['blue'] }),
      rule('g1', 'office', 'town-hall', { colour: ['green'] }, { fee }),
    ];
    const questions = [{ id: 'colour', options: ['red', 'blue', 'green'] }];
    expect(found(faultsOf({ questions, rules: split() }), 'options-indistinguishable')).to.have.length(1);
    expect(found(faultsOf({ questions, rules: split(text('Free')) }), 'options-indistinguishable')).to.have.length(0);
  });

  it('step-hit-twice', () => {
    const [fault] = found(and(rule('cpr-2', 'steps', 'cpr', { colour: ['blue'] }, { office: 'ics' })), 'step-hit-twice');
    expect(fault).to.include({ rule: 'cpr-2' });
    expect(fault?.witness).to.include({ colour: 'blue', municipality: '1' });
  });

  it('prune-changes-outcome', () => {
    // The centre of this step depends on a place that nobody asks the red for.
    const [fault] = found(and(rule('early', 'steps', 'cpr', { colour: ['red'] }, { office: 'ics' })), 'prune-changes-outcome');
    expect(fault?.witness).to.include({ colour: 'red' });
  });

  it('empty-reason', () => {
    expect(found(withRule('permit', { when: {} }), 'empty-reason')).to.deep.equal([{ is: 'empty-reason', rule: 'permit' }]);
  });

  it('missing-source', () => {
    expect(found(withRule('permit', { source: 'hearsay' }), 'missing-source')).to.deep.equal([
      { is: 'missing-source', rule: 'permit', id: 'hearsay' },
    ]);
  });

  it('missing-text', () => {
    const texts = { ...GUIDE.texts, colour: { title: { en: 'Colour' }, options: { red: text('Red') } } };
    expect(found(faultsOf({ texts }), 'missing-text')).to.deep.equal([
      { is: 'missing-text', question: 'colour', language: 'da' },
      { is: 'missing-text', question: 'colour', option: 'blue', language: 'en' },
      { is: 'missing-text', question: 'colour', option: 'blue', language: 'da' },
    ]);
    expect(found(withRule('permit', { fee: { en: 'Free', da: ' ' } }), 'missing-text')).to.deep.equal([
      { is: 'missing-text', rule: 'permit', language: 'da' },
    ]);
    const documents = [{ id: 'passport', name: { en: 'Passport' } }];
    expect(found(faultsOf({}, { ...DATASET, documents }), 'missing-text')).to.deep.equal([
      { is: 'missing-text', id: 'passport', language: 'da' },
    ]);
  });

  it('cycle-in-before', () => {
    const before = [...GUIDE.before!, ['cpr', 'permit'] as [string, string]];
    expect(found(faultsOf({ before }), 'cycle-in-before')).to.deep.equal([{ is: 'cycle-in-before', id: 'permit' }]);
  });

  it('unknown-id, wherever one can stand', () => {
    const ids = (faults: Fault[]) => found(faults, 'unknown-id').map(({ is: _, ...at }) => at);
    expect(ids(withRule('none', { then: 'moon' }))).to.deep.equal([{ rule: 'none', id: 'moon' }]);
    expect(ids(withRule('permit', { office: 'moon' }))).to.deep.equal([{ rule: 'permit', id: 'moon' }]);
    expect(ids(withRule('permit', { office: undefined }))).to.deep.equal([{ rule: 'permit', id: undefined }]);
    expect(ids(withRule('pass', { then: 'moon' }))).to.deep.equal([{ rule: 'pass', id: 'moon' }]);
    expect(ids(withRule('pass', { for: ['cpr', 'moon'] }))).to.deep.equal([{ rule: 'pass', id: 'moon' }]);
    expect(ids(withRule('pass', { when: { colour: ['blue'], moon: ['full'] } }))).to.deep.equal([{ rule: 'pass', question: 'moon' }]);
    expect(ids(withRule('pass', { when: { colour: ['blue', 'moon'] } }))).to.deep.equal([
      { rule: 'pass', question: 'colour', option: 'moon' },
    ]);
    expect(ids(faultsOf({ before: [['permit', 'moon']] }))).to.deep.equal([{ id: 'moon' }]);
    expect(ids(and(GUIDE.rules[0]!))).to.deep.equal([{ rule: 'none' }]);
    const derived = [{ id: 'served', service: 'moon', options: ['center', 'own-municipality', 'unknown'] }];
    expect(ids(faultsOf({ derived }))).to.deep.equal([{ question: 'served', id: 'moon' }]);
    const except = [{ code: '1', rule: 'not', who: { moon: ['full'] }, ...claim }];
    const centers = [{ ...DATASET.centers[0]!, services: [{ service: 'cpr', offered: 'yes', serves: ['1'], except, ...claim }] }];
    expect(ids(faultsOf({}, { ...DATASET, centers } as unknown as Dataset))).to.deep.equal([{ question: 'moon' }]);
  });
});
