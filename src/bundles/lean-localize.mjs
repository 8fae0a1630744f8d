/**
 * A build plugin that leaves out what the kit does not use of @lit/localize: the machinery of one locale for a whole
 * page, ids made from texts, and messages with markup. Every message here is a string with an id of its own, and every
 * element has its own language. The ids, which are there for people, become numbers.
 */
import { readFileSync } from 'node:fs';

const UNUSED =
  /@lit\/localize\/(?:init\/(?:runtime|transform)|internal\/(?:localized-controller|localized-decorator|locale-status-event))\.js$/;

const STRINGS_ONLY = `
import { joinStringsAndValues } from '../internal/str-tag.js';
import { _installMsgImplementation } from './install.js';
export const configureReentrantLocalization = ({ getLocale, loadLocaleSync }) =>
  _installMsgImplementation((template, id) => {
    const { strings, values } = template;
    const localized = loadLocaleSync(getLocale())?.templates[id] ?? template;
    return localized.strings ? joinStringsAndValues(localized.strings, values, localized !== template && localized.values) : localized;
  });`;
/** Nothing speaks before it is configured, and nothing configures twice. */
const INSTALLED_ONCE = `
export let msg;
export const _installMsgImplementation = (implementation) => void (msg = implementation);`;

const GENERATED = new URL('../words/generated/da.ts', import.meta.url);
const ids = [...readFileSync(GENERATED, 'utf8').matchAll(/^'([a-z0-9-]+)': |^\s+'([a-z0-9-]+)': /gm)].map(([, a, b]) => a ?? b);
const short = new Map(ids.map((id, index) => [id, index]));

const numbered = (code, pattern, wrap) =>
  code.replace(pattern, (whole, id) => {
    if (!short.has(id)) throw new Error(`The message "${id}" has no translation yet: run "npm run words".`);
    return wrap(short.get(id));
  });

export const leanLocalize = {
  name: 'lean-localize',
  enforce: 'pre',
  load: (id) => {
    if (UNUSED.test(id)) return 'export {};';
    if (id.endsWith('@lit/localize/init/install.js')) return INSTALLED_ONCE;
    return id.endsWith('@lit/localize/init/reentrant.js') ? STRINGS_ONLY : null;
  },
  transform: (code, id) => {
    if (/\/src\/words\/generated\/[^/]+\.ts$/.test(id))
      return { code: numbered(code, /^\s*'([a-z0-9-]+)'(?=: )/gm, (number) => `${number}`), map: null };
    if (!/\/src\/.*\.ts$/.test(id) || !code.includes('msg(')) return null;
    return { code: numbered(code, /(?<=, )\{ id: '([a-z0-9-]+)' \}(?=,?\s*\))/g, (number) => `${number}`), map: null };
  },
};
