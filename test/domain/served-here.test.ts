import { expect } from '@open-wc/testing';
import type { CoverageRow, Dataset } from '../../src/domain/dataset.js';
import { servedHere } from '../../src/domain/served-here.js';
import ics from '../../data/ics.json';
import places from '../../data/places.json';
import { confirmed, norda, nordaWith } from '../fakes/dataset.js';

const shipped = { ...ics, places } as unknown as Dataset;
const harbourIn = (dataset: Dataset) => dataset.centers[0]!;
const row = (serves: CoverageRow['serves'], more: Partial<CoverageRow> = {}): CoverageRow => ({
  service: 'number',
  offered: 'yes',
  serves,
  ...confirmed,
  ...more,
});
const numberAt = (area: string, ...services: CoverageRow[]) => {
  const dataset = nordaWith(services.length > 0 ? { services } : {});
  return servedHere(harbourIn(dataset), 'number', area, dataset);
};

describe('whether one gets a service here', () => {
  it('is yes for those whom the centre lists, and for all where it serves anyone', () => {
    expect(numberAt('na')).to.deep.equal({ is: 'yes' });
    expect(numberAt('ne', row('anyone'))).to.deep.equal({ is: 'anyone' });
  });

  it('is to be asked where the centre is not certain, or says nothing of whom it serves', () => {
    expect(numberAt('nd')).to.deep.equal({ is: 'ask' });
    expect(numberAt('ne', row('unknown'))).to.deep.equal({ is: 'ask' });
  });

  it('is to be asked where it depends on more than the place', () => {
    const except = [{ code: 'na', rule: 'not' as const, who: { purpose: ['study'] }, ...confirmed }];
    expect(numberAt('na', row(['na'], { except }))).to.deep.equal({ is: 'ask' });
  });

  it('is no where another centre or the municipality itself does it, and says which', () => {
    expect(numberAt('nc')).to.deep.equal({ is: 'elsewhere', coverage: { is: 'center', center: 'hill', source: 'leaflet' } });
    expect(numberAt('ne')).to.deep.equal({ is: 'elsewhere', coverage: { is: 'own-municipality' } });
  });

  it('does not turn a denial into a doubt because another row is vague', () => {
    const except = [{ code: 'na', rule: 'not' as const, who: {}, ...confirmed }];
    expect(numberAt('na', row(['na'], { except }), row('unknown')).is).to.equal('elsewhere');
  });

  it('agrees with the answer for all centres, in each of the shipped municipalities', () => {
    for (const { code } of shipped.places!.municipalities) {
      for (const center of shipped.centers) {
        for (const { service, offered } of center.services ?? []) {
          if (offered !== 'yes') continue;
          const here = servedHere(center, service, code, shipped);
          if (here.is === 'elsewhere')
            expect(JSON.stringify(here.coverage), `${center.id} ${service} ${code}`).not.to.include(`"${center.id}"`);
        }
      }
    }
    expect(servedHere(norda().centers[1]!, 'number', 'nc', norda()).is).to.equal('yes');
  });
});
