import { css } from 'lit';

/** The picture and its pins, which look the same on the map that moves. */
export const mapStyles = css`
  .canvas {
    position: relative;
    overflow: hidden;
  }
  .map svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .land,
  .neighbours {
    fill: var(--_land);
    stroke: var(--_coast);
    vector-effect: non-scaling-stroke;
  }
  .neighbours {
    fill: var(--_near);
    stroke: none;
  }
  .pin {
    transform: scale(var(--_unit, 5.4));
  }
  .pin circle {
    fill: var(--_land);
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .pin .ring {
    display: none;
    stroke-width: 1.5px;
  }
  :is(.several, .chosen) .ring {
    display: inline;
  }
  .pin text {
    fill: var(--_accent);
    font-size: 0.8125em;
    font-weight: 700;
  }
  .pin .long {
    font-size: 0.625em;
  }
  .marker:is(.serves, .chosen):not(.several) circle:not(.ring) {
    fill: var(--_accent);
  }
  .marker:is(.serves, .chosen):not(.several) .digit {
    fill: var(--_accent-text);
  }
  .pin .label {
    fill: currentColor;
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--_land);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .pin.here {
    fill: currentColor;
    stroke: var(--_land);
    stroke-width: 3px;
  }
  figcaption .link {
    text-align: start;
  }
  @container (max-inline-size: 28em) {
    .marker .label {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .canvas {
      --_sea: Canvas;
      --_land: Canvas;
      --_near: Canvas;
      --_coast: CanvasText;
    }
    .pin text {
      fill: CanvasText;
    }
    /* The coast is as bright as the words. */
    .pin .label {
      stroke-width: 6px;
    }
    .marker:is(.serves, .chosen):not(.several) circle:not(.ring) {
      fill: Highlight;
    }
  }
`;
