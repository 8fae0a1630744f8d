/** What a release consists of: every file with its bytes and its hash, as an integrity attribute has it. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

export const MANIFEST = 'manifest.json';

const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Every file of a folder but the manifest, by its path with slashes, in the order of their characters. */
export const manifest = async (folder, version) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => name !== MANIFEST)
    .sort();
  const files = {};
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name));
    files[name] = { bytes: bytes.length, integrity: integrityOf(bytes) };
  }
  return { name: 'ics-widgets', version, files };
};
