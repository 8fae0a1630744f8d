/** Variants of the shipped data, derived from it when they are asked for, so that none can be stale. */

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Part = { [key: string]: Json };

/** The shipped entry, with its other files at absolute addresses: a variant has no folder of its own. */
const shipped = async (): Promise<Part> => {
  const url = new URL(document.documentElement.dataset.icsSrc ?? '/data/ics.json', document.baseURI);
  const entry = (await (await fetch(url)).json()) as Part;
  for (const section of Object.values(entry)) {
    if (isPart(section) && typeof section.$ref === 'string') section.$ref = new URL(section.$ref, url).href;
  }
  return entry;
};

const isPart = (value: Json | undefined): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

const address = (text: string) => URL.createObjectURL(new Blob([text], { type: 'application/json' }));

/** Changes every record of a tree. */
const everywhere = (value: Json, change: (part: Part) => void): void => {
  if (isPart(value)) change(value);
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) everywhere(inner, change);
};

/** Address of the data as it would be after somebody had checked and confirmed every claim on a day like "2026-11-20". */
export const checkedOn = async (date: string): Promise<string> => {
  const entry = await shipped();
  everywhere(entry, (part) => {
    if ('checked' in part) Object.assign(part, { checked: date, status: 'confirmed' });
  });
  return address(JSON.stringify(entry));
};

/** What an office may differ in from the shipped one. */
interface OfficeOptions {
  /** Day of the check. */
  checked: string;
  /** Weekly rows of the desk. */
  weekly?: Part[];
  special?: Part[];
  /** Milliseconds that the office's clocks lie behind the visitor's; whole hours. */
  behind?: number;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const WEEKEND: Part = { dayOfWeek: ['Saturday', 'Sunday'], closed: true };
const LUNCH: Part[] = [
  { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '12:00' },
  { dayOfWeek: WEEKDAYS.slice(0, 4), opens: '12:30', closes: '15:00' },
  WEEKEND,
];

/**
 * Address of the data with an office in Aarhus whose hours somebody checked and confirmed: walk in, with a lunch break,
 * and a telephone that has none. Its customary closing days are as doubtful as ever.
 */
export const checkedOffice = async ({ checked, weekly = LUNCH, special = [], behind }: OfficeOptions): Promise<string> => {
  const entry = await shipped();
  const office = (entry.centers as Part[]).find(({ id }) => id === 'aarhus')!;
  const [record] = office.hours as Part[];
  const claim = { source: record!.source!, checked, status: 'confirmed', closures: ['dk-municipal'] };
  office.hours = [
    { channel: 'visit', access: 'walk-in', weekly, special, ...claim },
    { channel: 'phone', weekly: [{ dayOfWeek: WEEKDAYS, opens: '09:00', closes: '14:00' }, WEEKEND], ...claim },
  ];
  if (behind !== undefined) {
    const east = Math.round((-new Date().getTimezoneOffset() * 60_000 - behind) / 3_600_000);
    // POSIX counts hours west.
    entry.timeZone = `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
  }
  return address(JSON.stringify(entry));
};

/** Address of the data with one more notice, for everybody. */
export const withNotice = async (text: string): Promise<string> => {
  const entry = await shipped();
  const source = Object.keys(entry.sources as Part)[0]!;
  entry.notices = [{ id: 'notice', text: { en: text }, source, checked: null, status: 'unconfirmed' }];
  return address(JSON.stringify(entry));
};

/** Address of something that is no dataset at all. */
export const unreadable = (): string => address('<!doctype html>');
