/** Pictures of streets under the map: from whom they may be asked, and who has agreed to it. */
import type { LitElement } from 'lit';
import type { MovingMap } from '../map/leaflet-map.js';
import { IcsMapConsentEvent } from './map-events.js';
import type { MapActions, MapView } from './map-view.js';

/** Where the pictures are: an absolute address with its placeholders, and the host that another origin has. */
interface Street {
  readonly url: string;
  /** Undefined on the page's own origin, which learns nothing new. */
  readonly foreign: string | undefined;
}

export class MapStreet {
  readonly #host: LitElement;
  readonly #actions: MapActions;
  /** What was answered for an address, by the visitor or by the page that prevented the event. */
  readonly #answers = new Map<string, boolean>();
  #laid: string | undefined;
  /** Whether there are none to be had, as far as is known. */
  isMissing = false;

  constructor(host: LitElement, actions: MapActions) {
    this.#host = host;
    this.#actions = actions;
  }

  /** What the attributes say, when they say it right; what is wrong goes to the page's author. */
  streetOf({ tiles, tilesAttribution, tilesConsent }: MapView): Street | undefined {
    const street = tiles ? streetAt(tiles) : undefined;
    const unknown = tilesConsent && !/^(ask|granted)$/.test(tilesConsent);
    this.#actions.report(
      'tiles',
      tiles && !street
        ? `tiles="${tiles}" is no address of map pictures. Set it to an http address with {z}, {x} and {y}, like "https://tiles.example.org/{z}/{x}/{y}.png".`
        : undefined,
    );
    this.#actions.report(
      'tiles-attribution',
      street && !tilesAttribution?.trim()
        ? `tiles="${tiles}" has no attribution, so the pictures are not shown. Set tiles-attribution to whom they are by.`
        : undefined,
    );
    this.#actions.report(
      'tiles-consent',
      unknown ? `tiles-consent="${tilesConsent}" is unknown. Set it to "ask" or "granted".` : undefined,
    );
    return tilesAttribution?.trim() ? street : undefined;
  }

  /** Whether the pictures show. */
  isLaid = (street: Street) => this.#laid === street.url;

  /** The visitor wants the pictures, or does not want them any more. */
  readonly toggle = (street: Street) => {
    if (this.isLaid(street)) this.#answers.set(street.url, false);
    else this.#ask(street);
    this.#host.requestUpdate();
  };

  /** Lays the pictures that may be shown, and takes away those that may not any more. */
  lay(map: MovingMap, view: MapView) {
    const street = this.streetOf(view);
    const url = street && this.#mayShow(street, view) ? street.url : undefined;
    if (url === this.#laid) return;
    this.#laid = url;
    this.#host.requestUpdate();
    this.#become(false);
    let hasFailed = false;
    let hasCome = false;
    // One story for all the pictures that do not come; at sea or at an edge there may be none.
    const failed = (reason: string) => {
      if (url !== this.#laid) return;
      if (!hasFailed) this.#actions.report('tiles-answer', reason);
      hasFailed = true;
      this.#become(!hasCome);
    };
    const comes = () => {
      hasCome = true;
      if (url === this.#laid) this.#become(false);
    };
    const fails = (address: string) =>
      failed(`No map picture came from ${address}. Check tiles="${view.tiles}" and the policy of the page (img-src).`);
    map.pave(url, { comes, fails }).catch((error: unknown) => failed(`the code for map pictures could not be loaded (${String(error)})`));
  }

  /** The map is gone; answers stay. */
  left() {
    this.#laid = undefined;
  }

  #become(isMissing: boolean) {
    if (isMissing !== this.isMissing) this.#host.requestUpdate();
    this.isMissing = isMissing;
  }

  #mayShow(street: Street, { tilesConsent }: MapView): boolean {
    if (street.foreign === undefined) return true;
    const answer = this.#answers.get(street.url);
    if (answer !== undefined || tilesConsent !== 'granted') return answer ?? false;
    return this.#ask(street);
  }

  #ask({ url, foreign }: Street): boolean {
    const answer = this.#host.dispatchEvent(new IcsMapConsentEvent(foreign!));
    this.#answers.set(url, answer);
    return answer;
  }
}

/** Undefined when it is no address of pictures. Braces are hidden while it is read: an address would encode them. */
const streetAt = (template: string): Street | undefined => {
  const hidden = template.replace(/\{(\w)\}/g, 'ics-$1-ics');
  if (!['z', 'x', 'y'].every((name) => hidden.includes(`ics-${name}-ics`))) return undefined;
  try {
    const { href, origin, host, protocol } = new URL(hidden, document.baseURI);
    if (!/^https?:$/.test(protocol)) return undefined;
    return {
      url: href.replace(/ics-(\w)-ics/g, '{$1}'),
      foreign: origin === location.origin ? undefined : host.replace('ics-s-ics.', ''),
    };
  } catch {
    return undefined;
  }
};
