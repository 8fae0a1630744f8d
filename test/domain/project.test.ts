import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { project, unproject, type Frame } from '../../src/domain/project.js';

const frame: Frame = { west: 4.5, north: 59.2, scale: 400, width: 5600, height: 4191 };
const point = fc.record({ lat: fc.double({ min: -85, max: 85, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });

describe('project', () => {
  it('puts the corner of the frame at 0, 0', () => {
    expect(project({ lat: 59.2, lon: 4.5 }, frame)).to.deep.equal({ x: 0, y: 0 });
  });

  it('counts x from the west, by degrees of longitude', () => {
    expect(project({ lat: 55, lon: 18.5 }, frame).x).to.be.closeTo(5600, 1e-9);
  });

  it('counts y from the north, and puts the southern edge at the height', () => {
    expect(Math.round(project({ lat: 53.4, lon: 4.5 }, frame).y)).to.equal(frame.height);
  });

  it('agrees with the tiles of the web: a whole world is as high as wide, cut at 85.0511 degrees', () => {
    const world: Frame = { west: -180, north: 85.05112877980659, scale: 256 / 360, width: 256, height: 256 };
    expect(project({ lat: -85.05112877980659, lon: 180 }, world).x).to.be.closeTo(256, 1e-6);
    expect(project({ lat: -85.05112877980659, lon: 180 }, world).y).to.be.closeTo(256, 1e-6);
    expect(project({ lat: 0, lon: 0 }, world).y).to.be.closeTo(128, 1e-6);
    // Tile 8/136/81 begins at this corner, by the formula that tile servers publish.
    expect(project({ lat: 54.97761367069625, lon: 11.25 }, world).x).to.be.closeTo(136, 1e-6);
    expect(project({ lat: 54.97761367069625, lon: 11.25 }, world).y).to.be.closeTo(81, 1e-6);
  });

  it('is undone by unproject, everywhere that a map can show', () => {
    fc.assert(
      fc.property(point, (given) => {
        const back = unproject(project(given, frame), frame);
        expect(back.lat).to.be.closeTo(given.lat, 1e-9);
        expect(back.lon).to.be.closeTo(given.lon, 1e-9);
      }),
    );
  });

  it('never turns the map around: further north is higher, further east is further right', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [one, other] = [project(a, frame), project(b, frame)];
        if (a.lat > b.lat + 1e-6) expect(one.y).to.be.below(other.y);
        if (a.lon > b.lon + 1e-6) expect(one.x).to.be.above(other.x);
      }),
    );
  });
});
