/** The check of a page, over the page: opens by `#ics-check`, names what is wrong with the embedding and how to mend it. */
import { pageNow } from '../ui/clock-controller.js';
import type { Finding } from './description.js';
import { findingsIn } from './diagnosis.js';
import { SHEET } from './doctor-sheet.js';
import { bodyOf, made } from './doctor-view.js';
import { LANGUAGES, languageOf } from './doctor-words.js';
import { examined, type Examined, type Kit } from './examination.js';
import { OF_THE_CHECK } from './places.js';
import { pointAt } from './pointer.js';
import { reportOf, resultOf } from './report.js';

/** Opens the check. One that is open stays as it is, whichever copy of the script has opened it. */
export const openCheck = (kit: Kit): void => {
  if (document.querySelector(`[${OF_THE_CHECK}]`)) return;
  // Half a page has half its faults.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => openCheck(kit), { once: true });
  else void new Check(kit).read();
};

class Check {
  readonly #kit: Kit;
  readonly #language = languageOf(navigator.languages);
  readonly #words = LANGUAGES[this.#language]!;
  readonly #host = made('div');
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #before = document.activeElement as HTMLElement | null;
  readonly #result = made('p', { className: 'result', role: 'status' });
  readonly #body = made('div', { className: 'body' });
  readonly #told = made('p', { role: 'status' });
  readonly #byHand = made('textarea', { readOnly: true, hidden: true, rows: 6, ariaLabel: this.#words.copyReport });
  readonly #dialog = this.#dialogWith();
  #isPointing = false;
  #report = '';

  constructor(kit: Kit) {
    this.#kit = kit;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#dialog);
    this.#host.setAttribute(OF_THE_CHECK, '');
    document.body.append(this.#host);
    this.#dialog.showModal();
  }

  /** Reads the page and shows what was found. */
  async read(): Promise<void> {
    this.#result.textContent = this.#words.reading;
    this.#dialog.ariaBusy = 'true';
    try {
      const seen = await examined(this.#kit, pageNow());
      this.#show(findingsIn(seen.page), seen);
    } catch (error) {
      // Whatever a page does to us, its editor hears of it.
      this.#result.textContent = `${this.#words.failed} ${String(error)}`;
    }
    this.#dialog.ariaBusy = 'false';
  }

  #dialogWith() {
    const { title, again, copyReport, close } = this.#words;
    const heading = made('h2', { id: 'title', tabIndex: -1, autofocus: true }, title);
    const dialog = made(
      'dialog',
      { lang: this.#language, dir: 'ltr', onclose: () => this.#isPointing || this.#dialog.open || this.#leave() },
      made('header', {}, heading, this.#result),
      this.#body,
      made(
        'footer',
        {},
        made('button', { type: 'button', className: 'first', onclick: () => void this.read() }, again),
        made('button', { type: 'button', onclick: () => void this.#copy(this.#report) }, copyReport),
        made('button', { type: 'button', onclick: () => this.#dialog.close() }, close),
        this.#told,
        this.#byHand,
      ),
    );
    dialog.setAttribute('aria-labelledby', heading.id);
    return dialog;
  }

  #show(findings: readonly Finding[], { page, elements, readAt }: Examined) {
    const time = new Intl.DateTimeFormat(this.#language, { dateStyle: 'medium', timeStyle: 'short' }).format(readAt);
    this.#result.textContent = resultOf(findings.length, this.#words);
    this.#told.textContent = '';
    this.#byHand.hidden = true;
    this.#report = reportOf(findings, page, location.href.replace(location.hash, ''), time, this.#words);
    const actions = {
      show: (place: number, button: HTMLElement) => this.#point(elements[place]!, button),
      copy: (text: string) => void this.#copy(text),
    };
    this.#body.replaceChildren(...bodyOf(findings, page, time, this.#words, actions));
  }

  /** A modal dialog hides the page, so it makes way until the editor has seen the place. */
  #point(element: Element, button: HTMLElement) {
    this.#isPointing = true;
    this.#dialog.close();
    pointAt(element, this.#root, this.#words, () => {
      this.#isPointing = false;
      this.#dialog.showModal();
      button.focus();
    });
  }

  async #copy(text: string) {
    // The same words a second time are only heard when they were away in between.
    this.#told.textContent = '';
    try {
      // Undefined on pages without https, refused in frames without permission.
      await navigator.clipboard.writeText(text);
      this.#byHand.hidden = true;
      this.#told.textContent = this.#words.copied;
    } catch {
      this.#byHand.value = text;
      this.#byHand.hidden = false;
      this.#byHand.select();
      this.#told.textContent = this.#words.byHand;
    }
  }

  /** The page is as it was: address, focus and all. */
  #leave() {
    this.#host.remove();
    if (location.hash === '#ics-check') history.replaceState(history.state, '', location.pathname + location.search);
    this.#before?.focus({ preventScroll: true });
  }
}
