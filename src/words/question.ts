/** A question of the guide in words. */
import type { Guide } from '../domain/dataset.js';
import { plain } from './text.js';

/** Its title; the id of one that has none. */
export const questionWords = (id: string, { texts }: Guide): string => plain(texts[id]?.title) || id;
