/** The pins of a map that moves: buttons, of which the Tab key reaches one and the arrow keys the others. */
import type { LitElement } from 'lit';
import { msg, str } from '@lit/localize';
import type { Cluster, Extent, Places } from '../domain/cluster.js';
import type { MovingMap, Pin } from '../map/leaflet-map.js';
import { number } from '../words/format.js';
import { speak, spoken } from '../words/locale.js';
import { plain } from '../words/text.js';
import type { Drawing, MapActions } from './map-view.js';

/** A pin on the map; `first` is the id of its first centre, which stays when numbers change. */
type ButtonPin = Pin & Cluster & { readonly first: string };

/** Keys that go to another pin: from the place of this one in the list, and of the last one. */
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};
const ZOOMS: Record<string, number> = { '+': 1, '-': -1 };

export class MapPins {
  readonly #host: LitElement;
  readonly #actions: MapActions;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  #pins: readonly ButtonPin[] = [];
  #map: MovingMap | undefined;
  #drawing: Drawing | undefined;
  #tongue = 'en';
  /** Key of the pin that the Tab key reaches. */
  #stop: string | undefined;
  #shown: string | undefined;

  constructor(host: LitElement, actions: MapActions) {
    this.#host = host;
    this.#actions = actions;
  }

  /** What will be drawn; called while the host renders, whose language is the one that the pins speak. */
  expect(drawing: Drawing) {
    this.#drawing = drawing;
    this.#tongue = spoken();
  }

  /** Draws on a map, or with undefined forgets the last one. */
  use(map: MovingMap | undefined) {
    this.#map = map;
    this.#shown = undefined;
    if (map) return;
    this.#pins = [];
    this.#buttons.clear();
  }

  /** Shows what the finder shows, and the place of what was chosen since. */
  follow() {
    if (!this.#map || !this.#drawing) return;
    this.draw();
    const { selected } = this.#drawing.view;
    if (selected !== undefined && selected !== this.#shown && this.#hasPlace(this.#chosen)) this.#map.show(this.#placeOf(this.#chosen));
    this.#shown = selected;
  }

  /** Pins for what is in view and a bit around it, each as the button that it was before, if it was there. */
  draw() {
    const [map, drawing] = [this.#map, this.#drawing];
    if (!map || !drawing) return;
    // Since the host rendered, another element may have spoken another language.
    speak(this.#tongue);
    const { scale, ...extent } = map.view;
    const before = this.#focused;
    this.#pins = drawing.pins(1 / scale, wider(extent)).map((cluster) => this.#pinFor(cluster, drawing));
    const keys = new Set(this.#pins.map(({ key }) => key));
    for (const key of this.#buttons.keys()) if (!keys.has(key)) this.#buttons.delete(key);
    map.place(this.#pins);
    // A group that was opened from the keyboard leaves its focus to its first member.
    const isLost = before && !keys.has(before.key);
    const heir = isLost && this.#pins.find(({ members }) => members.some((index) => this.#idOf(index) === before.first));
    if (heir) heir.element.focus({ preventScroll: true });
    this.#stopAt(keys.has(this.#stop ?? '') ? this.#stop : (this.#pins.find(({ above }) => above) ?? this.#pins[0])?.key);
  }

  /** The centre before or after the chosen one that has a place on the map, round and round. */
  step(by: 1 | -1) {
    const count = this.#drawing!.view.centers.length;
    const from = this.#chosen < 0 && by < 0 ? 0 : this.#chosen;
    for (let far = 1; far <= count; far++) {
      const index = (from + by * far + count * far) % count;
      if (this.#hasPlace(index)) return this.#actions.select(this.#idOf(index));
    }
  }

  /** What a zoom keeps where it is: the chosen pin, else the one nearest to the middle; nothing where none is in view. */
  get anchor() {
    const { left, top, right, bottom } = this.#map!.view;
    const inView = this.#pins.filter(({ x, y }) => x > left && x < right && y > top && y < bottom);
    const far = ({ x, y }: ButtonPin) => Math.hypot(2 * x - left - right, 2 * y - top - bottom);
    const nearest = inView.reduce<ButtonPin | undefined>((best, pin) => (best && far(best) <= far(pin) ? best : pin), undefined);
    return inView.find(({ members }) => members.includes(this.#chosen)) ?? nearest;
  }

  readonly onClick = (event: Event) => {
    const pin = this.#pinOf(event);
    if (!pin) return;
    const { members } = pin;
    const isOpened = members.length > 1 && this.#map!.enter(extentOf(this.#drawing!.places, members));
    // What no zoom takes apart is chosen one after the other.
    if (!isOpened) this.#actions.select(this.#idOf(members.find((index) => index > this.#chosen) ?? members[0]!));
  };

  readonly onKey = (event: KeyboardEvent) => {
    const pin = this.#pinOf(event);
    if (!pin || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#pins.length - 1;
    const next = STEPS[event.key]?.(this.#pins.indexOf(pin), last);
    const zoom = ZOOMS[event.key];
    if (next !== undefined) this.#pins[Math.max(0, Math.min(last, next))]!.element.focus({ preventScroll: true });
    else if (zoom) this.#map!.zoom(zoom, pin);
    else if (event.key === 'Escape') this.#actions.toItem(pin.first);
    else return;
    event.preventDefault();
  };

  readonly onFocus = (event: Event) => {
    const pin = this.#pinOf(event);
    if (!pin) return;
    this.#stopAt(pin.key);
    // A pin that was clicked is in view; one that was reached by keyboard may not be.
    if (pin.element.matches(':focus-visible')) this.#map!.show(pin);
  };

  #pinFor(cluster: Cluster, drawing: Drawing): ButtonPin {
    const { members } = cluster;
    const isOne = members.length === 1;
    const first = this.#idOf(members[0]!);
    const key = isOne ? first : `${members.length} ${first}`;
    const element = this.#buttons.get(key) ?? newButton();
    this.#buttons.set(key, element);
    dress(element, cluster, drawing);
    return { ...cluster, first, key, element, above: isOne && key === drawing.view.selected };
  }

  get #focused() {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    return this.#pins.find(({ element }) => element === activeElement);
  }

  get #chosen() {
    const { centers, selected } = this.#drawing!.view;
    return selected === undefined ? -1 : centers.findIndex(({ id }) => id === selected);
  }

  #pinOf({ target }: Event) {
    return this.#pins.find(({ element }) => element.contains(target as Node));
  }

  #idOf(index: number) {
    return this.#drawing!.view.centers[index]!.id;
  }

  #placeOf(index: number) {
    const { x, y } = this.#drawing!.places;
    return { x: x[index]!, y: y[index]! };
  }

  #hasPlace(index: number) {
    return index >= 0 && !Number.isNaN(this.#drawing!.places.x[index]);
  }

  #stopAt(key: string | undefined) {
    this.#stop = key;
    for (const pin of this.#pins) pin.element.tabIndex = pin.key === key ? 0 : -1;
  }
}

/** Half as much again on each side, so that a short drag finds its pins there. */
const wider = ({ left, top, right, bottom }: Extent): Extent => {
  const [x, y] = [(right - left) / 2, (bottom - top) / 2];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
};

/** The least extent that holds the places of these numbers. */
const extentOf = ({ x, y }: Places, members: readonly number[]): Extent => ({
  left: members.reduce((least, index) => Math.min(least, x[index]!), Infinity),
  top: members.reduce((least, index) => Math.min(least, y[index]!), Infinity),
  right: members.reduce((most, index) => Math.max(most, x[index]!), -Infinity),
  bottom: members.reduce((most, index) => Math.max(most, y[index]!), -Infinity),
});

const newButton = () => {
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  button.setAttribute('part', 'marker');
  for (const className of ['digit', 'label', 'sr-only']) button.append(Object.assign(document.createElement('span'), { className }));
  return button;
};

/** Gives a pin its number, which is the one in the list, and its name; a group its count. */
const dress = (button: HTMLButtonElement, pin: Cluster, { view, looks, label, isBefore }: Drawing) => {
  const { members } = pin;
  const isOne = members.length === 1;
  const [first] = members;
  const count = number(members.length);
  const look = `marker ${looks(pin)} ${isBefore(pin) ? 'before' : ''}`;
  const texts = isOne ? [number(first! + 1), label(pin), plain(view.centers[first!]!.name)] : [count, '', ''];
  // A zoom draws everything again, most of it as it was.
  if (button.className !== look) button.className = look;
  texts.forEach((text, index) => {
    const part = button.children[index]!;
    if (part.textContent !== text) part.textContent = text;
  });
  button.children[0]!.classList.toggle('long', texts[0]!.length > 2);
  if (!isOne) button.setAttribute('aria-label', msg(str`${count} centres, zoom in`, { id: 'map-group' }));
  if (isOne && view.centers[first!]!.id === view.selected) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
};
