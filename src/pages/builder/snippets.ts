/** What a web editor pastes: a widget with its settings, as each kind of page keeps it. Text in, text out. */
import type { Setting } from '../../embed/settings.js';

export type Mode = 'element' | 'universal' | 'div' | 'link' | 'iframe' | 'oembed' | 'static';

/** What somebody wants to show. */
export interface Wish {
  /** Without `ics-`. */
  readonly widget: string;
  readonly lang: string;
  readonly settings: readonly Setting[];
  /** Words of the link that shows without the widget, and name of the frame. */
  readonly words: string;
  /** Height of a frame, CSS pixels. */
  readonly height: number;
}

/** Where the kit is. Every folder ends with a slash. */
export interface Host {
  /** Folder of one release, which never changes. */
  readonly pinned: string;
  /** Folder of the newest release that changes nothing for this page: pages in frames, behind links, and facts. */
  readonly moving: string;
  /** Hash of the script in the pinned folder, as `sha384-…`; without it the script is not pinned. */
  readonly integrity?: string | undefined;
}

export interface Snippet {
  /** Goes once into the template of the site; nothing where a page needs none. */
  readonly site: string;
  /** Goes where the widget shall stand. */
  readonly page: string;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

/** Attributes in HTML. A Boolean one is its name alone, except where editors would drop it. */
const attributes = (settings: readonly Setting[], prefix = '') =>
  settings.map(([name, value]) => ` ${prefix}${name}${value === '' && !prefix ? '' : `="${escaped(value)}"`}`).join('');

/** Address of the page of a widget: what a link leads to, and what a frame shows. */
export const pageAddress = ({ widget, lang, settings }: Wish, { moving }: Host): string => {
  const query = new URLSearchParams(settings.map(([name, value]) => [name, value])).toString();
  return `${moving}embed/${widget}/${lang}/${query && `?${query}`}`;
};

const styleSheet = ({ pinned }: Host) => `<link rel="stylesheet" href="${pinned}ics.css">`;

const script = ({ pinned, moving, integrity }: Host, more = '') => {
  const pin = integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : '';
  return `<script defer src="${pinned}ics.js"${pin} data-ics-src="${moving}data/1/ics.json"${more}></script>`;
};

const link = (wish: Wish, host: Host) => `<a href="${escaped(pageAddress(wish, host))}">${escaped(wish.words)}</a>`;

const MODES: Readonly<Record<Mode, (wish: Wish, host: Host) => Snippet>> = {
  element: (wish, host) => ({
    site: `${styleSheet(host)}\n${script(host)}`,
    page: `<ics-${wish.widget} lang="${wish.lang}"${attributes(wish.settings)}>${link(wish, host)}</ics-${wish.widget}>`,
  }),
  universal: (wish, host) => ({ site: `${styleSheet(host)}\n${script(host, ' data-ics-links')}`, page: div(wish, host) }),
  div: (wish, host) => ({ site: `${styleSheet(host)}\n${script(host)}`, page: div(wish, host) }),
  link: (wish, host) => ({ site: `${styleSheet(host)}\n${script(host, ' data-ics-links')}`, page: `<p>${link(wish, host)}</p>` }),
  iframe: (wish, host) => ({
    site: `<script defer src="${host.moving}frame.js"></script>`,
    page: `<iframe src="${escaped(pageAddress(wish, host))}" title="${escaped(wish.words)}" width="100%" height="${wish.height}" loading="lazy"></iframe>`,
  }),
  oembed: (wish, host) => ({ site: '', page: pageAddress(wish, host) }),
  static: ({ widget, lang, settings }) => {
    const center = settings.find(([name]) => name === 'center' || name === 'centers')?.[1].split(' ')[0];
    return { site: '', page: `npm run snapshot -- --widget ${widget} --lang ${lang}${center ? ` --center ${center}` : ''}` };
  },
};

const div = (wish: Wish, host: Host) => {
  const settings = attributes([['widget', wish.widget], ['lang', wish.lang], ...wish.settings], 'data-ics-');
  return `<div${settings}>${link(wish, host)}</div>`;
};

export const snippetOf = (mode: Mode, wish: Wish, host: Host): Snippet => MODES[mode](wish, host);

/** What a strict Content-Security-Policy must allow for it, directive → source. `tiles` is the address of street pictures. */
export const policyOf = (mode: Mode, { pinned }: Host, tiles?: string): Readonly<Record<string, string>> => {
  const origin = originOf(pinned);
  if (mode === 'oembed' || mode === 'static') return mode === 'oembed' ? { 'frame-src': origin } : {};
  if (mode === 'iframe') return { 'frame-src': origin, 'script-src': origin };
  return {
    'script-src': origin,
    'style-src': origin,
    'connect-src': origin,
    ...(tiles && { 'img-src': originOf(tiles) }),
  };
};

const originOf = (address: string) => {
  try {
    return new URL(address).origin;
  } catch {
    return address;
  }
};
