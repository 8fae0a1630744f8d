/** Whoever answers for a page can read what others wrote of the code on it, and under which licence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { built, builtData, ensureBuilt } from '../pages/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

describe('The list of components', () => {
  let bom;
  before(() => {
    ensureBuilt();
    bom = builtData('sbom.cdx.json');
  });

  test('has what CycloneDX 1.5 demands of one', () => {
    assert.deepEqual([bom.bomFormat, bom.specVersion, bom.version], ['CycloneDX', '1.5', 1]);
    const TYPES = ['library', 'data'];
    for (const component of bom.components) {
      assert.ok(TYPES.includes(component.type), component.name);
      for (const key of ['name', 'version', 'bom-ref', 'purl']) assert.match(component[key], /\S/, `${component.name}: ${key}`);
      assert.match(component.purl, /^pkg:npm\/(%40[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+$/);
      assert.match(component.licenses[0].license.id, /^(BSD-[23]-Clause|MIT|ISC)$/);
      for (const { alg, content } of component.hashes) assert.ok(alg === 'SHA-512' && /^[0-9a-f]{128}$/.test(content), component.name);
    }
    const refs = [bom.metadata.component, ...bom.components].map((component) => component['bom-ref']);
    assert.equal(new Set(refs).size, refs.length);
    assert.deepEqual(bom.dependencies.map(({ ref }) => ref).sort(), [...refs].sort());
    for (const { dependsOn } of bom.dependencies) for (const ref of dependsOn) assert.ok(refs.includes(ref), ref);
  });

  test('says of each what the lock says', () => {
    for (const { name, version, licenses, hashes } of bom.components) {
      const locked = lock.packages[`node_modules/${name}`];
      assert.deepEqual([version, licenses[0].license.id], [locked.version, locked.license], name);
      assert.equal(`sha512-${Buffer.from(hashes[0].content, 'hex').toString('base64')}`, locked.integrity, name);
    }
  });

  test('names every package that the source files import, and no other', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const names = bom.components.map(({ name }) => name);
    // Data that the outline is made from, and what Lit consists of.
    const WITHIN = ['@lit/reactive-element', 'lit-element', 'lit-html', 'world-atlas'];
    assert.deepEqual(names, [...Object.keys(dependencies), 'leaflet', 'valibot', ...WITHIN].sort());
    for (const name of names)
      assert.ok(built('THIRD-PARTY.md').includes(name === 'leaflet' ? 'Leaflet' : name), `THIRD-PARTY.md is silent about ${name}`);
  });

  test('says nothing of when it was made', () => {
    assert.ok(!('serialNumber' in bom) && !('timestamp' in bom.metadata));
  });
});
