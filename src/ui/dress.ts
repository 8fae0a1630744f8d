/** Keeps an element dressed in whatever document it stands: a style sheet serves one document, and moving takes all of them off. */
import type { CSSResult, LitElement } from 'lit';

type Style = CSSResult | CSSStyleSheet;

/** What each element wore when it was last seen dressed. */
const worn = new WeakMap<LitElement, readonly Style[]>();

/** The sheet itself in the document that it was made in, a copy in another one. */
const sheetIn = (view: Window & typeof globalThis, style: Style) => {
  const sheet = (style as CSSResult).styleSheet ?? (style as CSSStyleSheet);
  if (Object.getPrototypeOf(sheet) === view.CSSStyleSheet.prototype) return sheet;
  const copy = new view.CSSStyleSheet();
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join(''));
  return copy;
};

/** Adds styles to those that an element wears, which it puts on again first if it lost them. */
export const dress = (host: LitElement, more: readonly Style[] = []) => {
  const { renderRoot } = host;
  const view = host.ownerDocument.defaultView;
  if (!view || !(renderRoot instanceof ShadowRoot)) return;
  const wears = renderRoot.adoptedStyleSheets;
  if (wears.length > 0 && more.length === 0) return;
  const wanted = [...(worn.get(host) ?? (host.constructor as typeof LitElement).elementStyles), ...more];
  worn.set(host, wanted);
  renderRoot.adoptedStyleSheets = wanted.map((style) => sheetIn(view, style));
};
