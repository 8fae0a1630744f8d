import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { guide, history, shipped, strings, whole } from './files.mjs';
import { never, neverFound, seedTable, seeds } from './seed-table.mjs';

const keyOf = ({ entity, field, value, seed }) => [entity, field, value, seed].join(' | ');

/** What a dataset says at a path; an entry of a list is named by its id, service, kind or channel. */
const at = (node, path) => {
  const [segment, ...rest] = path.split('.');
  if (node === undefined || segment === '') return node;
  const below = rest.join('.');
  if (segment === '*') return node.map((child) => at(child, below));
  const child = Array.isArray(node)
    ? (node.find((one) => [one.id, one.service, one.kind, one.channel].includes(segment)) ?? node[segment])
    : node[segment];
  return at(child, below);
};

/** Whether a rule of the guide may hold for these answers. */
const allows = (rule, answers) => Object.entries(answers).every(([question, option]) => rule.when[question]?.includes(option) ?? true);
const stepRules = (dataset, step) => dataset.guide.rules.filter((rule) => rule.decision === 'steps' && rule.then === step);

/** The rows of the table that a dataset breaks. */
const broken = (dataset) => {
  const found = neverFound(textOf(dataset));
  return seedTable.filter((row) => {
    if (row.never?.some((string) => found.includes(string))) return true;
    if (row.where !== 'guide') return row.where !== undefined && !sameAs(row, at(dataset, row.where));
    if (!dataset.guide) return false;
    if (row.noStep) {
      const { step, ...answers } = row.noStep;
      return stepRules(dataset, step).some((rule) => allows(rule, answers));
    }
    const deadlines = stepRules(dataset, row.deadline.step).flatMap((rule) => rule.deadline ?? []);
    return deadlines.length === 0 || deadlines.some((deadline) => !isDeepStrictEqual(deadline, row.deadline.equals));
  });
};
const textOf = (dataset) =>
  strings(dataset)
    .map(([, text]) => text)
    .join(' | ');
const sameAs = (row, value) => (row.absent ? value === undefined : isDeepStrictEqual(value, row.equals));

describe('the table of the seeds', () => {
  it('covers all five seeds, and every row says where its fact ended up', () => {
    assert.deepEqual([...new Set(seedTable.flatMap((row) => row.seed.split(' ')))].sort(), Object.keys(seeds).sort());
    for (const row of seedTable) assert.ok(row.where || row.never || row.history, keyOf(row));
    assert.equal(new Set(seedTable.map(keyOf)).size, seedTable.length);
  });

  it('holds for the shipped dataset', () => assert.deepEqual(broken(whole()).map(keyOf), []));

  it('ships what it calls confirmed and keeps the rest in the history', () => {
    const kept = new Set(history.map(keyOf));
    for (const row of seedTable) {
      const isShipped = row.verdict === 'confirmed' || row.verdict === 'unconfirmed';
      if (isShipped) assert.ok(row.where && !row.never && !kept.has(keyOf(row)), keyOf(row));
      else assert.ok(row.history && kept.has(keyOf(row)), keyOf(row));
    }
  });

  it('turns red for every row when the dataset says something else', () => {
    const isBroken = (row, dataset) => broken(dataset).includes(row);
    for (const row of seedTable.filter((one) => one.where && one.where !== 'guide')) {
      const dataset = whole();
      const parent = row.where.split('.').slice(0, -1).join('.');
      const [last] = row.where.split('.').slice(-1);
      if (row.where === 'centers.*.id') dataset.centers.pop();
      else if (row.where === 'homepage') dataset.homepage = 'x';
      else if (/contacts\.\w+\.value$/.test(row.where))
        dataset.centers.find((one) => row.where.includes(one.id)).contacts.unshift({ kind: row.where.split('.')[3], value: 'x' });
      else at(dataset, parent)[last] = 'x';
      assert.ok(isBroken(row, dataset), row.where);
    }
  });
});

describe('claims that must not come back', () => {
  it('stand in no shipped file', () => {
    for (const [name, json] of Object.entries(shipped))
      for (const [path, text] of strings(json)) assert.deepEqual(neverFound(text), [], `${name} ${path}`);
  });

  it('are found when one is planted', () => {
    for (const string of never) {
      const dataset = whole();
      dataset.centers[3].contacts[0].note = { en: `Ask: ${string}!`, da: 'x' };
      assert.ok(neverFound(textOf(dataset)).includes(string), string);
    }
    const inTable = seedTable.filter((row) => row.never);
    for (const row of inTable) {
      const dataset = whole();
      dataset.centers[1].name.da = row.never[0];
      assert.ok(broken(dataset).includes(row), keyOf(row));
    }
  });

  it('are found in any case, spacing and grouping of digits', () => {
    assert.deepEqual(neverFound('SLOTSPLADSEN 1'), ['Slotspladsen']);
    assert.deepEqual(neverFound('No\n  appointment needed'), ['no appointment needed']);
    for (const phone of ['tel:+4572142010', '7214 2010', '72-14-20-10', '72 14 20 10'])
      assert.deepEqual(neverFound(phone), ['72 14 20 10'], phone);
    assert.deepEqual(neverFound('72 14 20 00, Rantzausgade 4, Holger Drachmanns Plads 5'), []);
  });

  it('are the same in the table and in the history', () => {
    const inHistory = new Set(history.flatMap((claim) => claim.searchFor));
    assert.deepEqual([...inHistory].sort(), [...never].sort());
  });

  it('hold the known ones', () => {
    const known = [
      'Slotspladsen',
      'Åboulevarden',
      'Bernstorffsgade',
      'Banegårdspladsen',
      'Boulevarden 13',
      'Østre Stationsvej',
      '@ics.dk',
      'NemID',
      'Statsforvaltningen',
    ];
    assert.deepEqual(
      known.filter((string) => !never.includes(string)),
      [],
    );
  });
});

describe('the history', () => {
  it('gives a ruling for every claim that is not shipped', () => {
    const verdicts = ['refuted', 'superseded', 'unconfirmed-not-shipped'];
    for (const claim of history) {
      assert.deepEqual(Object.keys(claim), ['entity', 'field', 'value', 'seed', 'origin', 'verdict', 'ruling', 'searchFor']);
      assert.ok(verdicts.includes(claim.verdict), keyOf(claim));
      assert.match(claim.ruling, /\.$/);
      if (claim.seed)
        assert.equal(
          claim.origin,
          claim.seed
            .split(' ')
            .map((seed) => seeds[seed])
            .join('; '),
        );
    }
    assert.equal(new Set(history.map(keyOf)).size, history.length);
  });

  it('is named by no shipped file', () => {
    for (const [path, text] of strings(shipped)) assert.doesNotMatch(text, /history\.json/, path);
  });
});

describe('rows about the guide', () => {
  it('wait for the guide only while there is none', { skip: guide === undefined }, () => {
    const dataset = whole();
    for (const rule of dataset.guide.rules) if (rule.then === 'cpr') rule.deadline = { days: 6, from: 'entry' };
    assert.ok(broken(dataset).some((row) => row.deadline));
    dataset.guide.rules.push({ ...dataset.guide.rules[0], decision: 'steps', then: 'eu-residence-document', when: {} });
    assert.ok(broken(dataset).some((row) => row.noStep?.citizenship === 'nordic'));
  });
});
