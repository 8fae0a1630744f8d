/** What search engines are told of every shipped centre is schema.org's, judged by its published vocabulary. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const AT = Date.parse('2026-11-23T09:00:00Z');

/** Faults that the compiler finds in a description when it is held against the types of schema.org. */
const faultsOf = (description) => {
  const file = path.join(root, 'test/data/described.ts');
  const text = `import type { GovernmentOffice, WithContext } from 'schema-dts';
export const described: WithContext<GovernmentOffice> = ${JSON.stringify(description, null, 1)};`;
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile: read, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : read(name));
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile.call(host, name, target, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
};

describe('the description of a centre for search engines', () => {
  let dataset, described;
  before(async () => {
    dataset = JSON.parse(await readFile(path.join(root, 'data/ics.json'), 'utf8'));
    const { module } = await runnerImport(path.join(root, 'src/domain/json-ld.ts'));
    described = dataset.centers.map((center) => module.jsonLd(center, dataset, AT, ({ en }) => en));
  });

  it('uses the words of schema.org and no others', () => {
    assert.equal(described.length, dataset.centers.length);
    assert.deepEqual(described.flatMap(faultsOf), []);
  });

  it('would be refused with a word that schema.org does not have, or a day that no week has', () => {
    const [first] = described;
    assert.notDeepEqual(faultsOf({ ...first, openingTimes: [] }), []);
    const [monday] = first.openingHoursSpecification;
    assert.notDeepEqual(faultsOf({ ...first, openingHoursSpecification: [{ ...monday, dayOfWeek: ['Moonday'] }] }), []);
  });

  it('has the hours of the desk, those of the telephone, and the closing days of the year', () => {
    const aarhus = described.find(({ name }) => /Aarhus/.test(name));
    assert.ok(aarhus.openingHoursSpecification.some(({ opens, closes }) => `${opens}-${closes}` === '10:00-17:00'));
    assert.ok(aarhus.contactPoint.hoursAvailable.some(({ opens, closes }) => `${opens}-${closes}` === '10:00-14:00'));
    assert.ok(
      aarhus.specialOpeningHoursSpecification.some(({ validFrom, opens, closes }) => validFrom === '2026-12-25' && opens === closes),
    );
  });
});
