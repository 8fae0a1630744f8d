/**
 * Civil time of an IANA zone, with Intl only.
 *
 * Three kinds of number are used throughout the hours engine. An *instant* ends in `At` and is milliseconds since 1970
 * in UTC. A *civil time* is what a clock on the wall of the zone shows, written as the milliseconds that this reading
 * would have in UTC. A *day* counts civil dates from 1970-01-01. The visitor's own zone is never read.
 */
export const DAY = 864e5;

/** What a cache holds for a key, made when it is missing. A full cache starts anew, so that none grows without end. */
export const kept = <Key, Value>(cache: Map<Key, Value>, key: Key, make: () => Value): Value => {
  let value = cache.get(key);
  if (value === undefined) {
    if (cache.size > 4095) cache.clear();
    cache.set(key, (value = make()));
  }
  return value;
};

const clocks = new Map<string, (at: number) => number>();

/** The offset from UTC of a zone, by instant. */
const clockOf = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-US', {
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
  const shown = (at: number) => {
    const [month, day, year, hour, minute, second] = format.format(at).match(/\d+/g) as unknown as number[];
    return Date.UTC(year!, month! - 1, day, hour, minute, second) - Math.floor(at / 1e3) * 1e3;
  };
  /** By UTC day, because Intl is slow; null on a day during which the offset changes. */
  const offsets = new Map<number, number | null>();
  return (at: number): number => {
    const day = Math.floor(at / DAY);
    // Clocks change at most once a UTC day: where both ends agree, the time between agrees too.
    const offset = kept(offsets, day, () => (shown(day * DAY) === shown(day * DAY + DAY) ? shown(at) : null));
    return offset ?? shown(at);
  };
};

/** The civil time at an instant. Throws the RangeError of Intl, which names the zone, for a zone that does not exist. */
export const civilAt = (at: number, timeZone: string): number => at + kept(clocks, timeZone, () => clockOf(timeZone))(at);

/** The day that an instant is in. Throws as `civilAt` does. */
export const dayAt = (at: number, timeZone: string): number => Math.floor(civilAt(at, timeZone) / DAY);

/**
 * The instant of a civil time, by the rule that Temporal calls "compatible": a time that the clocks skip moves forward by
 * what they skip, a time that they show twice is the earlier one. Throws as `civilAt` does.
 */
export const instantOf = (civil: number, timeZone: string): number => {
  // What the time would be by the clocks of the day before, and by those of the day after.
  const before = 2 * civil - DAY - civilAt(civil - DAY, timeZone);
  const after = 2 * civil + DAY - civilAt(civil + DAY, timeZone);
  return civilAt(before, timeZone) !== civil && civilAt(after, timeZone) === civil ? after : before;
};

/** `YYYY-MM-DD` of a day. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Whether `YYYY-MM-DD` is in the calendar: engines differ in whether 30 February is nothing or the first of March. */
export const isDate = (date: string): boolean => new Date(date).getUTCDate() === +date.slice(8);

/**
 * The instant that a person means by `2026-12-24T10:00`: local time of the zone, unless the text ends in `Z` or an offset.
 * Seconds are optional; a date alone is its midnight. Undefined for anything else. Throws as `civilAt` does.
 */
export const civilInstant = (text: string, timeZone: string): number | undefined => {
  const [, date, time = '00:00', offset] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  const at = Date.parse(`${date}T${time}${offset ?? 'Z'}`);
  return at !== at || !isDate(date!) ? undefined : offset ? at : instantOf(at, timeZone);
};
