/** A build plugin that takes Lit's hooks for polyfills and server rendering away: no browser that we support needs them. */
const HOOKS = /\b\w+\.(?:litHtmlPolyfill|litElementPolyfill|litElementHydrate|reactiveElementPolyfill)Support\b/g;

export const leanLit = {
  name: 'lean-lit',
  transform: (code, id) => (/\/node_modules\/(?:lit|@lit)/.test(id) ? { code: code.replace(HOOKS, 'void 0'), map: null } : null),
};
