/** Whether one must book, and where. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center } from '../../domain/dataset.js';
import { safeUrl } from '../safe-url.js';
import { contactLink } from './contacts.js';
import { words } from './words.js';

/** Whether one must book, in words. */
export const bookingWords = (rule: string | undefined): string => {
  if (rule === 'required') return msg('book an appointment first', { id: 'booking-required' });
  if (rule === 'recommended') return msg('an appointment is recommended', { id: 'booking-recommended' });
  if (rule === 'none') return msg('no booking', { id: 'booking-none' });
  return msg('not stated – ask the centre', { id: 'not-stated' });
};

/** Where to book: the link that the data has for it, else the centre's page, unless nobody books there. */
export const bookingLink = ({ contacts = [], booking, page }: Center) => {
  const contact = contacts.find(({ kind }) => kind === 'booking');
  const url = safeUrl(contact ? contact.value : page);
  if (contact && !url) return html` – ${contactLink(contact)}`;
  if (!url || (!contact && booking?.rule === 'none')) return nothing;
  return html` – <a href=${url}>${contact?.label ? words(contact.label) : linkWords(booking?.rule, contact !== undefined)}</a>`;
};

/** What is promised behind the link: the place to book, or a page that may tell. */
export const linkWords = (rule: string | undefined, isOwn: boolean): string => {
  if (isOwn) return msg('Book an appointment', { id: 'book' });
  // Whether one can book there at all is not known.
  return rule === 'required' || rule === 'recommended'
    ? msg('Book on the centre’s page', { id: 'book-on-page' })
    : msg('see the centre’s page', { id: 'see-page' });
};
