/** `ics.js`: the one script of a page. It imports only the elements that are there. */
import { startLoader } from '../embed/loader.js';
import { takePage } from '../embed/take-page.js';

// Said once: the build writes the release out wherever it is named.
const release = ICS_RELEASE;
const base = takePage(release);
if (base) {
  startLoader({
    ...release,
    // Absolute, because a classic script from another origin has no address to resolve against.
    fetchTag: (tag) => import(/* @vite-ignore */ `${base}elements/${tag.slice(4)}.js`),
  });
}
