/** What stands where code is still on its way, or could not be had. */
import { html } from 'lit';
import { msg } from '@lit/localize';
import type { LazyController } from '../lazy-controller.js';

export const waiting = (lazy: LazyController<unknown>) =>
  lazy.failed
    ? html`<p class="error">
        ${msg('This information could not be loaded.', { id: 'not-loaded' })}
        <button type="button" class="link" @click=${() => lazy.retry()}>${msg('Try again', { id: 'try-again' })}</button>
      </p>`
    : html`<p class="hint">${msg('One moment …', { id: 'one-moment' })}</p>`;
