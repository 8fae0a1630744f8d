import { expect } from '@open-wc/testing';
import { coverageOf, match } from '../../src/domain/coverage.js';
import type { CoverageRow, Dataset } from '../../src/domain/dataset.js';
import ics from '../../data/ics.json';

const claim = { source: 's', checked: null, status: 'confirmed' } as const;
const row = (serves: CoverageRow['serves'], more: Partial<CoverageRow> = {}): CoverageRow => ({
  service: 'cpr',
  offered: 'yes',
  serves,
  ...claim,
  ...more,
});
const network = (centers: Record<string, CoverageRow[]>) =>
  ({
    version: 1,
    id: 'x',
    timeZone: 'UTC',
    languages: ['en'],
    homepage: 'https://example.org',
    sources: { s: { name: { en: 'S' } } },
    centers: Object.entries(centers).map(([id, services]) => ({ id, name: { en: id }, municipality: '1', services })),
  }) as Dataset;
const cpr = (dataset: Dataset, municipality: string, more = {}) => coverageOf(dataset, { municipality, service: 'cpr', ...more });

describe('coverageOf', () => {
  it('names the first centre that lists the area, with its source', () => {
    expect(cpr(network({ a: [row(['1'])], b: [row(['2'])], c: [row(['2'])] }), '2')).to.deep.equal({
      is: 'center',
      center: 'b',
      source: 's',
    });
  });

  it('prefers a centre that lists the area to centres for anyone', () => {
    const dataset = network({ a: [row('anyone')], b: [row(['1'])], c: [row('anyone')] });
    expect(cpr(dataset, '1').is).to.equal('center');
    expect(cpr(dataset, '2')).to.deep.equal({ is: 'any-center', centers: ['a', 'c'] });
    expect(cpr(dataset, 'not-sure').is).to.equal('any-center');
  });

  it('does not know an uncertain area, and says whom to ask', () => {
    const dataset = network({ a: [row([], { uncertain: ['1'] })], b: [row(['2'])] });
    expect(cpr(dataset, '1')).to.deep.equal({ is: 'unknown', candidates: ['a'] });
  });

  it('lets a sure row outweigh an uncertain one', () => {
    const dataset = network({ a: [row([], { uncertain: ['1'] })], b: [row(['1'])] });
    expect(cpr(dataset, '1').is).to.equal('center');
  });

  it('offers all centres to those who are not sure', () => {
    const dataset = network({ a: [row(['1'])], b: [row('unknown'), row(['2'])], c: [row(['3'], { offered: 'guidance' })] });
    expect(cpr(dataset, 'not-sure')).to.deep.equal({ is: 'unknown', candidates: ['a', 'b'] });
  });

  it('falls back to the own municipality, whoever serves an unknown list', () => {
    expect(cpr(network({ a: [row('unknown'), row([])] }), '1')).to.deep.equal({ is: 'own-municipality' });
    expect(cpr(network({}), '1')).to.deep.equal({ is: 'own-municipality' });
  });

  it('reads only rows that offer the service', () => {
    expect(cpr(network({ a: [row(['1'], { offered: 'no' })], b: [row(['1'], { service: 'mitid' })] }), '1').is).to.equal(
      'own-municipality',
    );
  });

  describe('exceptions', () => {
    const who = { purpose: ['study'] };
    const except = (rule: 'not' | 'only', more = {}) =>
      network({ a: [row(['1', '2'], { except: [{ code: '1', rule, who, ...claim, source: 'exception', ...more }] })] });
    const area = { area: { en: 'A street' } };

    it('"not" denies those it names', () => {
      expect(cpr(except('not'), '1', { purpose: 'study' })).to.deep.equal({ is: 'own-municipality', source: 'exception' });
      expect(cpr(except('not'), '1', { purpose: 'work' }).is).to.equal('center');
    });

    it('"only" denies everyone else', () => {
      expect(cpr(except('only'), '1', { purpose: 'study' }).is).to.equal('center');
      expect(cpr(except('only'), '1', { purpose: 'work' }).is).to.equal('own-municipality');
    });

    it('an area leaves those it names unknown', () => {
      for (const rule of ['not', 'only'] as const)
        expect(cpr(except(rule, area), '1', { purpose: 'study' })).to.deep.equal({ is: 'unknown', candidates: ['a'] });
      expect(cpr(except('not', area), '1', { purpose: 'work' }).is).to.equal('center');
      expect(cpr(except('only', area), '1', { purpose: 'work' }).is).to.equal('own-municipality');
    });

    it('holds in its area alone', () => expect(cpr(except('not'), '2', { purpose: 'study' }).is).to.equal('center'));

    it('names the question it waits for', () => {
      expect(cpr(except('not'), '1')).to.deep.equal({ is: 'unknown', candidates: ['a'], needs: 'purpose' });
    });

    it('takes a rule of a later version for unknown', () => {
      expect(cpr(except('maybe' as 'not'), '1', { purpose: 'work' })).to.deep.equal({ is: 'unknown', candidates: ['a'] });
    });
  });

  it('answers for the shipped dataset', () => {
    const dataset = ics as unknown as Dataset;
    expect(cpr(dataset, '0751')).to.include({ is: 'center', center: 'aarhus' });
    expect(cpr(dataset, '0630')).to.include({ is: 'center', center: 'esbjerg' });
    expect(cpr(dataset, '0550')).to.deep.equal({ is: 'unknown', candidates: ['esbjerg'] });
    expect(cpr(dataset, '0163').is).to.equal('own-municipality');
    expect(cpr(dataset, '0147', { purpose: 'study' }).is).to.equal('own-municipality');
    expect(cpr(dataset, '0147', { purpose: 'work' })).to.include({ center: 'copenhagen' });
    expect(cpr(dataset, '0165', { purpose: 'study' })).to.deep.equal({ is: 'unknown', candidates: ['copenhagen'] });
    expect(cpr(dataset, 'not-sure').is).to.equal('unknown');
    expect(coverageOf(dataset, { municipality: '0163', service: 'eu-residence-document' }).is).to.equal('any-center');
  });
});

describe('match', () => {
  const read = (answers: Record<string, string>) => (id: string) => answers[id] ?? [id];
  it('is settled by one condition that fails', () => expect(match({ a: ['1'], b: ['1'] }, read({ b: '2' }))).to.equal(false));
  it('lists what is open otherwise', () => expect(match({ a: ['1'], b: ['1'] }, read({ b: '1' }))).to.deep.equal(['a']));
  it('holds when all do', () => expect(match({ a: ['1', '2'] }, read({ a: '2' }))).to.equal(true));
});
