import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: calc(3 * var(--_space));
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
