/** A choice from a closed list, by the platform's own control, which looks like its field for dates. */
import { css, html, nothing } from 'lit';

interface Choice {
  name: string;
  label: unknown;
  hint?: unknown;
  /** What stands there before anything is chosen, and takes a choice back. */
  none: string;
  /** Value and text of each option. */
  options: readonly (readonly [string, string])[];
  chosen: string | undefined;
}

export const select = ({ name, label, hint, none, options, chosen }: Choice) =>
  html`<div class="choice">
    <label for=${`choice-${name}`}>${label}</label>
    ${hint ? html`<p class="hint" id=${`hint-${name}`}>${hint}</p>` : nothing}
    <select id=${`choice-${name}`} name=${name} aria-describedby=${hint ? `hint-${name}` : nothing}>
      <option value="" .selected=${!chosen}>${none}</option>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select>
  </div>`;

export const selectStyles = css`
  .choice {
    display: grid;
    grid-template-columns: minmax(0, auto);
    align-content: start;
    justify-content: start;
    gap: var(--_space);
  }
  .choice label {
    font-weight: var(--_strong);
  }
  :is(select, input[type='date']) {
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding-inline: calc(2 * var(--_space));
    border: calc(1.5 * var(--_line)) solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  :is(select, input[type='date']):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;
