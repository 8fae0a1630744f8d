/** Who builds the same sources gets the same bytes, wherever that is done; and every file of a release is accounted for. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { built, builtData, dist, ensureBuilt } from '../pages/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LEFT_BEHIND = /^(?:node_modules|dist|coverage|\.git|\.storybook-static)$/;
const sha384 = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
    .sort();

describe('Two builds in two folders', () => {
  const folders = [];
  before(async () => {
    // Of different length and depth, in case a path gets into what is built.
    for (const name of ['a', 'another/place with a space']) {
      const folder = path.join(mkdtempSync(path.join(tmpdir(), 'reproducible-')), name);
      folders.push(folder);
      mkdirSync(folder, { recursive: true });
      for (const entry of readdirSync(root)) {
        if (!LEFT_BEHIND.test(entry)) cpSync(path.join(root, entry), path.join(folder, entry), { recursive: true });
      }
      symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    }
    // What depends on a date takes it from here or from the newest commit, which a copy does not have.
    const env = { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? '1764547200' };
    await Promise.all(folders.map((cwd) => promisify(execFile)(process.execPath, ['src/bundles/build.mjs'], { cwd, env })));
  });
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  test('make the same files, to the byte', () => {
    const [one, other] = folders.map((folder) => path.join(folder, 'dist'));
    assert.deepEqual(filesOf(one), filesOf(other));
    const differing = filesOf(one).filter((file) => !readFileSync(path.join(one, file)).equals(readFileSync(path.join(other, file))));
    assert.deepEqual(differing, []);
  });

  test('leave no trace of where they were made', () => {
    const [, other] = folders;
    for (const file of filesOf(path.join(other, 'dist'))) {
      const text = readFileSync(path.join(other, 'dist', file), 'latin1');
      for (const place of [...folders, root.slice(0, -1), tmpdir() + path.sep]) assert.ok(!text.includes(place), `${file} holds ${place}`);
    }
  });
});

describe('manifest.json', () => {
  before(() => ensureBuilt());

  test('lists every other file with its bytes and its hash, in order', () => {
    const { name, version, files } = builtData('manifest.json');
    assert.deepEqual([name, version], ['ics-widgets', JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version]);
    assert.deepEqual(
      Object.keys(files),
      filesOf(dist).filter((file) => file !== 'manifest.json'),
    );
    for (const [file, { bytes, integrity }] of Object.entries(files)) {
      const content = readFileSync(path.join(dist, file));
      assert.deepEqual([bytes, integrity], [content.length, sha384(content)], file);
    }
  });

  test('has the hash that a page puts on ics.js', () => {
    assert.equal(builtData('manifest.json').files['ics.js'].integrity, sha384(built('ics.js')));
  });
});
