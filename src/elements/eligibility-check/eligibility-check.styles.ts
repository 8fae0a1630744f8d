import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .check,
  .outcome,
  .question {
    display: grid;
    gap: calc(4 * var(--_space));
  }
  .back {
    justify-self: start;
  }
  .title:focus {
    outline: none;
  }
  .title:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 4px;
  }
  fieldset {
    min-inline-size: 0;
  }
  legend {
    display: contents;
  }
  fieldset .hint {
    margin-block: var(--_space) calc(4 * var(--_space));
  }
  .option {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    min-block-size: var(--_target);
    padding: calc(2.4 * var(--_space)) calc(3.6 * var(--_space));
    margin-block-end: calc(2 * var(--_space));
    border: calc(1.5 * var(--_line)) solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .error {
    color: var(--_error);
    font-weight: var(--_strong);
    margin-block-end: calc(3 * var(--_space));
  }
  .error::before {
    content: '! ';
  }
  .row {
    display: flex;
    margin-block-end: calc(3 * var(--_space));
  }
  .because ul {
    margin-block-start: var(--_space);
  }
  .plan {
    display: grid;
  }
  .step {
    position: relative;
    padding-block-end: calc(6 * var(--_space));
    padding-inline-start: 3em;
  }
  .number {
    position: absolute;
    inset-block-start: -0.1em;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_accent-text);
    font-weight: 700;
  }
  .step:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 2.3em 0.3em;
    inset-inline-start: calc(1em - 1px);
    inline-size: 2px;
    background: var(--_border);
  }
  .facts {
    margin-block-start: calc(2 * var(--_space));
  }
  @container (max-inline-size: 24em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd {
      margin-block-end: calc(1.5 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    .number {
      border: 2px solid CanvasText;
    }
    .option:has(:checked) {
      border-color: Highlight;
    }
  }
`;
