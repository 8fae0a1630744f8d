import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { schemaText } from '../../data/schema.mjs';

const committed = await readFile(new URL('../../data/schema.json', import.meta.url), 'utf8');

test('schema.json is what the schema in the code says today (else: npm run schema)', async () => {
  assert.equal(committed, await schemaText());
});

test('an editor that reads schema.json knows times, dates, ids and the words of every list', () => {
  const schema = JSON.parse(committed);
  const hours = schema.properties.centers.anyOf[1].items.properties.hours.items.properties;
  assert.match(hours.weekly.items.properties.opens.pattern, /\d/);
  assert.deepEqual(hours.channel.enum, ['visit', 'phone', 'online']);
  assert.ok(schema.required.includes('timeZone') && !schema.required.includes('places'));
});

test('a section may be in place or a file of its own', () => {
  const { places } = JSON.parse(committed).properties;
  assert.deepEqual(places.anyOf[0].required, ['$ref']);
});
