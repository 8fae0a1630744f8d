import { expect } from '@open-wc/testing';
import { nearest } from '../../src/domain/nearest.js';

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
