import { css } from 'lit';

export const styles = css`
  :host([view='badge']),
  :host(:not([view])) {
    display: inline-block;
    max-inline-size: 100%;
    min-inline-size: var(--ics-badge-inline-size, auto);
    vertical-align: baseline;
    position: relative;
  }
  .badge {
    position: relative;
    display: inline-block;
    max-inline-size: 100%;
    padding: calc(0.8 * var(--_space)) calc(2.8 * var(--_space));
    border: calc(1.5 * var(--_line)) solid transparent;
    border-radius: 1em;
    font-size: 0.9375em;
  }
  .badge.open {
    background: var(--_open);
    color: var(--_open-text);
  }
  .badge.usual,
  .badge.soon {
    background: var(--_soon);
    color: var(--_soon-text);
  }
  .badge.closed {
    background: var(--_closed);
    color: var(--_closed-text);
  }
  .badge.unknown {
    border: calc(1.5 * var(--_line)) dashed var(--_muted);
    color: var(--_muted);
  }
  .badge a {
    position: relative;
    color: inherit;
  }
  .badge button {
    all: unset;
    display: inline;
    cursor: pointer;
  }
  /* The whole pill is to be hit, and no more: half a pixel past a border that is rounded down scrolls a page sideways. */
  .badge button::after {
    content: '';
    position: absolute;
    inset: calc(-1 * var(--_line));
    border-radius: 1em;
  }
  .badge button:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .folds {
    padding-inline-end: calc(4 * var(--_space) + 0.75em);
  }
  .chevron {
    position: absolute;
    inset-inline-end: calc(2.8 * var(--_space));
    inset-block-start: calc(50% - 0.375em);
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  [aria-expanded='true'] .chevron {
    transform: scaleY(-1);
  }
  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
  }
`;
