/** The tokens and the plain elements of HTML of every widget that shows more than a line. */
import { css } from 'lit';

export const basics = css`
  :host {
    --_raised: var(--ics-color-surface-raised, #f5f6f8);
    --_border: var(--ics-color-border, #c6ced6);
    --_accent: var(--ics-color-accent, #0b5cad);
    --_accent-text: var(--ics-color-accent-text, #fff);
    --_error: var(--ics-color-error, #b3261e);
    --_radius: var(--ics-radius, 0.25em);
    --_target: var(--ics-target-size, 2.75em);
    min-inline-size: min(15em, 100%);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_raised: var(--ics-color-surface-raised, light-dark(#f5f6f8, #1f242a));
      --_border: var(--ics-color-border, light-dark(#c6ced6, #3b444e));
      --_accent: var(--ics-color-accent, light-dark(#0b5cad, #8ec5ff));
      --_accent-text: var(--ics-color-accent-text, light-dark(#fff, #0b1520));
      --_error: var(--ics-color-error, light-dark(#b3261e, #ffb4ab));
    }
  }
  /*
   * A container has no width of its own, and would have none in a flex row or afloat. The track around it lets that
   * width shrink to nothing where the page asks for the least, so that no grid of a narrow page is forced open.
   */
  .base > :is(article, section) {
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
  }
  .base:has(> :is(article, section)) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :is(h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset, legend, figure) {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: inherit;
  }
  :is(ul, ol) {
    list-style: none;
  }
  .title {
    font-size: 1.375em;
    line-height: 1.25;
    font-weight: var(--_strong);
  }
  .name {
    font-size: 1.0625em;
    line-height: 1.3;
    font-weight: var(--_strong);
  }
  strong {
    font-weight: var(--_strong);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .local {
    color: var(--_muted);
    font-weight: 400;
  }
  :is(a, button, input, summary, [tabindex]):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    font: inherit;
    font-weight: var(--_strong);
    min-block-size: var(--_target);
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space));
    border: calc(1.5 * var(--_line)) solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_accent-text);
    cursor: pointer;
  }
  button.quiet {
    background: transparent;
    color: var(--_accent);
  }
  button.link {
    min-block-size: max(1.6em, 24px);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(5em, max-content) minmax(0, 1fr);
    gap: var(--_space) calc(4 * var(--_space));
    font-size: 0.9375em;
  }
  .facts dt {
    color: var(--_muted);
  }
  .sources {
    color: var(--_muted);
    font-size: 0.875em;
    border-block-start: var(--_line) solid var(--_border);
    padding-block-start: calc(3 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    inline-size: fit-content;
    min-block-size: max(1.6em, 24px);
  }
  @media (pointer: coarse) {
    :is(button.link, summary) {
      min-block-size: 2.75em;
    }
  }
  @media (forced-colors: active) {
    button:not(.link) {
      border-color: ButtonText;
    }
  }
  @media print {
    button,
    summary {
      display: none;
    }
  }
`;
