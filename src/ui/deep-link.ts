/** Keeps what was chosen in the fragment of the page's address, and follows a fragment that somebody shares. */
import type { ReactiveControllerHost } from 'lit';
import { FragmentController } from './fragment-controller.js';

/** Key → value; an absent or empty value is not written. */
export type Chosen = Readonly<Record<string, string | undefined>>;

const OURS = /^[\w-]+\.[a-z]+=/;

/** The fragment's parts, unless the page uses the fragment for something else: then there are none, and none are written. */
const partsOf = (hash: string): string[] | undefined => {
  const parts = hash.slice(1).split('&').filter(Boolean);
  return parts.every((part) => OURS.test(part)) ? parts : undefined;
};

/** What the address says for a namespace; keys that are not known are ignored by whoever reads. */
export const chosenIn = (hash: string, namespace: string): Chosen => {
  const own = (partsOf(hash) ?? []).filter((part) => part.startsWith(`${namespace}.`)).map((part) => part.slice(namespace.length + 1));
  return Object.fromEntries(new URLSearchParams(own.join('&')));
};

/** The fragment with a namespace's part replaced, those of others kept; undefined where the fragment belongs to the page. */
export const hashWith = (hash: string, namespace: string, chosen: Chosen): string | undefined => {
  const parts = partsOf(hash);
  if (!parts) return undefined;
  const own = Object.entries(chosen)
    .filter(([, value]) => value)
    .map(([key, value]) => `${namespace}.${key}=${encodeURIComponent(value!)}`);
  const all = [...parts.filter((part) => !part.startsWith(`${namespace}.`)), ...own];
  return all.length > 0 ? `#${all.join('&')}` : '';
};

type Host = ReactiveControllerHost & HTMLElement;

export class DeepLinkController {
  readonly #host: Host;

  /** @param follow Gets what the address says, at once and whenever it changes. */
  constructor(host: Host, follow: (chosen: Chosen) => void) {
    this.#host = host;
    new FragmentController(host, () => follow(chosenIn(location.hash, this.#namespace)));
  }

  /** Makes no new entry in the history, and keeps what the page stored with the present one. */
  write(chosen: Chosen) {
    const hash = hashWith(location.hash, this.#namespace, chosen);
    if (hash === undefined || hash === location.hash) return;
    history.replaceState(history.state, '', hash || location.pathname + location.search);
  }

  /** Two of a kind on one page are told apart by their ids. */
  get #namespace() {
    return this.#host.id || this.#host.localName;
  }
}
