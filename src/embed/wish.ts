/** What a div or a link on a host page asks for: a widget, and how it is set. */
import type { Setting } from './settings.js';

export interface Wish {
  /** As written, without `ics-`: it may be misspelt. */
  widget: string;
  written: readonly Setting[];
  /** Where the name of the widget was read, for a message about it. */
  where: string;
}

/** Where the script is, and its own `data-ics-links`. */
export interface LinkRules {
  base: string;
  links: string | undefined;
}

const PREFIX = 'data-ics-';

/** The path below the folder of links: a widget, perhaps a language, and nothing that is a file of another kind. */
const PATH = /^([\w-]+)(?:\/(?!index\.html)([a-z]{2,3}(?:-\w+)*))?\/?(?:index\.html)?$/i;

/** The addresses below which a link means a widget: those beside the script, and those of the folders that it names. */
const linkFolders = ({ base, links = '' }: LinkRules): readonly string[] =>
  ['', ...links.split(/\s+/).filter(Boolean)].map((folder) => new URL(`${folder.replace(/[^/]$/, '$&/')}embed/`, base).href);

export const wishOf = (place: Element, rules: LinkRules): Wish | undefined => {
  const named = place.getAttribute(`${PREFIX}widget`);
  if (named !== null) return { widget: bare(named), written: attributesOf(place), where: `${PREFIX}widget="${named}"` };
  const { href } = place as HTMLAnchorElement;
  if (rules.links === undefined || !href) return undefined;
  const folder = linkFolders(rules).find((address) => href.startsWith(address));
  if (folder === undefined) return undefined;
  const { origin, pathname, searchParams } = new URL(href);
  const [, widget, lang] = PATH.exec(`${origin}${pathname}`.slice(folder.length)) ?? [];
  if (widget === undefined) return undefined;
  return { widget: bare(widget), written: [...searchParams, ...(lang ? [['lang', lang] as const] : [])], where: `the link to ${href}` };
};

const bare = (name: string) => name.trim().replace(/^ics-/, '');

const attributesOf = ({ attributes }: Element): readonly Setting[] =>
  [...attributes].filter(({ name }) => name.startsWith(PREFIX)).map(({ name, value }) => [name.slice(PREFIX.length), value]);
