/**
 * The house as a judge: which room of src/ may import what. A room imports only from floors below it, never from a
 * sibling room on its own floor. Read by dependency-cruiser: `depcruise --config test/floors.cjs src`.
 *
 * The rules bind the modules that ship. The Node programs among them (*.mjs) import whatever a build needs.
 */
const FLOORS = [['domain'], ['dataset', 'words', 'map'], ['ui'], ['elements'], ['embed'], ['bundles', 'pages']];

const modulesOf = (...rooms) => `^src/(${rooms.join('|')})/.+\\.ts$`;
const SHIPPED = '^src/.+\\.ts$';
const SCHEMA = '^src/domain/dataset\\.ts$';
const PARSE = '^src/dataset/parse\\.ts$';
const OWN_SECTIONS = '^src/dataset/own-sections\\.ts$';
const DOMAIN_ENTRY = '^src/bundles/domain\\.ts$';
const LEAFLET_MAP = '^src/map/leaflet-map\\.ts$';
const OUTLINE = '^src/map/outline\\.ts$';
const MAP = '^src/elements/center-finder/(map|explore)\\.ts$';
/** What says which types the parts of Leaflet have. */
const LEAFLET_TYPES = '^src/map/leaflet-src\\.d\\.ts$';

/** A package, installed or only named. */
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/|^(${names.join('|')})(/|$)`;
const TYPES = ['type-only', 'type-import'];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floorRules = FLOORS.flatMap((rooms, floor) =>
  rooms.map((room) => {
    const open = [room, ...FLOORS.slice(0, floor).flat()];
    return rule(
      `${room}-looks-down`,
      `${room}/ is on floor ${floor}. It may import from ${open.map((name) => `${name}/`).join(' ')} and from no other room.`,
      { path: modulesOf(room) },
      { path: '^src/', pathNot: `^src/(${open.join('|')})/` },
    );
  }),
);

const packageRules = [
  rule(
    'domain-stands-alone',
    'domain/ is pure functions over data: no package and no module of Node, except the schema, which is written in valibot.',
    { path: modulesOf('domain') },
    { pathNot: `^src/|^(test|data|stories)/|${npm('valibot')}` },
  ),
  rule(
    'valibot-stays-with-the-schema',
    'Validation stays out of a page that reads the data it was shipped with: only the schema and what parses by it know valibot.',
    { path: SHIPPED, pathNot: [SCHEMA, PARSE] },
    { path: npm('valibot', '@valibot/[^/]+') },
  ),
  rule(
    'schema-as-types',
    'The schema is 10 kB of validation. Import its types with `import type`; only dataset/parse.ts runs it.',
    { path: SHIPPED, pathNot: [PARSE, DOMAIN_ENTRY] },
    { path: SCHEMA, dependencyTypesNot: TYPES },
  ),
  rule(
    'lit-begins-in-ui',
    'The two lowest floors know no Lit, so that they run in Node and print without a browser. words/ may know @lit/localize.',
    { path: modulesOf('domain', 'dataset', 'words', 'map') },
    { path: npm('lit', 'lit-html', 'lit-element', '@lit/[^/]+'), pathNot: npm('@lit/localize') },
  ),
  rule(
    'localize-begins-in-words',
    'A sentence has a language, and language is the business of words/ and of what stands above it.',
    { path: modulesOf('domain', 'dataset', 'map') },
    { path: npm('@lit/localize') },
  ),
  rule(
    'leaflet-behind-one-door',
    'map/leaflet-map.ts is the only file that knows Leaflet, so that it can be replaced and is never loaded by accident.',
    { path: SHIPPED, pathNot: [LEAFLET_MAP, LEAFLET_TYPES] },
    { path: npm('leaflet') },
  ),
];

const onDemand = (name, what, file, from = SHIPPED) =>
  rule(name, `${what} waits until somebody asks: reach it by import() only.`, from, {
    path: file,
    dependencyTypesNot: ['dynamic-import', ...TYPES],
  });

const loadingRules = [
  onDemand('parse-on-demand', 'Doubting foreign data', PARSE, { path: SHIPPED, pathNot: [DOMAIN_ENTRY, OWN_SECTIONS] }),
  onDemand('own-sections-on-demand', 'Doubting foreign sections', OWN_SECTIONS, { path: SHIPPED }),
  onDemand('outline-on-demand', 'The coast line', OUTLINE, { path: SHIPPED, pathNot: '^src/elements/center-finder/map\\.ts$' }),
  onDemand('map-on-demand', 'The map of the finder, which holds the coast line,', MAP, { path: SHIPPED }),
  onDemand('mount-on-demand', 'What makes divs and links widgets', '^src/embed/mount\\.ts$', { path: SHIPPED }),
  onDemand('leaflet-on-demand', 'The map that moves', LEAFLET_MAP, { path: SHIPPED }),
];

exports.forbidden = [
  ...floorRules,
  rule(
    'elements-are-strangers',
    'An element never imports another one: what two of them share lives in ui/.',
    { path: '^src/elements/([^/]+)/.+\\.ts$' },
    { path: '^src/elements/', pathNot: '^src/elements/$1/' },
  ),
  ...packageRules,
  ...loadingRules,
  rule('no-circle', 'Two modules that need each other are one module, or three.', { path: SHIPPED }, { circular: true }),
  rule(
    'ships-no-test-and-no-data',
    'The dataset is fetched, never compiled in, and what serves tests or stories stays there.',
    { path: SHIPPED },
    { path: '^(test|data|stories|\\.storybook)/' },
  ),
  rule('resolves', 'An import leads somewhere.', { path: '^src/', pathNot: '\\.mjs$' }, { couldNotResolve: true }),
];

/** The rooms of src/, from the ground up. */
exports.FLOORS = FLOORS;

exports.options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: 'specify',
  tsConfig: { fileName: 'tsconfig.json' },
};
