import { css } from 'lit';

/** The buttons in the corner of a map that moves. */
export const controlsStyles = css`
  .controls {
    position: absolute;
    inset-block-start: calc(2 * var(--_space));
    inset-inline-end: calc(2 * var(--_space));
    display: grid;
    grid-template-columns: auto auto;
    gap: 2px;
  }
  .controls button {
    inline-size: 2em;
    min-block-size: 0;
    block-size: 2em;
    padding: 0;
    background: var(--_land);
    line-height: 1;
  }
  .controls [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  @media (pointer: coarse) {
    .controls button {
      inline-size: var(--_target);
      block-size: var(--_target);
    }
  }
`;
