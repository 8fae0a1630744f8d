/** How to reach a centre: address, telephone, mail, booking, each as far as it is known. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Address, Center, Contact, Dataset } from '../../domain/dataset.js';
import { safeUrl } from '../safe-url.js';
import { doubt } from './source-foot.js';
import { localName, words } from './words.js';

export { serviceName } from '../../words/claims.js';
export { doubt } from './source-foot.js';

/** Street, postcode and town on one line, or where to ask. */
export const addressLine = ({ address, page }: Center, { localLanguage }: Dataset) => {
  if (address) return html`<p class="address">${localName(written(address), localLanguage)}${doubt(address.status)}</p>`;
  const url = safeUrl(page);
  return html`<p class="address">
    ${msg('Address not confirmed', { id: 'address-unknown' })}${
      url ? html` – <a href=${url}>${msg('see the centre’s page', { id: 'see-page' })}</a>` : nothing
    }
  </p>`;
};

/** An address on one line, as an envelope has it. */
export const written = ({ streetAddress, floor, postalCode, addressLocality }: Address) =>
  [streetAddress, floor, `${postalCode} ${addressLocality}`].filter(Boolean).join(', ');

/** A tel: URL of a phone number as people write it; undefined when it has other signs in it. */
const phoneUrl = (value: string) => (/^\+?[\d ()-]{3,}$/.test(value) ? `tel:${value.replace(/[^\d+]/g, '')}` : undefined);

/** "mailto:…" of a plain address. */
const mailUrl = (value: string) => (/^[^\s@<>"'?&]+@[^\s@<>"'?&]+$/.test(value) ? `mailto:${value}` : undefined);

/** Where a contact leads; undefined when it is nothing that can be linked. */
export const contactUrl = ({ kind, value }: Pick<Contact, 'kind' | 'value'>) =>
  kind === 'phone' ? phoneUrl(value) : kind === 'email' ? mailUrl(value) : safeUrl(value);

/** The value of a contact as a link, when it is one that can be linked. */
export const contactLink = (contact: Pick<Contact, 'kind' | 'value' | 'label'>) => {
  const { value, label } = contact;
  const url = contactUrl(contact);
  const shown = label ? words(label) : html`<bdi dir="ltr">${value}</bdi>`;
  return url ? html`<a href=${url}>${shown}</a>` : shown;
};
