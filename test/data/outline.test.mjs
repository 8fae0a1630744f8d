import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { outlineSource } from '../../data/outline.mjs';

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const load = async (path) => (await runnerImport(file(path), { configFile: false, logLevel: 'error' })).module;

const source = await readFile(file('src/map/outline.ts'), 'utf8');
const { frame, box, land, neighbours } = await load('src/map/outline.ts');
const { project } = await load('src/domain/project.ts');

/** The rings that a path of relative commands draws. */
const ringsOf = (path) => {
  let [x, y] = [0, 0];
  return path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const points = [];
      for (const [, command, numbers] of ring.matchAll(/([mlhv])([^mlhv]*)/g)) {
        const values = numbers.match(/-?\d+/g).map(Number);
        while (values.length > 0) {
          if (command !== 'v') x += values.shift();
          if (command !== 'h') y += values.shift();
          points.push([x, y]);
        }
      }
      [x, y] = points[0];
      return points;
    });
};

const isInside = ({ x, y }, ring) =>
  ring.reduce((inside, [bx, by], i) => {
    const [ax, ay] = ring.at(i - 1);
    const crosses = ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    return crosses ? !inside : inside;
  }, false);
const isOn = (path, lat, lon) => ringsOf(path).filter((ring) => isInside(project({ lat, lon }, frame), ring)).length % 2 === 1;

test('the committed outline is what the generator draws today', () => {
  assert.ok(
    outlineSource({ country: 'Denmark', box: [4.5, 53.4, 18.5, 59.2] }) === source,
    'run npm run data:outline and commit what it draws',
  );
});

test('a country is known by its number as well, and an unknown one is refused by name', () => {
  assert.ok(outlineSource({ country: '208', box: [4.5, 53.4, 18.5, 59.2] }) === source);
  assert.throws(() => outlineSource({ country: 'Atlantis', box: [4.5, 53.4, 18.5, 59.2] }), /No country "Atlantis"/);
});

test('another country can be drawn', () => {
  const other = outlineSource({ country: 'Iceland', box: [-25, 63, -13, 67] });
  assert.ok(other.includes('west: -25, north: 67'));
  assert.ok(/land =\n {2}'m[^']{1000,}z'/.test(other), 'it has a coast');
  assert.ok(/neighbours =\n {2}''/.test(other), 'it has no neighbour');
});

test('the outline costs at most 6,500 bytes', () => {
  assert.ok(brotliCompressSync(source).length <= 6_500, `${brotliCompressSync(source).length} bytes`);
});

test('the paths are relative commands with whole numbers and nothing else', () => {
  for (const path of [land, neighbours]) assert.match(path, /^(m-?\d+( \d+|-\d+)(([lhv]-?\d+| \d+|-\d+))*z)+$/);
});

test('the source names no country', () => {
  assert.doesNotMatch(source, /denmark|danish|germany|sweden|norway/i);
});

test('towns stand on land, straits are water', () => {
  const towns = { Aarhus: [56.16, 10.18], Odense: [55.4, 10.39], Esbjerg: [55.48, 8.5], Sønderborg: [54.93, 9.83], Aalborg: [57.03, 9.92] };
  const islands = { Bornholm: [55.13, 14.92], Læsø: [57.27, 11.03], Anholt: [56.71, 11.55], Samsø: [55.82, 10.6], Ærø: [54.87, 10.35] };
  for (const [name, [lat, lon]] of Object.entries({ ...towns, ...islands })) assert.ok(isOn(land, lat, lon), name);
  for (const [lat, lon] of [
    [56.3, 12],
    [55.35, 11],
    [55, 13.8],
    [56, 6],
  ])
    // prettier-ignore
    assert.ok(!isOn(land, lat, lon) && !isOn(neighbours, lat, lon), `water at ${lat}, ${lon}`);
  for (const [name, [lat, lon]] of Object.entries({ Malmö: [55.58, 13.05], Hamburg: [53.55, 10.1], Kristiansand: [58.16, 8.0] }))
    assert.ok(isOn(neighbours, lat, lon) && !isOn(land, lat, lon), name);
});

test('the box holds all of the country, and the frame holds the box', () => {
  for (const [x, y] of ringsOf(land).flat()) {
    assert.ok(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);
  }
  assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height);
});

test('land is cut outside the frame only, so that no straight edge shows', () => {
  const isCut = ([x, y]) => x <= 0 || y <= 0 || x >= frame.width || y >= frame.height;
  const longest = ringsOf(neighbours).flatMap((ring) =>
    ring.flatMap((point, i) => {
      const before = ring.at(i - 1);
      return isCut(point) && isCut(before) ? [] : [Math.hypot(point[0] - before[0], point[1] - before[1])];
    }),
  );
  assert.ok(Math.max(...longest) < 300, `an edge of ${Math.max(...longest)} units`);
});
