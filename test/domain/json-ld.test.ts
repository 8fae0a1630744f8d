import { expect } from '@open-wc/testing';
import { dateOf, DAY, dayAt, instantOf } from '../../src/domain/civil-time.js';
import type { Center, Dataset, Hours } from '../../src/domain/dataset.js';
import { jsonLd, type HoursSpecification } from '../../src/domain/json-ld.js';
import { weekOf } from '../../src/domain/week.js';
import { norda, nordaWith, unconfirmed, wednesdayAt, workdays } from '../fakes/dataset.js';
import { pick, randomMoment, seeded } from '../fakes/random.js';

const [harbour] = norda().centers as [Center];

interface Described {
  openingHoursSpecification?: HoursSpecification[];
  specialOpeningHoursSpecification?: HoursSpecification[];
  contactPoint?: { telephone?: string; hoursAvailable: HoursSpecification[] };
  [key: string]: unknown;
}
const described = (dataset: Dataset = norda(), at = wednesdayAt): Described =>
  jsonLd(dataset.centers[0]!, dataset, at, ({ en = '' }) => en) as Described;
const withHours = (...hours: Hours[]) => described(nordaWith({ hours }));

/** The hours of a date as a crawler reads them: dated ones in place of weekly ones; 00:00 to 00:00 is closed. */
const read = ({ openingHoursSpecification = [], specialOpeningHoursSpecification = [] }: Described, date: string): string[] => {
  const weekday = new Date(date).toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
  const holds = ({ validFrom, validThrough }: HoursSpecification) => !(validFrom! > date) && !(validThrough! < date);
  const dated = specialOpeningHoursSpecification.filter(holds);
  const weekly = openingHoursSpecification.filter((one) => holds(one) && one.dayOfWeek!.includes(weekday));
  return (dated.length > 0 ? dated : weekly)
    .filter(({ opens, closes }) => opens !== closes)
    .map(({ opens, closes }) => `${opens}-${closes}`)
    .sort();
};

describe('a centre for search engines', () => {
  it('is an office with its name, its door and its telephone', () => {
    expect(described()).to.deep.include({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      name: 'Harbour House',
      telephone: '+99 12 34 56',
      email: 'desk@harbour.example',
      address: { '@type': 'PostalAddress', streetAddress: 'Kajo 7', postalCode: '1000', addressLocality: 'Norda' },
    });
  });

  it('keeps the hours of the desk and of the telephone apart', () => {
    const { openingHoursSpecification, contactPoint } = described();
    expect(openingHoursSpecification?.map(({ opens, closes }) => `${opens}-${closes}`)).to.deep.equal(['10:00-16:00']);
    expect(contactPoint?.hoursAvailable[0]).to.include({ opens: '09:00', closes: '11:00' });
    expect(contactPoint?.telephone).to.equal('+99 12 34 56');
  });

  it('names every closing day of the coming year', () => {
    expect(described().specialOpeningHoursSpecification).to.deep.include({
      '@type': 'OpeningHoursSpecification',
      opens: '00:00',
      closes: '00:00',
      validFrom: '2026-11-27',
      validThrough: '2026-11-27',
    });
  });

  it('promises nothing of the hours that are in doubt', () => {
    const doubted = withHours(workdays('10:00', '16:00', { closures: ['customs'] }));
    expect(read(doubted, '2026-12-24')).to.deep.equal([]);
    expect(read(doubted, '2026-12-23')).to.deep.equal(['10:00-16:00']);
  });

  it('passes on no claim that sources contradict, and no point that is only a postcode', () => {
    const conflicting = { ...unconfirmed, status: 'conflicting' as const };
    const center: Partial<Center> = {
      hours: [workdays('10:00', '16:00', conflicting)],
      address: { ...harbour.address!, ...conflicting },
      contacts: [{ kind: 'phone', value: '1', ...conflicting }],
      point: { lat: 1, lon: 2, precision: 'postcode', ...unconfirmed },
    };
    const told = described(nordaWith(center));
    expect(Object.keys(told)).not.to.include.members(['openingHoursSpecification']);
    for (const key of ['openingHoursSpecification', 'specialOpeningHoursSpecification', 'address', 'telephone', 'geo'])
      expect(told).not.to.have.property(key);
  });

  it('tells midnight and whole days in words that schema.org has', () => {
    expect(withHours(workdays('18:00', '24:00')).openingHoursSpecification![0]).to.include({ opens: '18:00', closes: '00:00' });
    expect(withHours(workdays('00:00', '24:00')).openingHoursSpecification![0]).to.include({ opens: '00:00', closes: '23:59' });
    expect(withHours(workdays('22:00', '03:00')).openingHoursSpecification![0]).to.include({ opens: '22:00', closes: '03:00' });
  });

  it('leaves out what nobody knows', () => {
    const told = described(norda({ centers: [{ id: 'bare', name: { en: 'Bare' }, municipality: 'na' }] }));
    expect(told).to.deep.equal({ '@context': 'https://schema.org', '@type': 'GovernmentOffice', name: 'Bare' });
  });

  it('says of every day of a year what the week says of it, and no more: random offices in many zones', () => {
    const random = seeded(20261123);
    for (let round = 0; round < 60; round++) {
      const { record, dataset, now } = randomMoment(random);
      const weekly = record.weekly.map((row) =>
        row.opens && random() < 0.3
          ? {
              ...row,
              ...pick(random, [{ weeks: 'odd' as const }, { nth: [1, -1] }, { validFrom: '2027-01-15' }, { validThrough: '2026-12-31' }]),
            }
          : row,
      );
      const own: Hours = { ...record, weekly, ...(random() < 0.2 && { validThrough: '2027-03-01' }) };
      const data = { ...dataset, centers: [{ ...harbour, hours: [own] }] };
      const told = described(data, now);
      const today = dayAt(now, data.timeZone);
      for (let ahead = 0; ahead < 360; ahead += 1 + Math.floor(random() * 3)) {
        const date = dateOf(today + ahead);
        const day = weekOf(own, instantOf((today + ahead) * DAY + DAY / 2, data.timeZone), data).find((one) => one.date === date)!;
        const clock = (at: number) => new Date(at).toLocaleTimeString('sv-SE', { timeZone: data.timeZone }).slice(0, 5);
        const certain = day.spans.filter(({ is }) => is === 'open').map(({ opensAt, closesAt }) => `${clock(opensAt)}-${clock(closesAt)}`);
        expect(read(told, date), `${data.timeZone} ${date} ${JSON.stringify(own)}`).to.deep.equal(certain.sort());
      }
    }
  }).timeout(60_000);
});
