/**
 * A build plugin that leaves out what the kit does not use of @lit/localize: the machinery of one locale for a whole
 * page, ids made from texts, and messages with markup. Every message here is a string with an id of its own, and every
 * element has its own language.
 */
const UNUSED =
  /@lit\/localize\/(?:init\/(?:runtime|transform)|internal\/(?:localized-controller|localized-decorator|locale-status-event))\.js$/;

const STRINGS_ONLY = `
import { defaultMsg } from './default-msg.js';
import { joinStringsAndValues } from './str-tag.js';
export const runtimeMsg = (templates, template, { id }) => {
  const localized = templates?.[id];
  if (!localized) return defaultMsg(template);
  return localized.strings ? joinStringsAndValues(localized.strings, template.values, localized.values) : localized;
};`;

export const leanLocalize = {
  name: 'lean-localize',
  load: (id) => {
    if (UNUSED.test(id)) return 'export {};';
    return id.endsWith('@lit/localize/internal/runtime-msg.js') ? STRINGS_ONLY : null;
  },
};
