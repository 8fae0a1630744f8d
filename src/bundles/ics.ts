/** `ics.js`: the one script of a page. It imports only the elements that are there. */
import { startLoader } from '../embed/loader.js';
import { codeAt } from '../embed/pinned.js';
import { takePage } from '../embed/take-page.js';

// Said once: the build writes the release out wherever it is named.
const release = ICS_RELEASE;
const page = takePage(release);
if (page) startLoader({ ...release, ...page, code: codeAt(page.base, ICS_PINS) });
