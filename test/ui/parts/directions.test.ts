import { expect, html } from '@open-wc/testing';
import type { Center } from '../../../src/domain/dataset.js';
import { directionsLinks } from '../../../src/ui/parts/directions.js';
import { speak } from '../../../src/words/locale.js';
import { confirmed, norda } from '../../fakes/dataset.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { placed, textOf } from '../../fakes/page.js';

const realMatchMedia = window.matchMedia;
const pointer = (kind: 'coarse' | 'fine') => {
  window.matchMedia = (query) => ({ matches: query === `(pointer: ${kind})` }) as MediaQueryList;
};
beforeEach(() => {
  speak('en');
  pointer('fine');
});
afterEach(() => void (window.matchMedia = realMatchMedia));

const shownFor = (directions: string | null | undefined, change: Partial<Center> = {}) => {
  const reports: (string | undefined)[] = [];
  const center = { ...norda().centers[0]!, ...change } as Center;
  const place = placed(
    html`<div>
      ${directionsLinks({ center, directions, data: { report: (attribute, reason) => void reports.push(reason && `${attribute}: ${reason}`) } })}
    </div>`,
  );
  const links = [...place.querySelectorAll('a')];
  return { place, reports, links, told: links.map((link) => `${textOf(link)} ${link.getAttribute('href')}`) };
};
const AFAR = { point: { lat: 47.5, lon: -52.7, precision: 'postcode' as const, ...confirmed } };

describe('links to directions', () => {
  it('lead to the map of a foundation unless the page names others', () => {
    const told = ['Directions – OpenStreetMap: Harbour House https://www.openstreetmap.org/directions?to=47.5%2C-52.7'];
    for (const unset of [undefined, null, '', ' ']) expect(shownFor(unset).told, `${unset}`).to.deep.equal(told);
  });

  it('lead to those that the page names, in its order, each once', () => {
    expect(shownFor(' apple  osm google apple').told).to.deep.equal([
      'Directions – Apple Maps: Harbour House https://maps.apple.com/?daddr=47.5%2C-52.7',
      'Directions – OpenStreetMap: Harbour House https://www.openstreetmap.org/directions?to=47.5%2C-52.7',
      'Directions – Google Maps: Harbour House https://www.google.com/maps/dir/?api=1&destination=47.5%2C-52.7',
    ]);
  });

  it('are left out where the page wants none', () => {
    const { told, reports, place } = shownFor('none');
    expect([told, reports]).to.deep.equal([[], [undefined]]);
    expect(textOf(place)).to.equal('');
  });

  it('say in one report which names are unknown and which are known, and show the others', () => {
    const { told, reports } = shownFor('google bing constructor');
    expect(told).to.have.length(1);
    expect(reports).to.deep.equal([
      'directions: directions="google bing constructor" names unknown services: bing, constructor. Known are osm, google, apple, or none.',
    ]);
    expect(shownFor('bing').told[0]).to.include('OpenStreetMap');
  });

  it('load nothing, tell nobody where one comes from, and say that they leave the site', () => {
    const network = fakeNetwork();
    const { links, place } = shownFor('osm google apple');
    expect(links.map(({ rel, target, ping, href }) => [rel, target, ping, new URL(href).protocol])).to.deep.equal(
      links.map(() => ['noopener noreferrer external', '', '', 'https:']),
    );
    expect(textOf(place)).to.include('Directions open another site. Nothing is loaded from it until then.');
    expect([network.requests, place.querySelectorAll('img, iframe, link, script').length]).to.deep.equal([[], 0]);
  });

  it('look the address up where the point is only the middle of a postcode', () => {
    const address = { streetAddress: 'Blue House, Kajo 7', floor: '2.', postalCode: '1000', addressLocality: 'Norda & Co', ...confirmed };
    expect(shownFor('osm google apple', { ...AFAR, address }).told).to.deep.equal([
      'Find the address – OpenStreetMap: Harbour House https://www.openstreetmap.org/search?query=Kajo%207%2C%201000%20Norda%20%26%20Co',
      'Directions – Google Maps: Harbour House https://www.google.com/maps/dir/?api=1&destination=Kajo%207%2C%201000%20Norda%20%26%20Co',
      'Directions – Apple Maps: Harbour House https://maps.apple.com/?daddr=Kajo%207%2C%201000%20Norda%20%26%20Co',
    ]);
  });

  it('keep a street that has no number', () => {
    const address = { streetAddress: 'The Pier', postalCode: '1000', addressLocality: 'Norda', ...confirmed };
    expect(shownFor('osm', { point: undefined, address }).told[0]).to.include('The%20Pier%2C%201000%20Norda');
  });

  it('are not there where neither a door nor an address is known', () => {
    const { told, place } = shownFor('osm google', { ...AFAR, address: undefined });
    expect([told, textOf(place)]).to.deep.equal([[], '']);
  });

  it('add the map of a telephone where one taps', () => {
    pointer('coarse');
    expect(shownFor('osm').told[1]).to.equal('Open in a map app: Harbour House geo:47.5,-52.7');
    expect(shownFor('osm', AFAR).told[1]).to.equal('Open in a map app: Harbour House geo:0,0?q=Kajo%207%2C%201000%20Norda');
    expect(shownFor('none').told).to.deep.equal([]);
  });

  it('are accessible', async () => {
    pointer('coarse');
    await expect(shownFor('osm google apple').place).to.be.accessible();
  });
});
