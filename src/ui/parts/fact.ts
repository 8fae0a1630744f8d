/** A term with what is said of it, in a list of facts. */
import { html } from 'lit';

/** What is of class `screen` is left out on paper. */
export const fact = (term: string, value: unknown, className = '') =>
  html`<dt class=${className}>${term}</dt>
    <dd class=${className}>${value}</dd>`;
