/** Sections of data that nobody has looked through yet: they are parsed, and rules that lead nowhere taken out. */
import { withoutStrayRules } from './guide-references.js';
import type { LoadedDataset, Problem } from './page.js';
import { parseSection, reported } from './parse.js';
import { DatasetError, storyOf } from './store.js';

export type Section = 'places' | 'guide';

/** Puts what stands in a file into the dataset, unless it has that section by now. */
export type Take = (loaded: LoadedDataset, name: Section, json: unknown, url: string) => void;

/** Guides whose rules have been looked through. */
const judged = new WeakSet<object>();

const take = (loaded: LoadedDataset, url: string, sections: object, problems: readonly Problem[]) => {
  reported(url, problems);
  loaded.problems.push(...problems);
  Object.assign(loaded.dataset, sections);
};

/** Puts what stands in a file into the dataset. Throws a `DatasetError` when it is no such section. */
export const takeSection: Take = (loaded, name, json, url) => {
  if (loaded.dataset[name]) return;
  const { value, problems } = parseSection(name, json);
  if (value === undefined) throw new DatasetError(url, `${url} holds no ${name}: ${storyOf(problems)}`, problems);
  take(loaded, url, { [name]: value }, problems);
};

/** A guide may stand in the dataset or come by itself: its rules are judged when it is there. */
export const judgeRules = (loaded: LoadedDataset): void => {
  const { dataset, url } = loaded;
  if (!dataset.guide || judged.has(loaded)) return;
  judged.add(loaded);
  const { guide, problems } = withoutStrayRules(dataset.guide, dataset);
  take(loaded, url, { guide }, problems);
};
