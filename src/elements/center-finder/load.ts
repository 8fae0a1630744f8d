/** Loads what a finder needs, and works out what its first list will say before the task in which it shows that. */
import type { Address } from '../../dataset/address.js';
import { loadWith } from '../../dataset/sections.js';
import { openingAt, recordFor } from '../../domain/opening.js';
import { number } from '../../words/format.js';
import { list } from '../../words/lists.js';
import { PAGE } from './visit.js';

const loadData = loadWith('places');

export const loadReady = async (address: Address, now: number) => {
  const loaded = await loadData(address);
  // Kept by who works them out; nobody reads them here.
  for (const center of loaded.dataset.centers.slice(0, PAGE)) openingAt(recordFor(center, 'visit'), now, loaded.dataset);
  list([number(0)]);
  return loaded;
};
