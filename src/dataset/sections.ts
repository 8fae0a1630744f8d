/** The parts of a dataset that only some elements need, and that may be files of their own. */
import type { LoadedDataset } from './page.js';
import { DatasetError, fileAt, load, storyOf, type Load } from './store.js';

export type Section = 'places' | 'guide';

/** Loads a dataset with the named sections in it. */
export const loadWith =
  (...sections: Section[]): Load =>
  async (address) => {
    const loaded = await load(address);
    await Promise.all(sections.map((name) => loadSection(loaded, name)));
    if (sections.includes('guide')) await judgeRules(loaded);
    return loaded;
  };

/** Guides whose rules have been looked through. */
const judged = new WeakSet<object>();

/** A guide may stand in the dataset or come by itself: its rules are judged when it is there. */
const judgeRules = async (loaded: LoadedDataset): Promise<void> => {
  const { dataset, trusted } = loaded;
  if (trusted || !dataset.guide || judged.has(loaded)) return;
  judged.add(loaded);
  const [{ withoutStrayRules }, { reported }] = await Promise.all([import('./guide-references.js'), import('./parse.js')]);
  const { guide, problems } = withoutStrayRules(dataset.guide, dataset);
  reported(loaded.url, problems);
  loaded.problems.push(...problems);
  Object.assign(dataset, { guide });
};

const loadSection = async (loaded: LoadedDataset, name: Section): Promise<void> => {
  const url = loaded.references.get(name);
  if (url === undefined || loaded.dataset[name]) return;
  const json = await fileAt(url);
  if (loaded.dataset[name]) return;
  if (loaded.trusted) {
    Object.assign(loaded.dataset, { [name]: json });
    return;
  }
  const { parseSection, reported } = await import('./parse.js');
  const { value, problems } = parseSection(name, json);
  if (loaded.dataset[name]) return;
  if (value === undefined) throw new DatasetError(url, `${url} holds no ${name}: ${storyOf(problems)}`, problems);
  reported(url, problems);
  loaded.problems.push(...problems);
  Object.assign(loaded.dataset, { [name]: value });
};
