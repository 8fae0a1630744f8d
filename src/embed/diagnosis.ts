/** Names what is wrong with a page that carries the kit, and how to mend it: a judgement of its description alone. */
import type { Finding, PageDescription } from './description.js';
import { faultsOf } from './diagnosis-of-place.js';

type Judge = (page: PageDescription) => Finding[];

/** Every fault of the page, what does not work first, else in the order of the page. */
export const findingsIn: Judge = (page) => {
  const all = [
    ...OF_THE_PAGE.flatMap((judge) => judge(page)),
    ...page.places.flatMap((place, at) => faultsOf(place, page).map((found): Finding => ({ ...found, place: at }))),
  ];
  return [...all.filter(({ weight }) => weight === 'broken'), ...all.filter(({ weight }) => weight === 'better')];
};

const policy: Judge = ({ blocks, origin }) =>
  blocks.map(({ directive, url }) => {
    const from = originOf(url);
    return { is: 'policy', weight: 'broken', named: { directive, url }, mend: `${directive} ${from === origin ? "'self'" : from}` };
  });

const originOf = (url: string) => {
  try {
    return new URL(url).origin;
  } catch {
    return url;
  }
};

/** What the policy forbade is told as that. */
const isBlocked = ({ blocks }: PageDescription, address: string) => blocks.some(({ url }) => url === address || originOf(address) === url);

const code: Judge = (page) =>
  page.lacking
    .filter(({ tag }) => !isBlocked(page, `${page.base}elements/${tag.slice(4)}.js`))
    .map(({ tag, reason }) => {
      const at = page.places.findIndex((place) => place.tag === tag);
      const url = `${page.base}elements/${tag.slice(4)}.js`;
      return { is: 'code', weight: 'broken', named: { tag, url }, detail: reason, ...(at < 0 ? {} : { place: at }) };
    });

const data: Judge = (page) =>
  page.data.flatMap((one): Finding[] => {
    const at = page.places.findIndex((place) => place.data === one.url);
    const where = at < 0 ? {} : { place: at };
    if (one.is === 'failed') {
      if (isBlocked(page, one.url)) return [];
      return [{ is: 'data', weight: 'broken', named: { url: one.url }, detail: one.reason, ...where }];
    }
    const { problems, url, facts } = one;
    const found: Finding[] = [];
    if (problems.length) {
      const detail = problems.slice(0, 3).map(({ path, reason }) => `${path}: ${reason}`);
      found.push({ is: 'data-problems', weight: 'broken', named: { url, count: `${problems.length}` }, detail: detail.join('; ') });
    }
    const { count, oldest } = facts.stale;
    if (count) found.push({ is: 'stale', weight: 'better', named: { url, count: `${count}`, oldest } });
    return found;
  });

const versions: Judge = ({ version, others }) => {
  const different = [...new Set(others)].filter((other) => other !== version);
  return different.length ? [{ is: 'versions', weight: 'broken', named: { version, others: different.join(', ') } }] : [];
};

const old: Judge = ({ version, newest, base }) => {
  if (!newest || !isNewer(newest, version)) return [];
  const script = `${base.replace(`/${version}/`, `/${newest}/`)}ics.js`;
  return [{ is: 'old', weight: 'better', named: { version, newest }, mend: `<script defer src="${script}"></script>` }];
};

const numbers = (version: string) => version.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0);

/** Whether a release came after another one. */
const isNewer = (one: string, other: string) => {
  const mine = numbers(other);
  const its = numbers(one);
  const at = [0, 1, 2].find((index) => (its[index] ?? 0) !== (mine[index] ?? 0));
  return at !== undefined && (its[at] ?? 0) > (mine[at] ?? 0);
};

/** A folder that is named after its release never changes, and the facts in it do not either. */
const pinned: Judge = ({ base, version, isDataNamed, data: all }) => {
  if (isDataNamed || !base.endsWith(`/${version}/`) || !all.some(({ url }) => url === `${base}data/ics.json`)) return [];
  const moving = base.replace(`/${version}/`, `/${version.split('.')[0]}/`);
  const mend = `<script defer src="${base}ics.js" data-ics-src="${moving}data/ics.json"></script>`;
  return [{ is: 'pinned', weight: 'better', named: { version }, mend }];
};

const unreserved: Judge = ({ places, base }) => {
  const place = places.findIndex(({ isReserved }) => isReserved === false);
  return place < 0 ? [] : [{ is: 'unreserved', weight: 'better', place, named: {}, mend: `<link rel="stylesheet" href="${base}ics.css">` }];
};

/** Told once: one word on the page mends every widget. */
const language: Judge = ({ places, data: all, tags }) => {
  const place = places.findIndex(
    ({ is, tag, isEdited, language: said }) => is === 'element' && tags.includes(tag) && !isEdited && !said?.trim(),
  );
  if (place < 0) return [];
  const spoken = all.flatMap((one) => (one.is === 'read' ? one.facts.languages : []))[0] ?? 'en';
  return [{ is: 'no-language', weight: 'broken', place, named: { tag: places[place]!.tag }, mend: `<html lang="${spoken}">` }];
};

const OF_THE_PAGE: readonly Judge[] = [policy, versions, code, data, language, unreserved, old, pinned];
