/**
 * How `custom-elements.json` is made: one entry for each element, read from its class, under the address that users
 * import. Attributes, slots, parts, events and states stand in the class; the custom properties are read from the styles.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(path.join(root, 'src/elements')).sort();

/** What each custom property is for, said once for all elements. A property that a style reads and that is missing here is a fault. */
const PURPOSE = {
  '--ics-color-surface': 'Background of the widget.',
  '--ics-color-surface-raised': 'Background of what stands out of the widget: answers, suggestions, the selected centre.',
  '--ics-color-text': 'Text; the colour of the page unless set.',
  '--ics-color-text-muted': 'Text that steps back: hints, labels, sources.',
  '--ics-color-border': 'Lines between entries and around surfaces.',
  '--ics-color-accent': 'Links, buttons and markers.',
  '--ics-color-accent-text': 'Text on the accent colour.',
  '--ics-color-focus': 'Ring around what has the keyboard focus.',
  '--ics-color-open': 'Background of the badge while the centre is open.',
  '--ics-color-open-text': 'Text of the badge while the centre is open.',
  '--ics-color-closed': 'Background of the badge while the centre is closed.',
  '--ics-color-closed-text': 'Text of the badge while the centre is closed.',
  '--ics-color-soon': 'Background of the badge while the centre is usually open, closes soon or may be closed.',
  '--ics-color-error': 'Text that says what is wrong with an answer.',
  '--ics-font': 'Font family; that of the page unless set.',
  '--ics-font-size': 'Font size, which everything else follows; that of the page unless set.',
  '--ics-line-height': 'Line height of running text.',
  '--ics-font-weight-strong': 'Weight of headings, labels and states.',
  '--ics-space': 'The unit of space; every distance is a multiple of it.',
  '--ics-radius': 'Corner radius of controls; surfaces have twice as much.',
  '--ics-border-width': 'Width of lines.',
  '--ics-target-size': 'Height of everything that is tapped or clicked.',
  '--ics-shadow': 'Shadow of what floats above the page.',
  '--ics-map-block-size': 'Height of the map.',
  '--ics-list-max-block-size': 'Greatest height of the list of centres; it scrolls beyond.',
  '--ics-badge-inline-size': 'Least width of the badge, so that nothing moves when its words change.',
  '--ics-duration': 'Length of transitions.',
};

const LANG = {
  name: 'lang',
  type: { text: 'string' },
  description:
    'Language of the element, as a BCP 47 tag. Unset, it is that of the closest ancestor with a `lang`, else of the page, else English.',
};

const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** Every file that an element's code comes from, those that it fetches later included. */
const filesOf = (file, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, imported] of read(file).matchAll(/(?:^(?:import|export) (?!type\b)[^;]*? from |\bimport\()'(\.[^']+)\.js'/gm)) {
    filesOf(path.join(path.dirname(file), `${imported}.ts`), seen);
  }
  return seen;
};

/** The style sheets of an element, those that come with a later part of it included. */
const sheetsOf = (name) =>
  [...filesOf(`src/elements/${name}/${name}.ts`)].flatMap((file) => [...read(file).matchAll(/\bcss`([^`]*)`/g)].map(([, css]) => css));

/** Public name → default, of every `var(--ics-…, default)` in a text, brackets counted. */
const publicReads = (css) =>
  [...css.matchAll(/var\((--ics-[\w-]+)\s*(,?)\s*/g)].map(({ 0: whole, 1: name, 2: comma, index }) => {
    const start = index + whole.length;
    let end = start;
    for (let depth = 1; depth > 0; end++) depth += css[end] === '(' ? 1 : css[end] === ')' ? -1 : 0;
    return { name, default: comma ? css.slice(start, end - 1).trim() : undefined, index };
  });

/** The custom properties that change an element: read by its rules, directly or through a private name that a rule reads. */
const cssPropertiesOf = (name) => {
  const css = sheetsOf(name).join('\n');
  const privateReads = new Set([...css.matchAll(/var\((--_[\w-]+)/g)].map(([, property]) => property));
  const found = new Map();
  for (const { name: property, default: fallback, index } of publicReads(css)) {
    const privateName = /(--_[\w-]+):\s*$/.exec(css.slice(0, index))?.[1];
    // A token that no rule reads is a promise that nothing keeps.
    if (privateName && !privateReads.has(privateName)) continue;
    if (!PURPOSE[property]) throw new Error(`${property} has no purpose in custom-elements-manifest.config.mjs; say what it is for.`);
    found.set(property, { name: property, description: PURPOSE[property], ...(fallback && { default: fallback }) });
  }
  const order = Object.keys(PURPOSE);
  return [...found.values()].sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
};

/** What an author writes in HTML: null and undefined are how JavaScript says that an attribute is absent. */
const written = (type) => ({ text: (type?.text ?? 'string').replace(/ \| (null|undefined)/g, '') });

/** What an absent attribute means: the first word of a list of words, by the rule of this house. Without a channel there are both. */
const defaultOf = ({ name, type }) => {
  if (name === 'channel') return undefined;
  return name === 'heading-level' ? '2' : /^'([\w-]+)' \|/.exec(type?.text ?? '')?.[1];
};

const attributeOf = (attribute) => {
  const fallback = defaultOf(attribute);
  return { ...attribute, type: written(attribute.type), ...(fallback && { default: fallback }) };
};

/** A field takes null and undefined beside what its attribute takes. */
const assigned = (type) => ({ text: `${written(type).text} | null | undefined` });

const publicApi = {
  name: 'public-api',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const classes = [];
    manifest.modules = manifest.modules
      .map((module) => {
        const declaration = module.declarations.find(({ tagName }) => tagName);
        const name = path.basename(module.path, '.ts');
        const address = `elements/${name}.js`;
        classes.push({ kind: 'js', name: declaration.name, declaration: { name: declaration.name, module: address } });
        return {
          kind: 'javascript-module',
          path: address,
          declarations: [
            {
              ...declaration,
              members: (declaration.members ?? [])
                .filter(({ kind, attribute }) => kind === 'field' && attribute)
                .map((member) => ({ ...member, type: assigned(member.type) })),
              // What the code dispatches has no description; what the class comment promises does.
              events: (declaration.events ?? []).filter((event) => event.description),
              attributes: [LANG, ...(declaration.attributes ?? []).map(attributeOf)],
              cssProperties: cssPropertiesOf(name),
            },
          ],
          exports: [
            { kind: 'custom-element-definition', name: declaration.tagName, declaration: { name: declaration.name, module: address } },
          ],
        };
      })
      .sort((one, other) => one.path.localeCompare(other.path));
    // The classes alone, for those who register them under names of their own.
    classes.sort((one, other) => one.name.localeCompare(other.name));
    manifest.modules.push({ kind: 'javascript-module', path: 'index.js', declarations: [], exports: classes });
  },
};

export default {
  globs: names.map((name) => `src/elements/${name}/${name}.ts`),
  litelement: true,
  packagejson: false,
  plugins: [publicApi],
};
