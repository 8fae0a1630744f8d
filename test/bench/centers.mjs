/** A dataset as large as one likes: made-up centres around the municipalities of the shipped one, the same for the same seed. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { entry, places } from '../data/files.mjs';

const chance = fileURLToPath(new URL('../fakes/random.ts', import.meta.url));
const { pick, seeded } = (await runnerImport(chance, { configFile: false, logLevel: 'error' })).module;

const { municipalities, towns } = places;
const located = municipalities.filter(({ point }) => point);

const STREETS = ['Havnegade', 'Rådhuspladsen', 'Østergade', 'Søndre Allé', 'Birkevej', 'Møllestien', 'Åboulevarden', 'Kirketorvet'];
const HOUSES = ['Borgerhuset', 'Velkomsten', 'Biblioteket', 'Servicehuset', 'Stationen', 'Fabrikken', 'Hjørnet', 'Pakhuset'];
/** How far from the middle of its municipality a centre may lie. */
const SPREAD = { lat: 0.1, lon: 0.18 };
/** One centre in so many has a notice of its own. */
const NOTICED = 20;

const rounded = (degrees) => Math.round(degrees * 1e5) / 1e5;
const [source] = Object.keys(entry.sources);
const claim = { source, checked: null, status: 'unconfirmed' };

const pointNear = (random, { lat, lon }) => ({
  lat: rounded(lat + (random() + random() - 1) * SPREAD.lat),
  lon: rounded(lon + (random() + random() - 1) * SPREAD.lon),
});

/** Places with no address, for what only draws pins. */
export const pointsOf = (count, seed = 1) => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => pointNear(random, pick(random, located).point));
};

const weekOf = (random) => {
  const opens = pick(random, ['08:00', '09:00', '09:30', '10:00']);
  return [
    { dayOfWeek: ['Monday', 'Tuesday', 'Wednesday'], opens, closes: pick(random, ['14:00', '15:00', '16:00']) },
    { dayOfWeek: ['Thursday'], opens, closes: pick(random, ['17:00', '18:00']) },
    random() < 0.2 ? { dayOfWeek: ['Friday'], unknown: true } : { dayOfWeek: ['Friday'], opens, closes: '13:00' },
    { dayOfWeek: ['Saturday', 'Sunday'], closed: true },
  ];
};

const servicesOf = (random, code) => {
  const around = [...new Set([code, ...Array.from({ length: 5 }, () => pick(random, municipalities).code)])];
  return [
    { service: 'cpr', offered: 'yes', serves: around, ...claim },
    { service: 'eu-residence-document', offered: 'yes', serves: 'anyone', ...claim },
    { service: 'tax-card', offered: pick(random, ['yes', 'guidance', 'unknown']), serves: 'unknown', ...claim },
  ];
};

const centerOf = (random, index) => {
  const { code, name, point } = pick(random, located);
  const [runs, town] = towns.find(([, , codes]) => codes.startsWith(code)) ?? ['1000', name.da];
  const street = pick(random, STREETS);
  const title = `${pick(random, HOUSES)} ${name.da}, ${street} ${index + 1}`;
  const id = `center-${index + 1}`;
  return {
    id,
    name: { en: title, da: title },
    also: [`${name.da} ${index + 1}`],
    municipality: code,
    address: { streetAddress: `${street} ${index + 1}`, postalCode: runs.split(/[ -]/)[0], addressLocality: town, ...claim },
    point: { ...pointNear(random, point), precision: 'street', ...claim },
    contacts: [
      { kind: 'phone', value: `+45 ${String(10_000_000 + Math.floor(random() * 9e7))}`, ...claim },
      { kind: 'email', value: `${id}@example.dk`, ...claim },
      { kind: 'booking', value: `https://example.dk/book/${id}`, ...claim },
    ],
    booking: { rule: pick(random, ['required', 'recommended', 'none']), ...claim },
    venue: { stepFree: pick(random, ['yes', 'no', 'unknown']), ...claim },
    hours: [
      { channel: 'visit', access: pick(random, ['walk-in', 'appointment']), weekly: weekOf(random), publicHolidays: 'closed', ...claim },
      { channel: 'phone', weekly: weekOf(random), ...claim },
    ],
    services: servicesOf(random, code),
  };
};

/** The shipped dataset with `count` centres in place of its own, some with a notice, and its places; without the guide. */
export const datasetOf = (count, seed = 1) => {
  const random = seeded(seed);
  const centers = Array.from({ length: count }, (_, index) => centerOf(random, index));
  const noticed = centers.filter((_, index) => index % NOTICED === 0);
  const notices = noticed.map(({ id }) => ({ id: `notice-${id}`, center: id, text: { en: 'Ring the bell.', da: 'Ring på.' }, ...claim }));
  return { ...entry, guide: undefined, $schema: undefined, id: `bench-${count}`, notices, centers, places };
};
