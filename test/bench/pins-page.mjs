/** A page that draws many pins in four ways on maps of one size and one view, and measures each. Built by finder.mjs. */
import * as leaflet from 'leaflet';
import Supercluster from 'supercluster';
import { clustersOf } from '../../src/domain/cluster.ts';
import { project, unproject } from '../../src/domain/project.ts';
import { MovingMap } from '../../src/map/leaflet-map.ts';
import { box, frame, land, neighbours } from '../../src/map/outline.ts';

const CELL_PX = 60;
const APART_PX = 32;
const MIDDLE = [56, 11.5];
const ZOOM = 6.5;
const MAX_ZOOM = 18;

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
const afterPaint = () =>
  nextFrame().then(
    () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      }),
  );

const pinIcon = (count) => leaflet.divIcon({ className: 'pin', html: count > 1 ? String(count) : '', iconSize: [28, 28] });
const pinButton = (count) => {
  const button = document.createElement('button');
  button.className = 'pin';
  button.textContent = count > 1 ? String(count) : '';
  return button;
};

const mapOn = (stage) => {
  const options = { zoomSnap: 0, maxZoom: MAX_ZOOM, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false };
  return leaflet.map(stage, { ...options, attributionControl: false, zoomControl: false }).setView(MIDDLE, ZOOM);
};

/** Each makes a map with its pins, and moves it; what is made before the map can be drawn is in `make` as well. */
const WAYS = {
  /** As the finder does it: its own map, its own groups. */
  own(stage, points) {
    const places = { x: new Float64Array(points.length), y: new Float64Array(points.length) };
    points.forEach((point, index) => ({ x: places.x[index], y: places.y[index] } = project(point, frame)));
    const buttons = new Map();
    const draw = () => {
      const { scale, left, top, right, bottom } = map.view;
      const [x, y] = [(right - left) / 2, (bottom - top) / 2];
      const extent = { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
      const pins = clustersOf(places, CELL_PX / scale, APART_PX / scale, extent).map((cluster) => {
        const key = `${cluster.members.length} ${cluster.members[0]}`;
        if (!buttons.has(key)) buttons.set(key, pinButton(cluster.members.length));
        return { ...cluster, key, element: buttons.get(key), above: false };
      });
      map.place(pins);
    };
    const answers = { calm: () => true, moved: () => draw(), oneFinger: () => {} };
    const map = new MovingMap(stage, { frame, box, land, neighbours, project, unproject }, answers);
    map.zoom(ZOOM - Math.log2((map.view.scale * frame.scale * 360) / 256));
    draw();
    const { width, height } = stage.getBoundingClientRect();
    return { pan: (x, y) => map.pan(x / width, y / height), zoom: () => map.zoom(1), remove: () => map.remove() };
  },
  supercluster(stage, points) {
    const index = new Supercluster({ radius: CELL_PX, maxZoom: MAX_ZOOM - 1 }).load(
      points.map(({ lat, lon }, id) => ({ type: 'Feature', properties: { id }, geometry: { type: 'Point', coordinates: [lon, lat] } })),
    );
    const map = mapOn(stage);
    const layer = leaflet.layerGroup().addTo(map);
    const shown = new Map();
    const draw = () => {
      const bounds = map.getBounds().pad(0.5);
      const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
      const found = new Map(
        index.getClusters(box, Math.round(map.getZoom())).map((feature) => [feature.id ?? `one ${feature.properties.id}`, feature]),
      );
      for (const [key, marker] of shown) {
        if (found.has(key)) continue;
        layer.removeLayer(marker);
        shown.delete(key);
      }
      for (const [key, { properties, geometry }] of found) {
        if (shown.has(key)) continue;
        const [lon, lat] = geometry.coordinates;
        const marker = leaflet.marker([lat, lon], { icon: pinIcon(properties.point_count ?? 1) });
        shown.set(key, marker);
        layer.addLayer(marker);
      }
    };
    draw();
    map.on('moveend', draw);
    return moving(map);
  },
  markercluster(stage, points) {
    const map = mapOn(stage);
    const group = globalThis.L.markerClusterGroup({
      animate: false,
      maxClusterRadius: CELL_PX,
      iconCreateFunction: (cluster) => pinIcon(cluster.getChildCount()),
    });
    group.addLayers(points.map(({ lat, lon }) => leaflet.marker([lat, lon], { icon: pinIcon(1) })));
    group.addTo(map);
    return moving(map);
  },
  plain(stage, points) {
    const map = mapOn(stage);
    for (const { lat, lon } of points) leaflet.marker([lat, lon], { icon: pinIcon(1) }).addTo(map);
    return moving(map);
  },
};

const moving = (map) => ({
  pan: (x, y) => map.panBy([x, y], { animate: false }),
  zoom: () => map.setZoom(map.getZoom() + 1, { animate: false }),
  remove: () => map.remove(),
});

/** Milliseconds: until it is painted, of each frame in which it is panned, and until a zoom is painted. */
const measure = async (way, points, pans) => {
  const stage = document.createElement('div');
  stage.className = 'stage';
  document.body.replaceChildren(stage);
  await afterPaint();
  const from = performance.now();
  const map = WAYS[way](stage, points);
  const made = performance.now() - from;
  const painted = (await afterPaint()) - from;
  const frames = [];
  for (let index = 0; index < pans; index++) {
    const at = await nextFrame();
    map.pan(index % 8 < 4 ? 40 : -40, index % 8 < 4 ? 15 : -15);
    frames.push((await nextFrame()) - at);
  }
  await afterPaint();
  const before = performance.now();
  map.zoom();
  const zoomed = (await afterPaint()) - before;
  const elements = stage.querySelectorAll('.pin').length;
  map.remove();
  return { made, painted, frames, zoomed, elements };
};

// The plug-in looks for Leaflet where scripts put it twenty years ago.
globalThis.L = { ...leaflet };
await import('leaflet.markercluster');
globalThis.__measurePins = measure;
