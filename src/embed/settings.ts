/** What an embedding page may set on an element from outside of it: by `data-ics-*` attributes, or in the query of a link. */

/** A setting as it was written: the attribute's name without any prefix, and its value. */
export type Setting = readonly [name: string, value: string];

/** Attributes that every element takes and that no class observes. */
export const EVERYWHERE: readonly string[] = ['lang'];

/** An address in a query would let a link decide whose data a page shows. */
const NEVER: readonly string[] = ['src'];

/**
 * Those of the settings that are attributes of the element, by its class's own list, so that there is no second one.
 * The address of the data is never among them.
 */
export const settingsFor = (
  { observedAttributes = [] }: { readonly observedAttributes?: readonly string[] },
  written: Iterable<Setting>,
): readonly Setting[] =>
  [...written].filter(([name]) => (observedAttributes.includes(name) || EVERYWHERE.includes(name)) && !NEVER.includes(name));
