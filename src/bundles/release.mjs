/**
 * Lays out a folder for a host: `npm run release -- OUT`.
 *
 *   OUT/0.1.0/   this version, as it will be for ever; never overwritten by other bytes
 *   OUT/0/       the newest of this major version, and the data of today; overwritten every time
 *
 * What an older page may still ask for stays in the moving folder: files are added and replaced, none is taken away.
 * The code alone is kept for a test, too: what was released once must read the data of every later day.
 */
import { cp, mkdir, readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MANIFEST, manifest } from './manifest.mjs';

/** What may change between two versions, and is read at the moving address. */
const FACTS = /^(?:data|embed)\//;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Paths in a folder that differ from a manifest: missing, other, or more. */
const differences = async (folder, { version, files }) => {
  const there = (await manifest(folder, version)).files;
  return [...new Set([...Object.keys(files), ...Object.keys(there)])].filter((name) => files[name]?.integrity !== there[name]?.integrity);
};

/** The folders that were written. Throws before anything is written where bytes that were published would change. */
export const layOut = async (dist, out) => {
  const published = JSON.parse(await readFile(path.join(dist, MANIFEST), 'utf8'));
  const damaged = await differences(dist, published);
  if (damaged.length > 0) throw new Error(`release: ${dist} is not as it was built (${damaged[0]}): run "npm run build".`);
  const fixed = path.join(out, published.version);
  const moving = path.join(out, published.version.split('.')[0]);
  const changed = existsSync(fixed) ? await differences(fixed, published) : [];
  const code = changed.filter((name) => !FACTS.test(name));
  if (code.length > 0)
    throw new Error(
      `release: ${published.version} was published with other bytes (${code.join(', ')}). Pages hold its hashes: give this release a new version in package.json.`,
    );
  // Facts move on without the code: those that a version came with stay as they were.
  const folders = existsSync(fixed) ? [moving] : [fixed, moving];
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await cp(dist, folder, { recursive: true });
  }
  return folders;
};

/** What judges the data of another day. */
const JUDGES = /^(?:parse|own-sections)-/;
const LISTS_JUDGES = /"own-sections-/;
const LISTED = /((?:chunks|elements)\/[\w-]+\.js) [\w+/]{43}/g;

/** `ics.js` and what every element starts with: all that shows data, and little that draws maps or plans. */
const started = async (dist) => {
  const names = new Set(['ics.js']);
  for (const name of names) for (const [, other] of (await readFile(path.join(dist, name), 'utf8')).matchAll(LISTED)) names.add(other);
  for (const file of await readdir(path.join(dist, 'chunks'))) {
    const isOne =
      JUDGES.test(file) || (file.startsWith('pins-') && LISTS_JUDGES.test(await readFile(path.join(dist, 'chunks', file), 'utf8')));
    if (isOne) names.add(`chunks/${file}`);
  }
  return [...names];
};

/** Keeps the code of a release beside the tests, once: undefined when it is there. */
export const keepForTests = async (dist, folder) => {
  const { version } = JSON.parse(await readFile(path.join(dist, MANIFEST), 'utf8'));
  const kept = path.join(folder, version);
  if (existsSync(kept)) return undefined;
  for (const name of await started(dist)) await cp(path.join(dist, name), path.join(kept, name));
  return kept;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [out] = process.argv.slice(2);
  if (!out) throw new Error('release: say where: npm run release -- OUT');
  const dist = path.join(root, 'dist');
  for (const folder of await layOut(dist, path.resolve(out))) console.log(`laid out: ${folder}`);
  const kept = await keepForTests(dist, path.join(root, 'test/data/releases'));
  if (kept) console.log(`kept for the tests, commit it: ${path.relative(root, kept)}`);
}
