import { css } from 'lit';

export const tableStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    align-items: end;
    gap: calc(3 * var(--_space));
  }
  .filters .choice {
    justify-content: stretch;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    min-inline-size: 44em;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  caption {
    text-align: start;
    font-weight: var(--_strong);
    padding-block: calc(2 * var(--_space));
  }
  :is(th, td) {
    text-align: start;
    vertical-align: top;
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-block-start: var(--_line) solid var(--_border);
  }
  th {
    white-space: nowrap;
  }
  .paper {
    display: none;
  }
  @media print {
    .screen {
      display: none;
    }
    .paper {
      display: block;
    }
    .scroll {
      overflow: visible;
    }
    table {
      min-inline-size: 0;
      font-size: 0.75em;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
