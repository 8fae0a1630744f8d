/**
 * A build plugin that makes one hash pin everything: it writes into every file the hashes of what that file may import
 * later, so that whoever has checked a file knows what the next one must be. Source files write plain `import()`.
 *
 * Files are listed as `name hash name hash …`; the first is what is imported, the others are what it needs. A long list
 * stands in a file of its own (`pins-*.js`), by the name of what is imported, and only that file's hash is carried.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { edited, visit } from './syntax.mjs';

const PINNED = fileURLToPath(new URL('pinned-import.ts', import.meta.url));

/** What is left of a pinned import: a call, in it the import with its address, and what takes a module out of a file with several. */
const SITE = /(?<![\w$.])([\w$]+)\(import\((["'`])([^"'`]+)\2\)((?:\.then\([\w$]+=>[\w$.]+\))?)\)/g;

/** The same, for an import of what the bundler has put into the importing file. */
const OWN = /(?<![\w$.])([\w$]+)\((Promise\.resolve\(\)\.then\(\(\)\s?=>\s?[\w$]+\))\)/;

/** An element that needs no more files than this has them named in `ics.js`. */
const FEW = 2;
/**
 * A hash is some 35 bytes that nothing compresses: named at once is what comes at once. What nearly every visitor comes
 * to later has a list apart, and the rest another.
 */
const KINDS = [
  { isHere: true, pattern: /^(?:da|map)-/ },
  { isHere: false, pattern: /^(?:search|itinerary)-/ },
  { isHere: false, pattern: /^/ },
];
const kindOf = (file) => KINDS.find(({ pattern }) => pattern.test(file));

/** SHA-256 as an integrity attribute has it, without the sign that ends all of them. */
const hashOf = (code) => createHash('sha256').update(code).digest('base64').slice(0, -1);

/** `done` is handed the pins of `ics.js`: the path of every file that can be asked for → a list. */
export const pins = (done) => ({
  name: 'pins',
  enforce: 'post',
  // File names carry a hash of what is in them; hashes are written in after they are chosen.
  augmentChunkHash: () => readFileSync(new URL(import.meta.url), 'utf8'),
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || id === PINNED || !/\bimport\(/.test(code)) return null;
    const edits = [];
    visit(this.parse(code), ({ type, start, end }) => {
      if (type === 'ImportExpression') edits.push({ start, end, after: (text) => `pinned(${text})` });
    });
    return { code: `import { pinned } from ${JSON.stringify(PINNED)};\n${edited(code, edits)}`, map: null };
  },
  generateBundle(_, bundle) {
    const chunks = shortened(bundle);
    const write = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    const files = new PinnedFiles(chunks, write);
    for (const name of Object.keys(bundle)) if (bundle[name].type === 'chunk') delete bundle[name];
    for (const [name, { code }] of chunks) write(name, code);
    done(Object.fromEntries([...chunks.keys()].filter((name) => chunks.get(name).isEntry).map((name) => [name, files.asked(name)])));
  },
});

/** The same for a file that holds everything it needs: `done` is handed its pin. */
export const pinOfOne = (done) => ({
  name: 'pin-of-one',
  enforce: 'post',
  generateBundle(_, bundle) {
    done(Object.fromEntries(Object.entries(bundle).map(([name, { code }]) => [name, `${name} ${hashOf(code)}`])));
  },
});

/** A hash that the bundler puts into a name, and how much of it tells two versions of a file apart. */
const MARK = /(?<=-)([\w-]{8})(?=\.js$)/;
const SHORT_MARK = 4;

/** The chunks of a bundle under shorter names: each stands in several files, and what a hash in it guards is a cache alone. */
const shortened = (bundle) => {
  const found = Object.entries(bundle).filter(([, { type }]) => type === 'chunk');
  const names = new Map(
    found.map(([name, { isEntry }]) => [
      name,
      isEntry ? name : name.replace(MARK, (mark) => mark.slice(0, SHORT_MARK).replaceAll('-', '_')),
    ]),
  );
  if (new Set(names.values()).size < names.size) throw new Error('pins: two files would be called the same.');
  const renamed = (text) =>
    [...names].reduce((before, [name, shorter]) => before.replaceAll(path.posix.basename(name), path.posix.basename(shorter)), text);
  return new Map(
    found.map(([name, { code, imports, isEntry, name: stem }]) => [
      names.get(name),
      { code: renamed(code), imports: imports.map((other) => names.get(other) ?? other), isEntry, name: stem },
    ]),
  );
};

/** The files of a bundle, with hashes written into them. One's own hash is known once those are in it that it carries. */
class PinnedFiles {
  #chunks;
  #write;
  #hashes = new Map();
  #underway = new Set();

  constructor(chunks, write) {
    this.#chunks = chunks;
    this.#write = write;
    for (const name of chunks.keys()) this.#hash(name);
  }

  /** How `ics.js` asks for a file that nothing has been fetched for. */
  asked(name) {
    const files = [...this.#needed(name)];
    if (files.length <= FEW) return this.#list(files);
    const common = files.filter((file) => /^chunks\/core-/.test(file));
    return `${this.#apart({ [name]: this.#list(files) })} ${this.#list(common)}`.trim();
  }

  #needed(name, found = new Set()) {
    if (!found.has(name)) {
      found.add(name);
      for (const other of this.#chunks.get(name).imports) if (this.#chunks.has(other)) this.#needed(other, found);
    }
    return found;
  }

  #list = (files, folder = '') => files.map((file) => `${path.posix.relative(folder, file)} ${this.#hash(file)}`).join(' ');

  /** Lists in a file of their own, and how that is listed itself. */
  #apart(lists) {
    const source = `export default${JSON.stringify(lists)}`;
    const fileName = `chunks/pins-${hashOf(source).slice(0, SHORT_MARK).replace(/[+/]/g, '_')}.js`;
    this.#write(fileName, source);
    return `${fileName} ${hashOf(source)}`;
  }

  #hash(name) {
    if (this.#hashes.has(name)) return this.#hashes.get(name);
    if (this.#underway.has(name)) {
      throw new Error(`pins: neither can carry the hash of the other: ${[...this.#underway, name].join(' imports ')}.`);
    }
    this.#underway.add(name);
    const chunk = this.#chunks.get(name);
    chunk.code = this.#withHashes(name, chunk.code);
    this.#underway.delete(name);
    this.#hashes.set(name, hashOf(chunk.code));
    return this.#hashes.get(name);
  }

  #withHashes(name, code) {
    const there = this.#needed(name);
    const imported = (address) => path.posix.join(path.posix.dirname(name), address);
    const lists = new Map(
      [...code.matchAll(SITE)].map(([, , , address]) => {
        const file = imported(address);
        return [path.posix.basename(file), [...this.#needed(file)].filter((other) => !there.has(other))];
      }),
    );
    const apart = new Map(
      KINDS.filter(({ isHere }) => !isHere).map((kind) => {
        const these = [...lists].filter(([file]) => kindOf(file) === kind);
        const isLong = new Set(these.flatMap(([, files]) => files)).size > 1;
        const long = Object.fromEntries(these.map(([file, files]) => [file, this.#list(files, 'chunks')]));
        return [kind, isLong && this.#apart(long).replace('chunks/', '')];
      }),
    );
    // What lies in the same file is there already, and checked with it.
    const own = code.replace(new RegExp(OWN, 'g'), (whole, call, there) => (code.includes(`${call}(import(`) ? there : whole));
    if (OWN.test(own)) throw new Error(`pins: ${name} imports only what is in it; import that statically.`);
    const done = own.replace(SITE, (_, call, quote, address, taken) => {
      const file = path.posix.basename(imported(address));
      const list = apart.get(kindOf(file));
      return `${call}(${quote}${list ? `${list}${quote},${quote}${file}` : this.#list(lists.get(file), 'chunks')}${quote})${taken}`;
    });
    if (/\bimport\((["'`])[^"'`$]+\1\)/.test(done)) throw new Error(`pins: ${name} imports something that is not pinned.`);
    return done;
  }
}
