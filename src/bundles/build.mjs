/** Makes `dist/`: `node src/bundles/build.mjs`. Everything in it comes from the repository; nothing is fetched. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { buildEmbedPages } from '../pages/embed-pages.mjs';
import { editorData } from './editor-data.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { leanLeaflet } from './lean-leaflet.mjs';
import { leanLit } from './lean-lit.mjs';
import { leanLocalize } from './lean-localize.mjs';
import { SHARED } from './groups.mjs';
import { ascii, withoutNotes, withoutRuntime } from './leftovers.mjs';
import { manifest } from './manifest.mjs';
import { pinOfOne, pins } from './pins.mjs';
import { sbom } from './sbom.mjs';
import { terse } from './terse.mjs';
import { tightLiterals } from './tight-literals.mjs';

// Importing the tag table below would otherwise pick the libraries' development builds for everything.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = path.join(root, 'dist');
const at = (...parts) => path.join(root, ...parts);
const read = async (file) => JSON.parse(await readFile(at(file), 'utf8'));

const { version } = await read('package.json');
const ics = await read('data/ics.json');
const { module: tagTable } = await runnerImport(at('src/bundles/tags.ts'));
const { module: local } = await runnerImport(at('src/words/generated/da.ts'));
const tags = Object.keys(tagTable.elements);
const release = {
  version,
  tags,
  homepage: ics.homepage,
  apologies: {
    en: ['This information could not be loaded.', 'Open the official page'],
    da: [local.templates['not-loaded'], local.templates['official-page']],
  },
};

/** What the manifest says of the attributes' values: a list of words, or none for an attribute that counts by being there. */
const choicesIn = (type) => (type === 'boolean' ? [] : [...(type ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word));
const { modules } = await read('custom-elements.json');
const choices = Object.fromEntries(
  modules.flatMap(({ declarations }) =>
    declarations.map(({ tagName, attributes }) => [
      tagName,
      Object.fromEntries(
        attributes.filter(({ type }) => /^boolean$|'/.test(type?.text)).map(({ name, type }) => [name, choicesIn(type.text)]),
      ),
    ]),
  ),
);

/** Path of a file → the hashes that `ics.js` carries for it; known when the elements are built. */
let pinned = {};

const bundle = ({ entry, format, names = '[name].js', single = false, external = [], outDir = dist, plugins = [] }) =>
  build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { ICS_RELEASE: JSON.stringify(release), ICS_CHOICES: JSON.stringify(choices), ICS_PINS: JSON.stringify(pinned) },
    plugins: [
      leanLit,
      leanLeaflet,
      leanLocalize,
      tightLiterals,
      ...(external.length > 0 ? [] : [withoutNotes, withoutRuntime]),
      ...(external.length > 0 ? [] : [terse({ classic: format === 'iife' })]),
      ...(format === 'iife' ? [ascii] : []),
      ...plugins,
    ],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry, formats: [format], name: 'ics', fileName: () => names },
      rolldownOptions: {
        external,
        // Minifying twice takes long, as it should.
        checks: { pluginTimings: false },
        ...(single ? {} : { preserveEntrySignatures: 'allow-extension' }),
        output: {
          minify: true,
          // A group is what its pattern says: what it imports may be needed where it is not.
          codeSplitting: single ? false : { groups: SHARED, includeDependenciesRecursively: false },
          ...(format === 'es' ? { entryFileNames: names, chunkFileNames: 'chunks/[name]-[hash:8].js' } : { extend: true }),
        },
      },
    },
  });

const elementEntries = Object.fromEntries(tags.map((tag) => [`elements/${tag.slice(4)}`, at('src/elements', tag.slice(4), 'define.ts')]));

await rm(dist, { recursive: true, force: true });
await bundle({
  entry: { ...elementEntries, 'chunks/mount': at('src/embed/mount.ts') },
  format: 'es',
  plugins: [pins((found) => (pinned = found))],
});
await bundle({
  entry: { 'chunks/doctor': at('src/bundles/doctor.ts') },
  format: 'es',
  single: true,
  plugins: [pinOfOne((found) => (pinned = { ...pinned, ...found }))],
});
await bundle({ entry: { ics: at('src/bundles/ics.ts') }, format: 'iife', names: 'ics.js', single: true });
await bundle({ entry: { all: at('src/bundles/all.ts') }, format: 'iife', names: 'ics-all.js', single: true });
await bundle({ entry: { frame: at('src/bundles/frame.ts') }, format: 'iife', names: 'frame.js', single: true });
await bundle({ entry: { embed: at('src/bundles/embed.ts') }, format: 'iife', names: 'embed/embed.js', single: true });
await bundle({ entry: { discover: at('src/bundles/discover.ts') }, format: 'es', single: true });
for (const name of ['builder', 'preview-page']) {
  await bundle({ entry: { [name]: at(`src/pages/builder/${name}.ts`) }, format: 'es', single: true, outDir: path.join(dist, 'builder') });
}
await bundle({ entry: { domain: at('src/bundles/domain.ts') }, format: 'es', single: true });
await bundle({
  entry: { index: at('src/bundles/index.ts'), define: at('src/bundles/define.ts'), ...elementEntries },
  format: 'es',
  external: [/^lit(\/|$)/],
  outDir: path.join(dist, 'npm'),
});

const parts = { ics, guide: await read('data/guide.json'), places: await read('data/places.json') };
for (const folder of ['data', 'data/1']) {
  await mkdir(path.join(dist, folder), { recursive: true });
  for (const [name, json] of Object.entries({ ...parts, schema: await read('data/schema.json') })) {
    await writeFile(path.join(dist, folder, `${name}.json`), JSON.stringify(json));
  }
  await writeFile(path.join(dist, folder, 'ics.bundle.json'), JSON.stringify({ ...ics, guide: parts.guide, places: parts.places }));
}
const reserve = await readFile(at('src/bundles/ics.css'), 'utf8');
// White space and quotes mean nothing in it: every value in quotes is a name.
const tight = reserve.replace(/\/\*[\s\S]*?\*\/|\n\s*|'| (?=[{!])|(?<=[:,]) |;(?=\s*\})/g, '');
await writeFile(path.join(dist, 'ics.css'), tight);
await cp(at('src/bundles/themes'), path.join(dist, 'themes'), { recursive: true });
for (const notice of ['LICENSE', 'THIRD-PARTY.md']) await cp(at(notice), path.join(dist, notice));
await editorData(dist);
execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.types.json')], { cwd: root, stdio: 'inherit' });
await frameworkTypes(path.join(dist, 'types'));
for (const folder of ['', 'builder']) {
  for (const page of await readdir(at('src/pages', folder))) {
    if (/\.(html|css|svg|png)$/.test(page)) await cp(at('src/pages', folder, page), path.join(dist, folder, page));
  }
}
await buildEmbedPages(dist);
await writeFile(path.join(dist, 'sbom.cdx.json'), `${JSON.stringify(sbom({ version, lock: await read('package-lock.json') }), null, 2)}\n`);
// Last, because it lists everything else.
await writeFile(path.join(dist, 'manifest.json'), `${JSON.stringify(await manifest(dist, version), null, 2)}\n`);
console.log(`dist/ is built: ics-widgets ${version}.`);
