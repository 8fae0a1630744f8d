import { css } from 'lit';

export const styles = css`
  .checklist,
  .columns,
  .chooser,
  .documents {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(4 * var(--_space));
  }
  .columns {
    align-items: start;
    gap: calc(6 * var(--_space)) calc(8 * var(--_space));
  }
  .list {
    border-block-start: var(--_line) solid var(--_border);
  }
  .item {
    border-block-end: var(--_line) solid var(--_border);
    break-inside: avoid;
  }
  .item label {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr);
    align-items: start;
    gap: calc(3 * var(--_space));
    padding-block: calc(2.5 * var(--_space));
    cursor: pointer;
  }
  .item input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block: 0.125em;
    margin-inline: 0;
    accent-color: var(--_accent);
  }
  .note {
    display: block;
  }
  .whom {
    padding-block-end: calc(2.5 * var(--_space));
    padding-inline-start: calc(1.25em + 3 * var(--_space));
    margin-block-start: calc(-1.5 * var(--_space));
  }
  @media (pointer: coarse) {
    .item label {
      min-block-size: var(--_target);
    }
  }
  @media screen {
    @container (min-inline-size: 46em) {
      .columns:has(.chooser) {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.5fr);
      }
    }
  }
`;
