/** How far it is: distances on the globe as the crow flies. */
import type { Point } from './project.js';

const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIAN = Math.PI / 180;
const haversine = (angle: number) => Math.sin(angle / 2) ** 2;

/** Metres between two points, on a sphere: right to half a percent, which is less than the way around a block. */
export const metresBetween = (a: Point, b: Point): number => {
  const along = haversine((b.lat - a.lat) * RADIAN);
  const across = Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * haversine((b.lon - a.lon) * RADIAN);
  // Rounding may lift the sum above 1 between antipodes, where asin has no answer.
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, along + across)));
};
