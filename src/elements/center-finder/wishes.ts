/** What the page wishes of the finder by attributes. */
import type { Dataset } from '../../domain/dataset.js';
import type { Wanted } from '../../domain/filter.js';
import { memo } from '../../domain/memo.js';
import type { DatasetController } from '../../ui/dataset-controller.js';
import type { LazyModule } from '../../ui/lazy-module.js';
import { idsIn, isMapWord, type Attributes, type Wishes } from './attributes.js';

/** Remembers its answer, so that the same wishes are the same objects. */
export const wishesOf = (data: DatasetController, mistakes: LazyModule<typeof import('./mistakes.js')>) => {
  const judged = memo(
    (dataset: Dataset, centers: Attributes['centers'], area: Attributes['municipality'], service: Attributes['service']): Wishes => {
      const shown = idsIn(centers).filter((id) => dataset.centers.some((center) => center.id === id));
      return {
        centers: shown.length > 0 ? dataset.centers.filter(({ id }) => shown.includes(id)) : dataset.centers,
        asked: dataset.places?.municipalities.some(({ code }) => code === area) ? { is: 'area', codes: [area!] } : undefined,
        wanted: dataset.services?.some(({ id }) => id === service) ? { service: service! } : {},
      };
    },
  );
  let hasErred = false;
  return (attributes: Attributes, dataset: Dataset): Wishes => {
    const { centers, municipality, service, map } = attributes;
    const wishes = judged(dataset, centers, municipality, service);
    hasErred ||=
      idsIn(centers).some((id) => !dataset.centers.some((center) => center.id === id)) ||
      Boolean((municipality && !wishes.asked) || (service && !wishes.wanted.service) || (map && !isMapWord(map)));
    // Most pages make no mistake; one that was told is also told when it is mended.
    if (hasErred) mistakes.module?.reportMistakes(attributes, wishes, dataset, data);
    return wishes;
  };
};

/** What the visitor wants, else the page; an address may name a service that is no more. */
export const wantedOf = (visitors: Wanted | undefined, pages: Wanted, { services }: Dataset): Wanted => {
  const isKnown = visitors && (visitors.service === undefined || services?.some(({ id }) => id === visitors.service));
  return isKnown ? visitors : pages;
};
