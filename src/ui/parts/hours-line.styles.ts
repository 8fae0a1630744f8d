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
  }
  .state strong {
    font-weight: var(--_strong);
  }
`;
