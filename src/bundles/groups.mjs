/** Which source files go together into one chunk; every other that is shared gets one of its own. */

/** What every element needs is one file: one large file compresses better than several small ones. */
export const SHARED = [
  {
    name: 'core',
    test: /\/src\/bundles\/pinned-import|\/node_modules\/(@lit|lit[^/]*)\/|\/src\/(dataset\/(address|page|store)|words\/(format|generated\/locale-codes|locale|sentences|text)|domain\/(civil-[a-z]+|day|freshness|holidays|hours|opening|timeline|next-openings)|ui\/(at|center|dress|(clock|dataset|locale)-controller|events|lazy-module|safe-url|tokens|turns)|ui\/parts\/(frame|hours-line|hours-line\.styles))\.ts$/,
  },
  // A file costs its hash: small pieces that most elements need go together.
  {
    name: 'parts',
    test: /\/src\/(dataset\/sections|ui\/(presets|fragment-controller|basics|waiting)|words\/(lists|area)|ui\/parts\/(waiting|heading))\.ts$/,
  },
  {
    name: 'facts',
    test: /\/src\/(ui\/parts\/(source-foot|contacts|words)|words\/claims|domain\/report)\.ts$/,
  },
  // A plan always needs the two together, a list of centres neither.
  { name: 'booking', test: /\/src\/ui\/parts\/(booking|fact)\.ts$/ },
  { name: 'notices', test: /\/src\/(ui\/parts\/notices|words\/coverage)\.ts$/ },
  { name: 'documents', test: /\/src\/(ui\/parts\/documents|domain\/wanted)\.ts$/ },
  { name: 'links', test: /\/src\/ui\/(deep-link|history-controller)\.ts$/ },
  { name: 'source-line', test: /\/src\/(ui\/parts\/(source-line|sheet)|elements\/eligibility-check\/sources)\.ts$/ },
  { name: 'outline', test: /\/src\/(map\/outline|domain\/cluster|ui\/map-canvas|elements\/center-finder\/map(\.styles)?)\.ts$/ },
  {
    name: 'itinerary',
    test: /\/src\/(elements\/eligibility-check\/(outcome(\.styles)?|plan|step|title)|domain\/(itinerary|outcome))\.ts$/,
  },
  { name: 'leaflet-map', test: /\/node_modules\/leaflet\/src\/(?!layer\/tile\/)|\/src\/map\/leaflet-map\.ts$/ },
  { name: 'tiles', test: /\/node_modules\/leaflet\/src\/layer\/tile\// },
];
