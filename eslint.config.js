/** What the compiler does not see and a reviewer should not have to: the rules of the house, in the editor. */
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TEMPLATE = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] > TemplateLiteral > TemplateElement';
const says = (message) => (selector) => ({ selector, message });

/** Each with the sentence that tells the way out. `no-restricted-syntax` is one rule: later lists replace earlier ones, so they are added up here. */
const NAMES = [':matches(Identifier, PrivateIdentifier)[name=/^_./]'].map(
  says('A name begins with a letter: what is private is #private, what is unused is left out.'),
);
const PRIVATE = ['[accessibility="private"]'].map(says('TypeScript only pretends: write #name, which is private to everybody.'));
const EXPORTS = ['ExportDefaultDeclaration', 'ExportSpecifier[exported.name="default"]'].map(
  says('Export by name, so that a thing is called the same everywhere.'),
);
const HTML = [
  'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
  'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
  `${TEMPLATE}[value.raw=/\\.(inner|outer)HTML\\s*=/]`,
].map(says('Data is untrusted and pages may demand Trusted Types: build nodes with a template or with append(text).'));
const STYLES = [`${TEMPLATE}[value.raw=/\\sstyle\\s*=/]`].map(
  says('A style attribute breaks under a strict CSP: use a class, a part or the CSSOM.'),
);
const COOKIES = ['MemberExpression[property.name="cookie"]'].map(
  says('Nothing is kept on the visitor’s machine: what is chosen stays in memory.'),
);
const CLOCK = [
  'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
  'MemberExpression[object.object.name="Temporal"][object.property.name="Now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
].map(says('The time is handed in as `now`; only ui/clock-controller.ts asks for it, so that every moment can be shown and tested.'));
const ELEMENTS = [':matches(ClassDeclaration, ClassExpression):not([superClass.name="LitElement"])'].map(
  says('No base class and no mixin: an element extends LitElement, what it shares is a controller.'),
);
const LEAN = [
  'MethodDefinition[key.name=/^(firstUpdated|shouldUpdate|scheduleUpdate|getUpdateComplete|performUpdate|createRenderRoot)$/]',
  'MethodDefinition[key.name=/^(willUpdate|updated|update)$/] > FunctionExpression[params.length>0]',
  'MethodDefinition[static=true][key.name="properties"]',
  'PropertyDefinition[static=true][key.name="properties"] Property[key.name=/^(state|reflect|converter|hasChanged|noAccessor|useDefault)$/]',
].map(
  says(
    'The build leaves this part of Lit out (stories/decisions/0009): willUpdate() and updated() without a list of changes are what there is.',
  ),
);
const SHIPPED = [...NAMES, ...PRIVATE, ...EXPORTS, ...HTML, ...STYLES, ...COOKIES];

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => ({
  name,
  message: 'Nothing is kept on the visitor’s machine: what is chosen stays in memory.',
}));
const REQUESTS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'dataset/ is the only door to the network: one request per address and page.',
}));
const PAGE = ['document', 'window', 'self', 'navigator', 'location', 'history', 'customElements'].map((name) => ({
  name,
  message: 'This floor runs in Node as well: what it needs to know is handed in.',
}));
const noGlobals = (...lists) => ['error', { globals: lists.flat(), checkGlobalObject: true, globalObjects: ['window', 'self'] }];

const NODE_GLOBALS = [
  'process',
  'console',
  'URL',
  'URLSearchParams',
  'Buffer',
  'fetch',
  'performance',
  'structuredClone',
  'AbortController',
  'AbortSignal',
  'TextDecoder',
  'TextEncoder',
  'Response',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'queueMicrotask',
];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default defineConfig(
  { ignores: ['dist/', '.storybook-static/', 'coverage/', 'test/data/releases/', 'src/words/generated/', 'custom-elements.json'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  lit['flat/recommended'],
  wc['flat/best-practice'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-alert': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-constructor-return': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-sparse-arrays': 'error',
      'no-throw-literal': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable': 'error',
      'no-useless-concat': 'error',
      'no-useless-rename': 'error',
      'no-useless-return': 'error',
      'object-shorthand': 'error',
      'prefer-object-has-own': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Where noUncheckedIndexedAccess sees less than the author, `!` says so in one sign.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Safari forgets that a list without bullets is one, so the role is said.
      'lit-a11y/no-redundant-role': 'off',
      'lit/attribute-names': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: readonly(NODE_GLOBALS) },
    rules: { 'no-undef': 'error' },
  },
  // The compiler judges these, and knows a value that lends its type from one that nobody uses.
  { files: ['**/*.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { globals: readonly(['module', 'exports', 'require']) } },
  {
    files: ['src/**/*.ts'],
    // Only what is declared is looked through: window.fetch is fetch.
    languageOptions: { globals: readonly(['window', 'self']) },
    rules: {
      // Each `?.` and `??` counts as a branch: 15 of these read like 10 of the others.
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-globals': noGlobals(STORAGE, REQUESTS),
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^lit(-html)?/(directives/unsafe-|static-html)', message: 'Data is untrusted: Lit writes text, never markup.' },
            { regex: '^lit(-html)?/(async-)?directive', message: 'The build leaves directives out of Lit (stories/decisions/0009).' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...SHIPPED, ...CLOCK],
    },
  },
  { files: ['src/domain/**/*.ts', 'src/words/**/*.ts'], rules: { 'no-restricted-globals': noGlobals(STORAGE, REQUESTS, PAGE) } },
  { files: ['src/domain/**/*.ts'], rules: { 'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }] } },
  // One schema, told in one place: a list, which is long because the dataset is.
  { files: ['src/domain/dataset.ts'], rules: { 'max-lines': 'off' } },
  // The second door, for the kit's own code: it asks for nothing but bytes whose hash it knows.
  { files: ['src/dataset/**/*.ts', 'src/embed/pinned.ts'], rules: { 'no-restricted-globals': noGlobals(STORAGE) } },
  { files: ['src/ui/clock-controller.ts'], rules: { 'no-restricted-syntax': ['error', ...SHIPPED] } },
  {
    files: ['src/elements/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...SHIPPED, ...CLOCK, ...ELEMENTS, ...LEAN],
    },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      // chai asserts by reading a property: expect(found).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  // Functions in these files are handed to a browser, which has other globals than Node.
  { files: ['test/**/*.mjs'], rules: { 'no-undef': 'off' } },
);
