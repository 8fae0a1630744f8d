/** A widget as a page of its own, for an iframe: complete without a script, and the live element where scripts run. */
import { msg } from '@lit/localize';
import type { Dataset } from '../../domain/dataset.js';
import { directionOf, spoken } from '../../words/locale.js';
import { wordsOf } from '../../words/text.js';
import { element, html, link, listOf, type Content, type Markup } from './html.js';
import { marked } from './words.js';
import { opening, toldOf, widgetNamed } from './widgets.js';

/** What is drawn, and where the page will be. */
export interface PageOf {
  readonly widget: string;
  readonly dataset: Dataset;
  readonly now: number;
  /** The languages that there are pages in. */
  readonly languages: readonly string[];
  /** Address of the kit, absolute and with a slash at its end. */
  readonly base: string;
  /** Whether this page is the one above those of the languages. */
  readonly isRoot: boolean;
}

/** What the dataset's own home page is called; it is the name of the whole. */
const nameOf = ({ sources, homepage }: Dataset) => Object.values(sources).find(({ url }) => url === homepage)?.name;

/** "dansk" becomes "Dansk" at the beginning of a link. */
const languageName = (language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

const titleOf = ({ widget, dataset }: Pick<PageOf, 'widget' | 'dataset'>): string =>
  [widgetNamed(widget).title(), wordsOf(nameOf(dataset))?.value].filter(Boolean).join(' – ');

/** Called while the page's language is spoken. */
export const pageOf = (page: PageOf): string => {
  const { widget, dataset, now, isRoot } = page;
  const { contents, pieces } = widgetNamed(widget);
  const told = toldOf(dataset, now, true);
  const parts = pieces(told);
  const name = wordsOf(nameOf(dataset));
  const body = html`<body data-widget=${widget}>
    <header>
      <h1>${name ? marked(name.lang, name.value) : widgetNamed(widget).title()}</h1>
      ${otherLanguages(page)}
    </header>
    <main>
      ${
        contents &&
        html`<nav data-contents>${contents(told)}</nav>
          <div data-static>${opening(told)}</div>`
      }
      ${parts.map(({ attributes, content }) => element(`ics-${widget}`, { ...attributes, 'heading-level': '2' }, html` ${content} `))}
    </main>
    <footer><p>${link(dataset.homepage, msg('Open the official page', { id: 'official-page' }))}</p></footer>
  </body>`;
  const root = element('html', { lang: spoken(), dir: directionOf(spoken()) }, html`${head(page, isRoot ? '../' : '../../')} ${body}`);
  return `<!doctype html>\n${String(root)}\n`;
};

const head = (page: PageOf, up: string): Markup => {
  const { widget, languages, base, isRoot } = page;
  const title = titleOf(page);
  const about = msg('Addresses, telephone numbers, opening hours and services, with their sources.', { id: 'page-about' });
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <meta name="description" content=${`${title}: ${about}`} />
    <base target="_top" />
    <link rel="stylesheet" href=${`${up}embed.css`} />
    ${languages.map((language) => html`<link rel="alternate" hreflang=${language} href=${pathTo(language, isRoot)} />`)}
    <link rel="alternate" type="application/json+oembed" title=${title} href=${`${base}embed/${widget}/${spoken()}/oembed.json`} />
    <script defer src=${`${up}embed.js`}></script>
    <script defer src=${`../${up}ics.js`}></script>
  </head>`;
};

/** With the file's name: not every host shows the index of a folder. */
const pathTo = (language: string, isRoot: boolean) => `${isRoot ? './' : '../'}${language}/index.html`;

/** Links to the page in its languages, each called as those call it who speak it; they stay in the frame. */
const otherLanguages = ({ languages, isRoot }: PageOf): Content => {
  const others = languages.filter((language) => isRoot || language !== spoken());
  const links = others.map((language) =>
    element('a', { href: pathTo(language, isRoot), target: '_self', lang: language, hreflang: language }, languageName(language)),
  );
  return others.length > 0 && listOf(links);
};

/** Width and height of an iframe before the page has said how high it is. */
const FRAME = { width: 600, height: 400 };

/** What a site learns that turns the address of a page into an embed. See oembed.com, version 1.0. */
export const oEmbedOf = ({ widget, dataset, base }: PageOf) => {
  const title = titleOf({ widget, dataset });
  const url = `${base}embed/${widget}/${spoken()}/index.html`;
  const size = { width: String(FRAME.width), height: String(FRAME.height) };
  return {
    version: '1.0',
    type: 'rich',
    provider_name: wordsOf(nameOf(dataset))?.value ?? dataset.id,
    provider_url: base,
    title,
    ...FRAME,
    cache_age: 86_400,
    html: String(element('iframe', { src: url, title, ...size, loading: 'lazy' }, '')),
  };
};
