import { css } from 'lit';

export const outcomeStyles = css`
  .outcome {
    display: grid;
    gap: calc(4 * var(--_space));
  }
  .paper {
    display: none;
  }
  .because ul {
    margin-block-start: var(--_space);
  }
  .plan {
    display: grid;
  }
  .step {
    position: relative;
    padding-block-end: calc(6 * var(--_space));
    padding-inline-start: 3em;
  }
  .number {
    position: absolute;
    inset-block-start: -0.1em;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_accent-text);
    font-weight: 700;
  }
  .step:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 2.3em 0.3em;
    inset-inline-start: calc(1em - 1px);
    inline-size: 2px;
    background: var(--_border);
  }
  .facts {
    margin-block: calc(2 * var(--_space));
    grid-template-columns: 7em minmax(0, 1fr);
  }
  .tick {
    display: flex;
    gap: calc(2 * var(--_space));
    padding-block: calc(0.5 * var(--_space));
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }
  @container (max-inline-size: 24em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd {
      margin-block-end: calc(1.5 * var(--_space));
    }
  }
  @media (pointer: coarse) {
    .tick {
      min-block-size: 2.75em;
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .number {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .screen,
    .sources details {
      display: none;
    }
    .paper {
      display: block;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .step {
      break-inside: avoid;
    }
  }
`;
