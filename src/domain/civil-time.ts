/**
 * Civil time of an IANA zone, with Intl only.
 *
 * Three kinds of number are used throughout the hours engine. An *instant* ends in `At` and is milliseconds since 1970
 * in UTC. A *civil time* is what a clock on the wall of the zone shows, written as the milliseconds that this reading
 * would have in UTC. A *day* counts civil dates from 1970-01-01. The visitor's own zone is never read.
 */
export const DAY = 864e5;

/** Far more than a page needs; a cache that is full starts anew, so that nobody can make it grow without end. */
const MOST_ZONES = 16;
const MOST_DAYS = 4096;

interface Zone {
  readonly clock: Intl.DateTimeFormat;
  /** By UTC day; NaN on a day during which the offset changes. */
  readonly offsets: Map<number, number>;
}
const zones = new Map<string, Zone>();

const zoneOf = (timeZone: string): Zone => {
  let zone = zones.get(timeZone);
  if (!zone) {
    const clock = new Intl.DateTimeFormat('en-US', {
      // A string in any case: Intl reads `undefined` as the zone of the visitor, and must refuse it instead.
      timeZone: `${timeZone}`,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    if (zones.size >= MOST_ZONES) zones.clear();
    zones.set(timeZone, (zone = { clock, offsets: new Map() }));
  }
  return zone;
};

const shownOffset = (clock: Intl.DateTimeFormat, at: number): number => {
  const [month, day, year, hour, minute, second] = clock.format(at).match(/\d+/g) as unknown as number[];
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - Math.floor(at / 1e3) * 1e3;
};

/** Milliseconds by which the clocks of the zone are ahead of UTC at an instant. Throws the RangeError of Intl, which names the zone, for a zone that does not exist. */
export const offsetAt = (at: number, timeZone: string): number => {
  const { clock, offsets } = zoneOf(timeZone);
  const day = Math.floor(at / DAY);
  let offset = offsets.get(day);
  if (offset === undefined) {
    offset = shownOffset(clock, day * DAY);
    // Clocks change at most once a UTC day: where both ends agree, the time between agrees too.
    if (offset !== shownOffset(clock, (day + 1) * DAY)) offset = NaN;
    if (offsets.size >= MOST_DAYS) offsets.clear();
    offsets.set(day, offset);
  }
  return Number.isNaN(offset) ? shownOffset(clock, at) : offset;
};

/** The civil time at an instant. Throws as `offsetAt` does. */
export const civilAt = (at: number, timeZone: string): number => at + offsetAt(at, timeZone);

/**
 * The instant of a civil time, by the rule that Temporal calls "compatible": a time that the clocks skip moves forward by
 * what they skip, a time that they show twice is the earlier one. Throws as `offsetAt` does.
 */
export const instantOf = (civil: number, timeZone: string): number => {
  const before = civil - offsetAt(civil - DAY, timeZone);
  const after = civil - offsetAt(civil + DAY, timeZone);
  return before !== after && civilAt(before, timeZone) !== civil && civilAt(after, timeZone) === civil ? after : before;
};

/** `YYYY-MM-DD` of a day. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day of `YYYY-MM-DD`; 29 February of a year without one is the day after 28 February. */
export const dayOf = (date: string): number => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8)) / DAY;

/**
 * The instant that a person means by `2026-12-24T10:00`: local time of the zone, unless the text ends in `Z` or an offset.
 * Seconds are optional; a date alone is its midnight. Undefined for anything else. Throws as `offsetAt` does.
 */
export const civilInstant = (text: string, timeZone: string): number | undefined => {
  const [, date, time = '00:00', offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text.trim()) ?? [];
  const civil = Date.parse(`${date}T${time}Z`);
  // Engines differ in what they make of 30 February and 24:00; both are no moment here.
  if (Number.isNaN(civil) || dateOf(Math.floor(civil / DAY)) !== date) return undefined;
  const at = offset ? Date.parse(`${date}T${time}${offset}`) : instantOf(civil, timeZone);
  return Number.isNaN(at) ? undefined : at;
};
