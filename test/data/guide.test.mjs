import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { GOLDEN, csv, difference, domain, markdown, pathLines, wholeDataset } from '../../data/guide-tools.mjs';

const dataset = wholeDataset();
const { guide } = dataset;
let told, planOf, faultsOf;

before(async () => {
  const { prune } = await domain('guide');
  const { outcome } = await domain('outcome');
  const { itineraryOf } = await domain('itinerary');
  const { verifyGuide } = await domain('verify-guide');
  told = (answers) => outcome(guide, prune(guide, answers, { dataset }), { dataset });
  planOf = (answers) => itineraryOf(told(answers));
  faultsOf = (changed) => verifyGuide(changed, { dataset });
});

const living = { residence: 'yes', stay: 'over-6-months' };
const eu = { ...living, citizenship: 'eu-eea-swiss', purpose: 'work' };
const nordic = { ...living, citizenship: 'nordic', purpose: 'work' };
const other = { ...living, citizenship: 'other', 'eu-family': 'no', purpose: 'work' };
const ids = (entries) => entries.map(({ id }) => id);
const stepOf = (plan, id) => plan.steps.find((step) => step.id === id);

describe('the shipped guide', () => {
  it('is proven: no fault for anybody, in any municipality', () => assert.deepEqual(faultsOf(guide), []));

  it('takes every accepted path, and no other (after a wanted change: node data/guide-tools.mjs accept)', async () => {
    const accepted = readFileSync(GOLDEN, 'utf8').trimEnd().split('\n');
    assert.equal(difference(accepted, await pathLines(dataset)), `0 of ${accepted.length} paths`);
  });

  it('reads for documents only what the checklist can know', () => {
    const read = new Set(guide.rules.filter(({ decision }) => decision === 'bring').flatMap(({ when }) => Object.keys(when)));
    assert.deepEqual([...read].sort(), ['citizenship', 'eu-family', 'purpose']);
  });

  it('asks for the family of an EU citizen only those from outside', () => {
    for (const { id, when } of guide.rules) if ('eu-family' in when) assert.deepEqual(when.citizenship, ['other'], id);
  });

  it('lets no rule claim a check that nobody made', () =>
    assert.deepEqual([...new Set(guide.rules.map(({ checked }) => checked))], [null]));

  it('is found out when a rule is taken away or doubled', () => {
    const without = { ...guide, rules: guide.rules.filter(({ id }) => id !== 'office-eu') };
    assert.ok(faultsOf(without).some(({ is, witness }) => is === 'gap' && witness.citizenship === 'eu-eea-swiss'));
    const double = { ...guide, rules: [...guide.rules, { ...guide.rules.find(({ id }) => id === 'office-eu'), id: 'twin' }] };
    assert.ok(faultsOf(double).some(({ is, rule }) => is === 'conflict' && rule === 'twin'));
  });
});

describe('in sentences', () => {
  it('an EU worker for more than 6 months in Aarhus goes to ICS Aarhus: document, CPR, health card, tax card, MitID', () => {
    const plan = planOf({ ...eu, municipality: '0751' });
    assert.deepEqual([plan.kind, plan.center], ['go-here', 'aarhus']);
    assert.deepEqual(ids(plan.steps), ['eu-residence-document', 'cpr', 'health-card', 'tax-card', 'mitid']);
    assert.deepEqual(
      plan.steps.map(({ office }) => office),
      ['ics', 'ics', 'ics', 'tax-agency', 'online'],
    );
  });

  it('has three months for the EU document and five days for the CPR number', () => {
    const plan = planOf({ ...eu, municipality: '0751' });
    assert.deepEqual(stepOf(plan, 'eu-residence-document').deadline, { months: 3, from: 'entry' });
    assert.deepEqual(stepOf(plan, 'cpr').deadline, { days: 5, from: 'conditions' });
  });

  it('Nordic and EU citizens may register above 3 months and must above 6; everyone else must above 3', () => {
    const duty = (answers) => stepOf(planOf({ ...answers, municipality: '0751' }), 'cpr').duty;
    for (const person of [eu, nordic]) {
      assert.equal(duty({ ...person, stay: '3-to-6-months' }), 'may');
      assert.equal(duty(person), 'must');
    }
    assert.equal(duty({ ...other, stay: '3-to-6-months' }), 'must');
    assert.equal(duty({ ...other, 'eu-family': 'yes', stay: '3-to-6-months' }), 'must');
  });

  it('a Nordic citizen needs no EU document, and brings the personal number from home', () => {
    const plan = planOf({ ...nordic, municipality: '0751' });
    assert.equal(plan.kind, 'go-here');
    assert.equal(stepOf(plan, 'eu-residence-document'), undefined);
    assert.ok(ids(stepOf(plan, 'cpr').bring).includes('nordic-personal-number'));
    assert.ok(!ids(stepOf(plan, 'cpr').bring).includes('eu-residence-document'));
  });

  it('up to 3 months an EU worker needs a tax card only, an EU student nothing yet', () => {
    const plan = planOf({ ...eu, stay: 'under-3-months' });
    assert.deepEqual([plan.kind, plan.office, ids(plan.steps)], ['go-there', 'tax-agency', ['tax-card']]);
    assert.equal(planOf({ ...eu, stay: 'under-3-months', purpose: 'study' }).kind, 'nothing-yet');
  });

  it('a worker from outside the EU does the permit first, wherever the CPR number comes from', () => {
    for (const municipality of ['0751', '0163']) {
      const plan = planOf({ ...other, municipality });
      assert.deepEqual([plan.kind, plan.steps[0].id, plan.steps[0].office], ['first-do-this', 'residence-permit', 'siri']);
      assert.ok(ids(stepOf(plan, 'cpr').bring).includes('residence-permit'));
    }
  });

  it('a commuter from the EU gets a tax number and a tax card, no CPR number', () => {
    const plan = planOf({ residence: 'no', citizenship: 'eu-eea-swiss', purpose: 'work' });
    assert.deepEqual([plan.office, ids(plan.steps)], ['tax-agency', ['personal-tax-number', 'tax-card']]);
    assert.equal(planOf({ residence: 'no', citizenship: 'other' }).kind, 'ask');
  });

  it('a student in Frederiksberg goes to the own Citizen Service for the CPR number, a worker to ICS', () => {
    const plan = planOf({ ...nordic, purpose: 'study', municipality: '0147' });
    assert.deepEqual([plan.kind, plan.office, stepOf(plan, 'cpr').office], ['go-there', 'citizen-service', 'citizen-service']);
    assert.equal(planOf({ ...nordic, municipality: '0147' }).center, 'copenhagen');
    assert.equal(stepOf(planOf({ ...eu, purpose: 'study', municipality: '0147' }), 'cpr').office, 'citizen-service');
  });

  it('Herlev registers its own residents', () => {
    assert.deepEqual(
      [planOf({ ...nordic, municipality: '0163' }).office, planOf({ ...nordic, municipality: '0163' }).centers],
      ['citizen-service', []],
    );
  });

  it('who does not know the municipality yet sees all centres that register', () => {
    const plan = planOf({ ...nordic, municipality: 'not-sure' });
    assert.deepEqual([plan.office, plan.center, plan.centers], ['citizen-service', null, ids(dataset.centers)]);
  });

  it('the family of an EU citizen goes the EU way, wherever it lives', () => {
    const plan = planOf({ ...other, 'eu-family': 'yes', municipality: '0163' });
    assert.deepEqual([plan.kind, plan.steps[0].id, plan.center], ['go-here', 'eu-residence-document', null]);
    assert.ok(plan.centers.length > 1);
  });

  it('where no source tells, the guide says: ask', () => {
    assert.equal(planOf({ ...other, purpose: 'family' }).kind, 'ask');
    assert.equal(planOf({ ...nordic, stay: 'not-sure', purpose: 'study' }).kind, 'ask');
    const office = guide.rules.find(({ id }) => id === told({ ...other, purpose: 'family' }).rules[0]);
    assert.deepEqual([office.source, office.status], ['lid-ics', 'unconfirmed']);
  });
});

describe('the programs', () => {
  it('say in words what a change alters', () => {
    const was = ['a=1 → x y', 'a=2 → z', 'a=3 → p q'];
    assert.equal(difference(was, was), '0 of 3 paths');
    assert.equal(
      difference(was, ['a=1 → x w', 'a=3 → q p', 'b=1 → v']),
      ['4 of 4 paths:', 'a=1: loses y; gains w', 'a=2: no longer a path', 'a=3: in another order: q, p', 'b=1: new, with v'].join('\n'),
    );
  });

  it('print the table, one line a rule', () => {
    assert.equal(csv(dataset).split('\n').length, guide.rules.length + 1);
    for (const language of dataset.languages) {
      const lines = markdown(dataset, language).split('\n');
      assert.equal(lines.length, guide.rules.length + 2);
      assert.equal(new Set(lines.map((line) => line.split(/(?<!\\)\|/).length)).size, 1);
    }
  });
});
