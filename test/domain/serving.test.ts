import { expect } from '@open-wc/testing';
import type { Dataset } from '../../src/domain/dataset.js';
import { placesOf } from '../../src/domain/coverage.js';
import { claimsFor, exceptionsIn, servingOf } from '../../src/domain/serving.js';
import ics from '../../data/ics.json';
import places from '../../data/places.json';
import type { CoverageRow } from '../../src/domain/dataset.js';
import { norda, unconfirmed } from '../fakes/dataset.js';

const shipped = { ...ics, places } as unknown as Dataset;

describe('who serves a municipality', () => {
  it('is told once for all services with the same answer, named centres first', () => {
    expect(servingOf(norda(), 'nc').map(({ coverage, services }) => [coverage.is, placesOf(coverage), services])).to.deep.equal([
      ['center', ['hill'], ['number']],
      ['any-center', ['harbour'], ['card']],
    ]);
  });

  it('is a doubt or the own municipality where no centre is known to', () => {
    expect(servingOf(norda(), 'nd').map(({ coverage }) => coverage.is)).to.deep.equal(['any-center', 'unknown']);
    expect(servingOf(norda(), 'ne').map(({ coverage }) => coverage.is)).to.deep.equal(['any-center', 'own-municipality']);
  });

  it('leaves out what no centre offers', () => {
    const dataset = norda();
    dataset.services!.push({ id: 'flying', name: { en: 'Flying' } });
    expect(servingOf(dataset, 'na').flatMap(({ services }) => services)).not.to.include('flying');
  });

  it('has an answer for each of the shipped municipalities, and every service in it once', () => {
    const offered = shipped
      .services!.map(({ id }) => id)
      .filter((id) => shipped.centers.some(({ services }) => services?.some((row) => row.service === id && row.offered === 'yes')));
    const codes = shipped.places!.municipalities.map(({ code }) => code);
    expect(codes).to.have.length.at.least(98);
    for (const code of codes) {
      const serving = servingOf(shipped, code);
      expect(serving.flatMap(({ services }) => services).sort(), code).to.deep.equal([...offered].sort());
      for (const { coverage } of serving)
        if (coverage.is !== 'own-municipality') expect(placesOf(coverage).length, `${code} ${coverage.is}`).to.be.above(0);
    }
  });
});

describe('on whose word one is served', () => {
  const wordFor = (dataset: Dataset, code: string, service: string, person = {}) => {
    const group = servingOf(dataset, code, person).find(({ services }) => services.includes(service))!;
    return [group.coverage.is, claimsFor(dataset, group, code).map(({ source, status }) => `${source} ${status}`)];
  };
  const withExceptions = () => {
    const dataset = norda();
    const [harbour] = dataset.centers as { services: CoverageRow[] }[];
    const note = { en: 'Northville: not students' };
    harbour!.services[0]!.except = [{ code: 'nb', rule: 'not', who: { purpose: ['study'] }, note, ...unconfirmed }];
    return dataset;
  };

  it('is the list’s that the place is on', () => {
    expect(wordFor(norda(), 'na', 'number')).to.deep.equal(['center', ['registry confirmed']]);
    expect(wordFor(norda(), 'nc', 'number')).to.deep.equal(['center', ['leaflet unconfirmed']]);
  });

  it('is that of each centre which serves anybody', () => {
    const dataset = norda();
    (dataset.centers[1] as { services: CoverageRow[] }).services[1] = { service: 'card', offered: 'yes', serves: 'anyone', ...unconfirmed };
    expect(wordFor(dataset, 'ne', 'card')).to.deep.equal(['any-center', ['registry confirmed', 'leaflet unconfirmed']]);
  });

  it('is the doubt’s, where it is uncertain', () => {
    expect(wordFor(norda(), 'nd', 'number')).to.deep.equal(['unknown', ['registry confirmed']]);
  });

  it('is that of all the lists that the place is not on, where no centre is known to serve', () => {
    expect(wordFor(norda(), 'ne', 'number')).to.deep.equal(['own-municipality', ['registry confirmed', 'leaflet unconfirmed']]);
  });

  it('is the exception’s, for those whom it concerns', () => {
    const dataset = withExceptions();
    expect(wordFor(dataset, 'nb', 'number')).to.deep.equal(['unknown', ['leaflet unconfirmed', 'registry confirmed']]);
    expect(wordFor(dataset, 'nb', 'number', { purpose: 'study' })).to.deep.equal(['own-municipality', ['leaflet unconfirmed']]);
    expect(wordFor(dataset, 'nb', 'number', { purpose: 'work' })).to.deep.equal(['center', ['registry confirmed']]);
    expect(wordFor(dataset, 'na', 'number', { purpose: 'study' })).to.deep.equal(['center', ['registry confirmed']]);
  });

  it('names the exception while it may hold, or when it does', () => {
    const dataset = withExceptions();
    const notes = (code: string, person = {}) =>
      servingOf(dataset, code, person).flatMap((group) => exceptionsIn(dataset, group, code).map(({ note }) => note?.en));
    expect(notes('nb')).to.deep.equal(['Northville: not students']);
    expect(notes('nb', { purpose: 'study' })).to.deep.equal(['Northville: not students']);
    expect(notes('nb', { purpose: 'work' })).to.deep.equal([]);
    expect(notes('na')).to.deep.equal([]);
  });

  it('is somebody’s for every shipped answer', () => {
    for (const { code } of shipped.places!.municipalities)
      for (const group of servingOf(shipped, code)) expect(claimsFor(shipped, group, code), `${code} ${group.services}`).not.to.be.empty;
  });
});
