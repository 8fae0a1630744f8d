/** What a finder shows at a moment: what was asked, what follows, and which centres in which order. Remembered while nothing changes. */
import type { Center, Dataset } from '../../domain/dataset.js';
import type { Wanted } from '../../domain/filter.js';
import { listed, type Listed } from '../../domain/finding.js';
import { memo } from '../../domain/memo.js';
import type { DatasetController } from '../../ui/dataset-controller.js';
import { NO_BEARINGS, type Asked, type Bearings } from './asked.js';
import type { Filters, Search } from './chunks.js';
import type { VisitState } from './visit.js';
import { wantedOf, wishesOf, type Attributes } from './wishes.js';

export interface View {
  asked: Asked | undefined;
  wanted: Wanted;
  bearings: Bearings;
  results: readonly Listed[];
  /** The centres of the results; the same array as long as they are the same. */
  centers: readonly Center[];
  /** How many of the results show. */
  shown: number;
  /** When another centre begins or ceases to fit the filters. */
  flipsAt: number;
}

/** The chunks as far as they are there. */
interface Code {
  filters: Filters | undefined;
  search(): Search | undefined;
}

export const viewsOf = (attributes: Attributes, data: DatasetController) => {
  const wishes = wishesOf(data);
  const bearingsOf = memo((search: Search, ...question: Parameters<Search['bearingsOf']>) => search.bearingsOf(...question));
  const fitting = memo((filters: Filters, ...question: Parameters<Filters['fitting']>) => filters.fitting(...question));
  const sorted = memo(listed);
  const centersOf = memo((results: readonly Listed[]) => results.map(({ center }) => center));

  return (state: Readonly<VisitState>, { filters, search }: Code, dataset: Dataset, now: number): View => {
    const wish = wishes(attributes, dataset);
    const asked = state.asked ?? wish.asked;
    const wanted = wantedOf(state.wanted, wish.wanted, dataset);
    const finds = asked && search();
    const bearings = finds ? bearingsOf(finds, asked, state.area, dataset) : NO_BEARINGS;
    const isNow = filters && wanted.openNow;
    const fit = filters ? fitting(filters, wish.centers, wanted, isNow ? now : 0, dataset) : wish.centers;
    const results = sorted(fit, bearings.serving, bearings.origin);
    return {
      asked,
      wanted,
      bearings,
      results,
      centers: centersOf(results),
      // A chosen centre is never hidden behind "Show more".
      shown: state.isPrinting ? results.length : Math.max(state.shown, results.findIndex(({ center }) => center.id === state.selected) + 1),
      flipsAt: isNow ? filters.nextFlip(wish.centers, now, dataset) : Infinity,
    };
  };
};
