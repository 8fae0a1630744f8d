/** The map that needs nobody: a coast line and the pins of the list, drawn as SVG. */
import { html, nothing, svg } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { project } from '../../domain/project.js';
import { number } from '../../words/format.js';
import { plain } from '../../words/text.js';

export type Shapes = typeof import('../../map/outline.js');

export const outlineMap = (centers: readonly Center[], dataset: Dataset, shapes: Shapes | undefined) =>
  html`<figure part="map" class="map">
    <div class="canvas">${shapes ? drawing(centers, dataset, shapes) : nothing}</div>
    <figcaption class="hint">${msg('The same centres are in the list.', { id: 'map-caption' })}</figcaption>
  </figure>`;

const drawing = (centers: readonly Center[], { places }: Dataset, { frame, box, land, neighbours }: Shapes) => {
  const unit = box.width / 100;
  return html`<svg
    viewBox="${box.x} ${box.y} ${box.width} ${box.height}"
    role="img"
    aria-label=${msg(str`Map with ${number(centers.length)} numbered centres, the same as in the list`, { id: 'map-label' })}
  >
    <path class="neighbours" d=${neighbours}></path>
    <path class="land" d=${land}></path>
    ${centers.map((center, index) => {
      if (!center.point) return nothing;
      const { x, y } = project(center.point, frame);
      // Near the right edge a label has room on the left only.
      const before = x > box.x + box.width * 0.55;
      return svg`<g part="marker" class="marker" transform="translate(${x} ${y}) scale(${unit})">
        <g class="pin"><circle r="2.6"></circle>
        <text class="digit" text-anchor="middle" dy="0.36em">${number(index + 1)}</text></g>
        <text class="label" x=${before ? -3.6 : 3.6} dy="0.36em" text-anchor=${before ? 'end' : 'start'}>${plain(places?.municipalities.find(({ code }) => code === center.municipality)?.name) || plain(center.name)}</text>
      </g>`;
    })}
  </svg>`;
};
