/** Gives each element its own language, and keeps it when the page's changes around it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestAcross } from '../dataset/address.js';
import { weekday } from '../words/format.js';
import { directionOf, isLoaded, loadLocale, localeFor, speak } from '../words/locale.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

const listeners = new Set<() => void>();
/** Languages whose absence is on the console already, so that ten elements tell one story once. */
const told = new Set<string>();
let observer: MutationObserver | undefined;
/**
 * A browser takes longer over the first date of a page than a badge over everything else: it is written to nobody, in a
 * task of its own, while the data is on its way. The next ones cost nothing.
 */
let firstDate: unknown;

/** One observer serves the page: languages change rarely, and for many elements at once. */
const observe = (target: Node, subtree: boolean) => {
  observer ??= new MutationObserver(() => listeners.forEach((listener) => listener()));
  observer.observe(target, { attributes: true, attributeFilter: ['lang'], subtree });
};

/**
 * Resolves own `lang` → closest `[lang]`, out of shadow roots too → `<html lang>` → English, and sets it as the
 * spoken language immediately before its host renders.
 */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  readonly #changed = () => this.#resolve();
  #locale = 'en';
  #failed = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The locale that is spoken: the wanted one, or English when its words cannot be had. */
  get locale() {
    return this.#failed.has(this.#locale) ? 'en' : this.#locale;
  }

  get direction() {
    return directionOf(this.locale);
  }

  /** Whether the words are there. */
  get ready() {
    return isLoaded(this.locale);
  }

  hostConnected() {
    firstDate ??= setTimeout(() => weekday(0, undefined));
    listeners.add(this.#changed);
    observe(this.#host.ownerDocument.documentElement, true);
    // The page's observer does not see into shadow roots.
    for (let root = this.#host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) observe(root, true);
    this.#resolve();
  }

  hostDisconnected() {
    listeners.delete(this.#changed);
  }

  hostUpdate() {
    speak(this.locale);
  }

  #resolve() {
    const wanted = closestAcross(this.#host, '[lang]')?.getAttribute('lang') || 'en';
    const locale = localeFor(wanted);
    if (locale === this.#locale && this.#host.hasUpdated) return;
    this.#locale = locale;
    this.#host.requestUpdate();
    if (isLoaded(locale)) return;
    loadLocale(locale)
      .catch((error: unknown) => {
        this.#failed.add(locale);
        if (!told.has(locale)) console.warn(`ICS Widgets: the words for "${locale}" could not be loaded (${String(error)}).`);
        told.add(locale);
      })
      .finally(() => this.#host.requestUpdate());
  }
}
