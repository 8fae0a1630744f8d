/** What React, Preact, Vue and Svelte must know to check the tags in a template: written from the manifest, no second list. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const comment = (text, indent) => `${indent}/** ${text.replaceAll('*/', '* /')} */\n`;

/** A flag is what the framework makes it: not every one of them leaves an attribute away for `false`. */
const typeOf = ({ text }) => `${text === 'boolean' ? 'Flag' : text.replaceAll("'", '"')} | null`;

const entryOf = ({ name, tagName, description, attributes, events }) =>
  [
    comment(description.split('\n\n')[0].replace(/\s*\n\s*/g, ' '), '  '),
    `  "${tagName}": {\n    element: ${name};\n    attributes: {\n`,
    ...attributes.map((one) => `${comment(one.description, '      ')}      "${one.name}"?: ${typeOf(one.type)};\n`),
    '    };\n    events: {\n',
    ...events.map((one) => `${comment(one.description, '      ')}      "${one.name}": ${one.type.text};\n`),
    '    };\n  };\n',
  ].join('');

const tags = (declarations) => {
  const names = declarations.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)]);
  return `/** Every tag with its class, its attributes as they are written in HTML, and its events. */
import type { ${[...new Set(names)].sort().join(', ')} } from "./bundles/index.js";

/** \`Flag\` is what turns an attribute without a value on and off. */
export interface IcsTags<Flag = boolean> {
${declarations.map(entryOf).join('')}}

/** An event listener of each event, as an attribute of a template. */
export type Listeners<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | null };
`;
};

const jsx = (
  framework,
  props,
  place,
) => `/** The tags in ${framework}'s JSX: \`import type {} from 'ics-widgets/${framework.toLowerCase()}'\` anywhere in a project. */
import type { ${props.imported} } from "${framework.toLowerCase()}";
import type { IcsTags, Listeners } from "./tags.js";

type Props<Tag extends keyof IcsTags> = Omit<${props.of}, keyof IcsTags[Tag]["attributes"]> & IcsTags[Tag]["attributes"] & Listeners<IcsTags[Tag]["events"]>;
type All = { [Tag in keyof IcsTags]: Props<Tag> };

${place.replace('$', 'interface IntrinsicElements extends All {}')}
`;

const react = jsx(
  'React',
  {
    imported: 'DetailedHTMLProps, HTMLAttributes',
    of: 'DetailedHTMLProps<HTMLAttributes<IcsTags[Tag]["element"]>, IcsTags[Tag]["element"]>',
  },
  'declare module "react" {\n  namespace JSX {\n    $\n  }\n}',
);

const preact = jsx(
  'Preact',
  { imported: 'ClassAttributes, HTMLAttributes', of: 'HTMLAttributes<IcsTags[Tag]["element"]> & ClassAttributes<IcsTags[Tag]["element"]>' },
  'declare module "preact" {\n  namespace JSX {\n    $\n  }\n}',
);

/** For these two `false` is a text like any other: an attribute that is not to be there is null. */
const PRESENT = 'type Tags = IcsTags<true | "">;';

const svelte = `/** The tags in Svelte's templates: \`import type {} from 'ics-widgets/svelte'\` anywhere in a project. A flag that is off is \`null\`. */
import type { HTMLAttributes } from "svelte/elements";
import type { IcsTags, Listeners } from "./tags.js";

${PRESENT}
type Props<Tag extends keyof Tags> = Omit<HTMLAttributes<Tags[Tag]["element"]>, keyof Tags[Tag]["attributes"]> & Tags[Tag]["attributes"] & Listeners<Tags[Tag]["events"]>;
type All = { [Tag in keyof Tags]: Props<Tag> };

declare module "svelte/elements" {
  interface SvelteHTMLElements extends All {}
}
`;

const vue = `/** The tags in Vue's templates: \`import type {} from 'ics-widgets/vue'\` anywhere in a project. A flag that is off is \`null\`. */
import type { HTMLAttributes, VNodeProps } from "vue";
import type { IcsTags } from "./tags.js";

${PRESENT}
/** Vue checks every name of a template in camel case, whichever way it is written. */
type Camel<Name> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;
type Attributes<Written> = { [Name in keyof Written as Camel<Name>]: Written[Name] };
type Listeners<Events> = { [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Events[Name]) => void };
type Own<Tag extends keyof Tags> = Attributes<Tags[Tag]["attributes"]> & Listeners<Tags[Tag]["events"]>;
type Props<Tag extends keyof Tags> = Omit<HTMLAttributes, keyof Own<Tag>> & VNodeProps & Own<Tag>;
type All = { [Tag in keyof Tags]: new (props: Props<Tag>) => Tags[Tag]["element"] & { $props: Props<Tag> } };

declare module "vue" {
  interface GlobalComponents extends All {}
}
`;

/** Writes the types beside those of the classes, whose names they use. */
export const frameworkTypes = async (folder) => {
  const { modules } = JSON.parse(await readFile(path.join(root, 'custom-elements.json'), 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations);
  const files = { tags: tags(declarations), react, preact, vue, svelte };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, `${name}.d.ts`), text);
};
