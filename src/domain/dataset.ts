/**
 * The shape of the dataset, written once: every type of the kit is inferred from these schemas, `data/schema.json` is
 * generated from them and `dataset/parse.ts` judges foreign data by them.
 *
 * This is the only file that imports valibot. Everybody else imports its types, so that validation stays out of a page
 * that reads the data it was shipped with.
 */
import * as v from 'valibot';

const written = (pattern: RegExp, expected: string) => v.pipe(v.string(), v.regex(pattern, expected));

const id = written(/^[a-z0-9-]+$/, 'an id of a-z, 0-9 and -');
/** Area codes are strings: they may begin with a nought. */
const areaCode = id;
const timeOfDay = written(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like "09:00"');
const closingTime = written(/^([01]\d:[0-5]\d|2([0-3]:[0-5]\d|4:00))$/, 'a time like "15:00", at most "24:00"');

const isRealDate = (value: string) => {
  const at = Date.parse(`${value}T00:00Z`);
  return at === at && new Date(at).toISOString().startsWith(value);
};
const date = v.pipe(written(/^\d{4}-\d\d-\d\d$/, 'a date like "2026-11-22"'), v.check(isRealDate, 'a date that exists'));
const yearDay = v.pipe(
  written(/^(easter([+-]\d{1,3})?|--\d\d-\d\d)$/, 'a yearly day like "--12-24" or "easter+39"'),
  v.check((day) => day[0] === 'e' || isRealDate(`2024-${day.slice(2)}`), 'a day that exists'),
);
const isTimeZone = (value: string) => {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    return false;
  }
};
const url = written(/^[a-z]+:\S+$/, 'an absolute URL');
const within = (limit: number) =>
  v.pipe(
    v.number(),
    v.check((degrees) => Math.abs(degrees) <= limit, `at most ${limit} degrees`),
  );

/** Words for people, by BCP 47 language: `{ "en": "Opening hours", "da": "Åbningstider" }`. */
export const textSchema = v.record(v.string(), v.string());

const claimEntries = {
  /** Id of an entry in `sources`. */
  source: id,
  /** The day a person last compared the fact with its source; null when nobody knows. */
  checked: v.nullable(date),
  how: v.optional(v.picklist(['page', 'phone', 'visit'])),
  status: v.picklist(['confirmed', 'unconfirmed', 'conflicting']),
  /** The source's own words, in the source's own language. */
  quote: v.optional(v.string()),
  note: v.optional(textSchema),
  alternatives: v.optional(v.array(v.object({ text: textSchema, source: id, checked: v.nullable(date) }))),
  /** First and last day, both included, on which the claim holds. */
  validFrom: v.optional(date),
  validThrough: v.optional(date),
};
const claimSchema = v.object(claimEntries);

const dayOfWeek = v.picklist(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);

/** How many of the ways to speak about a day a row uses; exactly one is right. */
const isOneOf = (...ways: readonly unknown[]) => ways.filter((way) => way !== undefined).length === 1;
const isSpan = ({ opens, closes }: { opens?: string | undefined; closes?: string | undefined }) =>
  !opens === !closes && (!opens || opens !== closes);

const inOrder = ({ validFrom = '', validThrough = '~' }: { validFrom?: string | undefined; validThrough?: string | undefined }) =>
  validFrom <= validThrough;
const IN_ORDER = 'validFrom before validThrough';

const weeklyRowSchema = v.pipe(
  v.object({
    dayOfWeek: v.pipe(
      v.array(dayOfWeek),
      v.check((days) => days.length > 0, 'a day'),
    ),
    opens: v.optional(timeOfDay),
    closes: v.optional(closingTime),
    closed: v.optional(v.literal(true)),
    unknown: v.optional(v.literal(true)),
    validFrom: v.optional(date),
    validThrough: v.optional(date),
    /** Parity of the ISO 8601 week. */
    weeks: v.optional(v.picklist(['odd', 'even'])),
    /** The n-th such weekday of the month, counted from its end when negative. */
    nth: v.optional(
      v.array(
        v.pipe(
          v.number(),
          v.check((n) => /^-?[1-5]$/.test(`${n}`), '1 to 5, or -1 to -5'),
        ),
      ),
    ),
  }),
  v.check(({ opens, closes, closed, unknown }) => isOneOf(opens ?? closes, closed, unknown), 'one of opens with closes, closed or unknown'),
  v.check((row) => isSpan(row), 'both opens and closes, and not the same'),
  v.check((row) => inOrder(row), IN_ORDER),
);

/** What is reported and kept: rows that overlap are read as one. */
export const OVERLAP = 'rows of one day that do not overlap';
const areApart = (rows: v.InferOutput<typeof weeklyRowSchema>[]) => {
  const plain = rows.filter(({ weeks, nth }) => !weeks && !nth);
  const precedes = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
    (a.closes! > a.opens! && a.closes! <= (b.opens ?? '')) || !inOrder({ validFrom: b.validFrom, validThrough: a.validThrough });
  return plain.every((a, index) =>
    plain.slice(0, index).every((b) => !a.dayOfWeek.some((day) => b.dayOfWeek.includes(day)) || precedes(a, b) || precedes(b, a)),
  );
};

const specialRowSchema = v.pipe(
  v.object({
    validFrom: date,
    validThrough: date,
    closed: v.optional(v.literal(true)),
    unknown: v.optional(v.literal(true)),
    opens: v.optional(timeOfDay),
    closes: v.optional(closingTime),
    /** Truncates whatever would apply to these days, instead of replacing it. */
    opensAt: v.optional(timeOfDay),
    closesAt: v.optional(timeOfDay),
    name: v.optional(textSchema),
  }),
  v.check((row) => inOrder(row), IN_ORDER),
  v.check(
    ({ opens, closes, opensAt, closesAt, closed, unknown }) => isOneOf(opens ?? closes, opensAt ?? closesAt, closed, unknown),
    'one of opens with closes, opensAt or closesAt, closed, or unknown',
  ),
  v.check(({ opensAt = '', closesAt = '~' }) => opensAt < closesAt, 'opensAt before closesAt'),
  v.check((row) => isSpan(row), 'both opens and closes, and not the same'),
);

const hoursSchema = v.object({
  channel: v.picklist(['visit', 'phone', 'online']),
  access: v.optional(v.picklist(['walk-in', 'appointment', 'unknown'])),
  service: v.optional(id),
  /** Rows for one day add up; a day that no row names is unknown. */
  weekly: v.pipe(v.array(weeklyRowSchema), v.check(areApart, OVERLAP)),
  publicHolidays: v.optional(v.picklist(['closed', 'open', 'unknown'])),
  /** Ids of `closureSets`; unknown ids are ignored. */
  closures: v.optional(v.array(v.string())),
  special: v.optional(v.array(specialRowSchema)),
  ...claimEntries,
});

const closureDaySchema = v.pipe(
  v.object({
    on: yearDay,
    through: v.optional(yearDay),
    dayOfWeek: v.optional(dayOfWeek),
    closed: v.optional(v.literal(true)),
    closesAt: v.optional(timeOfDay),
    name: v.optional(textSchema),
    ...claimEntries,
  }),
  v.check(({ closed, closesAt }) => isOneOf(closed, closesAt), 'one of closed or closesAt'),
);

const holidaySchema = v.pipe(
  v.object({
    id,
    on: yearDay,
    /** First and last year, both included, in which the day is a public holiday. */
    from: v.optional(v.number()),
    until: v.optional(v.number()),
    name: textSchema,
  }),
  v.check(({ from = 0, until = 9999 }) => from <= until, 'from before until'),
);

const latitude = within(90);
const longitude = within(180);

const exceptionSchema = v.object({
  code: areaCode,
  /** `not` denies those whom `who` names, `only` everyone else. */
  rule: v.picklist(['not', 'only']),
  who: v.record(v.string(), v.array(v.string())),
  /** The part of the municipality that is meant; those whom the row names are then unknown. */
  area: v.optional(textSchema),
  ...claimEntries,
});

const coverageRowSchema = v.object({
  service: id,
  offered: v.picklist(['yes', 'no', 'guidance', 'unknown']),
  /** `anyone`, `unknown`, or the area codes; an empty list serves nobody. */
  serves: v.union([v.picklist(['anyone', 'unknown']), v.array(areaCode)]),
  uncertain: v.optional(v.array(areaCode)),
  except: v.optional(v.array(exceptionSchema)),
  ...claimEntries,
});

const contactSchema = v.object({
  kind: v.picklist(['phone', 'email', 'web', 'booking']),
  value: v.string(),
  label: v.optional(textSchema),
  ...claimEntries,
});

const addressSchema = v.object({
  streetAddress: v.string(),
  postalCode: v.string(),
  addressLocality: v.string(),
  floor: v.optional(v.string()),
  ...claimEntries,
});

const centerSchema = v.object({
  id,
  name: textSchema,
  also: v.optional(v.array(v.string())),
  municipality: areaCode,
  authority: v.optional(textSchema),
  page: v.optional(url),
  address: v.optional(addressSchema),
  point: v.optional(v.object({ lat: latitude, lon: longitude, precision: v.picklist(['door', 'street', 'postcode']), ...claimEntries })),
  contacts: v.optional(v.array(contactSchema)),
  booking: v.optional(v.object({ rule: v.picklist(['required', 'recommended', 'none', 'unknown']), ...claimEntries })),
  venue: v.optional(
    v.object({
      entrance: v.optional(textSchema),
      transit: v.optional(textSchema),
      stepFree: v.optional(v.picklist(['yes', 'no', 'unknown'])),
      ...claimEntries,
    }),
  ),
  hours: v.optional(v.array(hoursSchema)),
  services: v.optional(v.array(coverageRowSchema)),
});

const sourceSchema = v.object({
  name: textSchema,
  url: v.optional(url),
  publisher: v.optional(v.string()),
  kind: v.optional(v.picklist(['official', 'secondary'])),
  language: v.optional(v.string()),
  published: v.optional(v.string()),
  retrieved: v.optional(v.string()),
});

const noticeSchema = v.object({ id, text: textSchema, center: v.optional(id), ...claimEntries });
const serviceSchema = v.object({ id, name: textSchema, about: v.optional(textSchema), url: v.optional(url) });
const officeSchema = v.object({
  id,
  name: textSchema,
  about: v.optional(textSchema),
  url: v.optional(url),
  phone: v.optional(v.string()),
  hours: v.optional(v.array(hoursSchema)),
  ...claimEntries,
});
const documentSchema = v.object({ id, name: textSchema, note: v.optional(textSchema) });

const municipalitySchema = v.object({
  code: areaCode,
  name: textSchema,
  also: v.optional(v.array(v.string())),
  point: v.optional(v.object({ lat: latitude, lon: longitude })),
});

export const placesSchema = v.object({
  municipalities: v.array(municipalitySchema),
  /** One row a town: postcodes and runs of them ("1050-1074 1100"), the town, its area codes with the most likely first ("0147 0101"). */
  towns: v.optional(v.array(v.tuple([v.string(), v.string(), v.string()]))),
});

const questionSchema = v.object({
  id,
  options: v.optional(v.array(id)),
  from: v.optional(v.literal('municipalities')),
  /** Adds the option `not-sure`. */
  unsure: v.optional(v.literal(true)),
});

const ruleSchema = v.object({
  id,
  decision: v.picklist(['office', 'steps', 'bring']),
  then: id,
  /** For a step: where it is done. */
  office: v.optional(id),
  /** For something to bring: the steps that want it. */
  for: v.optional(v.array(id)),
  /** Question or derived id → allowed options; all must hold, an absent key allows any. */
  when: v.record(v.string(), v.array(v.string())),
  deadline: v.optional(
    v.object({
      days: v.optional(v.number()),
      months: v.optional(v.number()),
      from: v.picklist(['entry', 'conditions']),
    }),
  ),
  duty: v.optional(v.picklist(['must', 'may'])),
  takes: v.optional(textSchema),
  fee: v.optional(textSchema),
  apply: v.optional(url),
  ...claimEntries,
});

export const guideSchema = v.object({
  version: v.string(),
  questions: v.array(questionSchema),
  derived: v.optional(v.array(v.object({ id, service: id, options: v.array(v.string()) }))),
  /** Pairs of step ids: the first comes before the second. */
  before: v.optional(v.array(v.tuple([id, id]))),
  rules: v.array(ruleSchema),
  texts: v.record(
    v.string(),
    v.object({ title: textSchema, hint: v.optional(textSchema), options: v.optional(v.record(v.string(), textSchema)) }),
  ),
});

/** The dataset whole. `places` and `guide` may arrive later than the rest: see `dataset/store.ts`. */
export const datasetSchema = v.object({
  $schema: v.optional(v.string()),
  version: v.literal(1),
  id,
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'a time zone like "Europe/Paris"')),
  languages: v.array(v.string()),
  homepage: url,
  localLanguage: v.optional(v.string()),
  /** The name of the time zone as people say it. */
  timeZoneName: v.optional(textSchema),
  /** Where errors are reported: a mailto: or https: URL. */
  report: v.optional(v.string()),
  ownMunicipalityOffice: v.optional(id),
  sources: v.record(v.string(), sourceSchema),
  maxAgeDays: v.optional(v.record(v.string(), v.number())),
  holidays: v.optional(v.array(holidaySchema)),
  closureSets: v.optional(v.record(v.string(), v.object({ days: v.array(closureDaySchema) }))),
  notices: v.optional(v.array(noticeSchema)),
  services: v.optional(v.array(serviceSchema)),
  offices: v.optional(v.array(officeSchema)),
  documents: v.optional(v.array(documentSchema)),
  centers: v.array(centerSchema),
  places: v.optional(placesSchema),
  guide: v.optional(guideSchema),
});

export type Text = v.InferOutput<typeof textSchema>;
export type Claim = v.InferOutput<typeof claimSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type DayOfWeek = v.InferOutput<typeof dayOfWeek>;
export type WeeklyRow = v.InferOutput<typeof weeklyRowSchema>;
export type SpecialRow = v.InferOutput<typeof specialRowSchema>;
export type Hours = v.InferOutput<typeof hoursSchema>;
export type ClosureDay = v.InferOutput<typeof closureDaySchema>;
export type ClosureSets = NonNullable<Dataset['closureSets']>;
export type Holiday = v.InferOutput<typeof holidaySchema>;
export type Address = v.InferOutput<typeof addressSchema>;
export type Contact = v.InferOutput<typeof contactSchema>;
export type CoverageRow = v.InferOutput<typeof coverageRowSchema>;
export type Exception = v.InferOutput<typeof exceptionSchema>;
export type Center = v.InferOutput<typeof centerSchema>;
export type Notice = v.InferOutput<typeof noticeSchema>;
export type Service = v.InferOutput<typeof serviceSchema>;
export type Office = v.InferOutput<typeof officeSchema>;
export type Document = v.InferOutput<typeof documentSchema>;
export type Municipality = v.InferOutput<typeof municipalitySchema>;
export type Places = v.InferOutput<typeof placesSchema>;
export type Question = v.InferOutput<typeof questionSchema>;
export type Rule = v.InferOutput<typeof ruleSchema>;
export type Guide = v.InferOutput<typeof guideSchema>;
export type Dataset = v.InferOutput<typeof datasetSchema>;
