/** Records and a context as a Danish office has them, for tests that read like a calendar. */
import type { ClosureDay, ClosureSets, DayOfWeek, Holiday, Hours, WeeklyRow } from '../../src/domain/dataset.js';
import { civilInstant } from '../../src/domain/civil-time.js';
import { stateAt, type HoursContext } from '../../src/domain/hours.js';

export const ZONE = 'Europe/Copenhagen';

/** `2026-12-24T10:00` in Danish time, as an instant. */
export const at = (text: string): number => civilInstant(text, ZONE)!;

/** An instant as Danish wall clock; null stays null. */
export const shown = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toLocaleString('sv-SE', { timeZone: ZONE }).slice(0, 16).replace(' ', 'T');

const claim = { source: 'lid', checked: '2026-11-01', status: 'confirmed' } as const;

const holiday = (id: string, on: string, until?: number): Holiday => ({ id, on, name: { en: id }, ...(until && { until }) });
export const HOLIDAYS: Holiday[] = [
  holiday('new-year', '--01-01'),
  holiday('maundy-thursday', 'easter-3'),
  holiday('good-friday', 'easter-2'),
  holiday('easter-sunday', 'easter'),
  holiday('easter-monday', 'easter+1'),
  holiday('great-prayer-day', 'easter+26', 2023),
  holiday('ascension', 'easter+39'),
  holiday('whit-sunday', 'easter+49'),
  holiday('whit-monday', 'easter+50'),
  holiday('christmas-day', '--12-25'),
  holiday('boxing-day', '--12-26'),
];

export const closure = (on: string, rest: Partial<ClosureDay>): ClosureDay => ({
  on,
  ...('closesAt' in rest ? {} : { closed: true }),
  name: { en: on },
  ...claim,
  status: 'unconfirmed',
  ...rest,
});
const CLOSURES: ClosureSets = {
  customary: {
    days: [
      closure('--05-01', { closesAt: '12:00' }),
      closure('easter+40', {}),
      closure('--06-05', { closesAt: '12:00' }),
      closure('--12-24', {}),
      closure('--12-27', { through: '--12-30' }),
      closure('--12-31', {}),
    ],
  },
};
export const CONTEXT = { timeZone: ZONE, holidays: HOLIDAYS, closureSets: CLOSURES };

/** The context with one closure set of one's own, `own`. */
export const withClosures = (...days: ClosureDay[]) => ({ ...CONTEXT, closureSets: { ...CLOSURES, own: { days } } });

const WEEK: DayOfWeek[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const days = (short: string) => (short === 'all' ? WEEK : short.split(' ').map((start) => WEEK.find((day) => day.startsWith(start))!));

/** `row('Mo Th', '09:00-15:00')`, `row('Tu', 'closed')`, `row('We', 'unknown')`. */
export const row = (short: string, time: string, rest: Partial<WeeklyRow> = {}): WeeklyRow => {
  const [opens, closes] = time.split('-');
  const says = time === 'closed' || time === 'unknown' ? { [time]: true as const } : { opens, closes };
  return { dayOfWeek: days(short), ...says, ...rest };
};

export const record = (weekly: WeeklyRow[], rest: Partial<Hours> = {}): Hours => ({ channel: 'visit', weekly, ...claim, ...rest });

/** A centre that people book: closed on Tuesdays and at weekends. */
export const WEST = record([row('Mo We Fr', '10:00-16:00'), row('Th', '10:00-17:00'), row('Tu Sa Su', 'closed')], {
  closures: ['customary'],
});

/** The same hours in every week, holidays or not: `always(['Mo Th', '09:00-15:00'], ['Su', 'closed'])`. */
export const always = (...weekly: Parameters<typeof row>[]): Hours =>
  record(
    weekly.map((one) => row(...one)),
    { publicHolidays: 'open' },
  );

/** `open until 2026-11-23T16:00, weekly` and the name of the day, if it has one. */
export const state = (hours: Hours | undefined, moment: string | number, context: HoursContext = CONTEXT): string => {
  const { is, until, because, name } = stateAt(hours, typeof moment === 'string' ? at(moment) : moment, context);
  return `${is} until ${shown(until)}, ${because}${name ? ` ${name.en}` : ''}`;
};
