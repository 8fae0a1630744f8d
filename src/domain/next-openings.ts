/** Opening hours as people plan with them: when it opens next. */
import type { Hours } from './dataset.js';
import type { HoursContext } from './day.js';
import { dayAt } from './civil-time.js';
import { HORIZON, stateAt, type HoursState } from './hours.js';
import { daysOf, momentsIn } from './timeline.js';

/** `closesAt` is null when the opening lasts for more than 400 days; what may come after it is not looked for. */
export interface Opening {
  readonly opensAt: number;
  readonly closesAt: number | null;
}

/**
 * The next `count` openings that begin within 400 days, in order; one that is under way comes first, with the instant at
 * which it began, at most 398 days back. Time of which nothing is known is not an opening. Throws as `stateAt` does.
 */
export const nextOpenings = (record: Hours | undefined, at: number, count: number, context: HoursContext): Opening[] => {
  const openings: Opening[] = [];
  let from: number | null = at;
  // Back to the last time at which it was not open: the way forward from there leads past the beginning of this opening.
  for (let back = 0, isOpen = stateAt(record, at, context).is === 'open'; isOpen && back < 398; back++) {
    const moments = momentsIn(daysOf(record!, context), dayAt(at, context.timeZone) - back);
    const shut = moments.filter((moment) => moment.at <= at && moment.is !== 'open').at(-1);
    isOpen = !shut;
    from = (shut ?? moments[0]!).at;
  }
  while (openings.length < count && from !== null && from - at <= HORIZON) {
    const { is, until }: HoursState = stateAt(record, from, context);
    if (is === 'open' && (until ?? Infinity) > at) openings.push({ opensAt: from, closesAt: until });
    from = until;
  }
  return openings;
};
