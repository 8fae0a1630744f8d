/** Writes data/schema.json, the JSON Schema of the dataset, from the schema in src/domain/dataset.ts: `node data/schema.mjs`. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The JSON Schema as text. What a pattern cannot say, like "a date that exists", only the parser checks. */
export const schemaText = async () => {
  const { module } = await runnerImport(here('../src/domain/dataset.ts'), { configFile: false, logLevel: 'error' });
  const schema = toJsonSchema(module.datasetSchema, { errorMode: 'ignore' });
  const reference = { type: 'object', properties: { $ref: { type: 'string' } }, required: ['$ref'], additionalProperties: false };
  // Any section may be a file of its own.
  const properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, property]) => [
      name,
      property.type === 'object' || property.type === 'array' ? { anyOf: [reference, property] } : property,
    ]),
  );
  return `${JSON.stringify({ title: 'ICS Widgets dataset', ...schema, properties }, null, 2)}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(here('schema.json'), await schemaText());
