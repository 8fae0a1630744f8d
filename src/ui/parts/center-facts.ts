/** What is known of a centre as terms and what is said of them: how to reach it, what it does for whom, how to get there. */
import { css, html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Contact, Dataset } from '../../domain/dataset.js';
import { bookingLink, bookingWords } from './booking.js';
import { contactLink } from './contacts.js';
import { fact } from './fact.js';
import { servicesList, servicesTerm } from './services.js';
import { doubt } from './source-foot.js';
import { words } from './words.js';

/** `area` is the municipality of whoever asks, `lead` what stands before everything else. */
export const centerFacts = (center: Center, dataset: Dataset, area?: string, lead: unknown = nothing) =>
  html`<dl class="facts">
    ${lead}
    ${(center.contacts ?? [])
      .filter(({ kind }) => kind !== 'booking')
      .map((contact) => fact(kindWords(contact.kind), contactLink(contact), contact.kind === 'phone' ? '' : 'screen'))}
    ${fact(msg('Appointment', { id: 'appointment' }), booking(center), 'screen')}
    ${fact(servicesTerm(dataset, area), servicesList(center, dataset, area), 'screen')} ${wayThere(center)}
    ${center.authority ? fact(msg('Run by', { id: 'run-by' }), words(center.authority), 'screen') : nothing}
  </dl>`;

/** What kind of contact it is. */
export const kindWords = (kind: Contact['kind']): string => {
  if (kind === 'phone') return msg('Phone', { id: 'phone' });
  if (kind === 'email') return msg('E-mail', { id: 'email' });
  return msg('Website', { id: 'website' });
};

const booking = (center: Center) => {
  const note = center.booking?.note;
  return html`${bookingWords(center.booking?.rule)}${note ? html` <span class="hint">(${words(note)})</span>` : nothing}${bookingLink(center)}`;
};

/** How to get there in words, as far as a source has any; that nothing is said of steps is said. */
const wayThere = ({ venue }: Center) => {
  const sure = venue ? doubt(venue.status) : nothing;
  const steps = stepFreeWords(venue?.stepFree);
  return html`${venue?.entrance ? fact(msg('Entrance', { id: 'entrance' }), html`${words(venue.entrance)}${sure}`) : nothing}
  ${venue?.transit ? fact(msg('Get there', { id: 'get-there' }), html`${words(venue.transit)}${sure}`) : nothing}
  ${fact(
    msg('Step-free access', { id: 'step-free-access' }),
    steps ? html`${steps}${sure}` : msg('not stated – ask the centre', { id: 'not-stated' }),
  )}`;
};

/** Whether one gets in without steps; undefined when that is not known. */
export const stepFreeWords = (stepFree: string | undefined): string | undefined => {
  if (stepFree === 'yes') return msg('yes', { id: 'yes' });
  return stepFree === 'no' ? msg('no', { id: 'no' }) : undefined;
};

/** For whoever shows these facts, the links to directions, or an address that can be copied. */
export const centerFactsStyles = css`
  .services {
    display: grid;
    gap: var(--_space);
  }
  .address button {
    margin-inline-start: var(--_space);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  .ways a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space));
    border: calc(1.5 * var(--_line)) solid var(--_accent);
    border-radius: var(--_radius);
    font-weight: var(--_strong);
    text-decoration: none;
  }
  .ways a:hover {
    text-decoration: underline;
  }
  .ways + .hint {
    margin-block-start: var(--_space);
  }
  @container (max-inline-size: 20em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts dd {
      margin-block-end: var(--_space);
    }
  }
`;
