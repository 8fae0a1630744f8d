import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { GOLDEN, csv, difference, domain, markdown, pathLines, wholeDataset } from '../../data/guide-tools.mjs';

const dataset = wholeDataset();
const { guide } = dataset;
let told, planOf, faultsOf, next, end, paths;

before(async () => {
  const { nextQuestion, prune } = await domain('guide');
  const { outcome } = await domain('outcome');
  const { itineraryOf } = await domain('itinerary');
  const { verifyGuide } = await domain('verify-guide');
  told = (answers) => outcome(guide, prune(guide, answers, { dataset }), { dataset });
  planOf = (answers) => itineraryOf(told(answers));
  end = (answers) => outcome(guide, answers, { dataset });
  next = (answers) => nextQuestion(guide, answers, { dataset });
  const { everyPath } = await domain('guide-paths');
  paths = everyPath(guide, { dataset });
  faultsOf = (changed) => verifyGuide(changed, { dataset });
});

const living = { residence: 'yes', stay: 'over-6-months' };
const eu = { ...living, citizenship: 'eu-eea-swiss', purpose: 'work' };
const nordic = { ...living, citizenship: 'nordic', purpose: 'work' };
const other = { ...living, citizenship: 'other', 'eu-family': 'no', purpose: 'work' };
const british = { ...living, citizenship: 'british-withdrawal-agreement' };
const danish = { ...living, citizenship: 'danish', purpose: 'work' };
const ids = (entries) => entries.map(({ id }) => id);
const ruleOf = (id) => guide.rules.find((rule) => rule.id === id);
const stepOf = (plan, id) => plan.steps.find((step) => step.id === id);

describe('the shipped guide', () => {
  it('is proven: no fault for anybody, in any municipality', () => assert.deepEqual(faultsOf(guide), []));

  it('tells people in every municipality what it tells those in the one that stands for it in the proof', async () => {
    const { areaClasses } = await domain('guide-paths');
    const classes = areaClasses(guide, dataset);
    assert.deepEqual(classes.flat().sort(), dataset.places.municipalities.map(({ code }) => code).sort());
    let people = 0;
    for (const { answers, outcome } of paths.filter(({ answers }) => 'municipality' in answers)) {
      for (const code of classes.find((codes) => codes.includes(answers.municipality)) ?? []) {
        const { because, steps, ...rest } = end({ ...answers, municipality: code });
        const own = (entry) => ({ ...entry, because: { ...entry.because, municipality: 'any' } });
        assert.deepEqual(
          { ...rest, because: own({ because }).because, steps: steps.map(own) },
          {
            ...outcome,
            because: own(outcome).because,
            steps: outcome.steps.map(own),
          },
        );
        people++;
      }
    }
    assert.ok(people > 1000, String(people));
  });

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
  it('an EU worker for more than 6 months in Aarhus goes to ICS Aarhus: document, CPR, health card, tax card, then what is digital', () => {
    const plan = planOf({ ...eu, municipality: '0751' });
    assert.deepEqual([plan.kind, plan.center], ['go-here', 'aarhus']);
    const expected = ['eu-residence-document', 'cpr', 'health-card', 'tax-card', 'mitid', 'digital-post', 'nemkonto'];
    assert.deepEqual(ids(plan.steps), expected);
    assert.deepEqual(
      plan.steps.map(({ office }) => office),
      ['ics', 'ics', 'ics', 'tax-agency', 'online', 'online', 'online'],
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

  it('a job seeker has six months for the EU document, a student three', () => {
    const deadline = (purpose) => stepOf(planOf({ ...eu, purpose, municipality: '0751' }), 'eu-residence-document').deadline;
    assert.deepEqual(deadline('job-seeking'), { months: 6, from: 'entry' });
    assert.deepEqual(deadline('study'), { months: 3, from: 'entry' });
  });

  it('sufficient funds are proven, and the amounts are left to their source', () => {
    const step = stepOf(planOf({ ...eu, purpose: 'own-funds', municipality: '0751' }), 'eu-residence-document');
    assert.deepEqual(ids(step.bring), ['photo-id', 'proof-of-funds']);
    const { takes, fee, apply } = ruleOf(step.rule);
    assert.deepEqual([takes.en, fee.en], ['Up to 30 days', 'Free']);
    assert.match(apply, /\/EU-Self-support$/);
    for (const { note, takes, fee } of guide.rules) assert.doesNotMatch(JSON.stringify([note, takes, fee]), /DKK|kr\./);
  });

  it('the self-employed prove that they are; accompanying family proves that it is family', () => {
    const brings = (purpose) => ids(stepOf(planOf({ ...eu, purpose, municipality: '0751' }), 'eu-residence-document').bring);
    assert.deepEqual(brings('self-employed'), ['photo-id', 'proof-of-self-employment']);
    assert.deepEqual(brings('accompanying-family'), ['photo-id', 'proof-of-family']);
    assert.deepEqual(brings('family'), brings('accompanying-family'));
    assert.deepEqual(brings('job-seeking'), ['photo-id']);
  });

  it('no tax card is a step for those who do not come to work', () => {
    for (const { answers, outcome } of paths) {
      const works = answers.purpose === 'work' && answers.citizenship !== 'danish' && answers.citizenship !== british.citizenship;
      assert.ok(works || !ids(outcome.steps).includes('tax-card'), JSON.stringify(answers));
    }
  });

  it('an au pair from outside the EU applies at SIRI for the permit, then registers', () => {
    const plan = planOf({ ...other, purpose: 'au-pair', municipality: '0751' });
    assert.deepEqual([plan.kind, plan.steps[0].id, plan.steps[0].office], ['first-do-this', 'residence-permit', 'siri']);
    assert.deepEqual([plan.office, plan.center, stepOf(plan, 'cpr').duty], ['ics', 'aarhus', 'must']);
  });

  it('a British citizen asks, and sees below it how to register above 3 months', () => {
    const plan = planOf({ ...british, municipality: '0751' });
    assert.deepEqual([plan.kind, ids(plan.steps)], ['ask', ['cpr', 'health-card', 'mitid', 'digital-post']]);
    const { duty, deadline, center } = stepOf(plan, 'cpr');
    assert.deepEqual([duty, deadline, center], ['must', { days: 5, from: 'conditions' }, 'aarhus']);
    assert.equal(stepOf(planOf({ ...british, municipality: '0163' }), 'cpr').office, 'citizen-service');
    for (const stay of ['under-3-months', 'not-sure']) {
      const ask = planOf({ ...british, stay });
      assert.deepEqual([ask.kind, ask.steps], ['ask', []]);
    }
  });

  it('asylum and the Ukraine Special Act lead to the Immigration Service, never to ICS, with no steps', () => {
    for (const purpose of ['asylum', 'ukraine-special-act']) {
      for (const stay of ['under-3-months', '3-to-6-months', 'over-6-months', 'not-sure']) {
        for (const family of ['yes', 'no']) {
          const plan = planOf({ ...other, stay, 'eu-family': family, purpose });
          assert.deepEqual([plan.kind, plan.office, plan.steps], ['go-there', 'immigration-service', []]);
        }
      }
    }
    assert.ok(guide.rules.every(({ then, when }) => then !== 'immigration-service' || when.citizenship.join() === 'other'));
  });

  it('a purpose that a citizenship cannot have leads to a question to people, with no steps', () => {
    for (const person of [danish, nordic, eu]) {
      for (const purpose of ['au-pair', 'asylum', 'ukraine-special-act']) {
        for (const stay of ['under-3-months', '3-to-6-months', 'over-6-months', 'not-sure']) {
          const plan = planOf({ ...person, stay, purpose });
          assert.deepEqual([plan.kind, plan.steps], ['ask', []]);
        }
      }
    }
  });

  it('a returning Dane registers with the own Citizen Service, not online', () => {
    const plan = planOf(danish);
    assert.deepEqual([plan.kind, plan.office, ids(plan.steps)], ['go-there', 'citizen-service', ['cpr', 'health-card']]);
    assert.match(ruleOf(stepOf(plan, 'cpr').rule).note.en, /had a CPR number before, do not apply online/);
    assert.ok(ids(stepOf(plan, 'cpr').bring).includes('faroese-p-number'));
    assert.equal(planOf({ ...danish, stay: 'under-3-months' }).kind, 'nothing-yet');
  });

  it('nobody is registered before arriving, and every CPR step says so', () => {
    const notes = guide.rules.filter(({ decision, then }) => decision === 'steps' && then === 'cpr').map(({ note }) => note);
    assert.ok(notes.length > 0);
    for (const note of notes) {
      assert.match(note.en, /Only once you have arrived.*had a CPR number before/);
      assert.match(note.da, /Først når du er ankommet.*haft et CPR-nummer/);
    }
  });

  it('every CPR step says what the conditions are that its five days run from', () => {
    const steps = guide.rules.filter(({ deadline }) => deadline?.from === 'conditions');
    assert.ok(steps.length > 0);
    for (const { note } of steps) {
      assert.match(note.en, /more than 3 months.*legal residence.*dwelling.*cpr\.dk/);
      assert.match(note.da, /mere end 3 måneder.*lovligt ophold.*bolig.*cpr\.dk/);
    }
  });

  it('the family of a Danish citizen is told that another rule is theirs, and asks first', () => {
    const { title, hint } = guide.texts['eu-family'];
    assert.match(title.en, /not Danish/);
    assert.match(title.da, /ikke er dansk/);
    assert.match(hint.en, /no if .* Danish citizen who lives here.*family reunification/);
    assert.match(hint.da, /nej, hvis .* dansk statsborger, der bor her.*familiesammenføring/);
    assert.equal(planOf({ ...other, purpose: 'family' }).kind, 'ask');
  });

  it('the field for the municipality says that a postcode does', () => {
    assert.match(guide.texts.municipality.hint.en, /postcode/);
    assert.match(guide.texts.municipality.hint.da, /postnummer/);
  });

  it('two centres accept certificates in different languages, and both are told', () => {
    for (const id of ['marriage-certificate', 'divorce-or-death-certificate', 'birth-certificates']) {
      const { status, source, note, alternatives } = ruleOf(`bring-cpr-${id}`);
      assert.deepEqual([status, source, alternatives.map((other) => other.source)], ['conflicting', 'aarhus', ['lid-west']]);
      assert.match(note.en, /Danish, English or German/);
      assert.match(alternatives[0].text.en, /English, German or a Scandinavian/);
    }
  });

  it('a worker learns when to apply for the tax card, and what its lack costs; a commuter, of the special health card', () => {
    for (const { note } of guide.rules.filter(({ then }) => then === 'tax-card')) {
      assert.match(note.en, /about a month before.*skat\.dk.*55 %/);
      assert.match(note.da, /cirka en måned.*skat\.dk.*55 %/);
    }
    const commuter = ruleOf(told({ residence: 'no', citizenship: 'nordic', purpose: 'work' }).rules[0]);
    assert.match(commuter.note.en, /special health card.*Udbetaling Danmark/);
    assert.match(commuter.note.da, /særligt sundhedskort.*Udbetaling Danmark/);
  });

  it('every time that no source of the rule states has its own word for it', () => {
    for (const { note } of guide.rules.filter(({ then }) => then === 'health-card')) assert.match(note.en, /SDU/);
  });

  it('up to 3 months, the permit of a worker is as unsure as the way to it', () => {
    for (const stay of ['under-3-months', '3-to-6-months']) {
      const [office, permit] = told({ ...other, stay, municipality: '0751' }).rules.map(ruleOf);
      assert.equal(permit.then, 'residence-permit');
      assert.equal(office.status === 'confirmed', permit.status === 'confirmed', stay);
    }
  });

  it('those registered as departed need a new EU document, and learn it from the papers to bring', () => {
    for (const person of [eu, { ...other, 'eu-family': 'yes' }]) {
      const document = stepOf(planOf({ ...person, municipality: '0751' }), 'cpr').bring.find(({ id }) => id === 'eu-residence-document');
      assert.match(ruleOf(document.rule).note.en, /new one if you are registered as departed/);
    }
  });

  it('students in Lyngby-Taarbæk go to the own Citizen Service as those in Frederiksberg do, and only they', () => {
    for (const municipality of ['0147', '0173']) {
      assert.equal(planOf({ ...nordic, purpose: 'study', municipality }).office, 'citizen-service');
      assert.equal(stepOf(planOf({ ...other, purpose: 'study', municipality }), 'cpr').office, 'citizen-service');
      assert.equal(planOf({ ...nordic, purpose: 'own-funds', municipality }).center, 'copenhagen');
    }
    assert.equal(planOf({ ...nordic, purpose: 'study', municipality: '0101' }).center, 'copenhagen');
  });

  it('custody papers are wanted for children whose parents are not married', () => {
    for (const person of [danish, { ...nordic, municipality: '0751' }]) {
      assert.ok(ids(stepOf(planOf(person), 'cpr').bring).includes('custody-papers'));
    }
  });

  it('without family in the EU, job seekers and people with funds from elsewhere ask', () => {
    for (const purpose of ['job-seeking', 'own-funds', 'family']) {
      const plan = planOf({ ...other, purpose });
      assert.deepEqual([plan.kind, plan.steps], ['ask', []]);
    }
  });

  it('up to 3 months the self-employed ask: only the tax card of workers is known', () => {
    for (const person of [nordic, eu]) {
      const kindOf = (purpose) => planOf({ ...person, stay: 'under-3-months', purpose }).kind;
      assert.equal(kindOf('self-employed'), 'ask');
      for (const purpose of ['job-seeking', 'accompanying-family', 'own-funds']) assert.equal(kindOf(purpose), 'nothing-yet');
    }
  });

  it('where no source tells, the guide says: ask', () => {
    assert.equal(planOf({ ...other, purpose: 'family' }).kind, 'ask');
    assert.equal(planOf({ ...nordic, stay: 'not-sure', purpose: 'study' }).kind, 'ask');
    const office = guide.rules.find(({ id }) => id === told({ ...other, purpose: 'family' }).rules[0]);
    assert.deepEqual([office.source, office.status], ['lid-ics', 'unconfirmed']);
  });
});

describe('presets', () => {
  const subsets = (keys) => keys.reduce((all, key) => [...all, ...all.map((some) => [...some, key])], [[]]);
  /** The same question is asked of many pages: remembered, whatever the order of the answers. */
  const remembered = (ask) => {
    const known = new Map();
    return (answers) => {
      const key = JSON.stringify(Object.entries(answers).sort());
      if (!known.has(key)) known.set(key, ask(answers));
      return known.get(key);
    };
  };
  const nextAfter = remembered((answers) => next(answers));
  const rulesFor = remembered((answers) => end(answers).rules);

  it('whatever a page has answered, only the rest is asked, and the same rules are reached', () => {
    assert.ok(paths.length > 300);
    for (const { answers, outcome } of paths) {
      for (const given of subsets(Object.keys(answers))) {
        const told = Object.fromEntries(given.map((id) => [id, answers[id]]));
        for (let question; (question = nextAfter(told)); told[question] = answers[question]) {
          assert.ok(question in answers && !(question in told), `${question} with ${JSON.stringify(told)}`);
        }
        assert.deepEqual(rulesFor(told), outcome.rules, JSON.stringify([given, answers]));
      }
    }
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

  it('name what the ids of a changed path mean', () => {
    const path = 'residence=yes stay=under-3-months cpr-served=own-municipality';
    assert.equal(
      difference([`${path} → permit`], [`${path} → cpr-danish gone`], dataset),
      [
        '1 of 1 paths:',
        'residence=yes (Yes) stay=under-3-months (Up to 3 months) cpr-served=own-municipality (own municipality): loses permit (Residence permit); gains cpr-danish (CPR number), gone',
      ].join('\n'),
    );
  });

  it('tell a right from a duty, in each language', () => {
    const row = (language) =>
      markdown(dataset, language)
        .split('\n')
        .find((line) => line.includes('`cpr-may-center`'));
    assert.match(row('en'), /\| may \|/);
    assert.match(row('da'), /\| har ret til \|/);
  });

  it('print the table, one line a rule, with all that a person has to check', () => {
    const [head, ...rows] = csv(dataset).split('\n');
    assert.equal(rows.length, guide.rules.length);
    assert.match(head, /,duty,deadline,takes,fee,link,note,source,status,checked by$/);
    assert.match(
      rows.find((row) => row.startsWith('eu-document-own-funds,')),
      /,must,3 months from entry,Up to 30 days,Free,https:[^,]*EU-Self-support,Time and fee[^,]*,lid-eu,confirmed,$/,
    );
    for (const language of dataset.languages) {
      const lines = markdown(dataset, language).split('\n');
      assert.equal(lines.length, guide.rules.length + 2);
      assert.equal(new Set(lines.map((line) => line.split(/(?<!\\)\|/).length)).size, 1);
      for (const line of lines.slice(2)) assert.match(line, /\|  \|$/);
    }
    const row = (language, id) =>
      markdown(dataset, language)
        .split('\n')
        .find((line) => line.includes(`\`${id}\``));
    assert.match(
      row('en', 'eu-document-own-funds'),
      /must \| 3 months from entry \| Up to 30 days \| Free \| https:.*\| Time and fee.*\(confirmed\)/,
    );
    assert.match(
      row('da', 'eu-document-own-funds'),
      /skal \| 3 måneder fra indrejsen \| Op til 30 dage \| Gratis \| https:.*\(bekræftet\)/,
    );
    assert.match(row('da', 'health-card-danish'), /En anden kilde siger: Cirka 14 dage/);
  });
});
