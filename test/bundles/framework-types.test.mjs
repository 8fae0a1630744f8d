/** The types for frameworks say what the manifest says, always in the same words, at the addresses that users import. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { frameworkTypes } from '../../src/bundles/framework-types.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

let folder;
before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'types-'))));
after(() => rm(folder, { recursive: true }));

const written = async () => {
  await frameworkTypes(folder);
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')])));
};

test('every element, attribute and event of the manifest is there, with its description', async () => {
  const { 'tags.d.ts': tags } = await written();
  const { modules } = await json('custom-elements.json');
  for (const { tagName, attributes, events } of modules.flatMap(({ declarations }) => declarations)) {
    const from = tags.indexOf(`"${tagName}": {`);
    const entry = tags.slice(from, tags.indexOf('\n  };', from));
    assert.ok(from > 0, tagName);
    for (const { name, description } of [...attributes, ...events]) {
      assert.match(entry, new RegExp(`"${name}"\\??: `), `${tagName} ${name}`);
      assert.ok(entry.includes(description), `${tagName} ${name} is explained`);
    }
  }
});

test('writing them again changes nothing', async () => assert.deepEqual(await written(), await written()));

test('every framework’s file has an address in the package', async () => {
  const { exports } = await json('package.json');
  for (const name of Object.keys(await written()).filter((each) => each !== 'tags.d.ts')) {
    const framework = name.replace('.d.ts', '');
    assert.deepEqual(exports[`./${framework}`], { types: `./dist/types/${name}` });
  }
});
