/**
 * No country in the code: another country's network must be able to use the kit with its own data. So src/ and its
 * messages name no place, office or number of the country whose data is shipped. The demo in src/pages/ may.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A word by itself: `sirius` is a star and `aforsiri` nothing at all. */
const word = (...words) => new RegExp(`(?<![\\p{L}\\d])(${words.join('|')})(?![\\p{L}\\d])`, 'iu');

const PROPER = {
  'a country': word('denmark', 'danmark', 'jutland', 'jylland', 'zealand', 'sjælland', 'bornholm'),
  'a town': word(
    'københavns?',
    'kobenhavn',
    'copenhagen',
    'aarhus',
    'århus',
    'odense',
    'aalborg',
    'ålborg',
    'esbjerg',
    'sønderborg',
    'soenderborg',
  ),
  'an authority or a service of one country': word('cpr', 'mitid', 'nemid', 'siri', 'borgerservice', 'nemkonto', 'skat', 'borger'),
  'a time zone': /Europe\/Copenhagen/i,
  'a host of one country': /[\w-]\.dk(?![\w-])/i,
  'a telephone prefix': /\+45(?!\d{4,}\.)(?![\w.])|\+45\d{8}/,
  'an area code': /["'`](0\d{3})["'`]/,
  'a currency': word('dkk'),
};
/** Translations speak their own language, and may say its name. */
const LANGUAGE = { 'a nation or its language': word('danish', 'danes?', 'dansk\\w*', 'kommuner?') };

const isGenerated = (file) => file.startsWith('src/words/generated/');
/** The file with translations blanked, on the same lines. */
const withoutTargets = (text) => text.replace(/<target\b[\s\S]*?<\/target>/g, (target) => target.replace(/[^\n]/g, ' '));

/** `file:line names … "…"` for every word that belongs in the data. */
const found = (file, text) => {
  const own = isGenerated(file) ? '' : file.endsWith('.xlf') ? withoutTargets(text) : text;
  return [
    [PROPER, text],
    [LANGUAGE, own],
  ].flatMap(([words, searched]) =>
    searched.split('\n').flatMap((line, index) => {
      // cprServed hides a word as well as cpr-served does.
      const spelled = `${line}\n${line.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ')}`;
      return Object.entries(words).flatMap(([what, pattern]) => {
        const [match] = pattern.exec(spelled) ?? [];
        return match
          ? [`${file}:${index + 1} names ${what}, ${JSON.stringify(match)}: it belongs in the data, or is better said in general`]
          : [];
      });
    }),
  );
};

const sources = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    path
      .relative(root, path.join(entry.parentPath ?? entry.path, entry.name))
      .split(path.sep)
      .join('/'),
  )
  .filter((file) => !file.startsWith('src/pages/'))
  .sort();

test('src/ names no country', () => {
  const all = sources.flatMap((file) => found(file, readFileSync(path.join(root, file), 'utf8')));
  assert.ok(all.length === 0, `\n${all.join('\n')}`);
});

test('there is a source to read, and no file name gives a country away', () => {
  assert.ok(sources.length > 50, `${sources.length} files`);
  assert.deepEqual(
    sources.flatMap((file) => found('a file name', file)),
    [],
  );
});

const lines = (text, file = 'src/ui/x.ts') => found(file, text).map((message) => message.split(' names ')[0]);

for (const text of [
  'Life in Denmark',
  "const danish = 'da';",
  "timeZone: 'Europe/Copenhagen'",
  'https://www.borger.dk/',
  "'+45 7010 0000'",
  "'+4570100000'",
  '{ municipality: "0751" }',
  'const cprServed = true',
  "'cpr-served'",
  'MitID',
  '// like Sønderborg',
  'i København',
  'SIRI_HOURS',
]) {
  test(`finds the country in: ${text}`, () => assert.deepEqual([...new Set(lines(`\n${text}`))], ['src/ui/x.ts:2']));
}

for (const text of ['ics-center-finder', 'scripting', 'sirius', "'2026'", 'x +45.5', 'index.dks', "'10:00'", 'ICS', 'skating']) {
  test(`finds nothing in: ${text}`, () => assert.deepEqual(lines(text), []));
}

test('a translation may say the name of its language, but no place', () => {
  const unit = (source, target) => `<source>${source}</source>\n<target>${target}</target>`;
  assert.deepEqual(lines(unit('the local language', 'dansk'), 'src/words/da.xlf'), []);
  assert.deepEqual(lines(unit('Danish', 'dansk'), 'src/words/da.xlf'), ['src/words/da.xlf:1']);
  assert.deepEqual(lines(unit('the city', 'Odense'), 'src/words/da.xlf'), ['src/words/da.xlf:2']);
  assert.deepEqual(lines('`dansk`', 'src/words/generated/da.ts'), []);
  assert.deepEqual(lines('`Odense`', 'src/words/generated/da.ts'), ['src/words/generated/da.ts:1']);
});
