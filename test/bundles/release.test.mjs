/** What was published once is never changed; the moving address has the newest, and nothing that a page holds goes missing. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { manifest } from '../../src/bundles/manifest.mjs';
import { keepForTests, layOut } from '../../src/bundles/release.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'release-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const built = async (version, files) => {
  const dist = path.join(folder, `dist-${version}`);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(path.join(dist, 'chunks'), { recursive: true });
  mkdirSync(path.join(dist, 'data'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dist, name), text);
  writeFileSync(path.join(dist, 'manifest.json'), JSON.stringify(await manifest(dist, version)));
  return dist;
};
const out = () => path.join(folder, 'host');
const read = (name) => readFileSync(path.join(out(), name), 'utf8');

describe('A release', () => {
  test('lies under its whole version and under its major version', async () => {
    await layOut(await built('1.4.2', { 'ics.js': 'one' }), out());
    assert.deepEqual([read('1.4.2/ics.js'), read('1/ics.js')], ['one', 'one']);
    assert.equal(read('1.4.2/manifest.json'), read('1/manifest.json'));
  });

  test('moves the major version on, and leaves what older pages may still ask for', async () => {
    await layOut(await built('1.4.2', { 'ics.js': 'one', 'chunks/a-111111.js': 'a' }), out());
    await layOut(await built('1.5.0', { 'ics.js': 'two', 'chunks/a-222222.js': 'b' }), out());
    assert.deepEqual([read('1.4.2/ics.js'), read('1.5.0/ics.js'), read('1/ics.js')], ['one', 'two', 'two']);
    assert.deepEqual([read('1/chunks/a-111111.js'), read('1/chunks/a-222222.js')], ['a', 'b']);
  });

  test('can be laid out twice, but not with other bytes; then nothing is written', async () => {
    await layOut(await built('1.4.2', { 'ics.js': 'one' }), out());
    await layOut(await built('1.4.2', { 'ics.js': 'one' }), out());
    await assert.rejects(
      layOut(await built('1.4.2', { 'ics.js': 'other' }), out()),
      /1\.4\.2 was published with other bytes \(ics\.js\).*new version/,
    );
    await assert.rejects(layOut(await built('1.4.2', { 'ics.js': 'one', 'more.js': 'x' }), out()), /\(more\.js\)/);
    assert.deepEqual([read('1.4.2/ics.js'), read('1/ics.js')], ['one', 'one']);
  });

  test('of facts alone needs no new version: they are at the moving address, and the version keeps its own', async () => {
    await layOut(await built('1.4.2', { 'ics.js': 'one', 'data/ics.json': 'old' }), out());
    await layOut(await built('1.4.2', { 'ics.js': 'one', 'data/ics.json': 'new' }), out());
    assert.deepEqual([read('1.4.2/data/ics.json'), read('1/data/ics.json')], ['old', 'new']);
  });

  test('is refused when it is not what was built', async () => {
    const dist = await built('1.4.2', { 'ics.js': 'one' });
    writeFileSync(path.join(dist, 'ics.js'), 'by hand');
    await assert.rejects(layOut(dist, out()), /not as it was built \(ics\.js\)/);
  });

  test('is kept for the tests once, with what its script starts with', async () => {
    const HASH = 'A'.repeat(43);
    const files = {
      'ics.js': `"chunks/pins-a-111111.js ${HASH}"`,
      'chunks/pins-a-111111.js': `"chunks/a-111111.js ${HASH}"`,
      'chunks/a-111111.js': 'a',
      'chunks/b-111111.js': 'b',
    };
    const dist = await built('1.4.2', files);
    const kept = path.join(folder, 'releases');
    assert.equal(await keepForTests(dist, kept), path.join(kept, '1.4.2'));
    assert.deepEqual(
      readdirSync(kept, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.js'))
        .sort(),
      ['1.4.2/chunks/a-111111.js', '1.4.2/chunks/pins-a-111111.js', '1.4.2/ics.js'],
    );
    assert.equal(await keepForTests(await built('1.4.2', { ...files, 'ics.js': 'other' }), kept), undefined);
    assert.equal(readFileSync(path.join(kept, '1.4.2/ics.js'), 'utf8'), files['ics.js']);
  });
});
