/** `ics.js`: the one script of a page. It imports only the elements that are there. */
import { codeAt } from '../embed/fetch-code.js';
import { startLoader } from '../embed/loader.js';
import { takePage } from '../embed/take-page.js';

// Said once: the build writes the release out wherever it is named.
const release = ICS_RELEASE;
const page = takePage(release);
if (page) startLoader({ ...release, ...page, code: codeAt(page.base) });
