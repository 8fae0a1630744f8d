/** Whom a centre serves, in words. */
import { msg, str } from '@lit/localize';
import type { Center, CoverageRow, Dataset } from '../domain/dataset.js';
import { areaName } from './area.js';
import { number } from './format.js';
import { list } from './lists.js';

const MANY = 6;

/** Rows for one service as one, so that two sources for two lists read as one answer. A row without a certain list says nothing beside one with. */
export const unitedRows = (rows: readonly CoverageRow[]): CoverageRow[] => {
  const united = new Map<string, CoverageRow>();
  for (const row of rows) {
    const before = united.get(row.service);
    const both = before && Array.isArray(before.serves) && Array.isArray(row.serves) ? [...before.serves, ...row.serves] : undefined;
    if (!before) united.set(row.service, row);
    else if (both) united.set(row.service, { ...before, serves: both, note: before.note ?? row.note });
  }
  return [...united.values()];
};

/** "anyone", "people living in" a few named places, "people living in 38 municipalities". */
export const servesWords = ({ serves }: CoverageRow, { municipality }: Center, dataset: Dataset): string => {
  if (serves === 'anyone') return msg('anyone', { id: 'serves-anyone' });
  // An empty list serves nobody for certain; a centre that still has the row is the one to ask.
  if (!Array.isArray(serves) || serves.length === 0) return msg('whom: ask the centre', { id: 'serves-unknown' });
  const names = serves.map((code) => areaName(code, dataset));
  if (serves.length > MANY || names.includes('')) {
    if (serves.length > 1) return msg(str`people living in ${number(serves.length)} municipalities`, { id: 'serves-many' });
    return serves[0] === municipality
      ? msg('people living in its own municipality', { id: 'serves-one' })
      : msg('people living in one other municipality', { id: 'serves-other' });
  }
  return msg(str`people living in ${list(names)}`, { id: 'serves-named' });
};
