/** Whether one centre does a service for the people of one municipality. */
import { coverageOf, type Coverage } from './coverage.js';
import type { Center, Dataset } from './dataset.js';

/** `anyone`: it does so wherever one lives. `elsewhere` says who does. */
export type ServedHere =
  { readonly is: 'yes' } | { readonly is: 'anyone' } | { readonly is: 'ask' } | { readonly is: 'elsewhere'; readonly coverage: Coverage };

/**
 * @param service one that the centre offers; of another it is not asked.
 * @returns never throws. A centre that offers a service without saying to whom is the one to ask.
 */
export const servedHere = (center: Center, service: string, municipality: string, dataset: Dataset): ServedHere => {
  const here = coverageOf({ ...dataset, centers: [center] }, { municipality, service });
  if (here.is === 'center') return { is: 'yes' };
  if (here.is === 'any-center') return { is: 'anyone' };
  const isVague = center.services?.some((row) => row.service === service && row.offered === 'yes' && row.serves === 'unknown');
  // An exception that denies names its source; a vague row beside it denies nobody and promises nothing.
  if (here.is === 'unknown' || (isVague && !here.source)) return { is: 'ask' };
  return { is: 'elsewhere', coverage: coverageOf(dataset, { municipality, service }) };
};
