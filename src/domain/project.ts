/** Web Mercator between degrees and the units of a drawn map: where a pin stands, and what a click means. */

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** What a drawn map shows: its top left corner, its resolution and its size. */
export interface Frame {
  /** Longitude of the left edge. */
  readonly west: number;
  /** Latitude of the top edge. */
  readonly north: number;
  /** Units per degree of longitude. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

const RADIAN = Math.PI / 180;

/** Degrees of longitude that are as long on the map as the way from the equator to this latitude. */
const stretched = (lat: number) => Math.atanh(Math.sin(lat * RADIAN)) / RADIAN;
const unstretched = (y: number) => Math.asin(Math.tanh(y * RADIAN)) / RADIAN;

/** Where a point stands in the frame, in its units, x to the right and y downwards; outside it as well. */
export const project = ({ lat, lon }: Point, { west, north, scale }: Frame) => ({
  x: (lon - west) * scale,
  y: (stretched(north) - stretched(lat)) * scale,
});

/** The point that stands at x and y of the frame. */
export const unproject = ({ x, y }: { readonly x: number; readonly y: number }, { west, north, scale }: Frame): Point => ({
  lat: unstretched(stretched(north) - y / scale),
  lon: west + x / scale,
});
