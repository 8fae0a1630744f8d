/** What is nearest: a list in the order of its distance from a point. A file of its own, because few who see a distance need it. */
import { metresBetween } from './distance.js';
import type { Point } from './project.js';

/** The centers that have a point, nearest first, with their distance. Equally near ones keep the dataset's order. */
export const nearest = <Center extends { readonly point?: Point | undefined }>(centers: readonly Center[], point: Point) =>
  centers
    .flatMap((center) => (center.point ? [{ center, metres: metresBetween(center.point, point) }] : []))
    .sort((a, b) => a.metres - b.metres);
