/** A centre in schema.org's words, for search engines. */
import type { Center, Claim, Dataset, Hours, Text, WeeklyRow } from './dataset.js';
import { civilAt, dateOf, DAY, dayAt, instantOf } from './civil-time.js';
import { WEEKDAYS, weekdayOf } from './civil-date.js';
import { recordFor } from './opening.js';
import { weekOf } from './week.js';

/** schema.org's OpeningHoursSpecification: `closes` before `opens` is on the next day, and both at 00:00 mean closed. */
export interface HoursSpecification {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

const WEEKS_AHEAD = 52;
/** schema.org has no 24:00: midnight is 00:00 of the next day, and a whole day ends a minute early. */
const MIDNIGHT = '00:00';
const DAYS_END = '23:59';

const later = (a = '', b = '') => (a > b ? a : b) || undefined;
const earlier = (a = '~', b = '~') => [a < b ? a : b].find((date) => date !== '~');
const specification = (opens: string, closes: string, rest: Partial<HoursSpecification>): HoursSpecification => ({
  '@type': 'OpeningHoursSpecification',
  ...rest,
  opens,
  closes,
});
const between = (validFrom: string | undefined, validThrough: string | undefined) => ({
  ...(validFrom && { validFrom }),
  ...(validThrough && { validThrough }),
});

/** What holds every week; other rows are told date by date. */
const weekly = (record: Hours): HoursSpecification[] =>
  record.weekly.flatMap(({ dayOfWeek, opens, closes, weeks, nth, validFrom, validThrough }: WeeklyRow) =>
    opens && closes && !weeks && !nth
      ? specification(opens, closes !== '24:00' ? closes : opens === MIDNIGHT ? DAYS_END : MIDNIGHT, {
          dayOfWeek,
          ...between(later(validFrom, record.validFrom), earlier(validThrough, record.validThrough)),
        })
      : [],
  );

type Times = { opens: string; closes: string };

/** What the weekly specifications alone would make a reader expect of a date. */
const expected = (specifications: readonly HoursSpecification[], date: string): readonly Times[] => {
  const weekday = WEEKDAYS[weekdayOf(Date.parse(date) / DAY)]!;
  return specifications
    .filter(
      ({ dayOfWeek = [], validFrom = '', validThrough = '~' }) => dayOfWeek.includes(weekday) && validFrom <= date && date <= validThrough,
    )
    .sort((a, b) => a.opens.localeCompare(b.opens));
};

/** What a date promises: only time that is certainly open, because a crawler knows no "may be closed". */
const promised = (spans: ReturnType<typeof weekOf>[number]['spans'], timeZone: string): readonly Times[] => {
  const clock = (at: number) => new Date(civilAt(at, timeZone)).toISOString().slice(11, 16);
  return spans
    .filter(({ is }) => is === 'open')
    .map(({ opensAt, closesAt }) => {
      const [opens, closes] = [clock(opensAt), clock(closesAt)];
      return { opens, closes: opens === MIDNIGHT && closes === MIDNIGHT ? DAYS_END : closes };
    });
};

const told = (times: readonly Times[]) => times.map(({ opens, closes }) => `${opens}-${closes}`).join();

/** The dates of the coming year that differ from the ordinary week. */
const special = (record: Hours, specifications: readonly HoursSpecification[], at: number, dataset: Dataset): HoursSpecification[] => {
  const { timeZone } = dataset;
  const today = dayAt(at, timeZone);
  return [...new Array(WEEKS_AHEAD + 1).keys()]
    .map((week) => weekOf(record, instantOf((today + 7 * week) * DAY + DAY / 2, timeZone), dataset))
    .flat()
    .filter(({ date }) => date >= dateOf(today))
    .flatMap(({ date, spans }) => {
      const times = promised(spans, timeZone);
      if (told(times) === told(expected(specifications, date))) return [];
      const hours = times.length > 0 ? times : [{ opens: MIDNIGHT, closes: MIDNIGHT }];
      return hours.map(({ opens, closes }) => specification(opens, closes, between(date, date)));
    });
};

/** A claim that sources contradict is not passed on as a fact. */
const agreed = <C extends Claim>(claim: C | undefined): C | undefined => (claim?.status === 'conflicting' ? undefined : claim);

const hoursOf = (record: Hours | undefined, at: number, dataset: Dataset) => {
  if (!agreed(record)) return {};
  const specifications = weekly(record!);
  return { specifications, exceptions: special(record!, specifications, at, dataset) };
};

/**
 * The centre as a schema.org GovernmentOffice: what is known of it, with the hours of the coming year. `inWords` picks
 * the language of its name. An ordinary JSON object; what is not known is left out.
 */
export const jsonLd = (center: Center, dataset: Dataset, at: number, inWords: (text: Text) => string) => {
  const address = agreed(center.address);
  const point = agreed(center.point);
  const contact = (kind: string) => center.contacts?.find((one) => one.kind === kind && agreed(one))?.value;
  const desk = hoursOf(recordFor(center, 'visit'), at, dataset);
  const phone = hoursOf(recordFor(center, 'phone'), at, dataset);
  const described = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: inWords(center.name),
    url: center.page,
    telephone: contact('phone'),
    email: contact('email'),
    address: address && {
      '@type': 'PostalAddress',
      streetAddress: [address.streetAddress, address.floor].filter(Boolean).join(', '),
      postalCode: address.postalCode,
      addressLocality: address.addressLocality,
    },
    geo: point && point.precision !== 'postcode' ? { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } : undefined,
    openingHoursSpecification: desk.specifications,
    specialOpeningHoursSpecification: desk.exceptions,
    contactPoint: phone.specifications && {
      '@type': 'ContactPoint',
      contactType: 'customer service',
      telephone: contact('phone'),
      // A ContactPoint has no list of exceptions of its own: dated hours stand beside the weekly ones.
      hoursAvailable: [...phone.specifications, ...phone.exceptions],
    },
  };
  return Object.fromEntries(
    Object.entries(described).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
};
