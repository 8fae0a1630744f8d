/** What is wrong with the attributes of a finder, each mistake with the way to mend it. A chunk of its own, fetched by the first one. */
import type { Dataset } from '../../domain/dataset.js';
import type { DatasetController } from '../../ui/dataset-controller.js';
import { idsIn, isMapWord, type Attributes, type Wishes } from './attributes.js';

export const reportMistakes = (attributes: Attributes, wishes: Wishes, dataset: Dataset, data: DatasetController) => {
  const { centers, municipality, service, map } = attributes;
  const unknown = idsIn(centers).filter((id) => !dataset.centers.some((center) => center.id === id));
  const report = (attribute: string, isWrong: unknown, reason: string) => data.report(attribute, isWrong ? reason : undefined);
  report(
    'centers',
    unknown.length > 0,
    `centers="${centers}" names unknown centres: ${unknown.join(', ')}. Known are ${dataset.centers.map(({ id }) => id).join(', ')}.`,
  );
  report(
    'municipality',
    municipality && !wishes.asked,
    `municipality="${municipality}" is no area code of ${dataset.id}. Set it to a code like "${dataset.places?.municipalities[0]?.code}".`,
  );
  report(
    'service',
    service && !wishes.wanted.service,
    `service="${service}" names no service. Known are ${dataset.services?.map(({ id }) => id).join(', ')}.`,
  );
  report(
    'map-word',
    map && !isMapWord(map),
    `map="${map}" is unknown, so "auto" is used. Set it to "auto", "static", "interactive" or "none".`,
  );
};
