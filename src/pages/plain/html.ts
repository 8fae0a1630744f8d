/** Markup as text for pages that no browser builds: what is put into a template is text, unless another template made it. */
import { safeUrl } from '../../ui/safe-url.js';

/** Made here and nowhere else, so that being one is the proof that everything in it was escaped. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString() {
    return this.#text;
  }
}

export type { Markup };

/** What a template takes. Nothing shows of what is absent. */
export type Content = Markup | string | number | false | null | undefined | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const written = (value: Content): string => {
  if (value instanceof Markup) return String(value);
  if (Array.isArray(value)) return value.map(written).join('');
  return value === undefined || value === null || value === false ? '' : escaped(String(value));
};

/** An attribute that awaits its value, at the end of what stands before it. */
const ATTRIBUTE = /\s([a-z-]+)=$/;
/** Where a page of the kit points to another file of it. */
const OWN = /^(\.{1,2}\/|#)[\w./#-]*$/;

const isOwn = (value: string) => OWN.test(value) && !value.includes('//');

const attribute = (name: string, value: Content): string => {
  if (value === undefined || value === null || value === false) return '';
  const text = String(value);
  if (/^(href|src)$/.test(name) && !isOwn(text) && safeUrl(text) === undefined) {
    throw new Error(`${name}="${text}" is no address that may be linked. Addresses out of the data go through link().`);
  }
  return ` ${name}="${escaped(text)}"`;
};

/** As Lit's: attributes are written without quotes and get them here; one without a value is left out. */
export const html = (strings: TemplateStringsArray, ...values: Content[]): Markup => {
  // How the template is laid out in its file is nothing to a reader.
  const pieces = strings.map((piece) => piece.replace(/\s*\n\s*/g, '\n'));
  const text = values.map((value, index) => {
    const before = pieces[index]!;
    const [whole, name] = ATTRIBUTE.exec(before) ?? [];
    return whole && name ? before.slice(0, -whole.length) + attribute(name, value) : before + written(value);
  });
  return new Markup([...text, pieces.at(-1)].join('').replace(/^\n|\n$/g, ''));
};

/** The words as a link when the address is one that may be linked, else the words alone. */
export const link = (url: string | undefined, words: Content): Markup => {
  const safe = safeUrl(url);
  return safe ? html`<a href=${safe}>${words}</a>` : html`${words}`;
};

/** An element of which the name or the attributes are only known later. */
export const element = (name: string, attributes: Readonly<Record<string, string>>, content: Content): Markup => {
  for (const word of [name, ...Object.keys(attributes)]) {
    if (!/^[a-z][a-z0-9-]*$/.test(word)) throw new Error(`"${word}" is no name of an element or attribute.`);
  }
  const written = Object.entries(attributes).map(([key, value]) => attribute(key, value));
  return new Markup(`<${name}${written.join('')}>${String(html`${content}`)}</${name}>`);
};

/** Data for search engines: a script that runs nothing, and that no text in it can end. */
export const jsonScript = (value: unknown): Markup =>
  new Markup(`<script type="application/ld+json">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`);

/** A list of what is there; nothing when nothing is. */
export const listOf = (items: readonly Content[]): Content => {
  const shown = items.filter((item) => written(item).trim() !== '');
  return (
    shown.length > 0 &&
    html`<ul>
      ${shown.map((item) => html` <li>${item}</li>`)}
    </ul>`
  );
};
