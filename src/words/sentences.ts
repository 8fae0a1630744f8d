/** Opening states as sentences. Called only while an element renders. */
import { msg, str } from '@lit/localize';
import { DAY, dayAt, instantOf } from '../domain/civil-time.js';
import type { Text } from '../domain/dataset.js';
import type { Opening } from '../domain/opening.js';
import { dayAndDate, dayKey, isSameClock, number, time, weekday, type HourCycle } from './format.js';
import { plain } from './text.js';

/** How times are to be written. */
export interface TimeWords {
  now: number;
  timeZone: string;
  timeZoneName: Text | undefined;
  hourCycle?: HourCycle;
}

/** A state in words: the state itself, what else to know, each a phrase of its own. */
export interface OpeningWords {
  head: string;
  details: string[];
}

/** How long before it closes the minutes are counted. */
export const CLOSING_SOON_MS = 30 * 60_000;

/** The desk's words; and the telephone's, given as `phone`, where somebody answers it while the desk is not open. */
export const openingWords = (opening: Opening, words: TimeWords, phone?: Opening): OpeningWords => {
  const told = stateWords(opening, words);
  if (opening.is === 'open' || phone?.is !== 'open' || phone.until === null) return told;
  const until = moment(phone.until, words);
  const details = [
    ...told.details,
    phone.certain
      ? msg(str`Phone open until ${until}`, { id: 'phone-open-until' })
      : msg(str`Phone usually open until ${until}`, { id: 'phone-usually-open-until' }),
  ];
  if (opening.is === 'unknown' || !opening.opensNext) return { ...told, details };
  // The time is in the head: of the details, the name of the day and the telephone remain.
  details.splice(-2, 1);
  const opens = moment(opening.opensAt!, words);
  return {
    head: opening.certain
      ? msg(str`Desk closed until ${opens}`, { id: 'desk-closed-until' })
      : msg(str`Desk usually closed until ${opens}`, { id: 'desk-usually-closed-until' }),
    details,
  };
};

const stateWords = (opening: Opening, words: TimeWords): OpeningWords => {
  const details: string[] = [];
  if (opening.is === 'open') {
    if (opening.access === 'appointment') details.push(msg('by appointment', { id: 'by-appointment' }));
    if (opening.access === 'walk-in') details.push(msg('walk in', { id: 'walk-in' }));
    if (opening.until !== null) details.push(closesWords(opening.until, words));
    return { head: opening.certain ? msg('Open', { id: 'open' }) : msg('Usually open', { id: 'usually-open' }), details };
  }
  const opens = opensWords(opening, words);
  if (opening.is === 'closed') {
    if (opening.name) details.push(plain(opening.name));
    details.push(opens ?? msg('no opening planned', { id: 'no-opening' }));
    return { head: opening.certain ? msg('Closed', { id: 'closed' }) : msg('Usually closed now', { id: 'usually-closed' }), details };
  }
  if (opening.because === 'closure') {
    if (opening.name) details.push(plain(opening.name));
    details.push(msg('ask the centre', { id: 'ask-centre' }));
    return { head: msg('May be closed today', { id: 'may-be-closed' }), details };
  }
  if (opens) details.push(opens);
  return {
    head:
      opening.opensAt === null
        ? msg('Hours not listed', { id: 'hours-not-listed' })
        : msg('Hours not listed today', { id: 'hours-not-listed-today' }),
    details,
  };
};

const closesWords = (until: number, words: TimeWords): string => {
  const left = until - words.now;
  if (left <= CLOSING_SOON_MS) return msg(str`closes in ${number(Math.max(1, Math.ceil(left / 60_000)))} min`, { id: 'closes-in' });
  return msg(str`closes ${moment(until, words)}`, { id: 'closes' });
};

const opensWords = ({ opensAt, opensNext, certain }: Opening, words: TimeWords): string | undefined => {
  if (opensAt === null) return undefined;
  const when = moment(opensAt, words);
  if (!opensNext) return msg(str`next listed opening ${when}`, { id: 'next-listed' });
  return certain ? msg(str`opens ${when}`, { id: 'opens' }) : msg(str`usually opens ${when}`, { id: 'usually-opens' });
};

/**
 * "16:00", "tomorrow 10:00", "Thursday 10:00" or "Tuesday 30 March 10:00": counted in the dataset's days, and with the
 * visitor's own time when their clock shows another.
 */
export const moment = (at: number, words: TimeWords): string => {
  const there = dayMoment(at, words, words.timeZone);
  if (isSameClock(at, words.timeZone)) return there;
  return msg(str`${there} ${zoneName(words)} (${dayMoment(at, words, undefined)} your time)`, { id: 'zoned' });
};

/** What the dataset calls its zone: "Norda time". */
export const zoneName = ({ timeZone, timeZoneName }: TimeWords): string => plain(timeZoneName) || timeZone;

/** The same by one clock, with nobody's name on it: the zone's, or the visitor's own when it is undefined. */
export const dayMoment = (at: number, { now, hourCycle }: TimeWords, timeZone: string | undefined): string => {
  const clock = time(at, timeZone, hourCycle);
  const day = dayKey(at, timeZone);
  if (day === dayKey(now, timeZone)) return clock;
  const days = (Date.parse(day) - Date.parse(dayKey(now, timeZone))) / DAY;
  if (days === 1) return msg(str`tomorrow ${clock}`, { id: 'tomorrow-at' });
  // From Thursday on, "Tuesday" might be this week's or the next.
  if (days < 5) return msg(str`${weekday(at, timeZone)} ${clock}`, { id: 'weekday-at' });
  return msg(str`${dayAndDate(at, timeZone)} ${clock}`, { id: 'date-at' });
};

/**
 * When the words of {@link openingWords} may stop being true, which is sooner than the state does: at midnight, there or
 * where the visitor is, "tomorrow" becomes today and one holiday the next.
 */
export const wordsUntil = (
  { is, until, opensAt }: Opening,
  { now, timeZone }: Pick<TimeWords, 'now' | 'timeZone'>,
  phone?: Opening,
): number => {
  const midnight = Math.min(
    instantOf((dayAt(now, timeZone) + 1) * DAY, timeZone),
    new Date(now).setHours(24, 0, 0, 0),
    phone?.until ?? Infinity,
  );
  if (is !== 'open' || until === null) return Math.min(midnight, until ?? Infinity, opensAt ?? Infinity);
  const left = until - now;
  return Math.min(midnight, left <= CLOSING_SOON_MS ? now + (left % 60_000 || 60_000) : until - CLOSING_SOON_MS);
};
