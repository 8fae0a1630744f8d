/** Chance that can be repeated: the same seed gives the same cases everywhere. */
import type { Dataset, DayOfWeek, Hours } from '../../src/domain/dataset.js';
import { norda, unconfirmed } from './dataset.js';

export type Random = () => number;

/** mulberry32: 0 ≤ number < 1. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const WEEK: DayOfWeek[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const quarter = (count: number) => `${String(Math.floor(count / 4)).padStart(2, '0')}:${String((count % 4) * 15).padStart(2, '0')}`;

/** Hours that an office might have: days open, closed, not listed, and now and then past midnight. */
const randomHours = (random: Random): Hours => ({
  channel: 'visit',
  access: pick(random, ['walk-in', 'appointment', 'unknown'] as const),
  weekly: WEEK.flatMap((day): Hours['weekly'] => {
    const kind = random();
    if (kind < 0.2) return [];
    if (kind < 0.4) return [{ dayOfWeek: [day], closed: true }];
    if (kind < 0.45) return [{ dayOfWeek: [day], unknown: true }];
    const opens = 24 + Math.floor(random() * 24);
    const closes = opens + 1 + Math.floor(random() * 60);
    return [{ dayOfWeek: [day], opens: quarter(opens), closes: quarter(closes % 96) }];
  }),
  publicHolidays: pick(random, ['closed', 'open', 'unknown'] as const),
  closures: random() < 0.5 ? ['customs'] : [],
  ...(random() < 0.4 && { special: [{ validFrom: '2026-12-20', validThrough: '2026-12-23', closesAt: '12:00' }] }),
  ...unconfirmed,
});

/** A record, its dataset in one of many zones, and an instant in the winter of its holidays. */
export const randomMoment = (random: Random): { record: Hours; dataset: Dataset; now: number } => ({
  record: randomHours(random),
  dataset: norda({
    timeZone: pick(random, [
      'America/St_Johns',
      'Pacific/Auckland',
      'Europe/London',
      'Asia/Kathmandu',
      'Asia/Manila',
      'America/Havana',
      'UTC',
    ]),
    holidays: [
      { id: 'one', on: '--12-25', name: { en: 'One' } },
      { id: 'two', on: '--12-26', name: { en: 'Two' } },
      { id: 'spring', on: 'easter+1', name: { en: 'Spring' } },
    ],
  }),
  now: Math.floor(pick(random, [Date.UTC(2026, 9, 20), Date.UTC(2026, 11, 18), Date.UTC(2027, 2, 8)]) + random() * 22 * 86_400_000),
});
