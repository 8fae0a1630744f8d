/** The finder stays quick with a thousand centres: as ratios, generous ones. `npm run bench:finder` measures ten times as many. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as v from 'valibot';
import { runnerImport } from 'vite';
import { schemaFile } from '../data/files.mjs';
import { startBrowser } from '../pages/browser.mjs';
import { datasetOf, pointsOf } from './centers.mjs';
import { chooseLast, explore, median, openFinder, pan, toPaper, typeWords, unitsOf } from './visit.mjs';

const CENTERS = 1_000;
/** So many times a plain list of 25 rows, painted in the same run. */
const AT_MOST = { page: 20, freeze: 20, key: 10, last: 40, paper: 60 };

describe('A dataset of made-up centres', () => {
  test('satisfies the schema, and is the same for the same seed', async () => {
    const { module } = await runnerImport(schemaFile);
    const dataset = JSON.parse(JSON.stringify(datasetOf(200)));
    assert.deepEqual(v.safeParse(module.datasetSchema, dataset).issues ?? [], []);
    assert.deepEqual(JSON.parse(JSON.stringify(datasetOf(200))), dataset);
    assert.notDeepEqual(pointsOf(5, 1), pointsOf(5, 2));
  });
});

describe('A finder with a thousand centres', () => {
  let browser;
  let unit;
  let finder;
  before(async () => {
    browser = await startBrowser();
    unit = await unitsOf(browser, 25, 9);
    finder = await openFinder(browser, CENTERS);
  });
  after(() => browser.close());

  test('shows 25 of them soon after the data has come, and freezes nothing', () => {
    assert.equal(finder.items, 25);
    assert.ok(finder.toPaint < AT_MOST.page * unit.list, `${finder.toPaint} ms, a plain list ${unit.list} ms`);
    assert.ok(finder.longest < AT_MOST.freeze * unit.list, `${finder.longest} ms, a plain list ${unit.list} ms`);
  });

  test('answers each key with suggestions', async () => {
    const keys = await typeWords(finder, ['aarh', '800', 'odnse']);
    assert.ok(keys.slice(0, 7).every(({ options }) => options > 0));
    const key = median(keys.map(({ ms }) => ms));
    assert.ok(key < AT_MOST.key * unit.list, `${key} ms, a plain list ${unit.list} ms`);
  });

  test('draws groups of pins on a map that moves, and moves it frame by frame', async () => {
    await explore(finder);
    const { pins, frames } = await pan(finder, 2, 4);
    assert.ok(pins > 1 && pins < CENTERS / 4, `${pins} pins`);
    assert.equal(frames.length, 8);
    const frame = median(frames.map(({ interval }) => interval));
    assert.ok(frame < AT_MOST.key * unit.frame, `${frame} ms, an empty frame ${unit.frame} ms`);
  });

  test('shows the last of them when it is chosen, and not the thousand before it', async () => {
    const { ms, items, last } = await chooseLast(finder);
    assert.deepEqual([items, last], [26, '1,000']);
    assert.ok(ms < AT_MOST.last * unit.list, `${ms} ms, a plain list ${unit.list} ms`);
  });

  test('goes to paper with a hundred of them', async () => {
    const { ms, items } = await toPaper(finder);
    assert.equal(items, 101, 'and the chosen one');
    assert.ok(ms < AT_MOST.paper * unit.list, `${ms} ms, a plain list ${unit.list} ms`);
    assert.deepEqual(finder.visit.errors, []);
  });
});
