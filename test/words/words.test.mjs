import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generated, missingIn, translations, unitsOf, withoutStale } from '../../src/words/words.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const committed = (name) => readFile(path.join(root, 'src/words', name), 'utf8');
const json = async (name) => JSON.parse(await readFile(path.join(root, 'data', name), 'utf8'));

const sources = async () => {
  const names = (await readdir(path.join(root, 'src'), { recursive: true })).map(String);
  const code = names.filter((name) => name.endsWith('.ts') && !name.includes('generated'));
  return Promise.all(code.map(async (name) => [name, await readFile(path.join(root, 'src', name), 'utf8')]));
};

/** Every call of `msg`, from its name to its closing bracket. */
const messagesIn = (code) =>
  [...code.matchAll(/\bmsg\((?!\))/g)].map(({ index }) => {
    let depth = 0;
    let quote = '';
    for (let at = index + 3; at < code.length; at++) {
      const sign = code[at];
      if (quote) {
        if (sign === '\\') at++;
        else if (sign === quote) quote = '';
        // A placeholder may hold quotes and brackets of its own, but never an odd number of them.
      } else if (`'"\``.includes(sign)) quote = sign;
      else if (sign === '(') depth++;
      else if (sign === ')' && --depth === 0) return code.slice(index, at + 1);
    }
    return code.slice(index);
  });

describe('the languages', () => {
  let folder;
  let fresh;
  before(async () => {
    folder = await mkdtemp(path.join(root, 'node_modules/.words-'));
    await mkdir(path.join(folder, 'generated'));
    fresh = await generated(folder, await translations());
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('are committed as the code makes them: run `npm run words` when this fails', async () => {
    assert.ok(Object.keys(fresh).length >= 5);
    for (const [name, text] of Object.entries(fresh)) assert.equal(await committed(name), text, name);
  });

  it('lack no message', async () => {
    for (const [name, text] of Object.entries(await translations())) assert.deepEqual(missingIn(text), [], name);
  });

  it('lose a translation when its English changes, and the message is named', async () => {
    const [name] = Object.keys(await translations());
    const text = fresh[name];
    const [id, { source }] = [...unitsOf(text)].find(([, unit]) => !unit.source.includes('<'));
    // As if the translator had seen another sentence than the code has now.
    const former = text.replace(`<source>${source}</source>`, `<source>${source} once</source>`);
    const now = withoutStale(text, former);
    assert.deepEqual(missingIn(now), [id]);
    assert.equal(unitsOf(now).size, unitsOf(text).size);
  });

  it('keep a translation when only the code inside a placeholder changes', async () => {
    const [[name, text]] = Object.entries(await translations());
    const former = text.replace(/equiv-text="[^"]*"/, 'equiv-text="${other}"');
    assert.notEqual(former, text);
    assert.deepEqual(missingIn(withoutStale(fresh[name], former)), []);
  });

  it('know a message without translation from one that is only spaces', () => {
    const unit = (id, target) => `<trans-unit id="${id}"><source>${id}</source>${target}</trans-unit>`;
    assert.deepEqual(missingIn(unit('a', '<target>A</target>') + unit('b', '') + unit('c', '<target> </target>')), ['b', 'c']);
  });

  it('have the same placeholders in every language', async () => {
    const placeholders = (sentence) => [...sentence.matchAll(/<x id="(\d+)"/g)].map(([, id]) => id).sort();
    for (const [name, text] of Object.entries(await translations()))
      for (const [id, { source, target }] of unitsOf(text)) assert.deepEqual(placeholders(target), placeholders(source), `${name} ${id}`);
  });

  it('include two that nobody speaks, 40 % longer and from right to left', async () => {
    const english = Object.values(await translations()).map(unitsOf)[0];
    for (const locale of ['en-XA', 'ar-XB']) {
      const text = await committed(`generated/${locale}.ts`);
      for (const id of english.keys()) assert.match(text, new RegExp(`"${id}":`), `${locale} ${id}`);
    }
    const lengthOf = (sentences) => sentences.join('').length;
    const long = [...(await committed('generated/en-XA.ts')).matchAll(/`⟦(.*)⟧`/g)].map(([, sentence]) => sentence);
    const short = [...english.values()].map(({ source }) => source.replace(/<x id="\d"[^>]*>/g, '${0}'));
    assert.ok(lengthOf(long) >= 1.3 * lengthOf(short), `${lengthOf(long)} to ${lengthOf(short)}`);
  });
});

describe('a message in the code', () => {
  it('has an id of its own choosing, so that a new wording is no new message', async () => {
    const nameless = (await sources()).flatMap(([name, code]) =>
      messagesIn(code)
        .filter((call) => !/\{\s*id: '[a-z0-9-]+'\s*,?\s*\}\s*,?\s*\)$/.test(call))
        .map((call) => `${name}: ${call.slice(0, 80)}`),
    );
    assert.deepEqual(nameless, []);
  });

  it('says the same wherever its id stands', async () => {
    const texts = new Map();
    for (const [name, code] of await sources())
      for (const call of messagesIn(code)) {
        const id = /id: '([a-z0-9-]+)'/.exec(call)[1];
        const wording = call
          .replace(/\$\{[^}]*(\{[^}]*\}[^}]*)*\}/g, '${}')
          .replace(/\s+/g, ' ')
          .replace(/^msg\( ?|,? ?\)$/g, '')
          .replace(/, \{ id.*/, '');
        assert.equal(texts.get(id) ?? wording, wording, `${id} in ${name}`);
        texts.set(id, wording);
      }
    assert.ok(texts.size > 50);
  });

  it('is a string and never markup, so that translators cannot break a page', async () => {
    for (const [name, code] of await sources())
      for (const call of messagesIn(code)) assert.doesNotMatch(call.slice(0, 12), /msg\(\s*html`/, name);
  });

  it('names no country', async () => {
    for (const { source } of Object.values(await translations()).flatMap((text) => [...unitsOf(text).values()]))
      assert.doesNotMatch(source, /Danish|Denmark|Copenhagen|Aarhus|CPR|MitID/i);
  });
});

describe('a text of the dataset', () => {
  /** Records of words by language: {path → text}. */
  const textsIn = (node, where = '') => {
    if (node === null || typeof node !== 'object') return [];
    const entries = Object.entries(node);
    const isText = !Array.isArray(node) && typeof node.en === 'string';
    return isText ? [[where, node]] : entries.flatMap(([key, value]) => textsIn(value, where ? `${where}.${key}` : key));
  };

  it('has every language that the dataset promises', async () => {
    const { languages, ...entry } = await json('ics.json');
    const texts = [...textsIn(entry), ...textsIn(await json('guide.json'), 'guide')];
    assert.ok(texts.length > 100);
    // A source has its title as it is printed, in its own language.
    const wanted = (where) => (/^sources\..*\.name$/.test(where) ? ['en'] : languages);
    const lacking = texts.filter(([where, text]) => !wanted(where).every((language) => text[language]?.trim())).map(([where]) => where);
    assert.deepEqual(lacking, []);
  });
});
