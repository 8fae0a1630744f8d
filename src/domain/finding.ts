/** Which centres a finder lists, and in what order: who serves first, then who is near, then as the dataset has them. */
import type { Center } from './dataset.js';
import { metresBetween } from './distance.js';
import type { Point } from './project.js';

/** One centre of the list. */
export interface Listed {
  readonly center: Center;
  /** As the crow flies from where the visitor is; undefined where either point is not known. */
  readonly metres: number | undefined;
  /** Whether it is the answer to the search. */
  readonly serves: boolean;
}

/**
 * @param serving Ids of the centres that serve the visitor.
 * @param origin Where the visitor is, as far as it is known.
 */
export const listed = (centers: readonly Center[], serving: readonly string[], origin: Point | undefined): readonly Listed[] =>
  centers
    .map((center) => ({
      center,
      metres: origin && center.point && metresBetween(origin, center.point),
      serves: serving.includes(center.id),
    }))
    .sort((a, b) => Number(b.serves) - Number(a.serves) || (far(a) < far(b) ? -1 : Number(far(a) > far(b))));

const far = ({ metres = Infinity }: Listed) => metres;
