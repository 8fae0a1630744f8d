/** What a visitor may ask of a centre. What the dataset does not know never hides one: it stays, and says so. */
import type { Center, Dataset } from './dataset.js';
import { stateAt } from './hours.js';
import { recordFor } from './opening.js';

/** An absent key asks for nothing. */
export interface Wanted {
  /** Id of a service. */
  readonly service?: string | undefined;
  readonly openNow?: boolean | undefined;
  readonly access?: 'appointment' | 'walk-in' | undefined;
  readonly stepFree?: boolean | undefined;
}

type Verdict = 'yes' | 'no' | 'unknown';

/** How a centre stands to each wish that there is. */
export const verdictsOf = (center: Center, wanted: Wanted, now: number, dataset: Dataset): Partial<Record<keyof Wanted, Verdict>> => ({
  ...(wanted.service !== undefined && { service: offering(center, wanted.service) }),
  ...(wanted.openNow && { openNow: openness(center, now, dataset) }),
  ...(wanted.access && { access: admission(center, wanted.access) }),
  ...(wanted.stepFree && { stepFree: center.venue?.stepFree ?? 'unknown' }),
});

/** Guidance counts: who wants to know about a service is helped there. */
const offering = ({ services = [] }: Center, service: string): Verdict => {
  const rows = services.filter((row) => row.service === service).map(({ offered }) => offered);
  if (rows.includes('yes') || rows.includes('guidance')) return 'yes';
  // A list that does not name the service does not deny it, and neither does a word that only newer code knows.
  return rows.length > 0 && rows.every((offered) => offered === 'no') ? 'no' : 'unknown';
};

const openness = (center: Center, now: number, dataset: Dataset): Verdict => {
  const { is } = stateAt(recordFor(center, 'visit'), now, dataset);
  return is === 'open' ? 'yes' : is === 'closed' ? 'no' : 'unknown';
};

/** The rule about booking decides; without one, what the hours are for. */
const admission = (center: Center, access: 'appointment' | 'walk-in'): Verdict => {
  const rule = center.booking?.rule;
  if (rule === 'recommended') return 'yes';
  const known = rule === 'required' ? 'appointment' : rule === 'none' ? 'walk-in' : recordFor(center, 'visit')?.access;
  if (known !== 'appointment' && known !== 'walk-in') return 'unknown';
  return known === access ? 'yes' : 'no';
};
