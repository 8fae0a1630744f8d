import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: calc(3 * var(--_space));
    container-type: inline-size;
    /* A container has no width of its own, and would have none in a flex row or afloat. */
    contain-intrinsic-inline-size: 20em;
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
