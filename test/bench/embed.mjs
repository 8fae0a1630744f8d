/**
 * `npm run bench:embed`: what a host's page and its visitor feel of a widget, on a slow line and a slow phone, beside
 * widgets of others measured in the same run. `--runs 3` measures less often. Ends with 1 when ours misses a target.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { PEERS } from './embed-pages.mjs';
import { serveKit } from './kit.mjs';
import { lighthouseOfDemo } from './lighthouse.mjs';
import { bundledPeers } from './peers.mjs';
import { startSlowBrowser, visitOf } from './slow-page.mjs';
import { print } from './table.mjs';
import { blockedFaults, faultsOf } from './verdict.mjs';
import { median } from './visit.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' }, lighthouse: { type: 'boolean', default: false } } });
const RUNS = Number(values.runs);

const medians = (visits) => {
  const of = (key) => median(visits.map((visit) => visit[key] ?? Infinity));
  const keys = ['bytes', 'useful', 'blocking', 'long', 'longest'];
  // What must not happen must not happen once: the worst, and everything that was asked for.
  const shift = Math.max(...visits.map((visit) => visit.shift));
  return { ...visits[0], ...Object.fromEntries(keys.map((key) => [key, of(key)])), shift };
};

const bytes = (value) => value.toLocaleString('en');
const ms = (value) => (Number.isFinite(value) ? `${Math.round(value)} ms` : 'never');
const rowOf = (name, { shows }, seen, unit) => [
  name,
  bytes(seen.bytes),
  String(seen.own.length),
  ms(seen.useful),
  Number.isFinite(seen.useful) ? (seen.useful / unit).toFixed(2) : '–',
  seen.shift.toFixed(2),
  ms(seen.blocking),
  String(seen.long),
  ms(seen.longest),
  shows,
  [...new Set(seen.strangers)].join(' ') || 'nobody',
];
const HEAD = ['page', 'bytes', 'requests', 'useful', '×', 'CLS', 'TBT', 'long', 'longest', 'useful when it shows', 'asks besides'];

const kit = await serveKit({ '/peers/': await bundledPeers() });
kit.add(PEERS);
const plain = {
  'no widget': {
    html: '<!doctype html><title>Plain</title><link rel="icon" href="data:,"><p>Words',
    shows: 'its words',
    useful: '() => true',
  },
};
kit.add(plain);
const browser = await startSlowBrowser();
const missed = [];
try {
  const all = Object.entries({ ...plain, ...kit.pages, ...PEERS });
  const visits = new Map(all.map(([name]) => [name, []]));
  // In turns, so that a moment when the machine is busy does not fall on one page alone; the first turn only warms.
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, { useful }] of all) {
      const visit = await visitOf(browser, kit.addressOf(name), useful);
      if (run > 0) visits.get(name).push(visit);
    }
  }
  const unit = medians(visits.get('no widget')).useful;
  const rows = all.map(([name, page]) => rowOf(name, page, medians(visits.get(name)), unit));
  for (const [name, page] of Object.entries(kit.pages)) {
    const seen = visits.get(name);
    const faults = [...new Set(seen.flatMap((visit) => faultsOf(page, visit))), ...blockedFaults(page, medians(seen))];
    missed.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  const ourCount = Object.keys(kit.pages).length + 1;
  console.log(
    `\n1.6 Mbit/s, 150 ms, a processor four times slower; medians of ${RUNS}, CLS the worst. × is how many times the page without a widget.`,
  );
  console.log('TBT and tasks in time of the processor. Everything is compressed by brotli; nobody but this host can be reached.\n');
  print([HEAD, ...rows.slice(0, ourCount), HEAD.map(() => ''), ...rows.slice(ourCount)]);
} finally {
  await browser.close();
  kit.close();
}
if (values.lighthouse) missed.push(...(await lighthouseOfDemo()));
console.log(missed.length ? `Missed:\n  ${missed.join('\n  ')}` : 'Every target holds.');
const waiting = loadavg()[0] / availableParallelism();
if (waiting > 1.5) console.log(`The machine was busy, ${waiting.toFixed(1)} programs for each processor: compare the rows, not the ms.`);
process.exitCode = missed.length ? 1 : 0;
