/** `chunks/doctor.js`: the check of a page that carries the script, fetched when somebody asks for it. */
import { openCheck } from '../embed/doctor.js';
import type { Page } from '../embed/loader.js';

/** Opens the check; once it is open, does nothing. The code of elements comes as ics.js lets it come. */
export const startDoctor = (code: Page['code']): void =>
  openCheck({
    tags: ICS_RELEASE.tags,
    choices: ICS_CHOICES,
    fetchTag: async (tag) => {
      const { reason } = await code(`elements/${tag.slice(4)}.js`);
      if (reason) throw new Error(reason);
    },
  });
