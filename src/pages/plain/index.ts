/** Everything that the build and the snapshot ask of plain HTML, in every language that the kit speaks. */
import type { Dataset } from '../../domain/dataset.js';
import { jsonLd } from '../../domain/json-ld.js';
import { loadLocale, localeFor, speak } from '../../words/locale.js';
import { plain } from '../../words/text.js';
import { targetLocales } from '../../words/generated/locale-codes.js';
import { html, jsonScript } from './html.js';
import { oEmbedOf, pageOf, type PageOf } from './page.js';
import { opening, toldOf, widgetNamed, WIDGET_NAMES } from './widgets.js';

export { WIDGET_NAMES };

// Before anybody asks: Node's runner of TypeScript is gone when this module is there.
await Promise.all(targetLocales.map(loadLocale));

/** The languages of a dataset that the kit speaks, the first of them that of whoever says nothing. */
export const languagesOf = ({ languages }: Pick<Dataset, 'languages'>): string[] => {
  const spoken = languages.filter((language) => localeFor(language) === language);
  return spoken.includes('en') ? ['en', ...spoken.filter((language) => language !== 'en')] : ['en', ...spoken];
};

/** Every page and every oEmbed answer: path below the folder of the kit → text. */
export const embedPages = (dataset: Dataset, now: number, base: string): Record<string, string> => {
  const languages = languagesOf(dataset);
  const files: Record<string, string> = {};
  for (const widget of WIDGET_NAMES) {
    const page: PageOf = { widget, dataset, now, languages, base, isRoot: false };
    for (const language of languages) {
      speak(language);
      files[`embed/${widget}/${language}/index.html`] = pageOf(page);
      files[`embed/${widget}/${language}/oembed.json`] = `${JSON.stringify(oEmbedOf(page))}\n`;
    }
    speak(languages[0]!);
    files[`embed/${widget}/index.html`] = pageOf({ ...page, isRoot: true });
  }
  return files;
};

/** A widget as plain HTML to paste, with what search engines read at its end. `center` is the only one spoken of, if named. */
export const snapshotOf = (dataset: Dataset, now: number, wish: { widget: string; lang: string; center?: string | undefined }): string => {
  speak(wish.lang);
  const all = toldOf(dataset, now, false);
  const told = { ...all, centers: all.centers.filter(({ id }) => wish.center === undefined || id === wish.center) };
  const { pieces, contents } = widgetNamed(wish.widget);
  const described = told.centers.map((center) => jsonLd(center, dataset, now, plain));
  return `${String(html`${contents && html`${opening(told)} `}${pieces(told).map(({ content }) => html`${content} `)}${jsonScript(described.length === 1 ? described[0] : described)}`)}\n`;
};
