/**
 * A build plugin that takes out of Leaflet what nothing here uses: the pictures of its own markers, markers that are
 * dragged, and the questions whether the browser is one of 2010. One of these writes markup, which would stop the map
 * on a page with Trusted Types.
 *
 * Leaflet's version is pinned. The build stops when a cut does not find its place.
 */
const LEFT_OUT = {
  'layer/marker/Icon.Default.js': 'export class IconDefault {}',
  'layer/marker/Marker.Drag.js': 'export const MarkerDrag = undefined;',
};
const CUTS = {
  // What is given up would load an empty picture from a data: address, which strict pages forbid; an empty address loads nothing.
  'core/Util.js': [[/(?<=export var emptyImageUrl = )'data:[^']*'/, "''"]],
  'core/Browser.js': [
    [/var inlineSvg = [\s\S]*?\n\}\)\(\);/, 'var inlineSvg = true;'],
    [/var vml = [\s\S]*?\n\}\(\)\);/, 'var vml = false;'],
  ],
};

export const leanLeaflet = {
  name: 'lean-leaflet',
  load: (id) => Object.entries(LEFT_OUT).find(([file]) => id.endsWith(`/leaflet/src/${file}`))?.[1] ?? null,
  transform: (code, id) => {
    const [name, cuts] = Object.entries(CUTS).find(([file]) => id.endsWith(`/leaflet/src/${file}`)) ?? [];
    if (!name) return null;
    const lean = cuts.reduce((before, [pattern, rest]) => {
      if (!pattern.test(before)) throw new Error(`lean-leaflet: ${name} does not hold ${pattern}; look at the new version of Leaflet.`);
      return before.replace(pattern, rest);
    }, code);
    return { code: lean, map: null };
  },
};
