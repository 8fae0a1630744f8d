import { expect } from '@open-wc/testing';
import type { Dataset } from '../../src/domain/dataset.js';
import { placesOf, servingOf } from '../../src/domain/serving.js';
import ics from '../../data/ics.json';
import places from '../../data/places.json';
import { norda } from '../fakes/dataset.js';

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
