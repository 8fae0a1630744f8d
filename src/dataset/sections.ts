/** The parts of a dataset that only some elements need, and that may be files of their own. */
import type { Section, Take } from './own-sections.js';
import type { LoadedDataset } from './page.js';
import { fileAt, load, type Load } from './store.js';

/** Loads a dataset with the named sections in it. */
export const loadWith =
  (...sections: Section[]): Load =>
  async (address) => {
    const loaded = await load(address);
    const code = loaded.trusted ? undefined : await import('./own-sections.js');
    const put = code?.takeSection ?? takeTrusted;
    await Promise.all(sections.map((name) => loadSection(loaded, name, put)));
    if (sections.includes('guide')) code?.judgeRules(loaded);
    return loaded;
  };

const takeTrusted: Take = ({ dataset }, name, json) => {
  Object.assign(dataset, { [name]: json });
};

const loadSection = async (loaded: LoadedDataset, name: Section, put: Take): Promise<void> => {
  const url = loaded.references.get(name);
  if (url !== undefined && !loaded.dataset[name]) put(loaded, name, await fileAt(url), url);
};
