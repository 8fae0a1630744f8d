/** The code that only some visitors need, each piece with what it means when it cannot be had. */
import type { LitElement } from 'lit';
import { LazyModule } from '../../ui/lazy-module.js';

export const chunksOf = (host: LitElement) => ({
  map: new LazyModule(host, () => import('./map.js'), 'the map'),
  search: new LazyModule(host, () => import('./search.js'), 'the search'),
  mistakes: new LazyModule(host, () => import('./mistakes.js'), 'the mistakes'),
  more: new LazyModule(host, () => import('./answer-more.js'), 'the answer'),
  details: new LazyModule(host, () => import('./details.js'), 'the details'),
  sources: new LazyModule(host, () => import('../../ui/parts/source-line.js'), 'the sources'),
  filters: new LazyModule(host, () => import('./filters.js'), 'the filters'),
  nearMe: new LazyModule(host, () => import('./near-me.js'), 'the position'),
  link: new LazyModule(host, () => import('../../ui/deep-link.js'), 'the link'),
});

export type Filters = typeof import('./filters.js');
export type Search = typeof import('./search.js');
export type Chunks = ReturnType<typeof chunksOf>;
