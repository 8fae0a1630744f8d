/**
 * Draws the coast lines of src/map/outline.ts from Natural Earth (1:10 million, public domain; npm package world-atlas).
 *
 *   node data/outline.mjs --country <name or ISO 3166 number> --box <west,south,east,north> [--out <file>]
 *
 * The country keeps its coast, its neighbours are only there to tell land from sea and are simplified hard.
 */
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { merge } from 'topojson-client';
import { runnerImport } from 'vite';

/** Units per degree of longitude: one unit is about one screen pixel at zoom 9, as fine as the source is true. */
const SCALE = 400;
/** Areas in square units: what is smaller is left out. */
const COUNTRY = { smallestTriangle: 3, smallestIsland: 4 };
const NEIGHBOURS = { smallestTriangle: 800, smallestIsland: 1000 };
/** Land is cut this far outside the frame, so that the stroke along the cut is never seen. */
const MARGIN = 12;
/** Units left free on each side of the country. */
const AIR = 100;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
// The page places its pins with the same function, so coast and pins cannot drift apart.
const { project } = (await runnerImport(here('../src/domain/project.ts'), { configFile: false, logLevel: 'error' })).module;

/**
 * Visvalingam: again and again the point goes that spans the smallest triangle with those beside it. It smooths away the
 * thin inlets that a tolerance of distance would keep, and that read as cracks on a small map. The ends stay.
 */
const simplified = (points, smallestTriangle) => {
  const kept = [...points];
  for (;;) {
    let least = { size: smallestTriangle, index: 0 };
    for (let index = 1; index < kept.length - 1; index++) {
      const size = Math.abs(cross(kept[index - 1], kept[index], kept[index + 1])) / 2;
      if (size < least.size) least = { size, index };
    }
    if (least.index === 0) return kept;
    kept.splice(least.index, 1);
  }
};

/** Sutherland and Hodgman: the ring within [0 − MARGIN, size + MARGIN] on both axes. */
const clipped = (ring, { width, height }) =>
  [
    [0, -MARGIN, 1],
    [0, width + MARGIN, -1],
    [1, -MARGIN, 1],
    [1, height + MARGIN, -1],
  ].reduce(
    (points, [axis, limit, sign]) => {
      const inside = (point) => (point[axis] - limit) * sign >= 0;
      return points.flatMap((point, index) => {
        const before = points.at(index - 1);
        if (inside(before) === inside(point)) return inside(point) ? [point] : [];
        const t = (limit - before[axis]) / (point[axis] - before[axis]);
        const crossing = before.map((value, i) => value + t * (point[i] - value));
        return inside(point) ? [crossing, point] : [crossing];
      });
    },
    ring.slice(0, -1),
  );

/** Whole units, without the points that do not bend the line. */
const onGrid = (ring) => {
  const rounded = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const distinct = rounded.filter(([x, y], i) => x !== rounded.at(i - 1)[0] || y !== rounded.at(i - 1)[1]);
  return distinct.filter((point, i) => cross(distinct.at(i - 1), point, distinct[(i + 1) % distinct.length]) !== 0);
};

const cross = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => sum + ring.at(i - 1)[0] * y - x * ring.at(i - 1)[1], 0)) / 2;

/** Path data in relative commands; `pen` is where the last ring left it. */
const drawn = (rings) => {
  let pen = [0, 0];
  const step = (point, from) => `${point[0] - from[0]} ${point[1] - from[1]}`.replace(' -', '-');
  return rings
    .map((ring) => {
      let path = `m${step(ring[0], pen)}`;
      pen = ring[0];
      let command = 'l';
      for (const [i, point] of ring.slice(1).entries()) {
        const [dx, dy] = [point[0] - ring[i][0], point[1] - ring[i][1]];
        const next = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
        const numbers = next === 'h' ? `${dx}` : next === 'v' ? `${dy}` : step(point, ring[i]);
        path += next === command ? (numbers.startsWith('-') ? numbers : ` ${numbers}`) : next + numbers;
        command = next;
      }
      return `${path}z`;
    })
    .join('');
};

const frameOf = ([west, south, east, north]) => {
  const corner = { west, north, scale: SCALE, width: 0, height: 0 };
  const { x, y } = project({ lat: south, lon: east }, corner);
  return { ...corner, width: Math.round(x), height: Math.round(y) };
};

/** The arcs as longitude and latitude, undone from the deltas in which TopoJSON keeps them. */
const inDegrees = ({ arcs, transform: { scale, translate } }) =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });

const isWithin = ([west, south, east, north], [lon, lat]) => lon > west && lon < east && lat > south && lat < north;

const arcsOf = (geometry) => new Set((geometry.arcs ?? []).flat(Infinity).map((arc) => (arc < 0 ? ~arc : arc)));

/** The part of the frame that shows the country, with some air around it. */
const boxAround = (rings) => {
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis]));
  const [x, y] = [Math.min(...xs) - AIR, Math.min(...ys) - AIR];
  return { x, y, width: Math.max(...xs) + AIR - x, height: Math.max(...ys) + AIR - y };
};

/** Source text of src/map/outline.ts for a country (its English name or ISO 3166 number) and a box in degrees. */
export const outlineSource = ({ country, box }) => {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json');
  const arcs = inDegrees(atlas);
  const { geometries } = atlas.objects.countries;
  const own = geometries.find(({ id, properties }) => id === country || properties.name === country);
  if (!own) throw new Error(`No country "${country}" in Natural Earth; take a name or a three-digit number such as "008".`);
  const ownArcs = arcsOf(own);
  const isNeighbour = (other) => other !== own && [...arcsOf(other)].some((arc) => arcs[arc].some((point) => isWithin(box, point)));
  const neighbours = geometries.filter(isNeighbour);
  const nearArcs = new Set([own, ...neighbours].flatMap((geometry) => [...arcsOf(geometry)]));

  const frame = frameOf(box);
  const drawnArc = (arc, index) => {
    if (!nearArcs.has(index)) return arc;
    const points = arc.map(([lon, lat]) => project({ lon, lat }, frame)).map(({ x, y }) => [x, y]);
    // A border is simplified once, as finely as its finer side, so that both sides still meet.
    return simplified(points, (ownArcs.has(index) ? COUNTRY : NEIGHBOURS).smallestTriangle);
  };
  const topology = { type: 'Topology', objects: atlas.objects, arcs: arcs.map(drawnArc) };
  const ringsOf = (geometries, { smallestIsland }) =>
    merge(topology, geometries)
      .coordinates.flat()
      .map((ring) => onGrid(clipped(ring, frame)))
      .filter((ring) => ring.length > 2 && area(ring) >= smallestIsland);
  const land = ringsOf([own], COUNTRY);
  const shown = boxAround(land);
  return `/**
 * Coast lines for the map that needs no tiles. Generated by \`npm run data:outline\`; not to be edited.
 * Made with Natural Earth, public domain.
 */
import type { Frame } from '../domain/project.js';

/** What the paths are drawn in; \`project\` places a point among them. */
export const frame: Frame = { west: ${frame.west}, north: ${frame.north}, scale: ${frame.scale}, width: ${frame.width}, height: ${frame.height} };

/** The part of the frame that shows the country, as a viewBox. */
export const box = { x: ${shown.x}, y: ${shown.y}, width: ${shown.width}, height: ${shown.height} };

/** The country whose centers are shown. */
export const land =
  '${drawn(land)}';

/** The land around it. */
export const neighbours =
  '${drawn(ringsOf(neighbours, NEIGHBOURS))}';
`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { country: { type: 'string' }, box: { type: 'string' }, out: { type: 'string', default: here('../src/map/outline.ts') } },
  });
  const box = values.box?.split(',').map(Number) ?? [];
  if (!values.country || box.length !== 4 || box.some(Number.isNaN)) {
    console.error('Usage: node data/outline.mjs --country <name or number> --box <west,south,east,north> [--out <file>]');
    process.exit(1);
  }
  await writeFile(values.out, outlineSource({ country: values.country, box }));
}
