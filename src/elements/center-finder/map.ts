/** The map: drawn at once as a picture that needs nobody, and on demand one that moves. A chunk of its own, with the coast line. */
import { html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { box, frame, land, neighbours } from '../../map/outline.js';
import { clustersOf, type Cluster, type Extent, type Places } from '../../domain/cluster.js';
import type { Center, Dataset } from '../../domain/dataset.js';
import { project, unproject, type Point } from '../../domain/project.js';
import { areaName } from '../../words/area.js';
import { number } from '../../words/format.js';
import { plain } from '../../words/text.js';
import { LazyModule } from '../../ui/lazy-module.js';
import { MapCanvas } from '../../ui/map-canvas.js';
import { waiting } from '../../ui/parts/waiting.js';
import type { Drawing, MapActions, MapView } from '../../ui/map-view.js';
import type { explorer } from './explore.js';
import { mapStyles } from './map.styles.js';

export const styles = [mapStyles];

/** So many pins are drawn one by one; more are grouped where they are close. */
const ONE_BY_ONE = 12;
const CELL_EM = 3.75;
const APART_EM = 2;

/** Every pin for itself. */
const oneByOne = ({ x, y }: Places): Cluster[] =>
  [...x].flatMap((at, index) => (Number.isNaN(at) ? [] : [{ x: at, y: y[index]!, members: [index] }]));

const placesOf = (centers: readonly Center[]): Places => {
  const places = { x: new Float64Array(centers.length).fill(NaN), y: new Float64Array(centers.length).fill(NaN) };
  centers.forEach(({ point }, index) => {
    if (!point) return;
    const { x, y } = project(point, frame);
    places.x[index] = x;
    places.y[index] = y;
  });
  return places;
};

/** The name of a centre's town, which is shorter than its own. */
const townOf = ({ municipality, name }: Center, dataset: Dataset) => areaName(municipality, dataset) || plain(name);

export const finderMap = (host: LitElement, actions: MapActions) => {
  let isWished = false;
  let view: MapView | undefined;
  const draw = drawingOn(() => canvas);
  const moving = new LazyModule(
    host,
    async () => {
      const [{ explorer, styles }, { MovingMap }] = await Promise.all([import('./explore.js'), import('../../map/leaflet-map.js')]);
      return {
        ...explorer(host, actions, (stage, answers) => new MovingMap(stage, { frame, box, land, neighbours, project, unproject }, answers)),
        styles,
      };
    },
    'the map that moves',
  );
  const there = () => (isWished ? moving.module : undefined);
  const explore = () => {
    if (isWished || view?.mode === 'static') return;
    isWished = true;
    host.requestUpdate();
  };
  const canvas = new MapCanvas(host, box, {
    resized: () => {
      // Groups depend on the size; single pins follow it by style.
      if (view && view.centers.length > ONE_BY_ONE) host.requestUpdate();
      there()?.resized();
    },
    seen: () => view?.mode === 'interactive' && explore(),
    pressed: explore,
  });
  host.addController({
    hostUpdated: () => host.isConnected && there()?.updated(),
    hostDisconnected: () => there()?.left(),
  });

  return {
    render(next: MapView): TemplateResult {
      view = next;
      const drawing = draw(next);
      const module = there();
      if (module) moving.adopt(module.styles);
      return html`<figure part="map" class="map ${module ? 'explored' : ''}">
        ${module?.before()}
        <div class="canvas">${picture(drawing, canvas.unit)} ${module?.over(drawing)}</div>
        <figcaption class="hint">
          <span>${msg('The same centres are in the list.', { id: 'map-caption' })}</span>
          ${next.mode === 'static' ? nothing : exploreControls(explore, module)}
          ${isWished && !module ? waiting(moving) : module?.more(next)}
        </figcaption>
        ${module?.after()}
      </figure>`;
    },
  };
};

/** One button for both: what was pressed does not vanish under the finger, nor the focus with it. */
const exploreControls = (explore: () => void, module: ReturnType<typeof explorer> | undefined) =>
  html`<span class="actions">
    <button type="button" class="quiet" part="explore" @click=${module?.whole ?? explore}>
      ${module ? msg('Whole map', { id: 'map-whole' }) : msg('Explore map', { id: 'map-explore' })}
    </button>
    ${module?.steps()}
  </span>`;

/** Remembers where the centres are, until they are others: there may be many. */
const drawingOn = (canvas: () => MapCanvas) => {
  let centers: readonly Center[] = [];
  let places = placesOf(centers);
  /** The picture's pins, of the last time that something about them changed. */
  let kept: { key: string; places: Places; pins: readonly Cluster[] } | undefined;
  return (view: MapView): Drawing => {
    if (view.centers !== centers) {
      centers = view.centers;
      places = placesOf(centers);
    }
    const chosen = view.selected === undefined ? -1 : centers.findIndex(({ id }) => id === view.selected);
    const pins = (unit: number, extent?: Extent) => {
      if (centers.length <= ONE_BY_ONE) return oneByOne(places);
      const letter = canvas().em * unit;
      const group = () => clustersOf(places, CELL_EM * letter, APART_EM * letter, extent, chosen < 0 ? undefined : chosen);
      if (extent) return group();
      const key = `${letter} ${chosen}`;
      if (kept?.key !== key || kept.places !== places) kept = { key, places, pins: group() };
      return kept.pins;
    };
    return {
      view,
      places,
      pins,
      looks: (pin) => looksOf(pin, view),
      label: ({ members }) => (centers.length > ONE_BY_ONE ? '' : townOf(centers[members[0]!]!, view.dataset)),
      isBefore: ({ x }) => x > box.x + box.width * 0.55,
    };
  };
};

const picture = ({ view, places, pins, looks, label, isBefore }: Drawing, unit: number) => {
  return html`<svg viewBox="${box.x} ${box.y} ${box.width} ${box.height}" role="img" aria-label=${pictureName(view, places)}>
    <path class="neighbours" d=${neighbours}></path>
    <path class="land" d=${land}></path>
    ${here(view.position)}
    ${pins(unit).map((pin) => {
      const { x, y, members } = pin;
      const before = isBefore(pin);
      const digits = number(members.length > 1 ? members.length : members[0]! + 1);
      return svg`<g part="marker" class="marker ${looks(pin)}" transform="translate(${x} ${y})"><g class="pin">
        <circle class="ring" r="1.25em"></circle><circle r="0.875em"></circle>
        <text class="digit ${digits.length > 2 ? 'long' : ''}" text-anchor="middle" dy="0.36em">${digits}</text>
        <text class="label" x=${before ? '-2.1em' : '2.1em'} dy="0.36em" text-anchor=${before ? 'end' : 'start'}>${label(pin)}</text>
      </g></g>`;
    })}
  </svg>`;
};

const pictureName = ({ centers }: MapView, { x }: Places) => {
  const count = number(x.filter((at) => !Number.isNaN(at)).length);
  return centers.length > ONE_BY_ONE
    ? msg(str`Map of ${count} centres, the same as in the list; those close together are drawn as one`, { id: 'map-label-groups' })
    : msg(str`Map with ${count} numbered centres, the same as in the list`, { id: 'map-label' });
};

const looksOf = ({ members }: Cluster, { centers, serving, selected }: MapView) => {
  const holds = (id: string | undefined) => id !== undefined && members.some((index) => centers[index]!.id === id);
  return [members.length > 1 ? 'several' : '', serving.some(holds) ? 'serves' : '', holds(selected) ? 'chosen' : '']
    .filter(Boolean)
    .join(' ');
};

const here = (position: Point | undefined) => {
  if (!position) return nothing;
  const { x, y } = project(position, frame);
  return svg`<g transform="translate(${x} ${y})"><circle class="pin here" r="0.5em"></circle></g>`;
};
