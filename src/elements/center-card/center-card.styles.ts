import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: calc(3 * var(--_space));
    container-type: inline-size;
  }
  .services li + li {
    margin-block-start: var(--_space);
  }
  @container (max-inline-size: 20em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts dd {
      margin-block-end: var(--_space);
    }
  }
`;
