/**
 * `npm run bench:finder`: how fast the finder is with 10,000 centres, and its map with 100,000 pins. Milliseconds depend
 * on the machine, and on what else it does; so beside each stands how many times that is what a plain list of one page
 * took in the same run. Ends with 1 when a target is missed.
 */
import { availableParallelism, loadavg } from 'node:os';
import { startBrowser } from '../pages/browser.mjs';
import { openPins } from './pins.mjs';
import { print } from './table.mjs';
import { chooseLast, explore, median, openFinder, pan, toPaper, typeWords, unitsOf, zoomIn } from './visit.mjs';

const MANY = 10_000;
const FEW = 25;
const OPENINGS = 7;
/** Municipalities, postcodes, centres, towns, names in part, names with a slip, and what is called by nothing. */
const WORDS = ['aarhus', 'kbh', '8000', 'pakhuset', 'oelst', 'vejle', 'velkomsten od', 'kobenhvan', 'odnse', 'xyz'];
const PANS = 8;
const ZOOMS = 3;
const TARGETS = { page: 100, key: 50, pan: 34 };
/** Plain markers hang a page long before there are 100,000 of them. */
const COMPARED = [
  ['own', 1_000, 10_000, 100_000],
  ['supercluster', 1_000, 10_000, 100_000],
  ['markercluster', 1_000, 10_000, 100_000],
  ['plain', 1_000, 10_000],
];
const NAMES = { own: 'own grid', supercluster: 'supercluster', markercluster: 'leaflet.markercluster', plain: 'plain Leaflet markers' };

const count = (value) => value.toLocaleString('en');
const ms = (value) => `${value.toFixed(1)} ms`;

/** A plain list, a finder with many centres and one with a page of them in turns, so that a busy machine slows all three. */
const openings = async (browser) => {
  const many = [];
  const few = [];
  const units = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    units.push(await unitsOf(browser, FEW, 5));
    for (const [centers, list] of [
      [MANY, many],
      [FEW, few],
    ]) {
      const { visit, page: _, ...times } = await openFinder(browser, centers);
      list.push(times);
      await visit.close();
    }
  }
  const of = (list) => Object.fromEntries(Object.keys(list[0]).map((key) => [key, median(list.map((times) => times[key]))]));
  return { unit: of(units), many: of(many), few: of(few), quickest: Math.min(...many.map(({ toPaint }) => toPaint)) };
};

const moves = async (finder) => {
  const views = [];
  for (let zoom = 0; zoom < ZOOMS; zoom++) {
    const zoomed = zoom > 0 ? await zoomIn(finder) : undefined;
    views.push({ zoomed, ...(await pan(finder, PANS)) });
  }
  const frames = views.flatMap((view) => view.frames);
  return {
    pins: views.map(({ pins }) => pins).join(', '),
    frame: median(frames.map(({ interval }) => interval)),
    worst: Math.max(...frames.map(({ interval }) => interval)),
    work: median(frames.map(({ work }) => work)),
    zoom: Math.max(...views.flatMap(({ zoomed }) => zoomed ?? [])),
  };
};

const browser = await startBrowser();
try {
  const { unit, many, few, quickest } = await openings(browser);
  const finder = await openFinder(browser, MANY);
  const keys = await typeWords(finder, WORDS);
  const explored = await explore(finder);
  const moved = await moves(finder);
  const last = await chooseLast(finder);
  const paper = await toPaper(finder);
  await finder.visit.close();

  const times = (value, by = unit.list) => (value / by).toFixed(2);
  const key = median(keys.map((one) => one.ms));
  const missed = [];
  const row = (what, value, target, by) => {
    const holds = target === undefined ? '' : value <= target ? 'holds' : 'MISSED';
    if (holds === 'MISSED') missed.push(`${what}: ${ms(value)}, at most ${target} ms`);
    return [what, ms(value), times(value, by), target === undefined ? '' : `≤ ${target} ms`, holds];
  };

  console.log(`\nThe finder with ${count(MANY)} centres. × is how many times a plain list of ${FEW} rows (${ms(unit.list)} to paint).\n`);
  print([
    ['what', 'median', '×', 'target', ''],
    row(`data parsed → first ${many.items} painted`, many.toPaint, TARGETS.page),
    row(`  the quickest of ${OPENINGS}`, quickest),
    row(`  the same with ${FEW} centres`, few.toPaint),
    row('  longest piece of work after the data', many.longest),
    row('data parsed → map with groups painted', many.toMap),
    row('JSON → data judged (not counted)', many.parse),
    row(`keystroke → suggestions painted (${keys.length} keys)`, key, TARGETS.key),
    row('  first key', keys[0].ms),
    row('  slowest key', Math.max(...keys.map((one) => one.ms))),
    row('"Explore map" → pins painted', explored),
    row('  zoom → pins painted, slowest', moved.zoom),
    row(`"Previous centre" → the last one painted (${last.items} rows)`, last.ms),
    row(`to paper (${paper.items} centres)`, paper.ms),
  ]);
  console.log(`Its map, ${PANS * ZOOMS} pans by mouse with ${moved.pins} pins. × is how many empty frames (${ms(unit.frame)}).\n`);
  print([
    ['what', 'median', '×', 'target', ''],
    row('frame while panning', moved.frame, TARGETS.pan, unit.frame),
    row('  work in it', moved.work, undefined, unit.frame),
    row('  slowest frame', moved.worst, undefined, unit.frame),
  ]);

  const pins = await openPins(browser);
  const compared = [['pins on a map', 'number', 'to paint', '×', 'pan frame', 'slowest', '× empty', 'zoom', 'elements', '']];
  for (const [way, ...numbers] of COMPARED) {
    for (const number of numbers) {
      const { painted, frames, zoomed, elements } = await pins.measure(way, number);
      const frame = median(frames);
      const isOurs = way === 'own';
      if (isOurs && frame > TARGETS.pan)
        missed.push(`${count(number)} pins: ${ms(frame)} a frame while panning, at most ${TARGETS.pan} ms`);
      const verdict = isOurs ? (frame <= TARGETS.pan ? 'holds' : 'MISSED') : '';
      const cells = [
        ms(painted),
        times(painted),
        ms(frame),
        ms(Math.max(...frames)),
        times(frame, unit.frame),
        ms(zoomed),
        count(elements),
      ];
      compared.push([NAMES[way], count(number), ...cells, verdict]);
    }
  }
  print(compared);

  console.log(missed.length ? `Missed on this machine:\n  ${missed.join('\n  ')}` : 'Every target holds.');
  const waiting = loadavg()[0] / availableParallelism();
  if (waiting > 1.5) console.log(`The machine was busy, ${waiting.toFixed(1)} programs for each processor: read the × rather than the ms.`);
  process.exitCode = missed.length ? 1 : 0;
} finally {
  await browser.close();
}
