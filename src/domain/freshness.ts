/** How far a claim can be trusted today. */
import { DAY } from './civil-time.js';
import type { Claim } from './dataset.js';

/** `fresh` and `stale` know the day of the check; `undated` claims were never compared with their source by a person. */
export type Freshness = { is: 'fresh' | 'stale'; checked: string } | { is: 'undated' };

/**
 * Age of a claim at an instant in milliseconds. Without an age limit a dated claim stays fresh.
 * The day is counted in UTC: for a limit of months, hours do not matter.
 */
export const freshnessOf = ({ checked }: Pick<Claim, 'checked'>, at: number, maxAgeDays?: number): Freshness => {
  if (checked === null || checked === undefined) return { is: 'undated' };
  const age = at - Date.parse(`${checked}T00:00:00Z`);
  return { is: maxAgeDays !== undefined && age > (maxAgeDays + 1) * DAY ? 'stale' : 'fresh', checked };
};

/** Whether a claim may be stated plainly: confirmed, and checked recently. Everything else is only usual. */
export const isCertain = (claim: Pick<Claim, 'checked' | 'status'>, at: number, maxAgeDays?: number) =>
  claim.status === 'confirmed' && freshnessOf(claim, at, maxAgeDays).is === 'fresh';
