import { expect } from '@open-wc/testing';
import type { Dataset } from '../../src/domain/dataset.js';
import { areasOfPostcode, looseKey, placesMatching, suggestionsFor } from '../../src/domain/search.js';
import ics from '../../data/ics.json';
import places from '../../data/places.json';
import { norda } from '../fakes/dataset.js';

const shipped = { ...ics, places } as unknown as Dataset;
const codesOf = (query: string, dataset = shipped) => {
  const found = placesMatching(query, dataset);
  return found.is === 'areas' ? found.codes : found.is;
};

describe('a search', () => {
  const spellings: [code: string, ...queries: string[]][] = [
    [
      '0101',
      'København',
      'Copenhagen',
      'Kbh',
      'koebenhavn',
      'Kobenhavn',
      'KØBENHAVN',
      ' københavn ',
      'Københavns Kommune'.replace('ns ', 'n '),
    ],
    ['0751', 'Aarhus', 'Århus', 'arhus', 'aarhus c', '8000 Aarhus C', 'Aarhus Kommune', '8000', 'A\u030arhus'],
    ['0851', 'Aalborg', 'Ålborg', 'alborg', '9000 Aalborg'],
    ['0540', 'Sønderborg', 'Sonderborg', 'Soenderborg', 'Sonderburg'],
    ['0561', 'Esbjerg', 'esbjerg kommune'],
    ['0360', 'Lolland'],
  ];
  for (const [code, ...queries] of spellings)
    for (const query of queries) it(`understands “${query}”`, () => expect(codesOf(query)).to.deep.equal([code]));

  it('understands a postcode that several municipalities share, the most likely first', () => {
    expect(codesOf('7400 Herning')).to.deep.equal(['0657', '0756', '0760']);
    expect(codesOf('7400')).to.deep.equal(['0657', '0756', '0760']);
  });

  it('understands a town that is no municipality', () => expect(codesOf('Hellerup')).to.deep.equal(['0157', '0101']));

  it('understands the beginning of a name, and asks back when several begin so', () => {
    const codes = codesOf('Fred');
    expect(codes).to.include.members(['0147', '0210', '0250']);
  });

  it('understands a centre', () => {
    expect(placesMatching('Dokk1', shipped)).to.deep.equal({ is: 'center', center: 'aarhus' });
    expect(placesMatching('ICS North', shipped)).to.deep.equal({ is: 'center', center: 'aalborg' });
  });

  it('does not make a word of what is none', () => {
    for (const query of ['', '   ', '!?', '0000', '99999', 'xyzzy', '<b>', 'a', '\u202e'])
      expect(codesOf(query), query).to.equal('nothing');
  });

  it('finds every municipality by every name that it has', () => {
    const lost = shipped.places!.municipalities.flatMap(({ code, name, also = [] }) =>
      [...Object.values(name), ...also].filter((written) => !codesOf(written).includes(code)),
    );
    expect(lost).to.deep.equal([]);
  });

  it('finds every postcode of the list', () => {
    const lost = shipped.places!.towns!.flatMap(([runs, town, codes]) =>
      runs
        .split(' ')
        .flatMap((run) => run.split('-'))
        .filter(
          (postcode) =>
            codesOf(`${postcode} ${town}`) !== 'nothing' && areasOfPostcode(Number(postcode), shipped.places).join(' ') !== codes,
        ),
    );
    expect(lost).to.deep.equal([]);
    expect(areasOfPostcode(1, shipped.places)).to.deep.equal([]);
    expect(areasOfPostcode(8000, undefined)).to.deep.equal([]);
  });

  it('knows no country', () => {
    expect(codesOf('nordville', norda())).to.deep.equal(['na']);
    expect(codesOf('Orientvalo', norda())).to.deep.equal(['nb']);
    expect(codesOf('2000', norda())).to.deep.equal(['nb', 'nc']);
    expect(placesMatching('the pier', norda())).to.deep.equal({ is: 'center', center: 'harbour' });
    expect(codesOf('Aarhus', norda())).to.equal('nothing');
  });

  it('finds centres before the places have arrived', () => {
    expect(placesMatching('harbour', norda({ places: undefined }))).to.deep.equal({ is: 'center', center: 'harbour' });
    expect(codesOf('1000', norda({ places: undefined }))).to.equal('nothing');
  });
});

describe('suggestions', () => {
  const suggested = (typed: string, limit?: number) => suggestionsFor(typed, shipped, limit).map(({ id }) => id);

  it('are names that begin so, in either spelling, then names with a word that does', () => {
    expect(suggested('køb')[0]).to.equal('0101');
    expect(suggested('cop')[0]).to.equal('0101');
    const taa = suggested('taarb');
    expect(taa).to.deep.equal(['0173']);
  });

  it('are none for an empty field and at most as many as asked for', () => {
    expect(suggested('')).to.deep.equal([]);
    expect(suggested('s').length).to.equal(8);
    expect(suggested('s', 3).length).to.equal(3);
  });

  it('leave the centres out when only a place is an answer', () => {
    const isCenter = (withCenters: boolean) => suggestionsFor('harb', norda(), 8, withCenters).map(({ is }) => is);
    expect(isCenter(true)).to.deep.equal(['center']);
    expect(isCenter(false)).to.deep.equal([]);
  });
});

describe('looseKey', () => {
  it('lets all spellings of a name meet', () => {
    for (const [one, ...others] of [
      ['Århus', 'Aarhus', 'arhus', 'ÅRHUS'],
      ['Ærø', 'Aeroe', 'aero'],
      ['Høje-Taastrup', 'hoje tastrup', 'Høje Tåstrup'],
      ['Łódź', 'łodz'],
    ] as const)
      for (const other of others) expect(looseKey(other), other).to.equal(looseKey(one!));
  });
  it('keeps names apart that are', () => expect(looseKey('Vejen')).not.to.equal(looseKey('Vejle')));
});
