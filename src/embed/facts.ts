/** What a dataset says that the attributes of a page can be held against. */
import type { Claim, Dataset, Text } from '../domain/dataset.js';
import { freshnessOf } from '../domain/freshness.js';
import type { Facts, Named } from './description.js';

/** @param now Milliseconds since the epoch, for the age of what was checked. */
export const factsOf = (dataset: Dataset, now: number): Facts => ({
  ids: idsOf(dataset),
  languages: dataset.languages,
  stale: staleAt(dataset, now),
});

const idsOf = ({ centers, services, places, guide }: Dataset) => {
  const ids = new Map<string, readonly Named[]>();
  const named = centers.map(({ id, name, also }) => ({ id, names: [...words(name), ...(also ?? [])] }));
  ids.set('center', named).set('centers', named);
  if (services)
    ids.set(
      'service',
      services.map(({ id, name }) => ({ id, names: words(name) })),
    );
  const areas = (places?.municipalities ?? []).map(({ code, name, also }) => ({ id: code, names: [...words(name), ...(also ?? [])] }));
  if (areas.length) ids.set('municipality', areas);
  for (const { id, options, from, unsure } of guide?.questions ?? []) {
    const answers = from ? areas : (options ?? []).map((option) => ({ id: option, names: [] }));
    if (answers.length) ids.set(id, unsure ? [...answers, { id: 'not-sure', names: [] }] : answers);
  }
  return ids;
};

const words = (text: Text | undefined) => Object.values(text ?? {});

const staleAt = ({ centers, guide, maxAgeDays }: Dataset, now: number): Facts['stale'] => {
  const claims: [Pick<Claim, 'checked'> | undefined, number | undefined][] = [
    ...centers.flatMap(({ hours, contacts, address, point }) => [
      ...(hours ?? []).map((claim) => [claim, maxAgeDays?.hours] as [Claim, number]),
      ...(contacts ?? []).map((claim) => [claim, maxAgeDays?.contact] as [Claim, number]),
      ...[address, point].map((claim) => [claim, maxAgeDays?.address] as [Claim | undefined, number]),
    ]),
    ...(guide?.rules ?? []).map((claim) => [claim, maxAgeDays?.rule] as [Claim, number]),
  ];
  const days = claims.flatMap(([claim, limit]) => {
    const age = claim && freshnessOf(claim, now, limit);
    return age?.is === 'stale' ? [age.checked] : [];
  });
  return { count: days.length, oldest: days.sort()[0] ?? '' };
};
