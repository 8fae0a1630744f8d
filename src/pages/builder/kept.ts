/** Which kind of snippet a content system keeps, as its sanitizer was measured. */
import type { Mode } from './snippets.js';

/** A content system, as in `cms.json`. */
export interface System {
  readonly id: string;
  readonly name: { readonly en: string; readonly da: string };
  /** Key of `kept.json`; null where nothing filters what is pasted, or where nobody could measure it. */
  readonly sanitizer: string | null;
  /** Kinds of snippets that fit, the best first. */
  readonly prefers: readonly Mode[];
  readonly note: { readonly en: string; readonly da: string };
}

/** What the sanitizers left of each kind of snippet, as in `kept.json`. */
export type Kept = Readonly<
  Record<string, { readonly name: string; readonly version: string; readonly keeps: Readonly<Record<string, string>> }>
>;

/** What becomes of a kind of snippet there: the widget, a link that works, plain text; undefined where nobody measured it. */
export const fateOf = (mode: Mode, { sanitizer }: System, kept: Kept): string | undefined =>
  sanitizer === null ? undefined : kept[sanitizer]?.keeps[mode];

const MODES: readonly Mode[] = ['universal', 'element', 'div', 'link', 'iframe', 'oembed', 'static'];

/** All kinds of snippets, the best for the system first: those that become a widget there before those that do not. */
export const modesFor = (system: System, kept: Kept): readonly Mode[] => {
  const isWidget = (mode: Mode) => ['widget', undefined].includes(fateOf(mode, system, kept));
  const { prefers } = system;
  const rest = MODES.filter((mode) => !prefers.includes(mode));
  return [...prefers.filter(isWidget), ...prefers.filter((mode) => !isWidget(mode)), ...rest];
};
