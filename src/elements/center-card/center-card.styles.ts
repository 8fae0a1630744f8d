import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: calc(3 * var(--_space));
    container-type: inline-size;
  }
  .paper {
    display: none;
  }
  /* The page around it prints as it likes; the card to take away has a sheet of its own. */
  @media print {
    :host {
      break-before: page;
      break-after: page;
    }
    .card {
      break-inside: avoid;
    }
    .screen,
    .sources details {
      display: none;
    }
    .paper {
      display: block;
    }
  }
`;
