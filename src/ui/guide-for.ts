/** The guide for an element that shows something of it only when a visitor asks. */
import type { LitElement } from 'lit';
import { addressOf } from '../dataset/address.js';
import { loadWith } from '../dataset/sections.js';
import type { Dataset } from '../domain/dataset.js';
import { LazyModule } from './lazy-module.js';

export type GuideHost = LitElement & { src?: string | null };

/** The guide on its way to an element, once for each dataset that it shows. */
const asked = new WeakMap<GuideHost, { dataset: Dataset; lazy: LazyModule<unknown> }>();

/** The guide arrives inside the dataset, as it does for every element that loads with it. */
export const guideFor = (host: GuideHost, dataset: Dataset): LazyModule<unknown> => {
  const known = asked.get(host);
  if (known?.dataset === dataset) return known.lazy;
  const load = () => {
    const address = addressOf(host, host.src);
    return address ? loadWith('guide')(address) : Promise.reject(new Error('no address'));
  };
  const lazy = new LazyModule<unknown>(host, load, 'the guide could not be loaded');
  asked.set(host, { dataset, lazy });
  return lazy;
};
