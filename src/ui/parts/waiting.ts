/** What stands where code is still on its way, or could not be had. */
import { html } from 'lit';
import { msg } from '@lit/localize';
import type { LazyModule } from '../lazy-module.js';

export const waiting = (lazy: LazyModule<unknown>) =>
  lazy.failed
    ? html`<p class="error">
        ${msg('This information could not be loaded.', { id: 'not-loaded' })}
        <button type="button" class="link" @click=${() => lazy.retry()}>${msg('Try again', { id: 'try-again' })}</button>
      </p>`
    : html`<p class="hint waiting">${msg('One moment …', { id: 'one-moment' })}</p>`;
