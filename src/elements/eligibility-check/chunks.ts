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
  const lazy = <Module>(load: () => Promise<Module>, what: string) => new LazyModule(host, load, what);
  return {
    area: lazy(() => withPlaces(import('./area.js')), 'the places'),
    plan: lazy(() => withPlaces(import('./outcome.js')), 'the plan'),
    folds: {
      'what-if': lazy(() => import('./what-if.js'), 'what would change the plan'),
      'take-along': lazy(() => withLocalWords(import('./take-along.js')), 'ways to take the plan along'),
      sources: lazy(() => import('./sources.js'), 'the sources'),
      reasons: lazy(() => import('./reasons.js'), 'the reasons'),
      whom: lazy(() => import('./whom.js'), 'whom to ask'),
    },
    link: lazy(() => withPlaces(import('./shared-link.js')), 'the answers of the link'),
    past: lazy(() => import('../../ui/history-controller.js'), 'the history of the browser'),
    table: lazy(() => withPlaces(import('./table.js')), 'the table'),
  };
};
