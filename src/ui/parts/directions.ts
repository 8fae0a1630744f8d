/** Links that show the way on somebody else's map. Nothing is asked of it before the visitor follows one. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Address, Center } from '../../domain/dataset.js';
import { plain } from '../../words/text.js';
import type { DatasetController } from '../dataset-controller.js';

interface Provider {
  readonly name: string;
  /** The way to a destination: "56.1,10.2", or an address. Both are encoded already. */
  to(destination: string): string;
  /** Where an address is looked up, when the way to one must begin at a point. */
  find?(address: string): string;
}

/** Who can show the way, by the words of the attribute `directions`. */
const PROVIDERS = new Map<string, Provider>([
  [
    'osm',
    {
      name: 'OpenStreetMap',
      to: (destination) => `https://www.openstreetmap.org/directions?to=${destination}`,
      find: (address) => `https://www.openstreetmap.org/search?query=${address}`,
    },
  ],
  ['google', { name: 'Google Maps', to: (destination) => `https://www.google.com/maps/dir/?api=1&destination=${destination}` }],
  ['apple', { name: 'Apple Maps', to: (destination) => `https://maps.apple.com/?daddr=${destination}` }],
]);

/** Run by a foundation, with no account and no advertisement. */
const UNSET = 'osm';

/** What the directions are about. `directions` is the attribute as the page has it. */
export interface Destination {
  readonly center: Center;
  readonly directions: string | null | undefined;
  readonly data: Pick<DatasetController, 'report'>;
}

/** A link for each provider, and one for the map of a telephone; only what stands `beside` them where nothing leads to a place. */
export const directionsLinks = (destination: Destination, beside: unknown = nothing) => {
  const links = linksTo(destination);
  return html`<div class="ways screen">${links}${beside}</div>
    ${
      links.length > 0
        ? html`<p class="hint screen">
            ${msg('Directions open another site. Nothing is loaded from it until then.', { id: 'another-site' })}
          </p>`
        : nothing
    }`;
};

const linksTo = ({ center, directions, data }: Destination) => {
  const providers = wanted(directions, data);
  const { point, address, name } = center;
  // The middle of a postcode is nobody's door.
  const at = point && point.precision !== 'postcode' ? encodeURIComponent(`${point.lat},${point.lon}`) : undefined;
  const text = address && encodeURIComponent(searchable(address));
  const to = at ?? text;
  if (providers.length === 0 || to === undefined) return [];
  const link = (url: string, words: string) =>
    html`<a href=${url} rel="noopener noreferrer external">${words}<span class="sr-only">: ${plain(name)}</span></a>`;
  const links = providers.map((provider) =>
    at === undefined && provider.find
      ? link(provider.find(to), msg(str`Find the address – ${provider.name}`, { id: 'find-address-by' }))
      : link(provider.to(to), msg(str`Directions – ${provider.name}`, { id: 'directions-by' })),
  );
  if (!matchMedia('(pointer: coarse)').matches) return links;
  const app = at === undefined ? `geo:0,0?q=${to}` : `geo:${point!.lat},${point!.lon}`;
  return [...links, link(app, msg('Open in a map app', { id: 'map-app' }))];
};

/** The providers that the page names, in its order; the private one when it names none. */
const wanted = (directions: string | null | undefined, data: Destination['data']): readonly Provider[] => {
  const ids = [...new Set(directions?.split(/\s+/).filter(Boolean))];
  const unknown = ids.filter((id) => id !== 'none' && !PROVIDERS.has(id));
  data.report(
    'directions',
    unknown.length === 0
      ? undefined
      : `directions="${directions}" names unknown services: ${unknown.join(', ')}. Known are ${[...PROVIDERS.keys()].join(', ')}, or none.`,
  );
  const known = ids.length === unknown.length ? [UNSET] : ids;
  return known.flatMap((id) => PROVIDERS.get(id) ?? []);
};

/** Street and town as a search knows them: without the floor, and without the name of the house where there is a number. */
const searchable = ({ streetAddress, postalCode, addressLocality }: Address) => {
  const parts = streetAddress.split(/,\s*/);
  const numbered = parts.filter((part) => /\d/.test(part));
  return [...(numbered.length > 0 ? numbered : parts), `${postalCode} ${addressLocality}`].join(', ');
};
