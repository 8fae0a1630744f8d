/** The page "Guide: the whole table, proven" says all of the table, in words, and claims no more than there is. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { pathLines, wholeDataset } from '../../data/guide-tools.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dataset = wholeDataset();
const { rules } = dataset.guide;
let proof;

before(async () => {
  ({ module: proof } = await runnerImport(`${root}stories/pages/guide-proof.ts`, { root, configFile: false, logLevel: 'error' }));
});

describe('the page of the proof', () => {
  it('has each rule once in each language, with its source', () => {
    assert.deepEqual(
      proof.tables.map(({ language }) => language),
      dataset.languages,
    );
    for (const { groups } of proof.tables) {
      const rows = groups.flatMap((group) => group.rows);
      assert.deepEqual(rows.map(({ id }) => id).sort(), rules.map(({ id }) => id).sort());
      for (const row of rows) {
        const rule = rules.find(({ id }) => id === row.id);
        assert.equal(row.source.url, dataset.sources[rule.source].url);
        assert.equal(row.when.length, Object.keys(rule.when).length);
      }
    }
  });

  it('says everything in words: no id is left, nothing is empty', () => {
    const ids = new Set([
      ...dataset.guide.questions.flatMap(({ id, options = [] }) => [id, ...options]),
      ...dataset.guide.derived.flatMap(({ id, options }) => [id, ...options]),
      ...rules.flatMap(({ then, office, status }) => [then, office, status === 'confirmed' ? undefined : status]),
    ]);
    const leaks = proof.tables.flatMap(({ language, groups }) =>
      groups
        .flatMap(({ rows }) => rows)
        .flatMap(({ id, when, then, more, source, status, checked }) =>
          [...when.flatMap(({ question, answers }) => [question, ...answers.split(' / ')]), then, ...more, source.name, status, checked]
            .filter((text) => !text || ids.has(text) || /undefined|\[object/.test(text))
            .map((text) => `${language} ${id}: "${text}"`),
        ),
    );
    assert.deepEqual(leaks, []);
  });

  it('leaves out no fact of a rule: time, fee, link, note and what another source says', () => {
    for (const { language, groups } of proof.tables) {
      for (const { id, more } of groups.flatMap(({ rows }) => rows)) {
        const { takes, fee, note, apply, alternatives = [] } = rules.find((rule) => rule.id === id);
        const told = more.join('\n');
        for (const text of [takes, fee, note, ...alternatives.map((other) => other.text)])
          assert.ok(!text || told.includes(text[language]), `${language} ${id}: ${text?.[language]}`);
        assert.ok(!apply || told.includes(apply), `${language} ${id}: ${apply}`);
      }
    }
  });

  it('speaks two languages, not one twice', () => {
    const [en, da] = proof.tables.map(({ groups }) => groups.flatMap(({ rows }) => rows));
    const same = en.filter(({ when }, i) => when.length > 0 && JSON.stringify(when) === JSON.stringify(da[i].when));
    assert.deepEqual(same, []);
  });

  it('counts what there is', async () => {
    const { figures, faults, kinds, outcomes } = proof;
    assert.deepEqual(faults, []);
    assert.equal(figures.paths, (await pathLines(dataset)).length);
    assert.equal(
      outcomes.reduce((sum, { paths }) => sum + paths, 0),
      figures.paths,
    );
    assert.deepEqual([figures.rules, figures.sourced], [rules.length, rules.length]);
    assert.ok(kinds.every(({ found }) => found === 0));
    assert.ok(figures.asked > figures.paths && figures.people >= figures.asked);
  });
});
