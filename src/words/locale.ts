/**
 * Which language is being spoken.
 *
 * `msg()` reads the current locale on every call, and rendering is synchronous: an element says which language it
 * speaks immediately before it renders, so that two elements on one page can speak two languages.
 */
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import type { LocaleModule } from '@lit/localize';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';

type Loader = () => Promise<LocaleModule>;

const loaders = new Map<string, Loader>([['da', () => import('./generated/da.js')]]);
const loaded = new Map<string, LocaleModule>();
let current: string = sourceLocale;

configureReentrantLocalization({
  sourceLocale,
  targetLocales: [...targetLocales, 'en-XA', 'ar-XB'],
  getLocale: () => current,
  loadLocaleSync: (locale) => loaded.get(locale)!,
});

/** Adds a locale that is not shipped: the pseudo-locales of tests and stories. */
export const addLocale = (locale: string, loader: Loader) => void loaders.set(locale, loader);

/** The locale of the kit that serves a BCP 47 tag best: `da-DK` → `da`; `en` where there is none. */
export const localeFor = (tag: string): string => {
  const wanted = `${tag.toLowerCase()}-`;
  return [...loaders.keys()].find((locale) => wanted.startsWith(`${locale.toLowerCase()}-`)) ?? sourceLocale;
};

/** Whether a locale can be spoken at once. */
export const isLoaded = (locale: string) => locale === sourceLocale || loaded.has(locale);

/** Fetches a locale's words. A failure is the caller's to tell, and can be tried again. */
export const loadLocale = async (locale: string): Promise<void> => {
  if (!isLoaded(locale)) loaded.set(locale, await loaders.get(locale)!());
};

/** Sets the language of every `msg()` until the next call. */
export const speak = (locale: string) => void (current = locale);

/** The language being spoken. */
export const spoken = () => current;

/** Writing direction of a locale. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ps|ur)\b/.test(locale) ? 'rtl' : 'ltr');
