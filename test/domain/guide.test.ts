import { expect } from '@open-wc/testing';
import type { Dataset, Guide, Rule } from '../../src/domain/dataset.js';
import { optionsOf } from '../../src/domain/decision-table.js';
import { nextQuestion, prune, questionsLeft, type Answers } from '../../src/domain/guide.js';
import { outcome, type Decided } from '../../src/domain/outcome.js';
import { everyPerson } from '../../src/domain/guide-paths.js';
import ics from '../../data/ics.json';
import places from '../../data/places.json';
import shipped from '../../data/guide.json';

const whole = { ...ics, places, guide: shipped } as unknown as Dataset;
const guide = whole.guide!;
const context = { dataset: whole };

const claim = { source: 's', checked: null, status: 'confirmed' } as const;
const rule = (id: string, decision: Rule['decision'], then: string, when: Rule['when'], more: Partial<Rule> = {}): Rule => ({
  id,
  decision,
  then,
  when,
  ...claim,
  ...more,
});
const small = (rules: Rule[], more: Partial<Guide> = {}): Guide => ({
  version: '1',
  questions: [
    { id: 'colour', options: ['red', 'blue'] },
    { id: 'size', options: ['big', 'small'] },
  ],
  rules,
  texts: {},
  ...more,
});
const decided = (of: Guide, answers: Answers) => {
  const end = outcome(of, answers, context);
  if (end.is !== 'decided') throw new Error(`undecided: ${end.needs}`);
  return end as Decided;
};

describe('nextQuestion', () => {
  it('asks only what an undecided rule still needs', () => {
    const of = small([
      rule('o', 'office', 'none', { colour: ['red'] }),
      rule('p', 'office', 'ics', { colour: ['blue'], size: ['big'] }),
      rule('q', 'office', 'siri', { colour: ['blue'], size: ['small'] }),
    ]);
    expect(nextQuestion(of, {}, context)).to.equal('colour');
    expect(nextQuestion(of, { colour: 'red' }, context)).to.equal(null);
    expect(nextQuestion(of, { colour: 'blue' }, context)).to.equal('size');
    expect(outcome(of, { colour: 'blue' }, context)).to.deep.equal({ is: 'undecided', needs: 'size' });
  });

  it('asks what to bring only for a step that is due', () => {
    const of = small([
      rule('o', 'office', 'none', { colour: ['red', 'blue'] }),
      rule('s', 'steps', 'cpr', { colour: ['blue'] }, { office: 'citizen-service' }),
      rule('b', 'bring', 'passport', { size: ['big'] }, { for: ['cpr'] }),
    ]);
    expect(nextQuestion(of, { colour: 'red' }, context)).to.equal(null);
    expect(nextQuestion(of, { colour: 'blue' }, context)).to.equal('size');
    expect(questionsLeft(of, {}, context)).to.have.length(2);
  });

  it('takes what is no option for no answer', () => {
    expect(nextQuestion(guide, { residence: 'perhaps' }, context)).to.equal('residence');
    expect(nextQuestion(guide, { residence: 'constructor' }, context)).to.equal('residence');
    expect(prune(guide, { residence: 'perhaps', stay: 'over-6-months' }, context)).to.deep.equal({});
  });

  it('takes a place at its word until the places have arrived', () => {
    const answers = { residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work', municipality: '0751' };
    expect(nextQuestion(guide, answers, { dataset: { ...whole, places: undefined } })).to.equal(null);
    expect(nextQuestion(guide, { ...answers, municipality: 'x' }, context)).to.equal('municipality');
  });

  it('asks what an exception needs after the place is known', () => {
    const of = small(
      [
        rule('c', 'office', 'ics', { served: ['center'] }),
        rule('h', 'office', 'citizen-service', { served: ['own-municipality', 'unknown'] }),
      ],
      { questions: guide.questions, derived: [{ id: 'served', service: 'cpr', options: ['center', 'own-municipality', 'unknown'] }] },
    );
    expect(nextQuestion(of, {}, context)).to.equal('municipality');
    expect(nextQuestion(of, { municipality: '0751' }, context)).to.equal(null);
    expect(nextQuestion(of, { municipality: '0147' }, context)).to.equal('purpose');
    expect(questionsLeft(of, {}, context)).to.have.length(2);
    expect(decided(of, { municipality: '0147', purpose: 'study' }).because).to.deep.equal({ municipality: '0147', purpose: 'study' });
    expect(decided(of, { municipality: '0751', purpose: 'study' }).because).to.deep.equal({ municipality: '0751' });
  });

  it('is not put off by ids that nobody defines, nor by an exception that reads a derived value', () => {
    const of = small([rule('o', 'office', 'none', { weather: ['wet'] }), rule('p', 'office', 'ics', { colour: ['red', 'blue'] })]);
    expect(decided(of, { colour: 'red' }).office).to.equal('ics');
    const centers = whole.centers.map((center) => ({
      ...center,
      services: center.services?.map((row) => ({
        ...row,
        except: [{ code: '0751', rule: 'not' as const, who: { 'cpr-served': ['center'] }, ...claim }],
      })),
    }));
    const answers = { residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work', municipality: '0751' };
    expect(outcome(guide, answers, { dataset: { ...whole, centers } }).is).to.equal('decided');
  });
});

describe('outcome', () => {
  it('orders steps by what comes before, ties in the order of the rules', () => {
    const any = { colour: ['red'] };
    const of = small([rule('o', 'office', 'none', any), ...['d', 'c', 'b', 'a'].map((id) => rule(id, 'steps', id, any))], {
      before: [
        ['a', 'c'],
        ['c', 'd'],
        ['b', 'missing'],
      ],
    });
    expect(decided(of, { colour: 'red' }).steps.map(({ id }) => id)).to.deep.equal(['b', 'a', 'c', 'd']);
  });

  it('survives a circle in the order, a step hit twice and a gap', () => {
    const any = { colour: ['red'] };
    const of = small([rule('a', 'steps', 'a', any), rule('b', 'steps', 'b', any), rule('a2', 'steps', 'a', any)], {
      before: [
        ['a', 'b'],
        ['b', 'a'],
      ],
    });
    const end = decided(of, { colour: 'red' });
    expect(end.steps.map(({ rule }) => rule)).to.deep.equal(['a', 'b']);
    expect([end.office, end.center, end.centers]).to.deep.equal(['ask-first', null, []]);
  });

  it('names the centre that a person belongs to, or those to choose from', () => {
    const eu = { residence: 'yes', stay: 'over-6-months', citizenship: 'eu-eea-swiss', purpose: 'work' };
    const anyone = ['copenhagen', 'aarhus', 'aalborg', 'esbjerg', 'soenderborg'];
    const at = (municipality: string) => decided(guide, { ...eu, municipality });
    expect(at('0751')).to.deep.include({ office: 'ics', center: 'aarhus', centers: ['aarhus'] });
    expect(at('0163')).to.deep.include({ office: 'ics', center: null, centers: anyone });
    expect(at('0163').steps.find(({ id }) => id === 'cpr')).to.deep.include({ office: 'citizen-service', center: null, centers: [] });
    // Odense registers its own residents, but is not known to issue the document.
    expect(at('0461').center).to.equal(null);
    expect(at('0461').steps.find(({ id }) => id === 'cpr')).to.include({ office: 'ics', center: 'odense' });
    expect(at('not-sure').steps.find(({ id }) => id === 'cpr')).to.deep.include({
      office: 'citizen-service',
      centers: whole.centers.map(({ id }) => id),
    });
    expect(at('0550').steps.find(({ id }) => id === 'cpr')?.centers).to.deep.equal(['esbjerg']);
  });

  it('keeps a doubt: centres that are not known to do a step are to be asked, the own one first', () => {
    const nordic = { residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work' };
    const card = (municipality: string) => decided(guide, { ...nordic, municipality }).steps.find(({ id }) => id === 'health-card')!;
    // Vejle is registered in Esbjerg, which is not known to issue health cards; Odense issues them, but perhaps not for Vejle.
    expect(card('0630')).to.deep.include({ office: 'ics', center: null, centers: ['esbjerg', 'odense'], uncertain: true });
    expect(card('0561')).to.deep.include({ center: null, centers: ['esbjerg'], uncertain: true });
    expect(card('0751')).to.deep.include({ center: 'aarhus' }).and.not.to.have.property('uncertain');
    const document = decided(guide, { ...nordic, citizenship: 'eu-eea-swiss', municipality: '0163' }).steps[0];
    expect(document, 'a choice is no doubt').not.to.have.property('uncertain');
  });

  it('tells why in questions, never in derived values', () => {
    const answers = { residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'study', municipality: '0147' };
    const end = decided(guide, answers);
    expect(end.because).to.deep.equal(answers);
    expect(end.steps[0]).to.deep.include({ id: 'cpr', because: answers, duty: 'must', deadline: { days: 5, from: 'conditions' } });
    expect(end.bring.find(({ id }) => id === 'nordic-personal-number')).to.deep.equal({
      id: 'nordic-personal-number',
      rule: 'bring-cpr-nordic-number',
      for: ['cpr'],
    });
    expect(end.rules.slice(0, 2)).to.deep.equal(['office-nordic-home', 'cpr-must-home']);
  });
});

describe('prune and questionsLeft', () => {
  it('drops what is no longer asked', () => {
    const answers = {
      residence: 'yes',
      stay: 'over-6-months',
      citizenship: 'danish',
      'eu-family': 'yes',
      purpose: 'work',
      municipality: '0751',
    };
    const kept = { residence: 'yes', stay: 'over-6-months', citizenship: 'danish', purpose: 'work' };
    expect(prune(guide, answers, context)).to.deep.equal(kept);
  });

  it('promises a number that is never too low and never grows', () => {
    const promised = (answers: Answers) => Object.keys(answers).length + questionsLeft(guide, answers, context).length;
    expect(promised({})).to.equal(6);
    expect(promised({ residence: 'yes', stay: 'over-6-months', citizenship: 'nordic' })).to.equal(5);
    for (const person of everyPerson(guide, context).filter((_, i) => i % 7 === 0)) {
      const answers: Record<string, string> = {};
      let limit = promised(answers);
      for (let id; (id = nextQuestion(guide, answers, context)); limit = promised(answers)) {
        answers[id] = person[id]!;
        expect(promised(answers)).to.be.at.most(limit);
      }
      expect(questionsLeft(guide, answers, context)).to.deep.equal([]);
    }
  });
});

describe('optionsOf', () => {
  it('lists areas from the places, and the way out', () => {
    const municipality = guide.questions.find(({ id }) => id === 'municipality')!;
    const options = optionsOf(municipality, whole);
    expect(options).to.include('0751');
    expect(options.at(-1)).to.equal('not-sure');
    expect(optionsOf(municipality, { ...whole, places: undefined })).to.deep.equal(['not-sure']);
  });
});
