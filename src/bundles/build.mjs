/** Makes `dist/`: `node src/bundles/build.mjs`. Everything in it comes from the repository; nothing is fetched. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { buildEmbedPages } from '../pages/embed-pages.mjs';
import { editorData } from './editor-data.mjs';
import { leanLeaflet } from './lean-leaflet.mjs';
import { leanLit } from './lean-lit.mjs';
import { leanLocalize } from './lean-localize.mjs';
import { pins } from './pins.mjs';
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
const manifest = await read('custom-elements.json');
const choices = Object.fromEntries(
  manifest.modules.flatMap(({ declarations }) =>
    declarations.map(({ tagName, attributes }) => [
      tagName,
      Object.fromEntries(
        attributes.filter(({ type }) => /^boolean$|'/.test(type?.text)).map(({ name, type }) => [name, choicesIn(type.text)]),
      ),
    ]),
  ),
);

/** The bundler leaves its notes to other bundlers in place; a browser has no use for them. */
const withoutNotes = {
  name: 'without-notes',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk')
        chunk.code = chunk.code.replace(/(\w?)\/\* @__(?:PURE|NO_SIDE_EFFECTS)__ \*\/\s?/g, (_, before) => before && `${before} `);
    }
  },
};

/** The bundler's own helper for files that hold several modules is shorter than a file, and its hash. */
const withoutRuntime = {
  name: 'without-runtime',
  generateBundle(_, bundle) {
    const runtime = Object.keys(bundle).find((name) => name.includes('rolldown-runtime'));
    if (!runtime) return;
    const helper =
      '=getters=>{const module={};for(const name in getters)Object.defineProperty(module,name,{get:getters[name],enumerable:true});return module};';
    const place = new RegExp(`import\\{\\w+ as (\\w+)\\}from"[^"]*${path.posix.basename(runtime)}";`);
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(place, (_, name) => `const ${name}${helper}`);
    delete bundle[runtime];
  },
};

/** Pages without a charset are read as windows-1252: what runs as a classic script must be plain ASCII. */
const ascii = {
  name: 'ascii',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk')
        chunk.code = chunk.code.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

/** Path of a file → the hashes that `ics.js` carries for it; known when the elements are built. */
let pinned = {};

/** What every element needs is one file: one large file compresses better than several small ones. */
const SHARED = [
  {
    name: 'core',
    test: /\/src\/bundles\/pinned-import|\/node_modules\/(@lit|lit[^/]*)\/|\/src\/(dataset\/(address|page|store)|words\/(format|generated\/locale-codes|locale|sentences|text)|domain\/(civil-[a-z]+|day|freshness|holidays|hours|opening|timeline|next-openings)|ui\/(at|center|(clock|dataset|locale)-controller|events|lazy-module|safe-url|tokens)|ui\/parts\/(frame|hours-line|hours-line\.styles))\.ts$/,
  },
  // A file costs its hash: small pieces that most elements need go together.
  {
    name: 'parts',
    test: /\/src\/(dataset\/sections|ui\/(presets|fragment-controller|basics|waiting)|words\/(lists|area)|ui\/parts\/(waiting|heading))\.ts$/,
  },
  {
    name: 'facts',
    test: /\/src\/(ui\/parts\/(source-foot|contacts|booking|fact|words)|words\/claims|domain\/report)\.ts$/,
  },
  { name: 'notices', test: /\/src\/(ui\/parts\/notices|words\/coverage)\.ts$/ },
  { name: 'links', test: /\/src\/ui\/(deep-link|history-controller)\.ts$/ },
  { name: 'source-line', test: /\/src\/(ui\/parts\/(source-line|sheet)|elements\/eligibility-check\/sources)\.ts$/ },
  { name: 'outline', test: /\/src\/(map\/outline|domain\/cluster|ui\/map-canvas|elements\/center-finder\/map(\.styles)?)\.ts$/ },
  {
    name: 'itinerary',
    test: /\/src\/(elements\/eligibility-check\/(outcome(\.styles)?|plan|step|title)|domain\/(itinerary|outcome))\.ts$/,
  },
  // A plan always needs the two together.
  { name: 'booking', test: /\/src\/ui\/parts\/(booking|fact)\.ts$/ },
  { name: 'leaflet-map', test: /\/node_modules\/leaflet\/src\/(?!layer\/tile\/)|\/src\/map\/leaflet-map\.ts$/ },
  { name: 'tiles', test: /\/node_modules\/leaflet\/src\/layer\/tile\// },
];

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
        ...(single ? {} : { preserveEntrySignatures: 'allow-extension' }),
        output: {
          minify: true,
          // A group is what its pattern says: what it imports may be needed where it is not.
          codeSplitting: single ? false : { groups: SHARED, includeDependenciesRecursively: false },
          ...(format === 'es' ? { entryFileNames: names, chunkFileNames: 'chunks/[name]-[hash:6].js' } : { extend: true }),
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
  plugins: [pins((found) => (pinned = { ...pinned, ...found }))],
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
for (const folder of ['', 'builder']) {
  for (const page of await readdir(at('src/pages', folder))) {
    if (/\.(html|css|svg|png)$/.test(page)) await cp(at('src/pages', folder, page), path.join(dist, folder, page));
  }
}
await buildEmbedPages(dist);
console.log(`dist/ is built: ics-widgets ${version}.`);
