/** A centre in plain HTML: how to reach it, when, what it does and for whom. */
import { msg } from '@lit/localize';
import type { Center, CoverageRow, Dataset } from '../../domain/dataset.js';
import { serviceName } from '../../words/claims.js';
import { servesWords, unitedRows } from '../../words/coverage.js';
import { bookingWords, linkWords } from '../../ui/parts/booking.js';
import { kindWords, stepFreeWords } from '../../ui/parts/center-facts.js';
import { contactUrl, written } from '../../ui/parts/contacts.js';
import { noticesOn } from '../../ui/parts/notices.js';
import { servicesTerm } from '../../ui/parts/services.js';
import { centerClaims, hoursClaims } from '../../ui/parts/source-line.js';
import { hoursLines, weekTable, type Sheet } from './hours.js';
import { element, html, link, listOf, type Content } from './html.js';
import { sourceList, withoutNote } from './sources.js';
import { doubt, fact, marked, notStated, withLocalTerm, words } from './words.js';

/** Everything about a centre under its name. */
export const centerInFull = (center: Center, sheet: Sheet): Content => {
  const { dataset } = sheet;
  return html`<h2>${words(center.name)}</h2>
    ${noticesFor(center, sheet)} ${listOf([addressFact(center, dataset), ...contactFacts(center), ...visitFacts(center)])}
    ${weekTable(center, sheet)}
    <h3>${servicesTerm(dataset)}</h3>
    ${servicesOf(center, dataset)} ${sourceList(claimsOf(center), 3, sheet)}`;
};

/** When a centre is open, and how to ask. */
export const centerHours = (center: Center, sheet: Sheet): Content =>
  html`<h2>${words(center.name)}</h2>
    ${noticesFor(center, sheet)} ${weekTable(center, sheet)} ${listOf([addressFact(center, sheet.dataset), ...contactFacts(center)])}
    ${sourceList(hoursClaims(center), 3, sheet)}`;

/** A centre as one among several: how to reach it, and when. */
export const centerInShort = (center: Center, sheet: Sheet): Content =>
  html`<h3>${words(center.name)}</h3>
    ${noticesFor(center, sheet)} ${listOf([addressFact(center, sheet.dataset), ...contactFacts(center)])} ${hoursLines(center, sheet)}`;

/** The same, with what it does and for whom. */
export const centerInList = (center: Center, sheet: Sheet): Content =>
  html`${centerInShort(center, sheet)}
    <p>${servicesTerm(sheet.dataset)}:</p>
    ${servicesOf(center, sheet.dataset)} ${sourceList(claimsOf(center), 4, sheet)}`;

/** What is noted about a service stands with the service. */
const claimsOf = (center: Center) => centerClaims(center).map((cited) => (cited.kind === 'rule' ? withoutNote(cited) : cited));

/** What holds for everybody stands once on a page, not under every centre. */
const noticesFor = ({ id }: Center, { dataset, now }: Sheet): Content =>
  noticesOn(dataset, now, id)
    .filter(({ center }) => center !== undefined)
    .map(({ text }) => html`<p><strong>${words(text)}</strong></p>`);

const addressFact = ({ address, page }: Center, { localLanguage }: Dataset): Content =>
  fact(
    msg('Address', { id: 'address' }),
    address
      ? [marked(localLanguage, written(address)), doubt(address.status)]
      : [
          msg('Address not confirmed', { id: 'address-unknown' }),
          page && [' – ', link(page, msg('see the centre’s page', { id: 'see-page' }))],
        ],
  );

const contactFacts = (center: Center): Content[] => {
  const { contacts = [], booking, page } = center;
  const book = contacts.find(({ kind }) => kind === 'booking');
  const url = book ? book.value : booking?.rule === 'none' ? undefined : page;
  return [
    ...contacts
      .filter(({ kind }) => kind !== 'booking')
      .map((contact) =>
        fact(kindWords(contact.kind), [
          link(contactUrl(contact), contact.label ? words(contact.label) : contact.value),
          doubt(contact.status),
        ]),
      ),
    fact(msg('Appointment', { id: 'appointment' }), [
      bookingWords(booking?.rule),
      booking && doubt(booking.status),
      booking?.note && [' (', words(booking.note), ')'],
      url && [' – ', link(url, book?.label ? words(book.label) : linkWords(booking?.rule, book !== undefined))],
    ]),
    page !== url && page && fact(msg('Website', { id: 'website' }), link(page, page)),
  ];
};

const visitFacts = ({ venue, authority }: Center): Content[] => {
  const sure = venue && doubt(venue.status);
  const steps = stepFreeWords(venue?.stepFree);
  return [
    venue?.entrance && fact(msg('Entrance', { id: 'entrance' }), [words(venue.entrance), sure]),
    venue?.transit && fact(msg('Get there', { id: 'get-there' }), [words(venue.transit), sure]),
    fact(msg('Step-free access', { id: 'step-free-access' }), steps ? [steps, sure] : notStated()),
    authority && fact(msg('Run by', { id: 'run-by' }), words(authority)),
  ];
};

const servicesOf = (center: Center, dataset: Dataset): Content => {
  const rows = unitedRows((center.services ?? []).filter(({ offered }) => offered === 'yes' || offered === 'guidance'));
  if (rows.length === 0) return html`<p>${msg('Not stated – ask the centre', { id: 'services-unknown' })}</p>`;
  return listOf(rows.map((row) => serviceRow(row, center, dataset)));
};

const serviceRow = (row: CoverageRow, center: Center, dataset: Dataset): Content => {
  const name = dataset.services?.find(({ id }) => id === row.service)?.name;
  const whom = row.offered === 'guidance' ? msg('guidance only', { id: 'guidance' }) : servesWords(row, center, dataset);
  const notes = [row, ...(row.except ?? [])].map(({ note }) => note && [' ', words(note), '.']);
  return [
    name ? withLocalTerm(name, dataset.localLanguage) : serviceName(row.service, dataset),
    `: ${whom}`,
    doubt(row.status),
    '.',
    notes,
  ];
};

/** The centres by name, each leading to its place on the page. */
export const jumpList = (centers: readonly Center[]): Content =>
  listOf(centers.map(({ id, name }) => element('a', { href: `#${id}`, target: '_self' }, words(name))));
