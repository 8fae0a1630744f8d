/**
 * Times, dates and lists as people write them. Formatters are costly to make, so one of each kind is kept; the caches
 * stay small because their keys are the few locales and zones of a page.
 */
import { DAY, civilAt, dateOf, dayAt, kept } from '../domain/civil-time.js';
import { spoken } from './locale.js';

export type HourCycle = 'h23' | 'h12';

const made = new Map<string, unknown>();

/**
 * English without a region would put the month first, and twelve hours on every clock. The pseudo-locale from right to
 * left counts with digits of its own, as a language might.
 */
export const intlLocale = () => spoken().replace(/^en.*/, 'en-GB').replace('XB', 'XB-u-nu-arab');

/** The formatter of a kind in the language that is spoken, the same for the same wish. */
export const formatter = <Format, Options>(Kind: new (locale: string, options?: Options) => Format, options?: Options): Format => {
  const locale = intlLocale();
  return kept(made, JSON.stringify([Kind.name, locale, options]), () => new Kind(locale, options)) as Format;
};

export const format = (at: number, options: Intl.DateTimeFormatOptions) => formatter(Intl.DateTimeFormat, options).format(at);

/** "16:00" in the given zone; in the visitor's own when the zone is undefined. */
export const time = (at: number, timeZone: string | undefined, hourCycle: HourCycle = 'h23') =>
  format(at, { hour: hourCycle === 'h12' ? 'numeric' : '2-digit', minute: '2-digit', hourCycle, timeZone });

/** "Thursday" */
export const weekday = (at: number, timeZone: string | undefined) => format(at, { weekday: 'long', timeZone });

/** "Thursday 26 November" */
export const dayAndDate = (at: number, timeZone: string | undefined) =>
  format(at, { weekday: 'long', day: 'numeric', month: 'long', timeZone });

/** The day on the visitor's own calendar. */
const ownDayAt = (at: number) => Math.floor((at - new Date(at).getTimezoneOffset() * 6e4) / DAY);

/**
 * "2026-11-26" of an instant in a zone, to compare days and to count them. Computed, not formatted: no locale writes
 * dates like this in every engine.
 */
export const dayKey = (at: number, timeZone: string | undefined) => dateOf(timeZone === undefined ? ownDayAt(at) : dayAt(at, timeZone));

/** Whether the visitor's own clock shows the same day and time as the zone's. */
export const isSameClock = (at: number, timeZone: string) => at - civilAt(at, timeZone) === new Date(at).getTimezoneOffset() * 6e4;

/** "25" as the locale writes its digits. */
export const number = (value: number) => formatter(Intl.NumberFormat).format(value);
