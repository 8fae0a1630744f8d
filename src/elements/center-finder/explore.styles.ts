import { css } from 'lit';

/** The few rules of Leaflet's own style sheet that this map needs, and the controls. Nothing here asks for a picture. */
export const exploreStyles = css`
  .explored svg[role='img'] {
    visibility: hidden;
  }
  .stage {
    position: absolute;
    inset: 0;
    overflow: hidden;
    background: var(--_sea);
    direction: ltr;
    text-align: left;
    line-height: 1;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
    touch-action: pan-x pan-y;
  }
  .stage.dragging {
    cursor: grabbing;
  }
  .stage :is(.leaflet-pane, .leaflet-marker-icon, .leaflet-tile, .leaflet-tile-container, .leaflet-layer, svg) {
    position: absolute;
    left: 0;
    top: 0;
  }
  .leaflet-marker-pane {
    z-index: 2;
  }
  .leaflet-tile-pane {
    z-index: 1;
  }
  .leaflet-marker-icon:focus-within {
    z-index: 20000 !important;
  }
  .leaflet-tile-container {
    transform-origin: 0 0;
  }
  .leaflet-tile {
    visibility: hidden;
    mix-blend-mode: plus-lighter;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  button.marker {
    position: absolute;
    display: grid;
    place-items: center;
    min-inline-size: max(1.875em, 24px);
    block-size: max(1.875em, 24px);
    min-block-size: 0;
    transform: translate(-50%, -50%);
    padding: 0;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_land);
    color: inherit;
    outline-offset: 3px;
  }
  button.marker:focus-visible {
    border-radius: 50%;
  }
  button .digit {
    white-space: nowrap;
    font-size: 0.8125em;
    font-weight: 700;
    color: var(--_accent);
  }
  button .long {
    font-size: 0.625em;
  }
  button:is(.serves, .chosen):not(.several) .digit {
    color: var(--_accent-text);
  }
  button:is(.several, .chosen) {
    box-shadow:
      0 0 0 3px var(--_land),
      0 0 0 4.5px var(--_accent);
  }
  button:is(.serves, .chosen):not(.several) {
    background: var(--_accent);
  }
  button.marker .label {
    position: absolute;
    left: calc(50% + 2.1em);
    white-space: nowrap;
    font-size: 0.8125em;
    font-weight: 600;
    text-shadow:
      0 0 2px var(--_land),
      1px 1px 1px var(--_land),
      -1px -1px 1px var(--_land),
      1px -1px 1px var(--_land),
      -1px 1px 1px var(--_land);
  }
  button.before .label {
    left: auto;
    right: calc(50% + 2.1em);
  }
  .actions button[aria-label] {
    min-inline-size: var(--_target);
    padding-inline: 0;
  }
  .fingers,
  .credit {
    position: absolute;
    padding: var(--_space) calc(2 * var(--_space));
    background: var(--_land);
  }
  .fingers {
    inset-block-start: 50%;
    inset-inline: 0;
    text-align: center;
    pointer-events: none;
  }
  .credit {
    inset-block-end: 0;
    inset-inline-end: 0;
    font-size: 0.75em;
  }
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (pointer: coarse) {
    button.marker::after {
      content: '';
      position: absolute;
      inset: -0.5em;
      border-radius: 50%;
    }
  }
  @media (forced-colors: active) {
    .stage {
      background: Canvas;
    }
    button.marker {
      border-color: ButtonText;
      background: ButtonFace;
      forced-color-adjust: none;
    }
    button .digit,
    button.marker .label {
      color: CanvasText;
      text-shadow: none;
    }
    button.marker .label {
      background: Canvas;
    }
    button:is(.serves, .chosen):not(.several) {
      background: Highlight;
    }
    button:is(.serves, .chosen):not(.several) .digit {
      color: HighlightText;
    }
    button:is(.several, .chosen) {
      box-shadow:
        0 0 0 3px Canvas,
        0 0 0 5px CanvasText;
    }
  }
  @media print {
    .explored svg[role='img'] {
      visibility: visible;
    }
    :is(.stage, .controls, .fingers, .credit, .skip) {
      display: none;
    }
  }
`;
