/** Who serves the people of one municipality, for all services together, and on whose word. */
import { coverageOf, placesOf, type Answers, type Coverage } from './coverage.js';
import type { Claim, Dataset } from './dataset.js';

/** Services with one and the same answer. */
export interface Serving {
  coverage: Coverage;
  /** Service ids, in dataset order. */
  services: string[];
}

/**
 * The answers for an area code, named centres first, then by the number of services; services that no centre offers are left out.
 * @param person What else is known of whoever lives there.
 */
export const servingOf = (dataset: Dataset, municipality: string, person: Answers = {}): Serving[] => {
  const groups = new Map<string, Serving>();
  for (const { id } of dataset.services ?? []) {
    if (!dataset.centers.some(({ services }) => services?.some((row) => row.service === id && row.offered === 'yes'))) continue;
    const coverage = coverageOf(dataset, { ...person, municipality, service: id });
    const key = JSON.stringify([coverage.is, placesOf(coverage), coverage.is === 'own-municipality' && coverage.source]);
    const group = groups.get(key);
    if (group) group.services.push(id);
    else groups.set(key, { coverage, services: [id] });
  }
  const named = ({ coverage }: Serving) => Number(coverage.is === 'center');
  return [...groups.values()].sort((a, b) => named(b) - named(a) || b.services.length - a.services.length);
};

/** The rows of a group's services that are offered, each with its centre. */
const rowsOf = ({ centers }: Dataset, { services }: Serving) =>
  centers.flatMap(({ id, services: rows = [] }) =>
    rows.filter(({ service, offered }) => offered === 'yes' && services.includes(service)).map((row) => ({ id, row })),
  );

/** The exceptions for an area on which an answer rests: those that make it uncertain, or that sent the visitor home. */
export const exceptionsIn = (dataset: Dataset, serving: Serving, municipality: string) => {
  const { coverage } = serving;
  const source = coverage.is === 'own-municipality' ? coverage.source : undefined;
  if (coverage.is !== 'unknown' && source === undefined) return [];
  return rowsOf(dataset, serving)
    .flatMap(({ row }) => row.except ?? [])
    .filter((claim) => claim.code === municipality && (source ?? claim.source) === claim.source);
};

/**
 * The claims on whose word an answer is given, each source once. Where no centre is known to serve, they are those of the
 * lists that the area is not on.
 */
export const claimsFor = (dataset: Dataset, serving: Serving, municipality: string): Claim[] => {
  const { coverage } = serving;
  const exceptions = exceptionsIn(dataset, serving, municipality);
  const ids = placesOf(coverage);
  const rows = rowsOf(dataset, serving)
    .filter(({ id, row: { serves, uncertain } }) =>
      coverage.is === 'own-municipality'
        ? exceptions.length === 0 && Array.isArray(serves) && serves.length > 0
        : ids.includes(id) && (serves === 'anyone' || serves.includes(municipality) || uncertain?.includes(municipality)),
    )
    .map(({ row }) => row);
  const claims = new Map([...exceptions, ...rows].map((claim) => [`${claim.source} ${claim.status} ${claim.checked}`, claim]));
  return [...claims.values()];
};
