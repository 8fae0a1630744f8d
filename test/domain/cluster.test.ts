import { expect } from '@open-wc/testing';
import { clustersOf, type Extent, type Places } from '../../src/domain/cluster.js';
import { seeded } from '../fakes/random.js';

const CELL = 60;
const APART = 32;
const at = (...points: [number, number][]): Places => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});
const members = (places: Places, extent?: Extent, alone?: number) =>
  clustersOf(places, CELL, APART, extent, alone).map((cluster) => cluster.members);
const scattered = (count: number, size: number): Places => {
  const next = seeded(7);
  return { x: Float64Array.from({ length: count }, () => next() * size), y: Float64Array.from({ length: count }, () => next() * size) };
};

describe('pins that are close', () => {
  it('are one, in the middle of them all', () => {
    const [cluster, ...more] = clustersOf(at([10, 10], [20, 30], [30, 20]), CELL, APART);
    expect(more).to.deep.equal([]);
    expect([cluster!.x, cluster!.y]).to.deep.equal([20, 20]);
    expect(cluster!.members).to.deep.equal([0, 1, 2]);
  });

  it('are one across the edge of a cell, so that neither covers the other', () => {
    expect(members(at([59, 10], [61, 10]))).to.deep.equal([[0, 1]]);
    expect(members(at([59, 59], [61, 61], [61, 59], [59, 61]))).to.deep.equal([[0, 1, 2, 3]]);
    expect(members(at([-1, -1], [1, 1]))).to.deep.equal([[0, 1]]);
  });

  it('stay apart where both can be hit', () => {
    expect(members(at([50, 10], [90, 10]))).to.deep.equal([[0], [1]]);
  });

  it('leave a lonely pin exactly where it is', () => {
    expect(clustersOf(at([12.5, 99.25]), CELL, APART)).to.deep.equal([{ x: 12.5, y: 99.25, members: [0] }]);
  });

  it('leave the chosen one alone, though it lies on others', () => {
    expect(members(at([10, 10], [10, 10], [10, 10]), undefined, 1)).to.deep.equal([[0, 2], [1]]);
  });

  it('come in the order of the list, members too', () => {
    const found = members(at([500, 500], [10, 10], [501, 501], [61, 10], [59, 10]));
    expect(found).to.deep.equal([
      [0, 2],
      [1, 3, 4],
    ]);
  });

  it('hold everything that has a place, once', () => {
    const places = scattered(2000, 3000);
    places.x[17] = NaN;
    places.y[17] = NaN;
    const all = members(places)
      .flat()
      .sort((a, b) => a - b);
    expect(all).to.deep.equal([...Array(2000).keys()].filter((index) => index !== 17));
  });

  it('are few: what is drawn can be hit', () => {
    const clusters = clustersOf(scattered(5000, 600), CELL, APART);
    expect(clusters.length).to.be.at.most(100);
  });
});

describe('moving the view', () => {
  it('regroups nothing that stays well inside it', () => {
    const places = scattered(3000, 3000);
    const view = (left: number): Extent => ({ left, top: 500, right: left + 1500, bottom: 2000 });
    const inside = ({ x, y }: { x: number; y: number }) => x > 900 && x < 1600 && y > 800 && y < 1700;
    const keys = (left: number) =>
      clustersOf(places, CELL, APART, view(left))
        .filter(inside)
        .map((cluster) => cluster.members.join());
    const first = keys(500);
    expect(first.length).to.be.above(20);
    for (const left of [501, 517.3, 533, 590]) expect(keys(left)).to.deep.equal(first);
  });

  it('leaves out what is outside', () => {
    expect(members(at([10, 10], [500, 500]), { left: 0, top: 0, right: 100, bottom: 100 })).to.deep.equal([[0]]);
  });
});

describe('100,000 pins', () => {
  it('are grouped within a frame or two', () => {
    const places = scattered(100_000, 1000);
    const times = Array.from({ length: 7 }, () => {
      const from = performance.now();
      clustersOf(places, CELL, APART);
      return performance.now() - from;
    }).sort((a, b) => a - b);
    // Measured: 4. The rest is for a machine that has much else to do.
    expect(times[3]).to.be.below(20);
  });
});
