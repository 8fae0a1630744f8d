/** Which dataset an element means. Sharing is by address, so neither script order nor upgrade order matters. */
import { pageRecord } from './page.js';

/** Where a dataset is, and whether it is the one that was built and judged together with the running script. */
export interface Address {
  url: string;
  trusted: boolean;
}

/** The closest element that matches, looking out of shadow roots as well. */
export const closestAcross = (start: Element, selector: string): Element | null => {
  let node: Element | undefined = start;
  while (node) {
    const match: Element | null = node.closest(selector);
    if (match) return match;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return null;
};

/**
 * Own `src` → closest `data-ics-src` → the script's own `data-ics-src` → `data/ics.json` beside the script.
 * Undefined when nothing says where the data is, as for npm users who set no `src`.
 */
export const addressOf = (host: Element, src: string | null | undefined): Address | undefined => {
  const record = pageRecord();
  const written = src || closestAcross(host, '[data-ics-src]')?.getAttribute('data-ics-src') || record.src;
  if (written) return { url: absolute(written, host.ownerDocument.baseURI), trusted: false };
  return record.base ? { url: `${record.base}data/ics.json`, trusted: true } : undefined;
};

/** An address that is no URL stays as written, so that the message about it shows what the page says. */
const absolute = (written: string, base: string) => {
  try {
    return new URL(written, base).href;
  } catch {
    return written;
  }
};
