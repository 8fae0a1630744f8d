/** What the finder and its map tell each other, and what is drawn of it. */
import type { Cluster, Extent, Places } from '../domain/cluster.js';
import type { Center, Dataset } from '../domain/dataset.js';
import type { Point } from '../domain/project.js';

export interface MapView {
  /** Every centre of the list, also those that it does not show yet: the n-th is marker n. */
  centers: readonly Center[];
  dataset: Dataset;
  /** Id of the chosen centre. */
  selected: string | undefined;
  /** Ids of the centres that serve the searcher. */
  serving: readonly string[];
  /** Where the visitor is, as far as they said. */
  position: Point | undefined;
  /** `static` never moves, `interactive` moves as soon as it is in sight, all else when asked to. */
  mode: string | null | undefined;
  tiles?: string | null;
  tilesAttribution?: string | null;
  tilesConsent?: string | null;
}

export interface MapActions {
  /** Chooses a centre, in the list and on the map. */
  select(id: string): void;
  /** Takes the focus back to a centre in the list. */
  toItem(id: string): void;
  /** Tells the page's author what is wrong, once. */
  report(topic: string, fault: string | undefined): void;
}

/** What is drawn, at any size and for any part of the ground. */
export interface Drawing {
  readonly view: MapView;
  readonly places: Places;
  /** Pins and groups of pins; `unit` is how many units of the ground a pixel is long. */
  pins(unit: number, extent?: Extent): readonly Cluster[];
  /** How a pin looks, as classes: it `serves` the searcher, is `chosen`, or stands for `several`. */
  looks(pin: Cluster): string;
  /** What is written beside a pin, where there is room for it; nothing where there are too many. */
  label(pin: Cluster): string;
  /** Near the right edge a label has room on the left only. */
  isBefore(pin: Cluster): boolean;
}
