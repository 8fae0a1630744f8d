/** What can be said of a claim: when it was checked, how sure it is, whom it names. */
import { msg, str } from '@lit/localize';
import type { Center, Claim, Dataset } from '../domain/dataset.js';
import { freshnessOf } from '../domain/freshness.js';
import { choice, date } from './lists.js';
import { plain } from './text.js';

/** "Checked 3 November 2026", "Not checked since …, confirm with the centre", "date of check unknown". */
export const checkedWords = (claim: Pick<Claim, 'checked'>, now: number, maxAgeDays: number | undefined): string => {
  const freshness = freshnessOf(claim, now, maxAgeDays);
  if (freshness.is === 'undated') return msg('date of check unknown', { id: 'check-unknown' });
  if (freshness.is === 'fresh') return msg(str`checked ${date(freshness.checked)}`, { id: 'checked-on' });
  return msg(str`not checked since ${date(freshness.checked)}, confirm with the centre`, { id: 'check-stale' });
};

/** "confirmed", "not confirmed", "sources disagree" */
export const statusWords = (status: Claim['status']): string => {
  if (status === 'confirmed') return msg('confirmed', { id: 'status-confirmed' });
  if (status === 'conflicting') return msg('sources disagree', { id: 'status-conflicting' });
  return msg('not confirmed', { id: 'status-unconfirmed' });
};

/** "ICS West or ICS East" */
export const centerNames = (ids: readonly string[], centers: readonly Center[]): string =>
  choice(ids.map((id) => plain(centers.find((center) => center.id === id)?.name) || id));

/** "Health card"; the id of a service that the dataset does not name. */
export const serviceName = (id: string, { services }: Pick<Dataset, 'services'>): string =>
  plain(services?.find((service) => service.id === id)?.name) || id;
