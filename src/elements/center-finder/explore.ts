/** What a map that moves adds to the picture: pins that are buttons, and a button for everything that a gesture does. */
import { html, nothing, type LitElement } from 'lit';
import { msg, str } from '@lit/localize';
import type { MovingMap } from '../../map/leaflet-map.js';
import { MapPins } from '../../ui/map-pins.js';
import { MapStreet } from '../../ui/map-street.js';
import type { Drawing, MapActions, MapView } from '../../ui/map-view.js';
import { controlsStyles } from './controls.styles.js';
import { exploreStyles } from './explore.styles.js';

interface Answers {
  calm(): boolean;
  moved(): void;
  oneFinger(): void;
}
interface Parts {
  pins: MapPins;
  street: MapStreet;
  /** Acts on the map, once there is one. */
  act(what: (map: MovingMap) => void): void;
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

const HINT_MS = 3000;
/** How far a press on an arrow goes, in parts of the map. */
const STEP = 1 / 3;

export const styles = [controlsStyles, exploreStyles];

/** `make` makes the map on its stage; it is handed in, because this file reaches it by import() only. */
export const explorer = (host: LitElement, actions: MapActions, make: (stage: HTMLElement, answers: Answers) => MovingMap) => {
  const pins = new MapPins(host, actions);
  const street = new MapStreet(host, actions);
  const hint = hintOnce(host);
  let map: MovingMap | undefined;
  let view: MapView | undefined;
  let isBroken = false;
  const parts: Parts = { pins, street, act: (what) => map && what(map) };
  const inMap = (selector: string) => host.renderRoot.querySelector<HTMLElement>(`.map ${selector}`);
  const limits = limitsTold(host);
  const frame = onceAFrame(() => {
    pins.draw();
    limits(map);
  });
  const begin = (stage: HTMLElement) => {
    try {
      map = make(stage, { calm, moved: frame.ask, oneFinger: hint.give });
      pins.use(map);
    } catch (error) {
      isBroken = true;
      actions.report('map', `the map that moves could not be made (${String(error)}), the picture stays`);
      host.requestUpdate();
    }
  };
  /** The map begins once there is room for it, and shows what the finder shows. */
  const updated = () => {
    const stage = inMap('.stage');
    if (!map && !isBroken && stage && stage.clientWidth > 0 && stage.clientHeight > 0) begin(stage);
    if (!map || !view) return;
    street.lay(map, view);
    pins.follow();
    limits(map);
  };

  return {
    before: () => skip(() => inMap('.end')?.focus()),
    after: () => html`<span class="end sr-only" tabindex="-1">${msg('End of the map', { id: 'map-end' })}</span>`,
    /** What lies over the picture. */
    over(drawing: Drawing) {
      ({ view } = drawing);
      pins.expect(drawing);
      return html`${stageFor(pins)} ${controls(parts, (by) => map?.canZoom(by) === false)}
        <p class="fingers" aria-hidden="true" ?hidden=${!hint.shows()}>${msg('Use two fingers to move the map', { id: 'map-fingers' })}</p>
        ${credit(parts, view)}`;
    },
    steps: () => stepControls(parts),
    /** What there is to say or to ask below the map. */
    more: (next: MapView) =>
      isBroken ? html`<p class="error">${msg('The map cannot be moved here.', { id: 'map-broken' })}</p>` : streetQuestion(parts, next),
    whole: () => map?.whole(),
    updated,
    resized: () => (map ? map.resize() : updated()),
    /** The host has left the page; it may come back, and begins anew. */
    left() {
      frame.stop();
      map?.remove();
      map = undefined;
      pins.use(undefined);
      street.left();
    },
  };
};

/** However often it is asked for, what is drawn is drawn once. */
const onceAFrame = (draw: () => void) => {
  let request = 0;
  const stop = () => cancelAnimationFrame(request);
  return {
    stop,
    ask: () => {
      stop();
      request = requestAnimationFrame(draw);
    },
  };
};

/** The buttons say when there is no nearer or no farther. */
const limitsTold = (host: LitElement) => {
  let told = '';
  return (map: MovingMap | undefined) => {
    const now = `${map?.canZoom(1)} ${map?.canZoom(-1)}`;
    if (now !== told) host.requestUpdate();
    told = now;
  };
};

/** A hint that shows for a moment, the first time that somebody needs it. */
const hintOnce = (host: LitElement) => {
  let state: 'due' | 'shown' | 'given' = 'due';
  const become = (next: typeof state) => {
    state = next;
    host.requestUpdate();
  };
  return {
    shows: () => state === 'shown',
    give: () => {
      if (state !== 'due') return;
      become('shown');
      setTimeout(() => become('given'), HINT_MS);
    },
  };
};

const skip = (onSkip: () => void) =>
  html`<button type="button" class="skip" @click=${onSkip}>${msg('Skip the map', { id: 'map-skip' })}</button>`;

/** The map's own ground: nothing in it is ours to render. */
const stageFor = (pins: MapPins) =>
  html`<div
    class="stage"
    role="toolbar"
    dir="ltr"
    aria-label=${msg('Centres on the map', { id: 'map-markers' })}
    @keydown=${pins.onKey}
    @focusin=${pins.onFocus}
    @click=${pins.onClick}
  ></div>`;

const control = (name: string, sign: string, act: () => void, isOff = false) =>
  html`<button type="button" class="quiet" aria-label=${name} aria-disabled=${isOff ? 'true' : nothing} @click=${act}>
    <span aria-hidden="true">${sign}</span>
  </button>`;

const controls = ({ act, pins }: Parts, isEnd: (by: 1 | -1) => boolean) =>
  html`<div class="controls">
    ${control(msg('Zoom in', { id: 'zoom-in' }), '+', () => act((map) => map.zoom(1, pins.anchor)), isEnd(1))}
    ${control(msg('Zoom out', { id: 'zoom-out' }), '−', () => act((map) => map.zoom(-1, pins.anchor)), isEnd(-1))}
    ${control(msg('Move up', { id: 'pan-up' }), '↑', () => act((map) => map.pan(0, -STEP)))}
    ${control(msg('Move down', { id: 'pan-down' }), '↓', () => act((map) => map.pan(0, STEP)))}
    ${control(msg('Move left', { id: 'pan-left' }), '←', () => act((map) => map.pan(-STEP, 0)))}
    ${control(msg('Move right', { id: 'pan-right' }), '→', () => act((map) => map.pan(STEP, 0)))}
  </div>`;

/** One centre after the other: everything is reached without dragging anything. */
const stepControls = ({ pins }: Parts) =>
  html`${control(msg('Previous centre', { id: 'map-previous' }), '‹', () => pins.step(-1))}
  ${control(msg('Next centre', { id: 'map-next' }), '›', () => pins.step(1))}`;

/** Whom the pictures are by, as text: it comes from an attribute and is nobody's markup. */
const credit = ({ street }: Parts, view: MapView) => {
  const found = street.streetOf(view);
  return found && street.isLaid(found) && !street.isMissing ? html`<p class="credit">${view.tilesAttribution}</p>` : nothing;
};

const streetQuestion = ({ street }: Parts, view: MapView) => {
  const found = street.streetOf(view);
  if (!found) return nothing;
  const isLaid = street.isLaid(found);
  const missing =
    isLaid && street.isMissing
      ? html`<p class="error">${msg('The street map could not be loaded.', { id: 'street-missing' })}</p>`
      : nothing;
  if (!found.foreign || (isLaid && view.tilesConsent === 'granted')) return missing;
  return html`${missing}<button type="button" class="link" @click=${() => street.toggle(found)}>
      ${
        isLaid
          ? msg('Hide street map', { id: 'street-hide' })
          : msg(str`Show street map – loads from ${found.foreign}`, { id: 'street-show' })
      }
    </button>`;
};
