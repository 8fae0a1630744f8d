/** What each widget says when no script runs: its title, and what would stand in its place. */
import { msg } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import { noticesOn } from '../../ui/parts/notices.js';
import { centerHours, centerInFull, centerInList, centerInShort, jumpList } from './center.js';
import { documentsOf, guideOf } from './guide.js';
import { validWords, type Sheet } from './hours.js';
import { html, type Content } from './html.js';
import { words } from './words.js';

/** An element with its attributes, and what stands in it until it speaks for itself. */
export interface Piece {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: Content;
}

export interface Told extends Sheet {
  /** The centres that are spoken of. */
  readonly centers: readonly Center[];
}

interface Widget {
  title(): string;
  /** What leads to the parts of a page. */
  contents?(told: Told): Content;
  pieces(told: Told): readonly Piece[];
}

/** The centres under a heading of the widget's own. */
const titled = (title: string, told: Told, content: Content): readonly Piece[] => [
  {
    attributes: {},
    content: html`<h2>${title}</h2>
      ${opening(told)} ${content}`,
  },
];

/** What everybody should know, and until when the hours hold. */
export const opening = (told: Told): Content => {
  const { dataset, now } = told;
  return html`${noticesOn(dataset, now).map(({ text }) => html`<p><strong>${words(text)}</strong></p>`)}
    <p>${validWords(told)}</p>`;
};

const centersIn = (told: Told, centerIn: typeof centerInShort): Content => told.centers.map((center) => html`${centerIn(center, told)} `);

/** A centre is a piece of its own where an element shows but one. */
const eachCenter = (told: Told, attributes: Record<string, string>, centerIn: typeof centerInShort) =>
  told.centers.map((center): Piece => ({
    attributes: { id: center.id, center: center.id, ...attributes },
    content: centerIn(center, told),
  }));

/** What the guide says, if the dataset has one, and below it the centres. */
const guided = (told: Told, title: string, say: typeof guideOf): readonly Piece[] => {
  const { guide } = told.dataset;
  return titled(title, told, [
    guide && say({ ...told, guide }),
    html` <h2>${msg('The centres', { id: 'the-centres' })}</h2>`,
    centersIn(told, centerInShort),
  ]);
};

const WIDGETS: Readonly<Record<string, Widget>> = {
  'center-card': {
    title: () => msg('The centres', { id: 'the-centres' }),
    contents: ({ centers }) => jumpList(centers),
    pieces: (told) => eachCenter(told, {}, centerInFull),
  },
  'center-finder': {
    title: () => msg('Find your ICS centre', { id: 'finder-title' }),
    pieces: (told) => titled(msg('Find your ICS centre', { id: 'finder-title' }), told, centersIn(told, centerInList)),
  },
  'document-checklist': {
    title: () => msg('What to bring', { id: 'what-to-bring' }),
    pieces: (told) => guided(told, msg('What to bring', { id: 'what-to-bring' }), documentsOf),
  },
  'eligibility-check': {
    title: () => msg('Where to go and what to do', { id: 'guide-title' }),
    pieces: (told) => guided(told, msg('Where to go and what to do', { id: 'guide-title' }), guideOf),
  },
  'opening-hours': {
    title: () => msg('Opening hours', { id: 'opening-hours' }),
    contents: ({ centers }) => jumpList(centers),
    pieces: (told) => eachCenter(told, { view: 'week' }, centerHours),
  },
};

/** The names of all widgets. */
export const WIDGET_NAMES = Object.keys(WIDGETS);

/** The widget with a name. Throws for another, because a page without content would be worse. */
export const widgetNamed = (name: string): Widget => {
  const widget = Object.hasOwn(WIDGETS, name) ? WIDGETS[name] : undefined;
  if (!widget) throw new Error(`There is no plain HTML for the widget "${name}". Add it to src/pages/plain/widgets.ts.`);
  return widget;
};

/** All centres of a dataset, at a moment. */
export const toldOf = (dataset: Dataset, now: number, isPage: boolean): Told => ({ dataset, now, isPage, centers: dataset.centers });
