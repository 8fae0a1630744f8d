import { expect } from '@open-wc/testing';
import type { Center } from '../../src/domain/dataset.js';
import { verdictsOf, type Wanted } from '../../src/domain/filter.js';
import { confirmed, norda, wednesdayAt, workdays } from '../fakes/dataset.js';

const HOUR = 3_600_000;
const offers = (...rows: ('yes' | 'no' | 'guidance' | 'unknown' | 'tuesdays')[]): Partial<Center> => ({
  services: rows.map((offered) => ({ service: 'card', offered: offered as 'yes', serves: 'unknown', ...confirmed })),
});
const hours = (access?: string): Partial<Center> => ({ hours: [workdays('10:00', '16:00', { access: access as 'walk-in' })] });
const books = (rule: string): Partial<Center> => ({ booking: { rule: rule as 'none', ...confirmed } });

/** What the dataset says of a centre, what is asked of it, and how it stands to that. */
const TABLE: [what: string, center: Partial<Center>, wanted: Wanted, verdict: string, atHour?: number][] = [
  ['offers the service', offers('yes'), { service: 'card' }, 'yes'],
  ['only guides', offers('guidance'), { service: 'card' }, 'yes'],
  ['denies the service', offers('no'), { service: 'card' }, 'no'],
  ['denies it in one row and offers it in another', offers('no', 'yes'), { service: 'card' }, 'yes'],
  ['denies it in one row and does not know in another', offers('no', 'unknown'), { service: 'card' }, 'unknown'],
  ['offers it in a way that only newer code knows', offers('tuesdays'), { service: 'card' }, 'unknown'],
  ['has a list that does not name the service', offers('yes'), { service: 'number' }, 'unknown'],
  ['has no list of services', { services: undefined }, { service: 'card' }, 'unknown'],
  ['is open', hours(), { openNow: true }, 'yes'],
  ['is closed', hours(), { openNow: true }, 'no', 12],
  ['has no hours', { hours: undefined }, { openNow: true }, 'unknown'],
  [
    'has hours that do not tell of today',
    { hours: [{ channel: 'visit', weekly: [{ dayOfWeek: ['Thursday'], closed: true }], ...confirmed }] },
    { openNow: true },
    'unknown',
  ],
  ['takes bookings and others', books('recommended'), { access: 'walk-in' }, 'yes'],
  ['takes others and bookings', books('recommended'), { access: 'appointment' }, 'yes'],
  ['demands a booking', books('required'), { access: 'walk-in' }, 'no'],
  ['demands a booking, which is wanted', books('required'), { access: 'appointment' }, 'yes'],
  ['knows no booking', books('none'), { access: 'appointment' }, 'no'],
  ['knows no booking, and none is wanted', books('none'), { access: 'walk-in' }, 'yes'],
  ['has hours for those who come as they are', { booking: undefined, ...hours('walk-in') }, { access: 'walk-in' }, 'yes'],
  ['has hours for those who come as they are only', { booking: undefined, ...hours('walk-in') }, { access: 'appointment' }, 'no'],
  ['does not say how one is let in', { booking: undefined, ...hours() }, { access: 'walk-in' }, 'unknown'],
  ['has a rule that only newer code knows', { ...books('lottery'), ...hours() }, { access: 'walk-in' }, 'unknown'],
  ['has no steps', { venue: { stepFree: 'yes', ...confirmed } }, { stepFree: true }, 'yes'],
  ['has steps', { venue: { stepFree: 'no', ...confirmed } }, { stepFree: true }, 'no'],
  ['says nothing of steps', { venue: { ...confirmed } }, { stepFree: true }, 'unknown'],
  ['says nothing of its house', { venue: undefined }, { stepFree: true }, 'unknown'],
];

describe('what a visitor wants of a centre', () => {
  for (const [what, center, wanted, verdict, hoursLater = 0] of TABLE) {
    const [wish] = Object.keys(wanted) as [keyof Wanted];
    it(`is ${verdict} for ${JSON.stringify(wanted)} where it ${what}`, () => {
      const judged = verdictsOf({ ...norda().centers[0]!, ...center } as Center, wanted, wednesdayAt + hoursLater * HOUR, norda());
      expect(judged).to.deep.equal({ [wish]: verdict });
    });
  }

  it('is judged wish by wish, and not at all where nothing is wished for', () => {
    const [harbour] = norda().centers;
    expect(verdictsOf(harbour!, {}, wednesdayAt, norda())).to.deep.equal({});
    expect(verdictsOf(harbour!, { openNow: false, stepFree: false }, wednesdayAt, norda())).to.deep.equal({});
    expect(Object.keys(verdictsOf(harbour!, { service: 'card', openNow: true }, wednesdayAt, norda()))).to.deep.equal([
      'service',
      'openNow',
    ]);
  });
});
