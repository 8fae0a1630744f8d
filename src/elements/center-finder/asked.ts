/** The forms of a question to the finder, and of what follows from it. */
import type { Municipality } from '../../domain/dataset.js';
import type { Point } from '../../domain/project.js';
import type { Found } from '../../domain/search.js';
import type { Serving } from '../../domain/serving.js';
import type { IcsResultEvent } from '../../ui/step-events.js';

/** The latest of these counts; where there is none, nobody asked. */
export type Asked =
  /** `picked` is the id of the suggestion that was taken. */
  | { is: 'query'; query: string; picked?: string }
  /** Nothing was typed. */
  | { is: 'empty' }
  /** The page names the area, or the visitor's device the point; `codes` are the areas to choose from. */
  | { is: 'area'; codes: readonly string[] }
  | { is: 'here'; codes: readonly string[]; point: Point }
  /** The device is being asked, or did not say where it is. */
  | { is: 'nowhere'; because: 'asking' | 'refused' | 'unavailable' | 'insecure' | 'blocked' }
  /** Another element came to an outcome. */
  | { is: 'result'; result: Pick<IcsResultEvent, 'office' | 'center' | 'services'> };

export interface Bearings {
  /** What a search means. */
  readonly found: Found | undefined;
  /** Areas that the visitor has to choose from, when there are several. */
  readonly choices: readonly string[];
  readonly place: Municipality | undefined;
  /** The questions about the visitor that the answer depends on. */
  readonly needs: readonly string[];
  /** The answers for the place; empty without one. */
  readonly groups: readonly Serving[];
  /** Ids of the centres that are the answer. */
  readonly serving: readonly string[];
  readonly origin: Point | undefined;
}

/** Before anybody asked. */
export const NO_BEARINGS: Bearings = {
  found: undefined,
  choices: [],
  place: undefined,
  needs: [],
  groups: [],
  serving: [],
  origin: undefined,
};
