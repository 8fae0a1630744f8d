/** What a centre does and for whom. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Center, CoverageRow, Dataset } from '../../domain/dataset.js';
import { placesOf } from '../../domain/coverage.js';
import { servedHere, type ServedHere } from '../../domain/served-here.js';
import { areaName } from '../../words/area.js';
import { centerNames, serviceName } from '../../words/claims.js';
import { servesWords, unitedRows } from '../../words/coverage.js';
import { localTerm, words } from './words.js';

/** What the list below is about: the services, or the services for people who live where the visitor does. */
export const servicesTerm = (dataset: Dataset, area?: string): string => {
  const place = areaName(area, dataset);
  return place ? msg(str`If you live in ${place}`, { id: 'if-you-live' }) : msg('Here you can get', { id: 'here-you-can' });
};

/**
 * A list of the services that are offered, each with whom it is for. Rows for one service stand together. With an area,
 * each says whether people who live there get it here, those that do first.
 */
export const servicesList = (center: Center, dataset: Dataset, area?: string) => {
  const rows = unitedRows((center.services ?? []).filter(({ offered }) => offered === 'yes' || offered === 'guidance'));
  if (rows.length === 0) return html`<p>${msg('Not stated – ask the centre', { id: 'services-unknown' })}</p>`;
  const home = areaName(area, dataset) ? area : undefined;
  const told = rows.map((row) => {
    const here = home !== undefined && row.offered === 'yes' ? servedHere(center, row.service, home, dataset) : undefined;
    return { row, here, rank: here ? RANKS.indexOf(here.is) : RANKS.length };
  });
  if (home !== undefined) told.sort((a, b) => a.rank - b.rank);
  return html`<ul class="services" role="list">
    ${told.map(({ row, here }) => html`<li>${serviceRow(row, here, home, center, dataset)}</li>`)}
  </ul>`;
};

const RANKS: readonly ServedHere['is'][] = ['yes', 'anyone', 'ask', 'elsewhere'];

const serviceRow = (row: CoverageRow, here: ServedHere | undefined, area: string | undefined, center: Center, dataset: Dataset) => {
  const service = dataset.services?.find(({ id }) => id === row.service);
  const term = localTerm(service?.name, dataset.localLanguage);
  const name = html`${service ? words(service.name) : serviceName(row.service, dataset)}${term === nothing ? nothing : html` ${term}`}`;
  // An exception for another place would only confuse.
  const exceptions = (row.except ?? []).filter(({ note, code }) => note && (area === undefined || code === area));
  const notes = [row, ...exceptions].map(({ note }) => (note ? html` <span class="hint">${words(note)}.</span>` : nothing));
  if (here) return html`${name}: <strong>${hereWords(here, dataset)}</strong>${notes}`;
  const guidance = row.offered === 'guidance' ? msg('guidance only', { id: 'guidance' }) : servesWords(row, center, dataset);
  return html`${name} <span class="hint">(${guidance})</span>${notes}`;
};

const hereWords = (here: ServedHere, { centers }: Dataset): string => {
  if (here.is === 'yes') return msg('yes', { id: 'yes' });
  if (here.is === 'anyone') return msg('yes, wherever you live', { id: 'here-anyone' });
  if (here.is === 'ask') return msg('not certain – ask the centre', { id: 'here-ask' });
  const { coverage } = here;
  if (coverage.is === 'own-municipality') return msg('not here – go to the office of your own municipality', { id: 'here-own' });
  const names = centerNames(placesOf(coverage), centers);
  return coverage.is === 'unknown'
    ? msg(str`not here – ask ${names}`, { id: 'here-ask-other' })
    : msg(str`not here – go to ${names}`, { id: 'here-other' });
};
