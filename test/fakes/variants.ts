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

/** Address of the data with one more notice, for everybody. */
export const withNotice = async (text: string): Promise<string> => {
  const entry = await shipped();
  const source = Object.keys(entry.sources as Part)[0]!;
  entry.notices = [{ id: 'notice', text: { en: text }, source, checked: null, status: 'unconfirmed' }];
  return address(JSON.stringify(entry));
};

/** Address of something that is no dataset at all. */
export const unreadable = (): string => address('<!doctype html>');
