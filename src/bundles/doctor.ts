/** `chunks/doctor.js`: the check of a page that carries the script, fetched when somebody asks for it. */
import { pageRecord } from '../dataset/page.js';
import { openCheck } from '../embed/doctor.js';

/** Opens the check; once it is open, does nothing. */
export const startDoctor = (): void =>
  openCheck({
    tags: ICS_RELEASE.tags,
    choices: ICS_CHOICES,
    // As ics.js does, so that it is the same module.
    fetchTag: (tag) => import(/* @vite-ignore */ `${pageRecord().base}elements/${tag.slice(4)}.js`),
  });
