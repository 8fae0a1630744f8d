/**
 * Draws pins that are close together as one. The grid is anchored at the origin of the drawing, not at what is in
 * view, so that moving the view regroups nothing; only another cell size does.
 */

/** Places in the units of a drawing, by their number in a list; NaN where a place is not known. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A part of the drawing, in its units. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One pin or several: the mean of their places, in the units of the drawing, and their numbers in the list, ascending. */
export interface Cluster {
  x: number;
  y: number;
  members: number[];
}

/** Wider than any drawing is high in cells, so that a column and a row make one number. */
const ROWS = 2 ** 26;
/** The cells to the right and below: each pair of neighbours is met once. */
const AHEAD = [1, ROWS - 1, ROWS, ROWS + 1];

/**
 * The pins of an extent, grouped by square cells of `cell` units; groups in neighbouring cells whose middles are
 * nearer than `apart` units become one, so that each can be hit. `alone` is the number of a pin that is never grouped.
 * In the order of the list, by the first member.
 */
export const clustersOf = (places: Places, cell: number, apart: number, extent?: Extent, alone?: number): Cluster[] => {
  const cells = inCells(places, cell, extent, alone);
  for (const key of cells.keys()) for (const step of AHEAD) unite(cells, key, key + step, apart);
  const groups = [...new Set(cells.values())];
  if (alone !== undefined && isIn(places, alone, extent)) groups.push({ x: places.x[alone]!, y: places.y[alone]!, members: [alone] });
  return groups.sort((a, b) => a.members[0]! - b.members[0]!);
};

const isIn = ({ x, y }: Places, index: number, extent?: Extent) =>
  extent
    ? x[index]! >= extent.left && x[index]! <= extent.right && y[index]! >= extent.top && y[index]! <= extent.bottom
    : !Number.isNaN(x[index]!);

const inCells = (places: Places, cell: number, extent: Extent | undefined, alone: number | undefined): Map<number, Cluster> => {
  const { x, y } = places;
  const cells = new Map<number, Cluster>();
  for (let index = 0; index < x.length; index++) {
    if (!isIn(places, index, extent) || index === alone) continue;
    const key = Math.floor(x[index]! / cell) * ROWS + Math.floor(y[index]! / cell);
    const group = cells.get(key);
    if (!group) {
      cells.set(key, { x: x[index]!, y: y[index]!, members: [index] });
      continue;
    }
    const count = group.members.push(index);
    group.x += (x[index]! - group.x) / count;
    group.y += (y[index]! - group.y) / count;
  }
  return cells;
};

const unite = (cells: Map<number, Cluster>, key: number, otherKey: number, apart: number) => {
  const group = cells.get(key)!;
  const other = cells.get(otherKey);
  if (!other || other === group || Math.hypot(group.x - other.x, group.y - other.y) >= apart) return;
  const share = other.members.length / (group.members.length + other.members.length);
  group.x += (other.x - group.x) * share;
  group.y += (other.y - group.y) * share;
  // As numbers: without a comparison they would be sorted as text.
  group.members = [...group.members, ...other.members].sort((a, b) => a - b);
  for (const [at, found] of cells) if (found === other) cells.set(at, group);
};
