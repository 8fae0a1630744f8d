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
  .open .shape circle,
  :is(.usual, .soon) .shape path {
    fill: currentColor;
  }
  :is(.closed, .unknown) .shape path {
    display: none;
  }
  .unknown .shape circle {
    stroke-dasharray: 2 2;
  }
  .state strong {
    font-weight: var(--_strong);
  }
`;
