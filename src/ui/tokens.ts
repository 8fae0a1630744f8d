/**
 * The design tokens that every widget needs: public `--ics-*` properties with their defaults, each read once into a
 * private `--_*` name. Font and text colour come from the host page; what cannot be inherited follows its
 * `color-scheme`. What only the larger widgets need is in `basics.ts`.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    --_surface: var(--ics-color-surface, transparent);
    --_text: var(--ics-color-text, inherit);
    --_muted: var(--ics-color-text-muted, #4c5a69);
    --_focus: var(--ics-color-focus, #0b5cad);
    --_open: var(--ics-color-open, #e3f3e6);
    --_open-text: var(--ics-color-open-text, #14602a);
    --_closed: var(--ics-color-closed, #eceff2);
    --_closed-text: var(--ics-color-closed-text, #414d59);
    --_soon: var(--ics-color-soon, #fff1d6);
    --_soon-text: #6b4100;
    --_space: var(--ics-space, 0.25em);
    --_line: var(--ics-border-width, 1px);
    --_strong: var(--ics-font-weight-strong, 650);

    display: block;
    color: var(--_text);
    font-family: var(--ics-font, inherit);
    font-size: var(--ics-font-size, inherit);
    line-height: var(--ics-line-height, 1.5);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_muted: var(--ics-color-text-muted, light-dark(#4c5a69, #a7b2bd));
      --_focus: var(--ics-color-focus, light-dark(#0b5cad, #ffd84d));
      --_open: var(--ics-color-open, light-dark(#e3f3e6, #15331d));
      --_open-text: var(--ics-color-open-text, light-dark(#14602a, #8fe0a4));
      --_closed: var(--ics-color-closed, light-dark(#eceff2, #2a3037));
      --_closed-text: var(--ics-color-closed-text, light-dark(#414d59, #b9c3cd));
      --_soon: var(--ics-color-soon, light-dark(#fff1d6, #3a2c0c));
      --_soon-text: light-dark(#6b4100, #ffcf7a);
    }
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    background: var(--_surface);
    text-align: start;
    overflow-wrap: anywhere;
    hyphens: manual;
  }
`;
