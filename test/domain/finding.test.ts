import { expect } from '@open-wc/testing';
import { listed } from '../../src/domain/finding.js';
import type { Center } from '../../src/domain/dataset.js';
import { confirmed, norda } from '../fakes/dataset.js';

const at = (id: string, lat?: number): Center => ({
  ...norda().centers[0]!,
  id,
  point: lat === undefined ? undefined : { lat, lon: 10, precision: 'door', ...confirmed },
});
const CENTERS = [at('far', 60), at('nowhere'), at('near', 51), at('middle', 55)];
const order = (...[serving, origin]: [serving: string[], origin?: { lat: number; lon: number }]) =>
  listed(CENTERS, serving, origin).map(({ center }) => center.id);

describe('the order of a list', () => {
  it('is that of the dataset while nobody asked', () => {
    expect(order([])).to.deep.equal(['far', 'nowhere', 'near', 'middle']);
  });

  it('has who serves first, however far, then who is near, and last who has no place', () => {
    expect(order([], { lat: 50, lon: 10 })).to.deep.equal(['near', 'middle', 'far', 'nowhere']);
    expect(order(['far'], { lat: 50, lon: 10 })).to.deep.equal(['far', 'near', 'middle', 'nowhere']);
    expect(order(['nowhere'], { lat: 50, lon: 10 })).to.deep.equal(['nowhere', 'near', 'middle', 'far']);
    expect(order(['middle', 'far'])).to.deep.equal(['far', 'middle', 'nowhere', 'near']);
  });

  it('has the distance beside each, where both ends of it are known', () => {
    const metres = (origin?: { lat: number; lon: number }) =>
      listed(CENTERS, [], origin).map((one) => one.metres && Math.round(one.metres / 1000));
    expect(metres()).to.deep.equal([undefined, undefined, undefined, undefined]);
    expect(metres({ lat: 50, lon: 10 })).to.deep.equal([111, 556, 1112, undefined]);
  });

  it('says of each whether it serves, and leaves the dataset’s own order alone', () => {
    const before = CENTERS.map(({ id }) => id);
    expect(listed(CENTERS, ['near'], undefined).map(({ serves }) => serves)).to.deep.equal([true, false, false, false]);
    expect(CENTERS.map(({ id }) => id)).to.deep.equal(before);
  });
});
