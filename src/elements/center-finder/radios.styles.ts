/** Radios and checkboxes, each on a line with its words. */
import { css } from 'lit';

export const radiosStyles = css`
  .areas {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
  }
  .areas legend {
    font-weight: var(--_strong);
  }
  .area {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 2em;
  }
  .area input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
