/** An address as an envelope has it, with a button that copies it. The clipboard is not touched before the click. */
import { html, nothing, type LitElement } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { plain } from '../../words/text.js';
import { addressLine, written } from './contacts.js';
import { doubt } from './source-foot.js';
import { localName } from './words.js';

/** What became of the last click, for each centre of an element. */
type Said = 'copied' | 'selected';
const said = new WeakMap<LitElement, Map<string, Said>>();

/** The address with its button; where there is no address, where to ask for it. */
export const copyableAddress = (center: Center, dataset: Dataset, host: LitElement) => {
  const { id, name, address } = center;
  if (!address) return addressLine(center, dataset);
  const copy = (event: Event) => void copied(host, id, written(address), event.currentTarget as Element);
  return html`<div class="address">
    <span class="written">${localName(written(address), dataset.localLanguage)}</span>${doubt(address.status)}
    <button type="button" class="link" @click=${copy}>
      ${msg('Copy', { id: 'copy' })}<span class="sr-only"> ${msg(str`the address of ${plain(name)}`, { id: 'address-of' })}</span>
    </button>
    <span class="hint" role="status">${saidWords(said.get(host)?.get(id))}</span>
  </div>`;
};

const saidWords = (what: Said | undefined) => {
  if (what === 'copied') return msg('Address copied.', { id: 'address-copied' });
  if (what !== 'selected') return nothing;
  return msg('This page may not copy. The address is selected now: copy it from there.', { id: 'address-selected' });
};

const copied = async (host: LitElement, id: string, text: string, button: Element) => {
  const tell = (what?: Said) => {
    const told = said.get(host) ?? new Map<string, Said>();
    if (what) told.set(id, what);
    else told.delete(id);
    said.set(host, told);
    host.requestUpdate();
    return host.updateComplete;
  };
  // The same words a second time are only heard when they were away in between.
  await tell();
  try {
    // Undefined on pages without https, refused in frames without permission.
    await navigator.clipboard.writeText(text);
    await tell('copied');
  } catch {
    getSelection()?.selectAllChildren(button.parentElement!.querySelector('.written')!);
    await tell('selected');
  }
};
