/** A text field with suggestions, by the ARIA combobox pattern. It also works without them: type, and press Enter. */
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { msg } from '@lit/localize';

/** One suggestion, by the id that `choose` gets. */
export interface ComboboxOption {
  id: string;
  label: string;
  /** Language of the label, where that is not the host's. */
  lang?: string;
  /** What it is, beside the label. */
  hint?: string;
}

interface Behaviour {
  /** Suggestions for what is typed. Asked with nothing typed when the visitor comes to the field, so that the first key need not wait. */
  optionsFor(typed: string): readonly ComboboxOption[];
  /** A suggestion was taken; the field already holds its label. */
  choose?(option: ComboboxOption): void;
  /** Whether the list stands in the flow: then a press elsewhere leaves it open, or it would move what is pressed from under the pointer. */
  inFlow?: boolean;
}

interface Field {
  label: string;
  describedBy: string;
  invalid?: boolean;
}

export class ComboboxController implements ReactiveController {
  /** What stands in the field. */
  text = '';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #behaviour: Behaviour;
  /** Position of the active option, -1 when none is, undefined when the list is closed. */
  #active?: number;

  constructor(host: ReactiveControllerHost & HTMLElement, behaviour: Behaviour) {
    this.#host = host;
    this.#behaviour = behaviour;
    host.addController(this);
  }

  hostUpdated() {
    const { shadowRoot } = this.#host;
    const field = shadowRoot?.querySelector<HTMLInputElement>('#query');
    // Only where it differs: being written into ends what an input method is composing.
    if (field && field.value !== this.text) field.value = this.text;
    // The code that knows them may come after the visitor: what the first key would wait for is made now.
    if (field && shadowRoot?.activeElement === field && this.#active === undefined) this.#behaviour.optionsFor('');
    // The active option may lie outside the part of the list that shows; the page itself is not scrolled.
    const option = shadowRoot?.querySelector<HTMLElement>('#options [aria-selected=true]');
    if (!option) return;
    const list = option.parentElement!;
    const least = option.offsetTop + option.offsetHeight - list.clientHeight;
    list.scrollTop = Math.max(least, Math.min(option.offsetTop, list.scrollTop));
  }

  hostDisconnected() {
    this.#active = undefined;
  }

  /** The field and its list. Ids are unique inside the host's shadow root. */
  render({ label, describedBy, invalid }: Field) {
    const options = this.#active === undefined ? [] : this.#behaviour.optionsFor(this.text);
    const open = options.length > 0;
    return html`<div class="combobox" @focusout=${this.#onFocusOut}>
      <input
        id="query"
        name="query"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${label || nothing}
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="options"
        aria-activedescendant=${options[this.#active!] ? `option-${this.#active!}` : nothing}
        aria-describedby=${describedBy}
        aria-invalid=${invalid || nothing}
        @focus=${() => this.#behaviour.optionsFor('')}
        @input=${this.#onInput}
        @keydown=${(event: KeyboardEvent) => this.#onKeyDown(event, options)}
      />
      <ul
        id="options"
        role="listbox"
        tabindex="-1"
        aria-label=${msg('Suggestions', { id: 'suggestions' })}
        ?hidden=${!open}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${options.map(
          (option, index) =>
            // eslint-disable-next-line lit-a11y/click-events-have-key-events -- The keys are the field's, which keeps the focus.
            html`<li id="option-${index}" role="option" aria-selected=${index === this.#active} @click=${() => this.#take(option)}>
              <span lang=${option.lang ?? nothing}>${option.label}</span> <small>${option.hint}</small>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  close() {
    this.#show();
  }

  #take(option: ComboboxOption) {
    this.text = option.label;
    this.#show();
    this.#behaviour.choose?.(option);
  }

  #show(active?: number) {
    this.#active = active;
    this.#host.requestUpdate();
  }

  readonly #onInput = (event: Event) => {
    this.text = (event.target as HTMLInputElement).value;
    this.#show(-1);
  };

  readonly #onFocusOut = () => {
    if (!this.#behaviour.inFlow) this.#show();
  };

  #onKeyDown(event: KeyboardEvent, options: readonly ComboboxOption[]) {
    const { key } = event;
    // While an input method composes, the keys are its own; some browsers tell by the number alone.
    if (event.isComposing || event.keyCode === 229) return;
    const option = options[this.#active!];
    if (key === 'Enter') {
      // What is typed is submitted as it stands; its suggestions must not lie over the answer.
      if (!option) return this.#show();
      this.#take(option);
    } else if (key === 'Escape' && (options.length || this.text)) {
      if (!options.length) this.text = '';
      this.#show();
    } else if (/^Arrow(Up|Down)$/.test(key)) this.#move(key === 'ArrowDown', event.altKey);
    else {
      if (key === 'Tab') this.#show();
      // These move the caret: the visitor is back in the text.
      if (/^(Home|End|Arrow)/.test(key) && option) this.#show(-1);
      // An Escape that has nothing to do is for the dialog that the field may stand in.
      return;
    }
    event.preventDefault();
  }

  #move(down: boolean, onlyList: boolean) {
    const { length } = this.#behaviour.optionsFor(this.text);
    const active = this.#active ?? -1;
    if (onlyList) this.#show(down ? -1 : undefined);
    else this.#show(down ? (active + 1) % length || 0 : (active > 0 ? active : length) - 1);
  }
}

export const comboboxStyles = css`
  .combobox {
    position: relative;
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .combobox input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    border: calc(1.5 * var(--_line)) solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  #options {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    max-block-size: 16em;
    overflow: auto;
    margin-block-start: var(--_space);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--ics-shadow, none);
  }
  #options li {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    min-block-size: var(--_target);
    cursor: pointer;
  }
  #options li:is([aria-selected='true'], :hover) {
    background: var(--_accent);
    color: var(--_accent-text);
    /* Forced colours take the background away and show this instead. */
    outline: 2px solid transparent;
    outline-offset: -2px;
  }
`;
