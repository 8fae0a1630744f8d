import { css } from 'lit';
import { selectStyles } from '../../ui/parts/select.js';

export const styles = [
  selectStyles,
  css`
    .take {
      display: grid;
      gap: calc(3 * var(--_space));
      padding-block: calc(2 * var(--_space)) calc(4 * var(--_space));
    }
    .entry {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: var(--_space);
    }
    .desk {
      padding: calc(4 * var(--_space));
      border: calc(1.5 * var(--_line)) solid var(--_border);
      border-radius: var(--_radius);
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
      gap: calc(4 * var(--_space));
      margin-block-start: calc(2 * var(--_space));
    }
    .desk ul {
      list-style: disc;
      padding-inline-start: 1.25em;
      margin-block-end: calc(2 * var(--_space));
    }
    @media print {
      .take > .hint,
      .entry.screen {
        display: none;
      }
      .desk {
        break-inside: avoid;
      }
    }
  `,
];
