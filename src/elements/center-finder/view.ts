/** What a finder shows at a moment: what was asked, what follows, and which centres in which order. Remembered while nothing changes. */
import type { Center, Dataset } from '../../domain/dataset.js';
import type { Wanted } from '../../domain/filter.js';
import { listed, type Listed } from '../../domain/finding.js';
import { memo } from '../../domain/memo.js';
import type { DatasetController } from '../../ui/dataset-controller.js';
import { NO_BEARINGS, type Asked, type Bearings } from './asked.js';
import type { chunksOf, Filters, Search } from './chunks.js';
import { PAPER, type VisitState } from './visit.js';
import type { Attributes } from './attributes.js';
import { wantedOf, wishesOf } from './wishes.js';

export type Row = readonly [listed: Listed, position: number];

export interface View {
  asked: Asked | undefined;
  wanted: Wanted;
  bearings: Bearings;
  /** What the page wishes to show, before any filter. */
  all: readonly Center[];
  results: readonly Listed[];
  /** The centres of the results; the same array as long as they are the same. */
  centers: readonly Center[];
  /** How many of the results show from the first on. */
  shown: number;
  /** Those that show, each with its place: from the first on, and behind them the one that was chosen, or reached. */
  rows: readonly Row[];
  /** When another centre begins or ceases to fit the filters. */
  flipsAt: number;
}

/** The chunks as far as they are there. */
interface Code {
  filters: Filters | undefined;
  search(): Search | undefined;
}

export const viewsOf = (attributes: Attributes, data: DatasetController, { mistakes }: ReturnType<typeof chunksOf>) => {
  const wishes = wishesOf(data, mistakes);
  const bearingsOf = memo((search: Search, ...question: Parameters<Search['bearingsOf']>) => search.bearingsOf(...question));
  const fitting = memo((filters: Filters, ...question: Parameters<Filters['fitting']>) => filters.fitting(...question));
  const sorted = memo(listed);
  const centersOf = memo((results: readonly Listed[]) => results.map(({ center }) => center));

  return (state: Readonly<VisitState>, { filters, search }: Code, dataset: Dataset, now: number): View => {
    const wish = wishes(attributes, dataset);
    const asked = (state.asked?.is === 'empty' ? wish.asked : undefined) ?? state.asked ?? wish.asked;
    const wanted = wantedOf(state.wanted, wish.wanted, dataset);
    const finds = asked && search();
    const bearings = finds ? bearingsOf(finds, asked, state.area, state.person, dataset) : NO_BEARINGS;
    const isNow = filters && wanted.openNow;
    const fit = filters ? fitting(filters, wish.centers, wanted, isNow ? now : 0, dataset) : wish.centers;
    const results = sorted(fit, bearings.serving, bearings.origin);
    const shown = Math.min(results.length, state.isPrinting ? PAPER : state.shown);
    return {
      asked,
      wanted,
      bearings,
      all: wish.centers,
      results,
      centers: centersOf(results),
      shown,
      rows: rowsOf(results, shown, [state.selected, state.reached]),
      flipsAt: isNow ? filters.nextFlip(wish.centers, now, dataset) : Infinity,
    };
  };
};

/** A chosen centre is never hidden behind "Show more", nor does everything before it show for that. */
const rowsOf = (results: readonly Listed[], shown: number, wanted: readonly (string | undefined)[]): Row[] =>
  results.flatMap((listed, index): Row[] => (index < shown || wanted.includes(listed.center.id) ? [[listed, index + 1]] : []));
