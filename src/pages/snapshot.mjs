/**
 * Prints a widget as plain HTML to paste where nothing else is let in:
 * `npm run snapshot -- --widget center-card --lang en --center ID [--at 2026-12-24] [--data ics.json]`.
 * The hours are those of the week from today, unless `--at` or SOURCE_DATE_EPOCH names another day.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { datasetAt, moduleAt } from './plain-data.mjs';

process.env.NODE_ENV = 'production';

const OPTIONS = ['widget', 'lang', 'center', 'at', 'data'];
const USAGE = 'Usage: npm run snapshot -- --widget NAME --lang LANGUAGE [--center ID] [--at 2026-12-24] [--data FILE]';

/** Throws when the wish is none of those that are known, and says which are. */
const known = (option, wish, names) => {
  if (names.includes(wish)) return wish;
  throw new Error(
    `${wish === undefined ? `--${option} is missing` : `--${option} ${wish} is not known`}; it is one of: ${names.join(', ')}.`,
  );
};

const epoch = process.env.SOURCE_DATE_EPOCH;

const momentOf = async (at, { timeZone }) => {
  if (at === undefined) return epoch ? Number(epoch) * 1000 : new Date().getTime();
  const { civilInstant } = await moduleAt('src/domain/civil-time.ts');
  const moment = civilInstant(at, timeZone);
  if (moment === undefined) throw new Error(`--at ${at} is no day like 2026-12-24.`);
  return moment;
};

try {
  const { values } = parseArgs({ options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' }])) });
  const file = values.data ? path.resolve(values.data) : fileURLToPath(new URL('../../data/ics.json', import.meta.url));
  const { dataset, problems } = await datasetAt(file);
  for (const problem of problems) console.error(`Left out: ${problem}`);
  const { WIDGET_NAMES, languagesOf, snapshotOf } = await moduleAt('src/pages/plain/index.ts');
  const centers = dataset.centers.map(({ id }) => id);
  const wish = {
    widget: known('widget', values.widget, WIDGET_NAMES),
    lang: known('lang', values.lang ?? 'en', languagesOf(dataset)),
    center: values.center === undefined ? undefined : known('center', values.center, centers),
  };
  process.stdout.write(snapshotOf(dataset, await momentOf(values.at, dataset), wish));
} catch (error) {
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
}
