/**
 * The list of what others wrote and the built files hold, in CycloneDX's form. Versions, licences and hashes are those of
 * the lock, and nothing in it says when or where it was made: the same sources give the same list.
 */

/** Packages whose code or data stand in the files that a browser gets. */
const BUNDLED = {
  '@lit/localize': { type: 'library' },
  '@lit/reactive-element': { type: 'library' },
  leaflet: { type: 'library' },
  lit: { type: 'library' },
  'lit-element': { type: 'library' },
  'lit-html': { type: 'library' },
  valibot: { type: 'library' },
  'world-atlas': { type: 'data', description: "Natural Earth's coast lines, which are in the public domain, as a package" },
};

/** `@scope/name` is a namespace and a name in a package URL. */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const hashOf = (integrity) => {
  const [, algorithm, base64] = /^sha(\d+)-(.+)$/.exec(integrity) ?? [];
  return { alg: `SHA-${algorithm}`, content: Buffer.from(base64, 'base64').toString('hex') };
};

const component = (name, { version, license, integrity }) => ({
  ...BUNDLED[name],
  'bom-ref': purl(name, version),
  name,
  version,
  scope: 'required',
  hashes: [hashOf(integrity)],
  licenses: [{ license: { id: license } }],
  purl: purl(name, version),
});

export const sbom = ({ version, lock }) => {
  const locked = (name) => lock.packages[`node_modules/${name}`];
  const names = Object.keys(BUNDLED).sort();
  const own = purl('ics-widgets', version);
  const refOf = (name) => purl(name, locked(name).version);
  const needs = (name) =>
    Object.keys(locked(name).dependencies ?? {})
      .filter((other) => other in BUNDLED)
      .map(refOf)
      .sort();
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'library', 'bom-ref': own, name: 'ics-widgets', version, licenses: [{ license: { id: 'MIT' } }], purl: own },
    },
    components: names.map((name) => component(name, locked(name))),
    dependencies: [{ ref: own, dependsOn: names.map(refOf) }, ...names.map((name) => ({ ref: refOf(name), dependsOn: needs(name) }))],
  };
};
