import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = fileURLToPath(new URL('../', import.meta.url));
const { FLOORS, forbidden, options } = createRequire(import.meta.url)('./floors.cjs');

/** Every broken rule of a tree, as `rule: from → to`. */
const violationsIn = async (baseDir) => {
  const tsConfig = extractTSConfig(path.join(root, 'tsconfig.json'));
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: { forbidden } }, undefined, { tsConfig });
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
};

/** The smallest house in which every rule has something to allow. */
const HOUSE = {
  'src/domain/dataset.ts': "import * as v from 'valibot';\nexport const schema = v.string();\nexport type Dataset = string;\n",
  'src/domain/hours.ts': "import type { Dataset } from './dataset.js';\nexport const hours = (dataset: Dataset) => dataset;\n",
  'src/dataset/parse.ts': "import { schema } from '../domain/dataset.js';\nexport const parsed = schema;\n",
  'src/dataset/store.ts': "export const load = () => import('./parse.js');\n",
  'src/words/sentences.ts':
    "import { msg } from '@lit/localize';\nimport { hours } from '../domain/hours.js';\nexport const words = [msg, hours];\n",
  'src/map/outline.ts': "export const land = 'm0 0z';\n",
  'src/map/leaflet-map.ts': "import { Map } from 'leaflet';\nexport const map = Map;\n",
  'src/ui/events.ts':
    "import { LitElement } from 'lit';\nimport { load } from '../dataset/store.js';\nexport const ui = [LitElement, load];\n",
  'src/elements/one/one.ts':
    "import { ui } from '../../ui/events.js';\nimport { words } from '../../words/sentences.js';\n" +
    "export type Land = typeof import('../../map/outline.js');\nexport const one = [ui, words, () => import('../../map/outline.js'), () => import('../../map/leaflet-map.js')];\n",
  'src/elements/two/two.ts': 'export const two = 2;\n',
  'src/embed/loader.ts': "import { load } from '../dataset/store.js';\nexport const loader = load;\n",
  'src/bundles/domain.ts': "export type * from '../domain/dataset.js';\nexport { parsed } from '../dataset/parse.js';\n",
  'src/bundles/all.ts': "import '../embed/loader.js';\nimport '../elements/one/one.js';\n",
  'src/bundles/build.mjs': "import { readFile } from 'node:fs/promises';\nimport '../../data/outline.mjs';\nexport default readFile;\n",
  'src/pages/demo.ts': 'export const demo = 1;\n',
  'test/fake.ts': 'export const fake = 1;\n',
  'data/outline.mjs': 'export const outline = 1;\n',
  'package.json': '{ "type": "module", "dependencies": { "lit": "*", "@lit/localize": "*", "leaflet": "*", "valibot": "*" } }',
};
const PACKAGES = ['lit', '@lit/localize', 'leaflet', 'valibot'];

/** One line each, added to one file of the house, and the one rule that it breaks. */
const PLANTED = [
  ['domain-looks-down', 'src/domain/hours.ts', "import '../dataset/store.js';"],
  ['dataset-looks-down', 'src/dataset/store.ts', "import '../words/sentences.js';"],
  ['words-looks-down', 'src/words/sentences.ts', "import type { ui } from '../ui/events.js';"],
  ['map-looks-down', 'src/map/outline.ts', "import '../dataset/store.js';"],
  ['ui-looks-down', 'src/ui/events.ts', "import '../elements/two/two.js';"],
  ['elements-looks-down', 'src/elements/two/two.ts', "import '../../embed/loader.js';"],
  ['embed-looks-down', 'src/embed/loader.ts', "import '../pages/demo.js';"],
  ['bundles-looks-down', 'src/bundles/domain.ts', "import '../pages/demo.js';"],
  ['pages-looks-down', 'src/pages/demo.ts', "import '../bundles/domain.js';"],
  ['elements-are-strangers', 'src/elements/one/one.ts', "import '../two/two.js';"],
  ['domain-stands-alone', 'src/domain/hours.ts', "import 'node:fs';"],
  ['valibot-stays-with-the-schema', 'src/ui/events.ts', "import 'valibot';"],
  ['schema-as-types', 'src/ui/events.ts', "import { schema } from '../domain/dataset.js';\nexport { schema };"],
  ['lit-begins-in-ui', 'src/words/sentences.ts', "import 'lit';"],
  ['localize-begins-in-words', 'src/dataset/store.ts', "import '@lit/localize';"],
  ['leaflet-behind-one-door', 'src/elements/one/one.ts', "import 'leaflet/src/map/Map.js';"],
  ['parse-on-demand', 'src/ui/events.ts', "import '../dataset/parse.js';"],
  ['outline-on-demand', 'src/elements/one/one.ts', "import { land } from '../../map/outline.js';\nexport { land };"],
  [
    'map-on-demand',
    'src/bundles/all.ts',
    "import '../elements/center-finder/map.js';",
    { 'src/elements/center-finder/map.ts': 'export const map = 1;\n' },
  ],
  [
    'own-sections-on-demand',
    'src/ui/events.ts',
    "import '../dataset/own-sections.js';",
    { 'src/dataset/own-sections.ts': 'export const own = 1;\n' },
  ],
  ['mount-on-demand', 'src/bundles/all.ts', "import '../embed/mount.js';", { 'src/embed/mount.ts': 'export const mount = 1;\n' }],
  ['leaflet-on-demand', 'src/elements/one/one.ts', "import '../../map/leaflet-map.js';"],
  ['no-circle', 'src/domain/hours.ts', "import './week.js';", { 'src/domain/week.ts': "import './hours.js';\n" }],
  ['ships-no-test-and-no-data', 'src/ui/events.ts', "import '../../test/fake.js';"],
  ['ships-no-test-and-no-data', 'src/domain/hours.ts', "import '../../data/outline.mjs';"],
  ['resolves', 'src/ui/events.ts', "import './nowhere.js';"],
];

let house;
before(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'floors-'));
  for (const name of PACKAGES) {
    const files = { 'package.json': `{ "name": "${name}", "main": "index.js" }`, 'index.js': '', 'src/map/Map.js': '' };
    await build(Object.fromEntries(Object.entries(files).map(([file, text]) => [`node_modules/${name}/${file}`, text])));
  }
  await build(HOUSE);
});
after(() => rm(house, { recursive: true }));

const build = async (files) => {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(house, path.dirname(file)), { recursive: true });
    await writeFile(path.join(house, file), text);
  }
};

test('every room of src/ stands on its floor', async () => {
  assert.deepEqual(await violationsIn(root), []);
});

test('src/ has the rooms of the plan and no other', async () => {
  const rooms = await readdir(path.join(root, 'src'));
  const planned = FLOORS.flat();
  assert.deepEqual(
    rooms.filter((room) => !planned.includes(room)),
    [],
  );
});

test('what the plan allows breaks no rule', async () => {
  assert.deepEqual(await violationsIn(house), []);
});

for (const [rule, file, line, others = {}] of PLANTED) {
  test(`${rule} sees ${line.split('\n')[0]} in ${file}`, async () => {
    await build({ ...others, [file]: `${line}\n${HOUSE[file]}` });
    const broken = await violationsIn(house);
    await build({ [file]: HOUSE[file] });
    for (const other of Object.keys(others)) await rm(path.join(house, other));
    assert.deepEqual([...new Set(broken.map((violation) => violation.split(':')[0]))], [rule], broken.join('\n'));
  });
}

test('every rule has its planted violation', () => {
  const planted = new Set(PLANTED.map(([rule]) => rule));
  assert.deepEqual(
    forbidden.map(({ name }) => name).filter((name) => !planted.has(name)),
    [],
  );
});
