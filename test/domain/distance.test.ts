import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { metresBetween, nearest } from '../../src/domain/distance.js';

const point = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });
const HALF_WAY_ROUND = 20_015_115;

describe('metresBetween', () => {
  it('knows how long a degree is: 111.2 km northwards, 63.8 km eastwards at 55 degrees', () => {
    expect(metresBetween({ lat: 55, lon: 10 }, { lat: 56, lon: 10 })).to.be.closeTo(111_195, 1);
    expect(metresBetween({ lat: 55, lon: 10 }, { lat: 55, lon: 11 })).to.be.closeTo(63_778, 5);
  });

  it('takes the short way across the date line', () => {
    expect(metresBetween({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).to.be.closeTo(111_195, 1);
  });

  it('knows the other side of the world', () => {
    expect(metresBetween({ lat: 12.3, lon: 45.6 }, { lat: -12.3, lon: -134.4 })).to.be.closeTo(HALF_WAY_ROUND, 10);
  });

  it('is a distance: never negative, the same both ways, nothing to oneself, no further than half way round', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const metres = metresBetween(a, b);
        expect(metres).to.be.within(0, HALF_WAY_ROUND);
        expect(metresBetween(b, a)).to.be.closeTo(metres, 1e-6);
        expect(metresBetween(a, a)).to.equal(0);
      }),
    );
  });
});

describe('nearest', () => {
  const north = { id: 'north', point: { lat: 57, lon: 10 } };
  const south = { id: 'south', point: { lat: 55, lon: 10 } };
  const nowhere: { id: string; point?: { lat: number; lon: number } } = { id: 'nowhere' };
  const ids = (found: readonly { center: { id: string } }[]) => found.map(({ center }) => center.id);

  it('names the closest center first, with its distance', () => {
    const found = nearest([north, south], { lat: 55.5, lon: 10 });
    expect(ids(found)).to.deep.equal(['south', 'north']);
    expect(found[0]?.metres).to.be.closeTo(55_597, 1);
  });

  it('leaves out a center without a point, for nobody knows how far it is', () => {
    expect(ids(nearest([nowhere, north], { lat: 55, lon: 10 }))).to.deep.equal(['north']);
  });

  it('keeps the order of the dataset between equally near ones, and the dataset as it is', () => {
    const twin = { id: 'twin', point: south.point };
    const centers = [north, twin, south];
    expect(ids(nearest(centers, south.point))).to.deep.equal(['twin', 'south', 'north']);
    expect(ids(centers.map((center) => ({ center })))).to.deep.equal(['north', 'twin', 'south']);
  });
});
