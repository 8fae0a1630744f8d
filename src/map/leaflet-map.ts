/**
 * A map that moves. This is the only file that knows Leaflet, and it takes of it what it needs, file by file: the
 * package as a whole would put itself in the page's global `L`, look for pictures of markers, and weigh twice as much.
 *
 * Leaflet projects, places and pinches. Mouse, wheel and keys are handled here and outside, because Leaflet writes
 * classes on the page's body and listens on its document for them.
 */
import { off } from 'leaflet/src/dom/DomEvent.js';
import { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { Point } from 'leaflet/src/geometry/Point.js';
import { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js';
import { Marker } from 'leaflet/src/layer/marker/Marker.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
import type { LatLngExpression, MapOptions, MarkerOptions, TileLayer, TileLayerOptions } from 'leaflet';
import type { Extent } from '../domain/cluster.js';
import type { Frame, Point as Degrees } from '../domain/project.js';

/** In the units of the frame. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Something at a place, which stays the same element for as long as its key does. */
export interface Pin extends Place {
  readonly key: string;
  readonly element: HTMLElement;
  /** Whether it lies over its neighbours. */
  readonly above: boolean;
}

/** What is in view, in the units of the frame, and how many pixels such a unit is long. */
export interface View extends Extent {
  readonly scale: number;
}

interface Ground {
  readonly frame: Frame;
  /** Between degrees and the units of the frame; handed in, because the picture has them already. */
  project(point: Degrees, frame: Frame): Place;
  unproject(place: Place, frame: Frame): Degrees;
  /** What the first view shows, in the units of the frame. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly land: string;
  readonly neighbours: string;
}

interface Answers {
  /** Whether movement is unwelcome; asked before each. */
  calm(): boolean;
  /** Something else is in view. */
  moved(): void;
  /** One finger moves over the map, which scrolls the page. */
  oneFinger(): void;
}

const TILE_PX = 256;
/** A coast line drawn for a whole country says nothing nearer than this. */
const MAX_ZOOM = 10;
const MAX_STREET_ZOOM = 18;
const WHEEL_PX_PER_ZOOM = 120;
const LINE_PX = 40;
/** Levels that nobody can tell apart. */
const SAME_ZOOM = 0.01;
/** Pixels around a pin that show with it. */
const MARGIN_PX = 48;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Leaflet without its own ears: no outline taken from a button that is clicked, no listener on the window. And with a
 * size to the part of a pixel, like that of the picture before it.
 */
const Canvas = LeafletMap.extend({
  ['_initEvents'](this: Record<string, unknown>) {
    // Layers that leave look here for what was theirs.
    this['_targets'] = {};
  },
  getSize(this: Record<string, unknown> & LeafletMap) {
    if (this['_sizeChanged']) {
      const { width, height } = getComputedStyle(this.getContainer());
      this['_size'] = new Point(parseFloat(width) || 0, parseFloat(height) || 0);
      this['_sizeChanged'] = false;
    }
    return (this['_size'] as Point).clone();
  },
}) as unknown as new (stage: HTMLElement, options: MapOptions) => LeafletMap;

/** How many pixels a unit of the frame is long at a zoom, and the other way round. */
const scaleAt = (zoom: number, frame: Frame) => (TILE_PX * 2 ** zoom) / 360 / frame.scale;
const zoomAt = (scale: number, frame: Frame) => Math.log2((scale * frame.scale * 360) / TILE_PX);

export class MovingMap {
  readonly #stage: HTMLElement;
  readonly #ground: Ground;
  readonly #answers: Answers;
  readonly #map: LeafletMap;
  readonly #coast: SVGElement;
  readonly #listening = new AbortController();
  readonly #markers = new Map<string, { marker: Marker; pin: Pin }>();
  /** Whether the visitor has moved it; what nobody moved shows everything at any size. */
  #isTouched = false;
  #street: TileLayer | undefined;
  #paving: object | undefined;

  constructor(stage: HTMLElement, ground: Ground, answers: Answers) {
    this.#stage = stage;
    this.#ground = ground;
    this.#answers = answers;
    this.#map = new Canvas(stage, {
      zoomSnap: 0,
      zoomAnimation: false,
      fadeAnimation: false,
      markerZoomAnimation: false,
      bounceAtZoomLimits: false,
      maxZoom: MAX_ZOOM,
    });
    this.#coast = drawnCoast(this.#map, ground);
    this.whole();
    this.#placeCoast();
    this.#listen();
  }

  get view(): View {
    const { frame, project } = this.#ground;
    const bounds = this.#map.getBounds();
    const { x: left, y: top } = project({ lat: bounds.getNorth(), lon: bounds.getWest() }, frame);
    const { x: right, y: bottom } = project({ lat: bounds.getSouth(), lon: bounds.getEast() }, frame);
    return { scale: scaleAt(this.#map.getZoom(), frame), left, top, right, bottom };
  }

  /** Shows these pins and no other, in their order; what stays keeps its element. */
  place(pins: readonly Pin[]) {
    const wanted = new Set(pins.map(({ key }) => key));
    for (const [key, { marker }] of this.#markers) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.#markers.delete(key);
    }
    for (const pin of pins) {
      const known = this.#markers.get(pin.key);
      const marker = known?.marker ?? markerAt(this.#latLngOf(pin), pin.element).addTo(this.#map);
      if (known && (known.pin.x !== pin.x || known.pin.y !== pin.y)) marker.setLatLng(this.#latLngOf(pin));
      if (pin.above !== (known?.pin.above ?? false)) marker.setZIndexOffset(pin.above ? 10_000 : 0);
      this.#markers.set(pin.key, { marker, pin });
    }
    const elements = pins.map(({ key }) => this.#markers.get(key)!.marker.getElement()!);
    inOrder(this.#map.getPane('markerPane')!, elements);
  }

  /** Moves as little as needed to show a place. */
  show(at: Place) {
    const before = this.#map.getCenter();
    this.#map.panInside(this.#latLngOf(at), { padding: [MARGIN_PX, MARGIN_PX], ...this.#steps() });
    this.#isTouched ||= !before.equals(this.#map.getCenter());
  }

  /** Shows an extent as large as it fits, and nearer than now; false when nothing nearer can be shown. */
  enter(extent: Extent): boolean {
    const now = this.#map.getZoom();
    const zoom = Math.min(this.#map.getMaxZoom(), Math.max(now + 1, this.#fitting(extent, MARGIN_PX)));
    if (zoom - now < SAME_ZOOM) return false;
    this.#isTouched = true;
    this.#look(extent, zoom);
    return true;
  }

  /** Moves by parts of the map's own size. */
  pan(x: number, y: number) {
    this.#isTouched = true;
    const size = this.#map.getSize();
    this.#map.panBy([x * size.x, y * size.y], this.#steps());
  }

  /** Zooms by levels, around the middle unless a place is named. */
  zoom(by: number, around?: Place) {
    // Pictures of streets are sharp at whole levels.
    const zoom = this.#street ? Math.round(this.#map.getZoom()) : this.#map.getZoom();
    this.#zoomTo(zoom + by, around && this.#latLngOf(around));
  }

  /** Whether there is more to see that way: nearer, or farther. */
  canZoom(by: 1 | -1): boolean {
    const limit = by > 0 ? this.#map.getMaxZoom() : this.#map.getMinZoom();
    return Math.abs(limit - this.#map.getZoom()) >= SAME_ZOOM;
  }

  /** Back to the first view. */
  whole() {
    const { x, y, width, height } = this.#ground.box;
    const extent = { left: x, top: y, right: x + width, bottom: y + height };
    this.#isTouched = false;
    this.#map.options.minZoom = this.#fitting(extent);
    this.#look(extent, this.#map.options.minZoom);
  }

  /** The stage has another size: what was in the middle stays there, and a first view stays whole. */
  resize() {
    // A folded tab or a closed dialog: what was in view is shown again when it opens.
    if (this.#stage.clientWidth === 0 || this.#stage.clientHeight === 0) return;
    const wasTouched = this.#isTouched;
    this.#map.invalidateSize({ animate: false });
    if (!wasTouched) this.whole();
  }

  /** Lays pictures of streets under the pins, from an address with {z}, {x} and {y}; undefined takes them away. */
  async pave(url: string | undefined, told: { comes(): void; fails(address: string): void }) {
    this.#street?.remove();
    this.#street = undefined;
    this.#map.options.maxZoom = url === undefined ? MAX_ZOOM : MAX_STREET_ZOOM;
    const mine = (this.#paving = {});
    if (url === undefined) return;
    const layer = await tileLayer(url);
    if (mine !== this.#paving) return;
    layer.on('tileload', told.comes);
    layer.on('tileerror', ({ tile }) => told.fails((tile as HTMLImageElement).src));
    this.#street = layer.addTo(this.#map);
  }

  /** Gives everything back; a second time does nothing. */
  remove() {
    if (this.#listening.signal.aborted) return;
    this.#listening.abort();
    this.#paving = undefined;
    // A pinch that is not over, or never began to move, still listens on the document.
    const { touchZoom } = this.#map;
    if (touchZoom instanceof TouchZoom) {
      const { ['_onTouchMove']: onMove, ['_onTouchEnd']: onEnd } = touchZoom as unknown as Record<string, () => void>;
      const page = document as unknown as HTMLElement;
      off(page, 'touchmove', onMove!, touchZoom);
      off(page, 'touchend touchcancel', onEnd!, touchZoom);
    }
    this.#map.remove();
  }

  #listen() {
    const { signal } = this.#listening;
    const { frame } = this.#ground;
    // Room for a view that is wider than the coast line, and no more: nobody gets lost at sea.
    const [slackX, slackY] = [0.2 * frame.width, 0.2 * frame.height];
    const corner = { x: frame.width + slackX, y: frame.height + slackY };
    const edges = new LatLngBounds(this.#latLngOf({ x: -slackX, y: -slackY }), this.#latLngOf(corner));
    this.#map.on('zoom viewreset', () => this.#placeCoast());
    this.#map.on('moveend', () => {
      this.#map.panInsideBounds(edges, { animate: false });
      this.#answers.moved();
    });
    followMouse(this.#stage, signal, (x, y) => {
      this.#isTouched = true;
      this.#map.panBy([-x, -y], { animate: false });
    });
    this.#stage.addEventListener('wheel', this.#onWheel, { signal, passive: false });
    this.#stage.addEventListener('touchmove', this.#onTouchMove, { signal, passive: true });
  }

  /** The wheel alone scrolls the page; with Ctrl or ⌘ it zooms, and so does a pinch on a trackpad. */
  readonly #onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { lat, lng } = this.#map.mouseEventToLatLng(event);
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX);
    this.#zoomTo(this.#map.getZoom() - Math.max(-1, Math.min(1, pixels / WHEEL_PX_PER_ZOOM)), [lat, lng]);
  };

  readonly #onTouchMove = ({ touches }: TouchEvent) => {
    if (touches.length === 1) this.#answers.oneFinger();
    else this.#isTouched = true;
  };

  #placeCoast() {
    const { frame } = this.#ground;
    const { x, y } = exactly(this.#map, [frame.north, frame.west]);
    const scale = scaleAt(this.#map.getZoom(), frame);
    const { style } = this.#coast;
    style.transform = `translate(${x}px, ${y}px)`;
    // A scaled element has scaled strokes; one of another size has not.
    style.width = `${frame.width * scale}px`;
    style.height = `${frame.height * scale}px`;
    style.display = this.#map.getZoom() > MAX_ZOOM + 1 ? 'none' : '';
  }

  #latLngOf(place: Place): [number, number] {
    const { frame, unproject } = this.#ground;
    const { lat, lon } = unproject(place, frame);
    return [lat, lon];
  }

  /** The zoom at which an extent fills the map, with pixels around it. */
  #fitting({ left, top, right, bottom }: Extent, margin = 0) {
    const { x, y } = this.#map.getSize();
    const scale = Math.min((x - 2 * margin) / (right - left), (y - 2 * margin) / (bottom - top));
    return zoomAt(Math.max(scale, Number.MIN_VALUE), this.#ground.frame);
  }

  #look({ left, top, right, bottom }: Extent, zoom: number) {
    this.#map.setView(this.#latLngOf({ x: (left + right) / 2, y: (top + bottom) / 2 }), zoom, { animate: false });
  }

  #zoomTo(wanted: number, around: [number, number] | undefined) {
    const zoom = Math.max(this.#map.getMinZoom(), Math.min(this.#map.getMaxZoom(), wanted));
    if (Math.abs(zoom - this.#map.getZoom()) < SAME_ZOOM) return;
    this.#isTouched = true;
    this.#map.setZoomAround(around ?? this.#map.getCenter(), zoom, { animate: false });
  }

  #steps() {
    return { animate: !this.#answers.calm(), duration: 0.2 };
  }
}

/** Where a place is in the panes; Leaflet's own answer is the next whole pixel. */
const exactly = (map: LeafletMap, at: LatLngExpression) => map.project(at).subtract(map.getPixelOrigin());

/** A marker that stands where its place is, and not on the next whole pixel: the picture before it did too. */
const ExactMarker = Marker.extend({
  update(this: Marker) {
    (Marker.prototype as unknown as { update(this: Marker): void }).update.call(this);
    const { ['_map']: map, ['_icon']: icon } = this as unknown as { ['_map']?: LeafletMap; ['_icon']?: HTMLElement };
    if (!map || !icon) return;
    const { x, y } = exactly(map, this.getLatLng());
    icon.style.transform = `translate(${x}px, ${y}px)`;
  },
}) as unknown as new (at: [number, number], options: MarkerOptions) => Marker;

const markerAt = (at: [number, number], element: HTMLElement) =>
  // An element, not a text: data never becomes markup, and the element brings its own name and keys.
  new ExactMarker(at, {
    icon: new DivIcon({ html: element, className: '', iconSize: undefined }),
    interactive: false,
    keyboard: false,
    autoPanOnFocus: false,
  });

const drawnCoast = (map: LeafletMap, { frame, ...paths }: Ground) => {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${frame.width} ${frame.height}`);
  drawing.setAttribute('aria-hidden', 'true');
  for (const name of ['neighbours', 'land'] as const) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', paths[name]);
    drawing.append(path);
  }
  map.createPane('coastPane').append(drawing);
  return drawing;
};

/** Puts the children of a pane in an order, and the focus back where it was. */
const inOrder = (pane: HTMLElement, wanted: readonly HTMLElement[]) => {
  const { activeElement } = pane.getRootNode() as ShadowRoot;
  wanted.forEach((child, index) => {
    if (pane.children[index] !== child) pane.insertBefore(child, pane.children[index] ?? null);
  });
  const { activeElement: left } = pane.getRootNode() as ShadowRoot;
  if (activeElement instanceof HTMLElement && left !== activeElement && pane.contains(activeElement)) {
    activeElement.focus({ preventScroll: true });
  }
};

/** The mouse, or a pen, takes the map along. */
const followMouse = (stage: HTMLElement, signal: AbortSignal, drag: (x: number, y: number) => void) => {
  let last: { x: number; y: number } | undefined;
  const release = () => {
    last = undefined;
    stage.classList.remove('dragging');
  };
  stage.addEventListener(
    'pointerdown',
    ({ pointerType, button, target, pointerId, clientX, clientY }) => {
      if (pointerType === 'touch' || button !== 0 || (target as Element).closest('button')) return;
      last = { x: Math.round(clientX), y: Math.round(clientY) };
      stage.setPointerCapture(pointerId);
      stage.classList.add('dragging');
    },
    { signal },
  );
  stage.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (!last) return;
      const [x, y] = [Math.round(clientX), Math.round(clientY)];
      drag(x - last.x, y - last.y);
      last = { x, y };
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) stage.addEventListener(end, release, { signal });
};

/** Fetched when the visitor has agreed to it, or the page serves the pictures itself. */
const tileLayer = async (url: string): Promise<TileLayer> => {
  const { TileLayer: Street } = (await import('leaflet/src/layer/tile/TileLayer.js')) as unknown as {
    TileLayer: new (url: string, options: TileLayerOptions) => TileLayer;
  };
  // Some servers answer nobody who does not say from where; the address of the page is nobody's business.
  return new Street(url, { maxZoom: MAX_STREET_ZOOM, referrerPolicy: 'strict-origin-when-cross-origin' });
};
