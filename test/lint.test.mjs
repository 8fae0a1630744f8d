/** Each restriction of the house sees what it forbids and lets pass what it allows, so that none of them can rot. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../', import.meta.url)) });

/** Every message for a text as if it stood in that file, with the rule in front. */
const messagesFor = async (filePath, text) => {
  const [{ messages }] = await eslint.lintText(`${text}\n`, { filePath });
  return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
};

const UI = 'src/ui/planted.ts';
const DOMAIN = 'src/domain/planted.ts';
const WORDS = 'src/words/planted.ts';
const DATASET = 'src/dataset/planted.ts';
const ELEMENT = 'src/elements/planted/planted.ts';
const EMBED = 'src/embed/planted.ts';

const syntax = (sentence) => `no-restricted-syntax: ${sentence}`;
const KEPT = 'Nothing is kept';
const UNTRUSTED = 'Data is untrusted';
const lit = "import { html, svg } from 'lit';\n";
const linesOf = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

const FORBIDDEN = [
  // One door to the network.
  [UI, "export const load = () => fetch('/x');", "no-restricted-globals: Unexpected use of 'fetch'. dataset/ is the only door"],
  [UI, "export const load = () => globalThis.fetch('/x');", "no-restricted-globals: Unexpected use of 'fetch'"],
  [UI, "export const load = () => window.fetch('/x');", "no-restricted-globals: Unexpected use of 'fetch'"],
  [DOMAIN, "export const load = () => fetch('/x');", "no-restricted-globals: Unexpected use of 'fetch'"],
  [EMBED, 'export const load = () => new XMLHttpRequest();', "no-restricted-globals: Unexpected use of 'XMLHttpRequest'"],
  // The time is handed in.
  [DOMAIN, 'export const now = () => Date.now();', syntax('The time is handed in')],
  [ELEMENT, 'export const now = () => new Date();', syntax('The time is handed in')],
  [UI, 'export const now = () => Date();', syntax('The time is handed in')],
  [WORDS, 'export const now = () => performance.now();', syntax('The time is handed in')],
  [UI, 'export const now = () => Temporal.Now.instant();', syntax('The time is handed in')],
  // The lowest floors run in Node.
  [DOMAIN, 'export const title = () => document.title;', "no-restricted-globals: Unexpected use of 'document'"],
  [DOMAIN, 'export const width = () => window.innerWidth;', "no-restricted-globals: Unexpected use of 'window'"],
  [WORDS, 'export const language = () => document.documentElement.lang;', "no-restricted-globals: Unexpected use of 'document'"],
  [WORDS, 'export const language = () => navigator.language;', "no-restricted-globals: Unexpected use of 'navigator'"],
  [WORDS, 'export const title = () => globalThis.document.title;', "no-restricted-globals: Unexpected use of 'document'"],
  // Nothing is kept.
  [UI, "export const keep = () => localStorage.setItem('a', 'b');", `no-restricted-globals: Unexpected use of 'localStorage'. ${KEPT}`],
  [DATASET, "export const keep = () => sessionStorage.setItem('a', 'b');", "no-restricted-globals: Unexpected use of 'sessionStorage'"],
  [DATASET, "export const keep = () => indexedDB.open('a');", "no-restricted-globals: Unexpected use of 'indexedDB'"],
  [DATASET, "export const keep = () => caches.open('a');", "no-restricted-globals: Unexpected use of 'caches'"],
  [EMBED, 'export const keep = () => window.localStorage.clear();', "no-restricted-globals: Unexpected use of 'localStorage'"],
  [EMBED, "export const keep = () => (document.cookie = 'a=b');", syntax(KEPT)],
  // No markup out of data.
  [
    UI,
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };",
    `no-restricted-imports: 'lit/directives/unsafe-html.js' import is restricted`,
  ],
  [
    UI,
    "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';\nexport { unsafeSVG };",
    `no-restricted-imports: 'lit/directives/unsafe-svg.js' import is restricted`,
  ],
  [
    UI,
    "import { repeat } from 'lit/directives/repeat.js';\nexport { repeat };",
    "no-restricted-imports: 'lit/directives/repeat.js' import is restricted",
  ],
  [UI, "import { html } from 'lit/static-html.js';\nexport { html };", "no-restricted-imports: 'lit/static-html.js' import is restricted"],
  [EMBED, "export const write = (to: Element) => (to.innerHTML = '<b>');", syntax(UNTRUSTED)],
  [EMBED, "export const write = (to: Element) => to.insertAdjacentHTML('beforeend', '<b>');", syntax(UNTRUSTED)],
  [EMBED, "export const write = () => document.write('<b>');", syntax(UNTRUSTED)],
  [UI, `${lit}export const part = (text: string) => html\`<p .innerHTML=\${text}></p>\`;`, syntax(UNTRUSTED)],
  // No style attribute.
  [UI, `${lit}export const part = () => html\`<p style="color:red"></p>\`;`, syntax('A style attribute')],
  [UI, `${lit}export const part = (css: string) => html\`<p class="a" style=\${css}></p>\`;`, syntax('A style attribute')],
  [ELEMENT, `${lit}export const part = () => svg\`<path\n  style="fill:red" />\`;`, syntax('A style attribute')],
  // No base class, no mixin.
  [ELEMENT, 'export class Planted extends HTMLElement {}', syntax('No base class and no mixin')],
  [
    ELEMENT,
    "import { Base } from '../../ui/base.js';\nexport class Planted extends Base {\n  a = 1;\n}",
    syntax('No base class and no mixin'),
  ],
  [
    ELEMENT,
    "import { LitElement } from 'lit';\nimport { Mixin } from '../../ui/mixin.js';\nexport class Planted extends Mixin(LitElement) {\n  a = 1;\n}",
    syntax('No base class and no mixin'),
  ],
  [ELEMENT, 'export const Planted = class {\n  a = 1;\n};', syntax('No base class and no mixin')],
  // Names.
  [UI, 'export class Planted {\n  _open = true;\n}', syntax('A name begins with a letter')],
  [DOMAIN, 'export const first = (_unused: string, b: string) => b;', syntax('A name begins with a letter')],
  [UI, 'export class Planted {\n  #_open = true;\n  isOpen = () => this.#_open;\n}', syntax('A name begins with a letter')],
  [UI, 'export class Planted {\n  private open = true;\n}', syntax('TypeScript only pretends')],
  [UI, 'export class Planted {\n  private isOpen() {\n    return true;\n  }\n}', syntax('TypeScript only pretends')],
  [UI, 'export class Planted {\n  constructor(private readonly open: boolean) {}\n}', syntax('TypeScript only pretends')],
  [DOMAIN, 'export default 1;', syntax('Export by name')],
  [UI, 'const one = 1;\nexport { one as default };', syntax('Export by name')],
  // Sizes.
  [ELEMENT, linesOf(201, (index) => `export const a${index} = 1;`), 'max-lines: File has too many lines (201). Maximum allowed is 200'],
  [DOMAIN, linesOf(151, (index) => `export const a${index} = 1;`), 'max-lines: File has too many lines (151). Maximum allowed is 150'],
  [
    UI,
    `export const a = () => {\n${linesOf(60, () => 'console.warn(1);')}\n};`,
    'max-lines-per-function: Arrow function has too many lines (62). Maximum allowed is 60',
  ],
  [
    UI,
    `export const a = (b: number) => {\n${linesOf(15, (index) => `if (b === ${index}) return b;`)}\n  return 0;\n};`,
    'complexity: Arrow function has a complexity of 16',
  ],
  [UI, "export const a = () => console.log('x');", 'no-console: Unexpected console statement'],
];

const ALLOWED = [
  [DATASET, "export const load = (url: string) => fetch(url, { credentials: 'omit' });"],
  ['src/ui/clock-controller.ts', 'export const now = () => Date.now() - performance.now();'],
  [DOMAIN, 'export const yearOf = (at: number) => new Date(at).getUTCFullYear();'],
  [DOMAIN, 'export const named = (documents: readonly { id: string }[]) => documents.find((document) => document.id);'],
  [DOMAIN, 'export const count = (all: readonly number[]) => all.map((_, index) => index);'],
  [UI, 'export const title = () => document.title;'],
  [UI, 'export class Planted {\n  #open = true;\n  isOpen = () => this.#open;\n}'],
  [UI, `${lit}export const part = (id: string) => [html\`<p class="style" data-style=\${id}></p>\`, svg\`<path d="" />\`];`],
  [
    ELEMENT,
    "import { LitElement } from 'lit';\n/** Planted. */\nexport class Planted extends LitElement {\n  #open = true;\n  isOpen = () => this.#open;\n}",
  ],
  [ELEMENT, linesOf(200, (index) => `export const a${index} = 1;`)],
  ['src/domain/dataset.ts', linesOf(300, (index) => `export const a${index} = 1;`)],
  ['test/domain/planted.test.ts', "import { expect } from '@open-wc/testing';\nexpect(Date.now()).to.be.ok;"],
  ['stories/planted.stories.ts', 'export default { title: 1 };'],
];

const told = (text) => JSON.stringify(text.replace(/^import .*\n/gm, '').slice(0, 70));

for (const [file, text, expected] of FORBIDDEN) {
  test(`${file} refuses ${told(text)}`, async () => {
    const messages = await messagesFor(file, text);
    assert.ok(
      messages.some((message) => message.startsWith(expected)),
      `expected "${expected}…", found ${JSON.stringify(messages, null, 1)}`,
    );
  });
}

for (const [file, text] of ALLOWED) {
  test(`${file} accepts ${told(text)}`, async () => assert.deepEqual(await messagesFor(file, text), []));
}

test('what is generated is not judged', async () => {
  for (const file of ['src/words/generated/xx.ts', 'dist/ics.js', '.storybook-static/a.js'])
    assert.ok(await eslint.isPathIgnored(file), file);
});
