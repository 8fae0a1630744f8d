/** Brings the dataset to an element and tells the page how that went. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressOf, type Address } from '../dataset/address.js';
import { DatasetError, load, type Load } from '../dataset/store.js';
import type { Dataset } from '../domain/dataset.js';
import { IcsErrorEvent, IcsReadyEvent } from './events.js';
import { myTurn } from './turns.js';

/** What an element can show: the fallback, content, or the fallback with an apology. */
export type DatasetView = { is: 'loading' } | { is: 'ready'; dataset: Dataset } | { is: 'failed'; error: DatasetError; own: boolean };

type Host = ReactiveControllerHost & HTMLElement & { src?: string | null };

const NOWHERE = 'No dataset: set src to the address of an ics.json, or load ics.js.';

/** The address when nothing says where the data is; it is remembered like another, so that it fails once. */
const UNKNOWN: Address = { url: '', trusted: false };

/** What was told on the console already, so that ten elements tell one story once, whenever each of them came. */
const told = new Set<string>();

export class DatasetController implements ReactiveController {
  view: DatasetView = { is: 'loading' };
  /** States beside loading, ready and error that the host has after this render, for `:state()`. */
  alsoStates: readonly string[] = [];

  readonly #host: Host;
  readonly #load: Load;
  readonly #internals: ElementInternals | undefined;
  #address: Address | undefined;
  #showsContent = false;
  #announced = false;

  constructor(host: Host, loading: Load = load) {
    this.#host = host;
    this.#load = loading;
    this.#internals = host.attachInternals?.();
    host.addController(this);
  }

  hostConnected() {
    this.#host.addEventListener('focusout', this.#onFocusOut);
    this.#follow();
  }

  hostDisconnected() {
    this.#host.removeEventListener('focusout', this.#onFocusOut);
  }

  /** The address is read on every update, because an attribute, ours or an ancestor's, may have changed. */
  hostUpdate() {
    this.#follow();
  }

  hostUpdated() {
    this.#mark();
    if (!this.#showsContent || this.#announced) return;
    this.#announced = true;
    this.#host.dispatchEvent(new IcsReadyEvent());
  }

  /** Asks again after a failure. What was shown stays until there is an answer, and with it the focus. */
  retry() {
    this.#address = undefined;
    this.#host.requestUpdate();
  }

  /**
   * The dataset when content may show. Not while a visitor's focus is inside the fallback: it would be lost under
   * their hands, so the content waits for the focus to leave.
   */
  contentFor(ready: boolean): Dataset | undefined {
    const holdsFocus =
      !this.#showsContent && this.#host.contains(this.#host.ownerDocument.activeElement) && document.activeElement !== this.#host;
    const shows = this.view.is === 'ready' && ready && !holdsFocus;
    this.#showsContent = shows;
    return shows && this.view.is === 'ready' ? this.view.dataset : undefined;
  }

  /** Reports a mistake in the host's attributes: one warning, one event, each time the mistake changes. */
  report(attribute: string, reason: string | undefined) {
    if (reason === this.#reported.get(attribute)) return;
    this.#reported.set(attribute, reason);
    if (reason === undefined) return;
    console.warn(`ICS Widgets: ${reason}`, this.#host);
    // After the render that found the mistake, so that a listener sees the element as the visitor does.
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new IcsErrorEvent(reason)));
  }
  readonly #reported = new Map<string, string | undefined>();

  #follow() {
    const address = addressOf(this.#host, this.#host.src) ?? UNKNOWN;
    if (address.url === this.#address?.url && address.trusted === this.#address.trusted) return;
    this.#address = address;
    if (address === UNKNOWN) {
      this.#fail(new DatasetError('', NOWHERE), false);
      return;
    }
    this.#load(address).then(
      async (loaded) => {
        await myTurn();
        if (this.#address !== address) return;
        this.view = { is: 'ready', dataset: loaded.dataset };
        this.#host.requestUpdate();
        const [first] = loaded.problems;
        if (first) {
          const reason = `${loaded.url}: ${first.path}: ${first.reason}`;
          this.#host.dispatchEvent(new IcsErrorEvent(reason, loaded.problems));
        }
      },
      (error: unknown) => {
        if (this.#address !== address) return;
        this.#fail(error instanceof DatasetError ? error : new DatasetError(address.url, String(error)), address.trusted);
      },
    );
  }

  #fail(error: DatasetError, own: boolean) {
    if (!told.has(error.message)) console.warn(`ICS Widgets: ${error.message}`);
    told.add(error.message);
    // The last good content stays: an old address is more use to a visitor than none.
    if (this.view.is !== 'ready') this.view = { is: 'failed', error, own };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new IcsErrorEvent(error.message, error.problems)));
  }

  /** The focus may only have moved on inside the fallback. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (this.#host.contains(relatedTarget as Node | null)) return;
    if (!this.#showsContent && this.view.is === 'ready') this.#host.requestUpdate();
  };

  #mark() {
    const states = this.#internals?.states;
    if (!states) return;
    const shown = this.#showsContent ? 'ready' : this.view.is === 'failed' ? 'error' : 'loading';
    const wanted = new Set([shown, ...this.alsoStates]);
    try {
      for (const state of [...states]) if (!wanted.has(state)) states.delete(state);
      for (const state of wanted) states.add(state);
    } catch {
      // Engines before the final syntax refuse names without dashes; states are an enhancement there.
    }
  }
}
