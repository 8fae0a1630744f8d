/** Keeps a description for search engines among the children of an element, where crawlers read it. */
import { dayAt } from '../domain/civil-time.js';
import { jsonLd } from '../domain/json-ld.js';
import type { Center, Dataset } from '../domain/dataset.js';
import { spoken } from '../words/locale.js';
import { plain } from '../words/text.js';

interface Kept {
  readonly script: HTMLScriptElement;
  readonly about: readonly unknown[];
}
const kept = new WeakMap<HTMLElement, Kept>();

/** Writes the description of what is shown, or takes it away when nothing is. Written anew only for another day, language or centre. */
export const keepJsonLd = (host: HTMLElement, shown: { center: Center; dataset: Dataset; now: number } | undefined) => {
  const before = kept.get(host);
  const about = shown && [shown.center, shown.dataset, dayAt(shown.now, shown.dataset.timeZone), spoken()];
  if (about?.every((part, index) => part === before?.about[index])) return;
  before?.script.remove();
  kept.delete(host);
  if (!shown || !about) return;
  const script = host.ownerDocument.createElement('script');
  script.type = 'application/ld+json';
  // By append, not textContent: Trusted Types guard the latter, and data is no code.
  script.append(JSON.stringify(jsonLd(shown.center, shown.dataset, shown.now, plain)));
  host.append(script);
  kept.set(host, { script, about });
};
