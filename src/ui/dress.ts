/** Keeps an element dressed in whatever document it stands: a style sheet serves one document, and moving takes all of them off. */
import type { CSSResult, LitElement } from 'lit';

type Style = CSSResult | CSSStyleSheet;

/** The sheet itself in the document that it was made in, a copy in another one. */
const sheetIn = (view: Window & typeof globalThis, style: Style) => {
  const sheet = (style as CSSResult).styleSheet ?? (style as CSSStyleSheet);
  if ((sheet as object) instanceof view.CSSStyleSheet) return sheet;
  const copy = new view.CSSStyleSheet();
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join(''));
  return copy;
};

/** Puts on the styles of the element's class if it wears none, and more after them. */
export const dress = (host: LitElement, more: readonly Style[] = []) => {
  const root = host.renderRoot as ShadowRoot;
  const view = host.ownerDocument.defaultView;
  const worn: readonly Style[] = root.adoptedStyleSheets;
  const own = worn[0] ? worn : (host.constructor as typeof LitElement).elementStyles;
  // A document that nobody sees takes none.
  if (view && (own !== worn || more[0])) root.adoptedStyleSheets = [...own, ...more].map((style) => sheetIn(view, style));
};
