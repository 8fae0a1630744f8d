/**
 * A country that nobody has been to. Its clocks are half an hour off everybody else's, its areas have letters for codes
 * and its second language is Esperanto: code that works here knows no country.
 */
import type { Center, Claim, Dataset, DayOfWeek, Guide, Hours, Places } from '../../src/domain/dataset.js';

export const TIME_ZONE = 'America/St_Johns';
/** A Wednesday of its winter, 11:00 there and 22:30 where the tests run. */
export const WEDNESDAY_AT = '2026-11-25T11:00';
export const wednesdayAt = Date.parse('2026-11-25T14:30:00Z');

export const confirmed: Claim = { source: 'registry', checked: '2026-11-02', status: 'confirmed' };
export const unconfirmed: Claim = { source: 'leaflet', checked: null, status: 'unconfirmed' };

const WORKDAYS: DayOfWeek[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const text = (en: string, eo: string) => ({ en, eo });

/** Hours of every workday. */
export const workdays = (opens: string, closes: string, more: Partial<Hours> = {}): Hours => ({
  channel: 'visit',
  weekly: [
    { dayOfWeek: WORKDAYS, opens, closes },
    { dayOfWeek: ['Saturday', 'Sunday'], closed: true },
  ],
  ...confirmed,
  ...more,
});

const harbour = (): Center => ({
  id: 'harbour',
  name: text('Harbour House', 'Havena Domo'),
  also: ['The Pier'],
  municipality: 'na',
  authority: text('City of Norda', 'Urbo Norda'),
  page: 'https://harbour.example/',
  address: { streetAddress: 'Kajo 7', postalCode: '1000', addressLocality: 'Norda', ...confirmed },
  point: { lat: 47.5, lon: -52.7, precision: 'door', ...confirmed },
  contacts: [
    { kind: 'phone', value: '+99 12 34 56', ...confirmed },
    { kind: 'email', value: 'desk@harbour.example', ...confirmed },
    { kind: 'web', value: 'https://harbour.example/visit', label: text('Visit us', 'Vizitu nin'), ...confirmed },
  ],
  booking: { rule: 'none', ...confirmed },
  venue: { entrance: text('By the blue door', 'Ĉe la blua pordo'), stepFree: 'yes', ...confirmed },
  hours: [workdays('10:00', '16:00', { access: 'walk-in', closures: ['customs'] }), workdays('09:00', '11:00', { channel: 'phone' })],
  services: [
    { service: 'number', offered: 'yes', serves: ['na', 'nb'], uncertain: ['nd'], ...confirmed },
    { service: 'card', offered: 'yes', serves: 'anyone', ...confirmed },
  ],
});

const hill = (): Center => ({
  id: 'hill',
  name: text('Hill House', 'Monta Domo'),
  municipality: 'nc',
  contacts: [{ kind: 'booking', value: 'https://hill.example/book', ...unconfirmed }],
  booking: { rule: 'required', ...unconfirmed },
  point: { lat: 48.9, lon: -54.6, precision: 'postcode', ...unconfirmed },
  hours: [
    {
      channel: 'visit',
      access: 'appointment',
      weekly: [
        { dayOfWeek: ['Wednesday'], opens: '09:00', closes: '12:00' },
        { dayOfWeek: ['Thursday'], closed: true },
      ],
      ...unconfirmed,
    },
  ],
  services: [
    { service: 'number', offered: 'yes', serves: ['nc'], ...unconfirmed },
    { service: 'card', offered: 'guidance', serves: 'unknown', ...unconfirmed },
  ],
});

export const placesOfNorda = (): Places => ({
  municipalities: [
    { code: 'na', name: text('North Norda', 'Norda Nordo'), also: ['Nordville'] },
    { code: 'nb', name: text('Eastvale', 'Orientvalo') },
    { code: 'nc', name: text('Hillmark', 'Montejo') },
    { code: 'nd', name: text('Southby', 'Sudurbo') },
    { code: 'ne', name: text('Westham', 'Okcidentejo') },
  ],
  towns: [
    ['1000-1099 1200', 'Norda', 'na'],
    ['2000', 'Twinford', 'nb nc'],
    ['3000', 'Lonely', 'ne'],
  ],
});

export const guideOfNorda = (): Guide => ({
  version: '1',
  questions: [
    { id: 'residence', options: ['yes', 'no'] },
    { id: 'purpose', options: ['work', 'study'] },
    { id: 'municipality', from: 'municipalities', unsure: true },
  ],
  derived: [{ id: 'number-served', service: 'number', options: ['center', 'own-municipality', 'unknown'] }],
  before: [['card', 'number']],
  rules: [
    { id: 'visitor', decision: 'office', then: 'none', when: { residence: ['no'] }, ...confirmed },
    { id: 'served', decision: 'office', then: 'ics', when: { residence: ['yes'], 'number-served': ['center'] }, ...confirmed },
    {
      id: 'elsewhere',
      decision: 'office',
      then: 'town-hall',
      when: { residence: ['yes'], 'number-served': ['own-municipality', 'unknown'] },
      ...confirmed,
    },
    {
      id: 'number-here',
      decision: 'steps',
      then: 'number',
      office: 'ics',
      when: { residence: ['yes'], 'number-served': ['center'] },
      deadline: { days: 5, from: 'conditions' },
      duty: 'must',
      ...confirmed,
    },
    {
      id: 'number-there',
      decision: 'steps',
      then: 'number',
      office: 'town-hall',
      when: { residence: ['yes'], 'number-served': ['own-municipality', 'unknown'] },
      duty: 'must',
      ...confirmed,
    },
    {
      id: 'card-for-work',
      decision: 'steps',
      then: 'card',
      office: 'ics',
      when: { residence: ['yes'], purpose: ['work'] },
      deadline: { months: 3, from: 'entry' },
      duty: 'must',
      takes: text('about two weeks', 'proksimume du semajnoj'),
      apply: 'https://card.example/apply',
      ...confirmed,
    },
    {
      id: 'bring-passport',
      decision: 'bring',
      then: 'passport',
      for: ['card', 'number'],
      when: { purpose: ['work', 'study'] },
      ...confirmed,
    },
    { id: 'bring-contract', decision: 'bring', then: 'contract', for: ['card'], when: { purpose: ['work'] }, ...confirmed },
  ],
  texts: {
    residence: {
      title: text('Will you live in Norda?', 'Ĉu vi loĝos en Norda?'),
      hint: text('A holiday is no residence.', 'Ferio ne estas loĝado.'),
      options: { yes: text('Yes', 'Jes'), no: text('No, I visit', 'Ne, mi vizitas') },
    },
    purpose: {
      title: text('Why do you come?', 'Kial vi venas?'),
      options: { work: text('To work', 'Por labori'), study: text('To study', 'Por studi') },
    },
    municipality: {
      title: text('Where will you live?', 'Kie vi loĝos?'),
      options: { 'not-sure': text('I do not know yet', 'Mi ankoraŭ ne scias') },
    },
  },
});

/** The country whole, fresh on every call, with the given sections in place of its own. */
export const norda = (sections: Partial<Dataset> = {}): Dataset => ({
  version: 1,
  id: 'norda',
  timeZone: TIME_ZONE,
  timeZoneName: text('Norda time', 'tempo de Norda'),
  languages: ['en', 'eo'],
  localLanguage: 'eo',
  homepage: 'https://norda.example/',
  report: 'mailto:errors@norda.example',
  ownMunicipalityOffice: 'town-hall',
  sources: {
    registry: { name: text('The Registry', 'La Registro'), url: 'https://registry.example/', kind: 'official', language: 'eo' },
    leaflet: { name: text('A leaflet', 'Flugfolio'), kind: 'secondary' },
  },
  maxAgeDays: { hours: 90, contact: 180, address: 365, rule: 180 },
  holidays: [{ id: 'founding-day', on: '--11-27', name: text('Founding Day', 'Fonda Tago') }],
  closureSets: { customs: { days: [{ on: '--12-24', closed: true, name: text('Long Night', 'Longa Nokto'), ...unconfirmed }] } },
  notices: [
    { id: 'move', text: text('We move in spring.', 'Ni translokiĝos printempe.'), center: 'harbour', ...confirmed },
    { id: 'past', text: text('Last year’s news.', 'Pasintjara novaĵo.'), validThrough: '2025-12-31', ...confirmed },
  ],
  services: [
    { id: 'card', name: text('Residence card', 'Loĝkarto') },
    { id: 'number', name: text('Citizen number', 'Civitana numero') },
  ],
  offices: [{ id: 'town-hall', name: text('Town Hall', 'Urbodomo'), url: 'https://townhall.example/', ...confirmed }],
  documents: [
    { id: 'passport', name: text('Passport', 'Pasporto') },
    { id: 'contract', name: text('Contract of work', 'Laborkontrakto') },
  ],
  centers: [harbour(), hill()],
  places: placesOfNorda(),
  guide: guideOfNorda(),
  ...sections,
});

/** The country with its first centre changed. */
export const nordaWith = (center: Partial<Center>, sections: Partial<Dataset> = {}): Dataset =>
  norda({ centers: [{ ...harbour(), ...center }, hill()], ...sections });
