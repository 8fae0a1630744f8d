import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { metresBetween } from '../../src/domain/distance.js';

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
