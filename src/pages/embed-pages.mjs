/** Writes the pages for iframes with their oEmbed answers: static HTML that needs no script, and becomes the widget where one runs. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { datasetAt, drawnAt, moduleAt } from './plain-data.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** Spelled so that whoever reads it sees that it is to be replaced. */
const SOME_HOST = 'https://YOUR-HOST/';

/** Where the kit will be, with a slash at its end. */
export const baseOf = (written) => {
  if (!written) return SOME_HOST;
  const isAddress = URL.canParse(written) && new URL(written).protocol === 'https:' && !/[?#]/.test(written);
  if (!isAddress) throw new Error(`ICS_BASE_URL="${written}" is no address of a folder like https://example.org/ics/1.4.2/.`);
  return written.endsWith('/') ? written : `${written}/`;
};

/** Fills `dist/embed/`. */
export const buildEmbedPages = async (dist, written = process.env.ICS_BASE_URL) => {
  const base = baseOf(written);
  const { dataset, problems } = await datasetAt(here('../../data/ics.json'));
  if (problems.length > 0) throw new Error(`data/ics.json has faults:\n  ${problems.join('\n  ')}`);
  const { embedPages } = await moduleAt('src/pages/plain/index.ts');
  const now = drawnAt(dataset);
  for (const [file, text] of Object.entries(embedPages(dataset, now, base))) {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), text);
  }
  const css = await readFile(here('plain/embed.css'), 'utf8');
  await writeFile(path.join(dist, 'embed/embed.css'), `${css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '')}\n`);
  const day = new Date(now).toISOString().slice(0, 10);
  console.log(`The pages for iframes hold the opening hours of the week from ${day}; SOURCE_DATE_EPOCH sets another.`);
  if (!written) console.log(`Their oEmbed answers say ${SOME_HOST}: set ICS_BASE_URL to the address of dist/ before you publish them.`);
};
