/** The files of the dataset as they lie in data/, and as one dataset with every `$ref` resolved. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = new URL('../../data/', import.meta.url);

const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

export const entry = read('ics.json');
export const places = read('places.json');
export const reviewed = read('reviewed.json');
export const history = read('history.json');

/** The guide is a file of its own hand: absent, its checks are skipped. */
export const guide = existsSync(new URL('guide.json', folder)) ? read('guide.json') : undefined;

/** What is shipped, by file name. */
export const shipped = { 'ics.json': entry, 'places.json': places, ...(guide && { 'guide.json': guide }) };

/** A fresh copy, so that a test may plant a fault in it. */
export const whole = () => structuredClone({ ...entry, places, guide });

export const schemaFile = fileURLToPath(new URL('../../src/domain/dataset.ts', import.meta.url));

export const brotliBytes = (json) => {
  const text = JSON.stringify(json);
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }).length;
};

/** Every value below a node, with its path, the node itself first. */
export function* walk(node, path = '') {
  yield [path, node];
  if (node === null || typeof node !== 'object') return;
  for (const [key, child] of Object.entries(node)) yield* walk(child, path ? `${path}.${key}` : key);
}

/** The strings below a node, with their paths. */
export const strings = (node) => [...walk(node)].filter(([, value]) => typeof value === 'string');

/** The claims below a node: whatever carries a status. */
export const claims = (node) => [...walk(node)].filter(([, value]) => value !== null && typeof value === 'object' && 'status' in value);
