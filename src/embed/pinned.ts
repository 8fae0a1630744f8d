/** Fetches the kit's own code by hashes: nothing of it runs unless it is, to the byte, what was published together. */
import { pageRecord } from '../dataset/page.js';
import { runningScript } from './script-address.js';

/** The path of a file in the folder of the script → the list of what has to be checked for it, as the build writes it. */
export type Pins = Readonly<Record<string, string>>;

/** A module of the kit, by a path like `elements/center-card.js`. */
export type FetchCode = (path: string) => Promise<unknown>;

/** Fetches by path from a folder, told as an absolute URL, and lets the files that come from there ask for others. */
export const codeAt = (base: string, pins: Pins): FetchCode => {
  const nonce = runningScript()?.nonce ?? '';

  /** Resolves when a file is in the browser's own map of modules, where nothing can take its place any more. */
  const checked = (href: string, integrity: string) => {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity, crossOrigin: '', nonce });
    return new Promise<unknown>((pass, fail) => {
      const refuse = () => fail(new Error(`gone or altered: ${href}`));
      Object.assign(link, { onload: pass, onerror: refuse });
      // A browser that does not know these links, or that does not compare their hashes (WebKit 2.50), asks twice: the first answer is checked.
      if (link.relList.supports('modulepreload') && !/^Apple/.test(navigator.vendor)) document.head.append(link);
      else fetch(href, { integrity }).then(pass, refuse);
    }).finally(() => link.remove());
  };

  /** Imports once everything is checked: what had failed would be fetched again by the import, and then not be checked. */
  const listed = async (from: string, list: string, name = ''): Promise<unknown> => {
    const files = [...list.matchAll(/(\S+) (\S+)/g)].map(([, file, hash]) => [new URL(file!, from).href, `sha256-${hash}=`] as const);
    await Promise.all(files.map((file) => checked(...file)));
    const module = (await import(/* @vite-ignore */ files[0]![0])) as { default?: Pins };
    // Only a file of lists has a default export.
    return module.default ? listed(from, module.default[name]!) : module;
  };

  pageRecord().pin = (from, ...rest) => (from.startsWith(base) ? listed(from, ...rest) : undefined);
  return async (path: string) => listed(base, pins[path]!, path);
};
