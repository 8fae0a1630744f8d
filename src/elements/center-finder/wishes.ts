/** What the page wishes of the finder by attributes, each mistake reported with the way to mend it. */
import type { Center, Dataset } from '../../domain/dataset.js';
import type { Wanted } from '../../domain/filter.js';
import { memo } from '../../domain/memo.js';
import type { DatasetController } from '../../ui/dataset-controller.js';
import type { Asked } from './asked.js';

export type Attributes = Readonly<Partial<Record<'centers' | 'municipality' | 'service' | 'map', string | null>>>;

interface Wishes {
  centers: readonly Center[];
  asked: Asked | undefined;
  wanted: Wanted;
}

/** Remembers its answer, so that the same wishes are the same objects. */
export const wishesOf = (data: DatasetController) => {
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
  return ({ centers, municipality, service, map }: Attributes, dataset: Dataset): Wishes => {
    const wishes = judged(dataset, centers, municipality, service);
    const unknown = idsIn(centers).filter((id) => !dataset.centers.some((center) => center.id === id));
    const report = (attribute: string, isWrong: boolean, reason: () => string) => data.report(attribute, isWrong ? reason() : undefined);
    report(
      'centers',
      unknown.length > 0,
      () =>
        `centers="${centers}" names unknown centres: ${unknown.join(', ')}. Known are ${dataset.centers.map(({ id }) => id).join(', ')}.`,
    );
    report(
      'municipality',
      Boolean(municipality) && !wishes.asked,
      () =>
        `municipality="${municipality}" is no area code of ${dataset.id}. Set it to a code like "${dataset.places?.municipalities[0]?.code}".`,
    );
    report(
      'service',
      Boolean(service) && !wishes.wanted.service,
      () => `service="${service}" names no service. Known are ${dataset.services?.map(({ id }) => id).join(', ')}.`,
    );
    report(
      'map-word',
      Boolean(map) && !/^(auto|static|interactive|none)$/.test(map!),
      () => `map="${map}" is unknown, so "auto" is used. Set it to "auto", "static", "interactive" or "none".`,
    );
    return wishes;
  };
};

/** What the visitor wants, else the page; an address may name a service that is no more. */
export const wantedOf = (visitors: Wanted | undefined, pages: Wanted, { services }: Dataset): Wanted => {
  const isKnown = visitors && (visitors.service === undefined || services?.some(({ id }) => id === visitors.service));
  return isKnown ? visitors : pages;
};

const idsIn = (list: string | null | undefined): string[] => list?.split(/\s+/).filter(Boolean) ?? [];
