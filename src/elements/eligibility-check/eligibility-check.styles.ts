import { css } from 'lit';

export const styles = css`
  .check,
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
  .notice:empty {
    position: absolute;
  }
  .notice:not(:empty) {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-inline-start: 4px solid var(--_accent);
    background: var(--_raised);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  .row {
    display: flex;
    margin-block-end: calc(3 * var(--_space));
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
    }
  }
`;
