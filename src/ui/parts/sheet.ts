/** What goes to paper on a sheet of its own: its styles, and the button that prints it. */
import { css, html } from 'lit';
import { msg } from '@lit/localize';

/** @param name What is printed, for those who hear the button alone. */
export const printButton = (name: unknown, print = () => window.print()) =>
  html`<button type="button" class="quiet" @click=${print}>${msg('Print', { id: 'print' })}<span class="sr-only">: ${name}</span></button>`;

/** The page around the element prints as it likes. */
export const sheetStyles = css`
  .paper {
    display: none;
  }
  @media print {
    :host {
      break-before: page;
      break-after: page;
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
