/** `ics-all.js`: every element in one file, with divs and links, for hosts that allow one URL. */
import { startLoader } from '../embed/loader.js';
import { codeAt } from '../embed/pinned.js';
import { takePage } from '../embed/take-page.js';
import { elements } from './tags.js';

const release = ICS_RELEASE;
const page = takePage(release);
if (page) {
  for (const define of Object.values(elements)) void define();
  const beside = codeAt(page.base, ICS_PINS);
  startLoader({
    ...release,
    ...page,
    code: (path) => {
      if (path === 'chunks/mount.js') return import('../embed/mount.js');
      return elements[`ics-${/^elements\/(.+)\.js$/.exec(path)?.[1]}`]?.() ?? beside(path);
    },
  });
}
