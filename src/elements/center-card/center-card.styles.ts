import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: calc(3 * var(--_space));
    container-type: inline-size;
    contain-intrinsic-inline-size: 40em;
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
