/** The code that only some visitors need, each piece with what it means when it cannot be had. */
import type { LitElement } from 'lit';
import { addressOf } from '../../dataset/address.js';
import { loadWith } from '../../dataset/sections.js';
import { loadLocale, localeFor } from '../../words/locale.js';
import type { DatasetController } from '../../ui/dataset-controller.js';
import { LazyModule } from '../../ui/lazy-module.js';

export const chunksOf = (host: LitElement & { src?: string | null }, data: DatasetController) => {
  /** Together with the places that the piece speaks of. */
  const withPlaces = async <Module>(piece: Promise<Module>): Promise<Module> => {
    const address = addressOf(host, host.src);
    const [module] = await Promise.all([piece, address && loadWith('places')(address)]);
    return module;
  };
  /** Together with the words of those behind the desk; the piece does without them where they cannot be had. */
  const withLocalWords = async <Module>(piece: Promise<Module>): Promise<Module> => {
    const { view } = data;
    const local = localeFor((view.is === 'ready' && view.dataset.localLanguage) || '');
    const [module] = await Promise.all([piece, loadLocale(local).catch(() => {})]);
    return module;
  };
  return {
    area: new LazyModule(host, () => withPlaces(import('./area.js')), 'the places could not be loaded'),
    plan: new LazyModule(host, () => withPlaces(import('./outcome.js')), 'the plan could not be loaded'),
    folds: {
      'what-if': new LazyModule(host, () => import('./what-if.js'), 'what would change the plan could not be loaded'),
      'take-along': new LazyModule(
        host,
        () => withLocalWords(import('./take-along.js')),
        'ways to take the plan along could not be loaded',
      ),
      sources: new LazyModule(host, () => import('./sources.js'), 'the sources could not be loaded'),
    },
    link: new LazyModule(host, () => withPlaces(import('./shared-link.js')), 'the answers of the link could not be read'),
    past: new LazyModule(host, () => import('../../ui/history-controller.js'), 'the history of the browser cannot be used'),
    table: new LazyModule(host, () => withPlaces(import('./table.js')), 'the table could not be loaded'),
  };
};
