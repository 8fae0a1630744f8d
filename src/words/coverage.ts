/** Whom a centre serves, in words. */
import { msg, str } from '@lit/localize';
import type { CoverageRow, Dataset } from '../domain/dataset.js';
import { number } from './format.js';
import { list } from './lists.js';
import { plain } from './text.js';

const MANY = 6;

/** "anyone", "people living in" a few named places, "people living in 38 municipalities". */
export const servesWords = ({ serves }: CoverageRow, { places }: Dataset): string => {
  if (serves === 'anyone') return msg('anyone', { id: 'serves-anyone' });
  // An empty list serves nobody for certain; a centre that still has the row is the one to ask.
  if (!Array.isArray(serves) || serves.length === 0) return msg('whom: ask the centre', { id: 'serves-unknown' });
  const names = serves.map((code) => plain(places?.municipalities.find((place) => place.code === code)?.name));
  if (serves.length > MANY || names.includes('')) {
    return serves.length === 1
      ? msg('people living in its own municipality', { id: 'serves-one' })
      : msg(str`people living in ${number(serves.length)} municipalities`, { id: 'serves-many' });
  }
  return msg(str`people living in ${list(names)}`, { id: 'serves-named' });
};
