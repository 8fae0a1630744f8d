/** The names of areas. */
import type { Dataset } from '../domain/dataset.js';
import { plain } from './text.js';

/** The name of the municipality with a code; empty where it is not known, or the places are not there yet. */
export const areaName = (code: string | undefined, { places }: Dataset): string =>
  plain(places?.municipalities.find((municipality) => municipality.code === code)?.name);
