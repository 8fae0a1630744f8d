/** The place that a map is drawn on: how large it is, whether it is in sight, and whether somebody reaches for it. */
import type { LitElement, ReactiveController } from 'lit';

interface Box {
  readonly width: number;
  readonly height: number;
}

interface Answers {
  /** Its size, or that of its letters, is another. */
  resized(): void;
  /** It came into sight. */
  seen(): void;
  /** Somebody pressed on it. */
  pressed(): void;
}

/** What is usual, until it is measured. */
const WIDTH_PX = 560;
const LETTER_PX = 16;

export class MapCanvas implements ReactiveController {
  /** Pixels of a letter. */
  em = LETTER_PX;
  /** Units of the drawing per pixel. */
  unit: number;

  readonly #host: LitElement;
  readonly #box: Box;
  readonly #answers: Answers;
  #canvas: HTMLElement | null = null;
  #listening = new AbortController();
  readonly #sizes = new ResizeObserver(() => {
    this.#measure();
    this.#answers.resized();
  });
  readonly #sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#answers.seen();
  });

  /** `box` is what the drawing shows, in its units. */
  constructor(host: LitElement, box: Box, answers: Answers) {
    this.#host = host;
    this.#box = box;
    this.#answers = answers;
    this.unit = box.width / WIDTH_PX;
    host.addController(this);
  }

  hostConnected() {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostUpdated() {
    // A host that has left may still finish an update.
    if (this.#host.isConnected) this.#watch(this.#host.renderRoot.querySelector('.canvas'));
  }

  hostDisconnected() {
    this.#watch(null);
  }

  #watch(canvas: HTMLElement | null) {
    if (canvas === this.#canvas) return;
    this.#canvas = canvas;
    this.#sizes.disconnect();
    this.#sight.disconnect();
    this.#listening.abort();
    if (!canvas) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // A finger that comes down may be about to scroll the page; if it is not, a click follows.
    canvas.addEventListener('pointerdown', ({ pointerType }) => pointerType !== 'touch' && this.#answers.pressed(), { signal });
    canvas.addEventListener('click', () => this.#answers.pressed(), { signal });
    this.#sizes.observe(canvas);
    this.#sight.observe(canvas);
  }

  #measure() {
    const { clientWidth, clientHeight } = this.#canvas!;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.em = parseFloat(getComputedStyle(this.#canvas!).fontSize);
    this.unit = 1 / Math.min(clientWidth / this.#box.width, clientHeight / this.#box.height);
    // What is drawn in units keeps its size in pixels.
    this.#canvas!.style.setProperty('--_unit', `${this.unit}`);
  }
}
