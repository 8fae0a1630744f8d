/** Which settings a widget has and how each is chosen, read from its manifest: there is no second list. */
import type { Dataset, Text } from '../../domain/dataset.js';

/** What of the custom elements manifest is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}
interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly { name: string; description?: string; type?: { text: string }; default?: string }[];
}

export interface Option {
  readonly value: string;
  readonly label: Text | string;
}

/** How a setting is chosen: on or off, one of a list, several of a list, or written. */
export type Control = { readonly name: string; readonly about: string } & (
  | { readonly is: 'switch' }
  | { readonly is: 'one' | 'several'; readonly options: readonly Option[]; readonly otherwise: string }
  | { readonly is: 'text' }
);

/** What the builder chooses elsewhere, and what is no matter for a page: a frozen clock, and the address of the data. */
const ELSEWHERE: readonly string[] = ['lang', 'src', 'at'];

const declarations = ({ modules }: Manifest) => modules.flatMap((module) => module.declarations.filter(({ tagName }) => tagName));

/** Names without `ics-`, in the order of the manifest. */
export const widgetsIn = (manifest: Manifest): readonly string[] => declarations(manifest).map(({ tagName }) => tagName!.slice(4));

/** What a widget is for, as its manifest says. */
export const purposeOf = (manifest: Manifest, widget: string): string =>
  declarations(manifest).find(({ tagName }) => tagName === `ics-${widget}`)?.description ?? '';

export const attributeNames = (manifest: Manifest, widget: string): readonly string[] =>
  attributesOf(manifest, widget).map(({ name }) => name);

const attributesOf = (manifest: Manifest, widget: string) =>
  (declarations(manifest).find(({ tagName }) => tagName === `ics-${widget}`)?.attributes ?? []).filter(
    ({ name }) => !ELSEWHERE.includes(name),
  );

/** What the data offer for an attribute that takes ids; undefined where they have nothing to say of it. */
const offered = (name: string, dataset: Dataset | undefined): readonly Option[] | undefined => {
  if (!dataset) return undefined;
  if (name === 'center' || name === 'centers') return dataset.centers.map(({ id, name }) => ({ value: id, label: name }));
  if (name === 'service') return dataset.services?.map(({ id, name }) => ({ value: id, label: name }));
  const question = dataset.guide?.questions.find(({ id }) => id === name);
  if (question?.from) return dataset.places?.municipalities.map(({ code, name }) => ({ value: code, label: name }));
  const texts = dataset.guide?.texts[name];
  return question?.options?.map((value) => ({ value, label: texts?.options?.[value] ?? value }));
};

const LEVELS: readonly Option[] = ['2', '3', '4', '5', '6'].map((value) => ({ value, label: value }));

/** The controls of a widget, with what the data offer to choose from. */
export const controlsOf = (manifest: Manifest, widget: string, dataset: Dataset | undefined): readonly Control[] =>
  attributesOf(manifest, widget).map(({ name, description = '', type, default: otherwise = '' }): Control => {
    const about = description;
    if (type?.text === 'boolean') return { is: 'switch', name, about };
    const words = [...(type?.text ?? '').matchAll(/'([\w-]+)'/g)].map(([, value]) => ({ value: value!, label: value! }));
    // A manifest can only say that several are written in a row: by their plural.
    const options = words.length > 0 ? words : name === 'heading-level' ? LEVELS : offered(name, dataset);
    if (!options?.length) return { is: 'text', name, about };
    return { is: name === 'centers' ? 'several' : 'one', name, about, options, otherwise };
  });
