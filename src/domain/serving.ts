/** Who serves the people of one municipality, for all services together. */
import { coverageOf, type Coverage } from './coverage.js';
import type { CoverageRow, Dataset } from './dataset.js';

/** Services with one and the same answer. */
export interface Serving {
  coverage: Coverage;
  /** Service ids, in dataset order. */
  services: string[];
}

/** The answers for an area code, named centres first, then by the number of services; services that no centre offers are left out. */
export const servingOf = (dataset: Dataset, municipality: string): Serving[] => {
  const groups = new Map<string, Serving>();
  for (const { id } of dataset.services ?? []) {
    if (!dataset.centers.some(({ services }) => services?.some((row) => row.service === id && row.offered === 'yes'))) continue;
    const coverage = coverageOf(dataset, { municipality, service: id });
    const key = JSON.stringify([coverage.is, placesOf(coverage)]);
    const group = groups.get(key);
    if (group) group.services.push(id);
    else groups.set(key, { coverage, services: [id] });
  }
  const named = ({ coverage }: Serving) => Number(coverage.is === 'center');
  return [...groups.values()].sort((a, b) => named(b) - named(a) || b.services.length - a.services.length);
};

/** The centres of an answer: the one that serves, those to choose from, or those to ask. */
export const placesOf = (coverage: Coverage): readonly string[] => {
  if (coverage.is === 'center') return [coverage.center];
  if (coverage.is === 'any-center') return coverage.centers;
  return coverage.is === 'unknown' ? coverage.candidates : [];
};

/** The row on whose word a centre serves a place for a service; undefined where none is certain. */
export const coverageRow = ({ centers }: Dataset, { coverage, services }: Serving, municipality: string): CoverageRow | undefined => {
  const [center] = coverage.is === 'center' || coverage.is === 'any-center' ? placesOf(coverage) : [];
  return centers
    .find(({ id }) => id === center)
    ?.services?.find(
      ({ service, offered, serves }) =>
        service === services[0] && offered === 'yes' && (serves === 'anyone' || serves.includes(municipality)),
    );
};

/** The exceptions that make an answer uncertain for an area and say so in words. */
export const exceptionsIn = ({ centers }: Dataset, { coverage, services }: Serving, municipality: string) =>
  coverage.is !== 'unknown'
    ? []
    : centers
        .flatMap((center) => center.services ?? [])
        .filter(({ service }) => services.includes(service))
        .flatMap(({ except = [] }) => except.filter(({ code, note }) => code === municipality && note));
