/** `custom-elements.json` tells what the code is now, for every element that there is. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { editorData } from '../src/bundles/editor-data.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const committed = JSON.parse(await readFile(path.join(root, 'custom-elements.json'), 'utf8'));
const declarations = committed.modules.flatMap(({ declarations }) => declarations);

test('the manifest is current', async () => {
  const fresh = await cli({
    argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
    cwd: root,
    noWrite: true,
  });
  assert.deepEqual(committed, JSON.parse(JSON.stringify(fresh)), 'run `npm run manifest` and commit custom-elements.json');
});

test('every element has an entry, under the address that users import', async () => {
  const folders = (await readdir(path.join(root, 'src/elements'))).sort();
  assert.deepEqual(
    declarations.map(({ tagName }) => tagName).sort(),
    folders.map((name) => `ics-${name}`),
  );
  const defining = committed.modules.flatMap(({ path: address, exports }) =>
    exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [name, address]),
  );
  assert.deepEqual(
    defining.sort(),
    folders.map((name) => [`ics-${name}`, `elements/${name}.js`]),
  );
});

test('every entry says what it is for', () => {
  for (const declaration of declarations) {
    assert.ok(declaration.description, `${declaration.tagName} has no description`);
    for (const kind of ['attributes', 'slots', 'events', 'cssParts', 'cssStates', 'cssProperties']) {
      for (const { name, description } of declaration[kind]) {
        assert.ok(description, `${declaration.tagName}: ${kind} ${name || '(default)'} has no description`);
      }
    }
  }
});

test('every element takes the attributes that all have', () => {
  for (const { tagName, attributes } of declarations) {
    const names = attributes.map(({ name }) => name);
    for (const name of ['lang', 'src', 'at', 'heading-level']) assert.ok(names.includes(name), `${tagName} lacks ${name}`);
  }
});

test('editors learn every tag, attribute and custom property', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'editor-data-'));
  try {
    await editorData(folder);
    const read = async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    const { tags } = await read('vscode.html-custom-data.json');
    const { properties } = await read('vscode.css-custom-data.json');
    const { contributions } = await read('web-types.json');
    const known = (entries) => entries.map(({ name }) => name).sort();
    assert.deepEqual(known(tags), known(declarations.map(({ tagName }) => ({ name: tagName }))));
    assert.deepEqual(known(contributions.html.elements), known(tags));
    for (const { tagName, attributes, cssProperties } of declarations) {
      const tag = tags.find(({ name }) => name === tagName);
      assert.deepEqual(known(tag.attributes), known(attributes), tagName);
      for (const { name } of cssProperties) assert.ok(known(properties).includes(name), name);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
