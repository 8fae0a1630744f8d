import { css } from 'lit';

export const styles = css`
  .finder {
    display: grid;
    gap: calc(5 * var(--_space));
  }
  .search label {
    display: block;
    font-weight: var(--_strong);
    margin-block-end: var(--_space);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    margin-block-end: var(--_space);
  }
  .answer {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(4 * var(--_space)) calc(5 * var(--_space));
    border-inline-start: 4px solid var(--_accent);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_raised);
  }
  .columns {
    display: grid;
    gap: calc(6 * var(--_space));
    align-items: start;
  }
  .list {
    max-block-size: var(--ics-list-max-block-size, none);
    overflow: auto;
    margin-block-start: calc(2 * var(--_space));
    border-block-start: var(--_line) solid var(--_border);
  }
  .item {
    display: grid;
    grid-template-columns: 2em minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    padding-block: calc(4 * var(--_space));
    padding-inline-end: var(--_space);
    border-block-end: var(--_line) solid var(--_border);
  }
  .item:is(.serves, .selected) {
    padding-inline-start: calc(3 * var(--_space));
  }
  .item.serves {
    border-inline-start: 4px solid var(--_accent);
    background: var(--_raised);
  }
  .number {
    display: grid;
    place-items: center;
    inline-size: 1.85em;
    block-size: 1.85em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 700;
  }
  .item.selected {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  :is(.serves, .selected) .number {
    background: var(--_accent);
    color: var(--_accent-text);
  }
  .tag {
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: var(--_strong);
  }
  .filters {
    margin-block: var(--_space);
  }
  .results > .quiet {
    margin-block-start: calc(4 * var(--_space));
  }
  .gap {
    padding-block: calc(4 * var(--_space));
  }
  .item > div {
    display: grid;
    gap: var(--_space);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(5 * var(--_space));
    font-size: 0.9375em;
  }
  .meta a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  .map {
    border: var(--_line) solid var(--_border);
    border-radius: calc(2 * var(--_radius));
    overflow: hidden;
    isolation: isolate;
  }
  .canvas {
    --_sea: #e8f0f6;
    --_land: #fff;
    --_near: #f1f2f3;
    --_coast: #9fb0bf;
    background: var(--_sea);
    aspect-ratio: 1.215;
    block-size: var(--ics-map-block-size, auto);
    inline-size: 100%;
    direction: ltr;
  }
  @supports (color: light-dark(#000, #fff)) {
    .canvas {
      --_sea: light-dark(#e8f0f6, #1b2530);
      --_land: light-dark(#fff, #2b343d);
      --_near: light-dark(#f1f2f3, #222a32);
      --_coast: light-dark(#9fb0bf, #52616f);
    }
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-block-start: var(--_line) solid var(--_border);
  }
  .actions {
    display: flex;
    gap: calc(2 * var(--_space));
  }
  @media screen {
    @container (min-inline-size: 46em) {
      .columns:has(.map) {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
      }
      .map {
        position: sticky;
        inset-block-start: calc(2 * var(--_space));
      }
      .to-map {
        display: none;
      }
    }
  }
  @container (max-inline-size: 28em) {
    .answer {
      padding: calc(3 * var(--_space));
    }
  }
  @media (pointer: coarse) {
    .meta a {
      min-block-size: 2.75em;
    }
  }
  @media (forced-colors: active) {
    .item.serves {
      border-inline-start-color: Highlight;
    }
  }
  @media print {
    .finder > form,
    .filters {
      display: none;
    }
    .item,
    .map {
      break-inside: avoid;
    }
  }
`;
