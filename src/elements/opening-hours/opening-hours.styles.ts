import { css } from 'lit';

export const styles = css`
  :host([view='badge']),
  :host(:not([view])) {
    display: inline-block;
    max-inline-size: 100%;
    min-inline-size: var(--ics-badge-inline-size, auto);
    vertical-align: baseline;
  }
  :host([view='week']) {
    container-type: inline-size;
  }
  .badge {
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
    color: inherit;
  }
  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
  }
`;
