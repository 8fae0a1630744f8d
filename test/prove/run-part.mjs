/**
 * One part of the proof in a process of its own, because the time zone of a process is that of its visitor:
 *
 *   TZ=Europe/Copenhagen node test/prove/run-part.mjs against-opening-hours againstOpeningHours 20261122 100000
 *
 * Prints what the function answers, as JSON.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = new URL('../../', import.meta.url);
const [file, name, ...numbers] = process.argv.slice(2);

const { module } = await runnerImport(fileURLToPath(new URL(`test/prove/${file}.ts`, ROOT)), {
  root: fileURLToPath(ROOT),
  configFile: false,
  logLevel: 'error',
});
const holidays = () => JSON.parse(readFileSync(new URL('data/ics.json', ROOT), 'utf8')).holidays;
console.log(JSON.stringify(module[name](...(numbers.length > 0 ? numbers.map(Number) : [holidays()]))));
