/** The pages of the bench: ours, each with when it is useful and which data it may fetch, and those of others beside them. */

const WORDS = 'Words of the host, as they stand on any page about coming to a new country. '.repeat(12);

/** A page as a web editor writes it: words, the widget, more words that must not move. */
const hostPage = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A host</title><link rel="icon" href="data:,">${head}</head>
<body><h1>Coming here</h1><p>${WORDS.slice(0, 240)}</p>${body}<p>${WORDS}</p></body></html>`;

const OURS = '<link rel="stylesheet" href="/kit/ics.css"><script defer src="/kit/ics.js"></script>';
const ours = (body, script = OURS) => hostPage(script, body);
const FALLBACK = '<a href="https://example.org/">Read about it</a>';

const BADGE = `<p>Now: <ics-opening-hours center="aarhus">${FALLBACK}</ics-opening-hours></p>`;
const CENTERS = ['aarhus', 'copenhagen', 'aalborg', 'esbjerg', 'odense'];
const TEN = CENTERS.concat(CENTERS)
  .map((center) => `<p>Now: <ics-opening-hours center="${center}">${FALLBACK}</ics-opening-hours></p>`)
  .join('');

const shows = (tag, inner, words) =>
  `() => { const all = [...document.querySelectorAll('${tag}')]; return all.length > 0 && all.every(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('${inner}') ?? [])].some((node) => ${words}.test(node.textContent))); }`;

const ENTRY = ['/data/ics.json'];
const WITH_GUIDE = ['/data/ics.json', '/data/guide.json'];
const WITH_PLACES = ['/data/ics.json', '/data/places.json'];
const BADGES = shows('ics-opening-hours', '[part~=state]', '/\\w/');
const LIST = shows('ics-center-finder', '[part=item]:last-child [part=name]', '/ICS/');

/** The kit on a page: `useful` runs in it; `data` is every data file that its widgets need; `blocking` is the limit of the TBT. */
const KIT = {
  'one badge': { html: ours(BADGE), shows: 'a state in words', useful: BADGES, data: ENTRY, blocking: 20 },
  'ten badges': { html: ours(TEN), shows: 'all ten states', useful: BADGES, data: ENTRY, blocking: 20 },
  "finder's list": {
    html: ours(`<ics-center-finder lang="en">${FALLBACK}</ics-center-finder>`),
    shows: 'the last of the centres',
    useful: LIST,
    data: WITH_PLACES,
    blocking: 50,
  },
  'centre card': {
    html: ours(`<ics-center-card center="copenhagen">${FALLBACK}</ics-center-card>`),
    shows: 'the address',
    useful: shows('ics-center-card', '.written', '/\\d/'),
    data: ENTRY,
  },
  'stepper, first question': {
    html: ours(`<ics-eligibility-check>${FALLBACK}</ics-eligibility-check>`),
    shows: 'the question and its options',
    useful: shows('ics-eligibility-check', 'form', '/\\?[^]*Yes/'),
    data: WITH_GUIDE,
  },
};

/** Ways in that a build may have. */
const MODES = {
  'one badge, by div': {
    has: (kit) => kit.text('ics.js').includes('data-ics-widget'),
    html: ours(`<div data-ics-widget="opening-hours" data-ics-center="aarhus" data-ics-lang="en">${FALLBACK}</div>`),
    ...{ shows: 'a state in words', useful: BADGES, data: ENTRY, blocking: 20 },
  },
  'finder, by link': {
    has: (kit) => /data-ics-links|icsLinks/.test(kit.text('ics.js')) && kit.has('embed/center-finder/en/index.html'),
    html: ours(
      // The room that the snippet builder hands out with a link.
      '<style>p:has(> a[href="/kit/embed/center-finder/?lang=en"]) { min-block-size: 176em }</style><p><a href="/kit/embed/center-finder/?lang=en">Find an ICS centre</a></p>',
      OURS.replace('<script defer', '<script defer data-ics-links'),
    ),
    ...{ shows: 'the last of the centres', useful: LIST, data: WITH_PLACES, blocking: 50 },
  },
  'finder, page for an iframe': {
    has: (kit) => kit.has('embed/center-finder/en/index.html'),
    path: '/kit/embed/center-finder/en/index.html',
    ...{ shows: 'names in plain HTML', useful: "() => /ICS/.test(document.querySelector('main, body').innerText)", data: WITH_PLACES },
  },
};

/** What a build can do, of all that there is to measure. */
export const kitPages = (kit) => ({ ...KIT, ...Object.fromEntries(Object.entries(MODES).filter(([, { has }]) => has(kit))) });

const peer = (name, body, css = false) =>
  hostPage(
    `${css ? `<link rel="stylesheet" href="/peers/${name}.css">` : ''}<script type="module" src="/peers/${name}.js"></script>`,
    body,
  );

/** Each measured as its own documentation puts it on a page, bundled and minified, with its data in the page. */
export const PEERS = {
  'store locator (Google)': {
    html: peer(
      'store-locator',
      '<gmpx-api-loader key="none" solution-channel="GMP_QB_locatorplus"></gmpx-api-loader><gmpx-store-locator style="block-size: 40em; display: block"></gmpx-store-locator>',
    ),
    shows: 'the last of the stores',
    useful: shows('gmpx-store-locator', '#location-results-list li:last-child', '/Centre/'),
  },
  'place opening hours (Google)': {
    html: peer('place-hours', '<p>Now: <gmpx-place-opening-hours></gmpx-place-opening-hours></p>'),
    shows: 'a state in words',
    useful: shows('gmpx-place-opening-hours', '*', '/open|closed/i'),
  },
  'relative-time (GitHub)': {
    html: peer('relative-time', '<p>Checked <relative-time datetime="2026-11-01T10:00:00Z">1 November</relative-time></p>'),
    shows: 'the time in words',
    useful: shows('relative-time', '*', '/\\w/'),
  },
  'lite-youtube': {
    html: peer('lite-youtube', '<lite-youtube videoid="ogfYd705cRs" playlabel="Play: a film"></lite-youtube>', true),
    shows: 'the button to play',
    useful: "() => Boolean(document.querySelector('lite-youtube .lty-playbtn'))",
  },
  'badge (Shoelace)': {
    html: peer('sl-badge', '<p>Now: <sl-badge variant="success">Open</sl-badge></p>', true),
    shows: 'its word, drawn as a badge',
    useful: "() => Boolean(document.querySelector('sl-badge')?.shadowRoot?.querySelector('[part~=base]'))",
  },
};
