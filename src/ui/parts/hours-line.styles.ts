import { css } from 'lit';

export const hoursLineStyles = css`
  .state {
    display: inline-flex;
    gap: calc(2 * var(--_space));
    align-items: baseline;
    max-inline-size: 100%;
  }
  .shape {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .open circle,
  :is(.usual, .soon) path {
    fill: currentColor;
  }
  .closed path,
  .unknown path {
    display: none;
  }
  .unknown circle {
    stroke-dasharray: 2 2;
  }
  .state strong {
    font-weight: var(--_strong);
  }
`;
