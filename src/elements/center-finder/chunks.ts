/** The code that only some visitors need, each piece with what it means when it cannot be had. */
import type { LitElement } from 'lit';
import { LazyModule } from '../../ui/lazy-module.js';

export const chunksOf = (host: LitElement) => ({
  map: new LazyModule(host, () => import('./map.js'), 'the map could not be loaded'),
  search: new LazyModule(host, () => import('./search.js'), 'the search could not be loaded'),
  mistakes: new LazyModule(host, () => import('./mistakes.js'), 'the attributes could not be judged'),
  more: new LazyModule(host, () => import('./answer-more.js'), 'the answer could not be loaded'),
  details: new LazyModule(host, () => import('./details.js'), 'the details could not be loaded'),
  sources: new LazyModule(host, () => import('../../ui/parts/source-line.js'), 'the sources could not be loaded'),
  filters: new LazyModule(host, () => import('./filters.js'), 'the filters could not be loaded'),
  nearMe: new LazyModule(host, () => import('./near-me.js'), 'the position could not be asked for'),
  link: new LazyModule(host, () => import('../../ui/deep-link.js'), 'the address could not be followed'),
});

export type Filters = typeof import('./filters.js');
export type Search = typeof import('./search.js');
