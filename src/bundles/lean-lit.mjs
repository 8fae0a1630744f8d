/**
 * A build plugin that takes out of Lit what no browser that we support needs: hooks for polyfills and server rendering,
 * style elements in place of constructed style sheets, and traces on the page.
 */
const HOOKS = /\b\w+\.(?:litHtmlPolyfill|litElementPolyfill|litElementHydrate|reactiveElementPolyfill)Support\b/g;
/** Lists of versions and of properties that Lit leaves on the page for its own tools: a guest leaves nothing. */
const TRACES =
  /\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)|\w+\.litPropertyMetadata\?\?=new WeakMap|\blitPropertyMetadata\.get\(\w+\)/g;
const HAS_CONSTRUCTED_SHEETS =
  /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/;

export const leanLit = {
  name: 'lean-lit',
  transform: (code, id) =>
    /\/node_modules\/(?:lit|@lit)/.test(id)
      ? { code: code.replace(HOOKS, '(void 0)').replace(TRACES, '(void 0)').replace(HAS_CONSTRUCTED_SHEETS, 'true'), map: null }
      : null,
};
