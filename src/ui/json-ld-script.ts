/** Keeps a description for search engines among the children of an element, where crawlers read it. */
import { html, render } from 'lit';
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

/** A script that came from a template never runs: Trusted Types let data into it, as they do not into one that was created. */
const emptyScript = () => {
  const place = document.createElement('div');
  render(html`<script type="application/ld+json"></script>`, place);
  return place.querySelector('script')!;
};

/** JSON as it is meant, on a page too whose scripts gave lists and texts a way of their own to write themselves. */
const inJson = (value: unknown) =>
  JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });

/** Writes the description of what is shown, or takes it away when nothing is. Written anew only for another day, language or centre. */
export const keepJsonLd = (host: HTMLElement, shown: { center: Center; dataset: Dataset; now: number } | undefined) => {
  const before = kept.get(host);
  const about = shown && [shown.center, shown.dataset, dayAt(shown.now, shown.dataset.timeZone), spoken()];
  if (about?.every((part, index) => part === before?.about[index])) return;
  before?.script.remove();
  kept.delete(host);
  if (!shown || !about) return;
  const script = emptyScript();
  script.append(inJson(jsonLd(shown.center, shown.dataset, shown.now, plain)));
  host.append(script);
  kept.set(host, { script, about });
};
