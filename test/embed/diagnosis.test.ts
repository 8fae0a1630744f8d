import { expect } from '@open-wc/testing';
import type { Data, Fault, PageDescription, Place } from '../../src/embed/description.js';
import { findingsIn } from '../../src/embed/diagnosis.js';
import { LANGUAGES, languageOf, partsOf } from '../../src/embed/doctor-words.js';
import { cureOf, reportOf } from '../../src/embed/report.js';
import { pick, seeded } from '../fakes/random.js';

const HOST = 'https://kit.example/';
const DATA = `${HOST}data/ics.json`;
const TAGS = ['ics-center-finder', 'ics-opening-hours'];
const HOURS = ['src', 'center', 'view', 'announce', 'heading-level'];
const FINDER = ['src', 'centers', 'municipality', 'tiles', 'tiles-attribution', 'listen', 'heading-level'];

const read = (more: Partial<Extract<Data, { is: 'read' }>> = {}): Data => ({
  is: 'read',
  url: DATA,
  problems: [],
  facts: {
    languages: ['en', 'no'],
    stale: { count: 0, oldest: '' },
    ids: new Map([
      [
        'center',
        [
          { id: 'north', names: ['Office North'] },
          { id: 'south', names: [] },
        ],
      ],
      [
        'centers',
        [
          { id: 'north', names: ['Office North'] },
          { id: 'south', names: [] },
        ],
      ],
      ['municipality', [{ id: '9001', names: ['Northtown'] }]],
    ]),
  },
  ...more,
});

const place = (more: Partial<Place> = {}): Place => ({
  is: 'element',
  tag: 'ics-opening-hours',
  path: 'main > ics-opening-hours',
  attributes: [['center', 'north']],
  observed: HOURS,
  language: 'en',
  isReserved: true,
  data: DATA,
  ...more,
});
const finder = (attributes: Place['attributes'], more: Partial<Place> = {}) =>
  place({ tag: 'ics-center-finder', attributes, observed: FINDER, ...more });

const page = (places: readonly Place[] = [place()], more: Partial<PageDescription> = {}): PageDescription => ({
  tags: TAGS,
  choices: { 'ics-opening-hours': { view: ['badge', 'line', 'week'], announce: [] } },
  places,
  data: [read()],
  blocks: [],
  lacking: [],
  origin: 'https://page.example',
  base: HOST,
  version: '1.4.2',
  others: [],
  isDataNamed: false,
  ...more,
});

const hours = (...attributes: Place['attributes']) => page([place({ attributes })]);
const pinned = { base: `${HOST}1.4.2/`, data: [read({ url: `${HOST}1.4.2/data/ics.json` })] };

/** One page for every fault, and the line that it should be mended by. */
const PLANTED: Record<Fault, readonly [PageDescription, mend?: string]> = {
  tag: [page([place({ tag: 'ics-opening-hour', observed: undefined })]), '<ics-opening-hours center="north">…</ics-opening-hours>'],
  attribute: [hours(['centre', 'north']), '<ics-opening-hours center="north">'],
  'no-center': [hours(['view', 'week'], ['center', ' ']), '<ics-opening-hours view="week" center="north">'],
  'mount-stripped': [page([place({ is: 'mount', tag: 'div', attributes: [['data-ics-widget', '']] })])],
  'mount-unknown': [
    page([place({ is: 'mount', tag: 'div', attributes: [['data-ics-widget', 'openinghours']] })]),
    '<div data-ics-widget="opening-hours">',
  ],
  false: [hours(['center', 'north'], ['announce', 'false']), '<ics-opening-hours center="north">'],
  value: [hours(['center', 'north'], ['view', 'Week']), '<ics-opening-hours center="north" view="week">'],
  id: [hours(['center', 'office north']), '<ics-opening-hours center="north">'],
  policy: [page([place()], { blocks: [{ directive: 'connect-src', url: DATA }] }), 'connect-src https://kit.example'],
  code: [page([place()], { lacking: [{ tag: 'ics-opening-hours', reason: '404' }] })],
  data: [page([place()], { data: [{ is: 'failed', url: DATA, reason: '404' }] })],
  'data-problems': [page([place()], { data: [read({ problems: [{ path: 'centers.0', reason: 'an id' }] })] })],
  versions: [page([place()], { others: ['1.4.2', '1.3.0', '1.3.0'] })],
  'no-language': [page([place({ language: undefined }), place({ language: ' ' })]), '<html lang="en">'],
  language: [hours(['center', 'north'], ['lang', 'nor-NO'])],
  edited: [page([place({ isEdited: true, attributes: [['centre', '']] })])],
  unclosed: [page([place({ inside: 'ics-center-finder' })]), '</ics-center-finder>'],
  'as-text': [page([place({ is: 'text' })])],
  listen: [page([finder([['listen', 'guide']], { listensTo: [] })])],
  'listen-many': [page([finder([['listen', 'guide']], { listensTo: ['div', 'ics-eligibility-check'] })])],
  tiles: [page([finder([['tiles', '/{z}/{x}/{y}.png']])]), '<ics-center-finder tiles="/{z}/{x}/{y}.png" tiles-attribution="© …">'],
  old: [
    page([place()], { base: `${HOST}1.4.2/`, isDataNamed: true, newest: '1.10.0' }),
    `<script defer src="${HOST}1.10.0/ics.js"></script>`,
  ],
  pinned: [
    page([place({ data: pinned.data[0]!.url })], pinned),
    `<script defer src="${HOST}1.4.2/ics.js" data-ics-src="${HOST}1/data/ics.json"></script>`,
  ],
  stale: [page([place()], { data: [read({ facts: { languages: ['en'], ids: new Map(), stale: { count: 3, oldest: '2020-01-01' } } })] })],
  unreserved: [page([place({ isReserved: false }), place({ isReserved: false })]), `<link rel="stylesheet" href="${HOST}ics.css">`],
  heading: [
    page([
      place({
        attributes: [
          ['center', 'north'],
          ['heading-level', '5'],
        ],
        headingBefore: 2,
      }),
    ]),
    '<ics-opening-hours center="north" heading-level="3">',
  ],
};

describe('The judgement of a page', () => {
  for (const [fault, [planted, mend]] of Object.entries(PLANTED)) {
    it(`names the fault "${fault}", that one alone, once, and the line that mends it`, () => {
      const findings = findingsIn(planted);
      expect(findings.map(({ is }) => is)).to.deep.equal([fault]);
      expect(findings[0]!.mend).to.equal(mend);
    });

    it(`has words for the fault "${fault}" in every language, with every name filled in`, () => {
      const [finding] = findingsIn(planted);
      for (const [language, words] of Object.entries(LANGUAGES)) {
        for (const sentence of [words.faults[finding!.is][0], cureOf(finding!, words)]) {
          for (const [at, part] of partsOf(sentence, finding!.named).entries()) {
            if (at % 2) expect(part, `${language}: ${sentence}`).to.not.equal('');
          }
        }
      }
    });
  }

  it('finds nothing on a healthy page, whatever frameworks and authors write beside our attributes', () => {
    const foreign = [
      'id',
      'class',
      'style',
      'title',
      'hidden',
      'slot',
      '_ngcontent-abc',
      'data-v-7a',
      'v-cloak',
      'onclick',
      'aria-label',
      'data-test',
    ];
    const healthy = [
      place({
        attributes: [
          ['center', 'south'],
          ['view', 'line'],
          ['announce', ''],
          ['lang', 'no-NO'],
          ...foreign.map((name) => [name, 'x'] as const),
        ],
      }),
      finder(
        [
          ['centers', ' north  south '],
          ['municipality', '9001'],
          ['listen', 'guide'],
          ['heading-level', '3'],
        ],
        { listensTo: ['ics-eligibility-check'], headingBefore: 2 },
      ),
      place({
        is: 'mount',
        tag: 'div',
        attributes: [
          ['data-ics-widget', 'center-finder'],
          ['data-ics-centers', 'north'],
          ['data-ics-lang', 'en'],
          ['data-ics-src', '/x'],
        ],
        observed: FINDER,
      }),
    ];
    expect(findingsIn(page(healthy, { others: ['1.4.2'], newest: '1.4.2' }))).to.deep.equal([]);
    expect(findingsIn(page([]))).to.deep.equal([]);
  });

  it('puts all faults of one element right in the one line that it gives for each of them', () => {
    const findings = findingsIn(hours(['centre', 'north'], ['announce', 'false'], ['view', 'weeks']));
    expect(findings.map(({ is }) => is)).to.deep.equal(['attribute', 'false', 'value']);
    expect(new Set(findings.map(({ mend }) => mend))).to.deep.equal(new Set(['<ics-opening-hours center="north" view="week">']));
  });

  it('leaves out what belongs to another widget, and says of a wrong id what is possible when nothing is near', () => {
    const [stray] = findingsIn(
      page([
        place({
          attributes: [
            ['center', 'north'],
            ['municipality', '9001'],
          ],
        }),
        finder([]),
      ]),
    );
    expect([stray!.is, stray!.mend]).to.deep.equal(['attribute', '<ics-opening-hours center="north">']);
    const [wrong] = findingsIn(hours(['center', 'east']));
    expect([wrong!.named.meant, wrong!.named.known, wrong!.mend]).to.deep.equal(['', 'north, south', undefined]);
  });

  it('tells what the policy forbade as that, and not as a missing file', () => {
    const blocks = [{ directive: 'script-src-elem', url: `${HOST}elements/opening-hours.js` }];
    const findings = findingsIn(
      page([place()], { blocks, lacking: [{ tag: 'ics-opening-hours', reason: 'x' }], origin: 'https://kit.example' }),
    );
    expect(findings.map(({ is, mend }) => [is, mend])).to.deep.equal([['policy', "script-src-elem 'self'"]]);
  });

  it('knows no release as newer than itself', () => {
    for (const newest of ['1.4.2', '1.4.1', '0.9.9', 'nightly', '']) expect(findingsIn(page([place()], { newest }))).to.deep.equal([]);
  });

  it('puts what does not work before what could be better', () => {
    const both = page([place({ isReserved: false, attributes: [['center', 'nowhere']] })]);
    expect(findingsIn(both).map(({ weight }) => weight)).to.deep.equal(['broken', 'better']);
  });

  it('withstands whatever a page holds, and can be read out', () => {
    const random = seeded(6);
    const words = [
      '',
      ' ',
      'ics-',
      'ics-center',
      'center',
      'centers',
      'data-ics-',
      'data-ics-widget',
      '__proto__',
      'constructor',
      'lang',
      'false',
      '"><b>',
      '{found}',
      'ø',
      '”north”',
      'heading-level',
      '9',
      'listen',
      'tiles',
      'src',
      '\u202e',
    ];
    const some = <T>(make: () => T) => Array.from({ length: Math.floor(random() * 4) }, make);
    const any = () => pick(random, words);
    for (let round = 0; round < 2000; round++) {
      const places = some(() =>
        place({
          is: pick(random, ['element', 'mount', 'text'] as const),
          tag: pick(random, [...TAGS, ...words]),
          attributes: some(() => [any(), any()] as const),
          observed: pick(random, [undefined, [], HOURS, FINDER]),
          language: pick(random, [undefined, ...words]),
          isEdited: random() < 0.2,
          inside: pick(random, [undefined, ...TAGS]),
          isReserved: random() < 0.5,
          headingBefore: pick(random, [undefined, 1, 6]),
          listensTo: pick(random, [undefined, [], [any()], [any(), any()]]),
          data: pick(random, [undefined, DATA, any()]),
        }),
      );
      const described = page(places, {
        data: some(() => pick(random, [read(), { is: 'failed', url: any(), reason: any() }] as const)),
        blocks: some(() => ({ directive: any(), url: any() })),
        lacking: some(() => ({ tag: any(), reason: any() })),
        base: pick(random, [HOST, `${HOST}1.4.2/`, any()]),
        version: any(),
        others: some(any),
        newest: pick(random, [undefined, ...words]),
      });
      const findings = findingsIn(described);
      for (const words of Object.values(LANGUAGES)) expect(reportOf(findings, described, 'x', 'y', words)).to.be.a('string');
      for (const { place: at } of findings) if (at !== undefined) expect(described.places[at]).to.be.an('object');
    }
  });
});

describe('The language of the check', () => {
  it('is the first of the browser’s that it has words in', () => {
    expect([['da-DK', 'en'], ['de', 'da'], ['fr'], [], ['__proto__', 'constructor']].map(languageOf)).to.deep.equal([
      'da',
      'da',
      'en',
      'en',
      'en',
    ]);
  });
});
