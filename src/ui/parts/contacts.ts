/** How to reach a centre: address, telephone, mail, booking, each as far as it is known. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Address, Center, Contact, Dataset } from '../../domain/dataset.js';
import { plain } from '../../words/text.js';
import { safeUrl } from '../safe-url.js';
import { localName, words } from './words.js';

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

const doubt = (status: string) =>
  status === 'confirmed' ? nothing : html` <span class="hint">(${msg('not confirmed', { id: 'status-unconfirmed' })})</span>`;

/** A tel: URL of a phone number as people write it; undefined when it has other signs in it. */
const phoneUrl = (value: string) => (/^\+?[\d ()-]{3,}$/.test(value) ? `tel:${value.replace(/[^\d+]/g, '')}` : undefined);

/** "mailto:…" of a plain address. */
const mailUrl = (value: string) => (/^[^\s@<>"'?&]+@[^\s@<>"'?&]+$/.test(value) ? `mailto:${value}` : undefined);

/** The value of a contact as a link, when it is one that can be linked. */
export const contactLink = ({ kind, value, label }: Pick<Contact, 'kind' | 'value' | 'label'>) => {
  const url = kind === 'phone' ? phoneUrl(value) : kind === 'email' ? mailUrl(value) : safeUrl(value);
  const shown = label ? words(label) : html`<bdi dir="ltr">${value}</bdi>`;
  return url ? html`<a href=${url}>${shown}</a>` : shown;
};

export const kindWords = (kind: Contact['kind']): string => {
  if (kind === 'phone') return msg('Phone', { id: 'phone' });
  if (kind === 'email') return msg('E-mail', { id: 'email' });
  if (kind === 'booking') return msg('Booking', { id: 'booking' });
  return msg('Website', { id: 'website' });
};

/** Whether one must book, in words. */
export const bookingWords = (rule: string | undefined): string => {
  if (rule === 'required') return msg('book an appointment first', { id: 'booking-required' });
  if (rule === 'recommended') return msg('an appointment is recommended', { id: 'booking-recommended' });
  if (rule === 'none') return msg('no booking', { id: 'booking-none' });
  return msg('not stated – ask the centre', { id: 'not-stated' });
};

/** Where to book, when the centre says so. */
export const bookingLink = ({ contacts = [] }: Center) => {
  const booking = contacts.find(({ kind }) => kind === 'booking');
  return booking ? html` – ${contactLink(booking)}` : nothing;
};

/** Names of services as a list in words. */
export const serviceName = (id: string, { services }: Dataset): string => plain(services?.find((service) => service.id === id)?.name) || id;
