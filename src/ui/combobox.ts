/** A text field with suggestions, by the ARIA combobox pattern. It also works without them: type, and press Enter. */
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { msg } from '@lit/localize';

/** One suggestion, by the id that `choose` gets. */
export interface ComboboxOption {
  id: string;
  label: string;
}

interface Behaviour {
  /** Suggestions for what is typed. */
  optionsFor(typed: string): readonly ComboboxOption[];
  /** A suggestion was taken; the field already holds its label. */
  choose?(option: ComboboxOption): void;
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
  #open = false;
  #active = -1;

  constructor(host: ReactiveControllerHost & HTMLElement, behaviour: Behaviour) {
    this.#host = host;
    this.#behaviour = behaviour;
    host.addController(this);
  }

  /** The chosen suggestion may lie outside the part of the list that shows. */
  hostUpdated() {
    this.#host.shadowRoot?.querySelector('#options [aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  hostDisconnected() {
    this.#open = false;
  }

  /** The field and its list. Ids are unique inside the host's shadow root. */
  render({ label, describedBy, invalid = false }: Field) {
    const options = this.#open ? this.#behaviour.optionsFor(this.text) : [];
    const open = options.length > 0;
    const active = open && this.#active >= 0 && this.#active < options.length ? this.#active : -1;
    return html`<div class="combobox" @focusout=${this.#onFocusOut}>
      <input
        id="query"
        name="query"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${label || nothing}
        aria-autocomplete="list"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="options"
        aria-activedescendant=${active >= 0 ? `option-${active}` : nothing}
        aria-describedby=${describedBy}
        aria-invalid=${invalid ? 'true' : nothing}
        .value=${this.text}
        @input=${this.#onInput}
        @keydown=${(event: KeyboardEvent) => this.#onKeyDown(event, options)}
      />
      <ul id="options" class="options" role="listbox" aria-label=${msg('Suggestions', { id: 'suggestions' })} ?hidden=${!open}>
        ${options.map(
          (option, index) =>
            html`<li
              id="option-${index}"
              role="option"
              aria-selected=${index === active ? 'true' : 'false'}
              @mousedown=${(event: Event) => this.#take(option, event)}
            >
              ${option.label}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #take(option: ComboboxOption, event: Event) {
    // The field keeps the focus, and Enter does not submit what was only being chosen.
    event.preventDefault();
    this.text = option.label;
    this.#close();
    this.#behaviour.choose?.(option);
  }

  #close() {
    this.#open = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  readonly #onInput = (event: Event) => {
    this.text = (event.target as HTMLInputElement).value;
    this.#open = true;
    this.#active = -1;
    this.#host.requestUpdate();
  };

  readonly #onFocusOut = () => this.#close();

  #onKeyDown(event: KeyboardEvent, options: readonly ComboboxOption[]) {
    const { key } = event;
    const moves: Record<string, number> = {
      ArrowDown: this.#active + 1 >= options.length ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? options.length - 1 : this.#active - 1,
    };
    const option = options[this.#active];
    if (key === 'Enter' && option) this.#take(option, event);
    // What is typed is submitted as it stands; its suggestions must not lie over the answer.
    else if (key === 'Enter') this.#close();
    else if (key === 'Escape' && this.#open) {
      event.preventDefault();
      this.#close();
    } else if (key in moves) {
      event.preventDefault();
      this.#open = true;
      this.#active = options.length === 0 ? -1 : moves[key]!;
      this.#host.requestUpdate();
    }
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
  .options {
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
  .options[hidden] {
    display: none;
  }
  .options li {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .options li:is([aria-selected='true'], :hover) {
    background: var(--_accent);
    color: var(--_accent-text);
  }
  @media (forced-colors: active) {
    .options li[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
