/**
 * A build plugin that leaves out what the kit does not use of @lit/localize: the machinery of one locale for a whole
 * page, ids made from texts, and messages with markup. Every message here is a string with an id of its own, and every
 * element has its own language. The ids, which are there for people, become numbers.
 */
import { readFileSync } from 'node:fs';

const UNUSED =
  /@lit\/localize\/(?:init\/(?:runtime|transform)|internal\/(?:localized-controller|localized-decorator|locale-status-event))\.js$/;

const STRINGS_ONLY = `
import { defaultMsg } from './default-msg.js';
import { joinStringsAndValues } from './str-tag.js';
export const runtimeMsg = (templates, template, id) => {
  const localized = templates?.[id];
  if (!localized) return defaultMsg(template);
  return localized.strings ? joinStringsAndValues(localized.strings, template.values, localized.values) : localized;
};`;

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
    return id.endsWith('@lit/localize/internal/runtime-msg.js') ? STRINGS_ONLY : null;
  },
  transform: (code, id) => {
    if (/\/src\/words\/generated\/[^/]+\.ts$/.test(id))
      return { code: numbered(code, /^\s*'([a-z0-9-]+)'(?=: )/gm, (number) => `${number}`), map: null };
    if (!/\/src\/.*\.ts$/.test(id) || !code.includes('msg(')) return null;
    return { code: numbered(code, /(?<=, )\{ id: '([a-z0-9-]+)' \}(?=,?\s*\))/g, (number) => `${number}`), map: null };
  },
};
