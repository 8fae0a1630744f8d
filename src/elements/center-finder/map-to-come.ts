/** What stands where the map will be: as large as it, with its words. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { LazyModule } from '../../ui/lazy-module.js';
import { waiting } from '../../ui/parts/waiting.js';

/** @param moves Whether the map will have the button that lets it move. */
export const mapToCome = (moves: boolean, code: LazyModule<unknown>) =>
  html`<figure part="map" class="map">
    <div class="canvas"></div>
    <figcaption class="hint">
      <span>${msg('The same centres are in the list.', { id: 'map-caption' })}</span>
      ${
        moves
          ? html`<span class="actions"
              ><button type="button" class="quiet" disabled>${msg('Explore map', { id: 'map-explore' })}</button></span
            >`
          : nothing
      }
      ${code.failed ? waiting(code) : nothing}
    </figcaption>
  </figure>`;
