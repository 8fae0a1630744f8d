/**
 * A build plugin that takes out of Lit what nothing here uses: hooks for polyfills, server rendering and older
 * browsers, traces on the page, reflected and legacy properties, directives, formulas, and elements whose text is raw.
 *
 * Lit's versions are pinned. Every cut must find its place exactly as often as it says: the build stops when it does not.
 */
const CUTS = {
  'reactive-element/reactive-element.js': [
    ['polyfill hook', /p=a\.reactiveElementPolyfillSupport,/, ''],
    ['polyfill hook', /,p\?\.\(\{ReactiveElement:y\}\)/, ''],
    ['trace of the version', /,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    ['metadata of decorators', /Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    ['metadata of decorators', /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=)/, ''],
    // What is left of attributes: text, and presence for a Boolean.
    ['conversion of numbers, objects and back', /u=\{toAttribute\(.*?return i\}\}/, 'u={fromAttribute:(t,s)=>s===Boolean?null!==t:t}'],
    ['reflection', /_\$ET\(t,s\)\{.*?\}\}(?=_\$AK)/, ''],
    ['reflection', /this\._\$Eq&&=.*?,(?=this\._\$EM\(\)\}updated)/, ''],
    ['reflection', /,this\._\$Em=null,(?=this\._\$Ev)/, ','],
    [
      'converters of properties',
      /(?<=_\$AK\(t,s\)\{).*?\}(?=requestUpdate\(t,s)/,
      'const i=this.constructor,e=i._$Eh.get(t);this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type)}',
    ],
    [
      'reflected, defaulted and decorated properties',
      /requestUpdate\(t,s,i,e=!1,h\)\{.*?(?=async _\$EP)/,
      'requestUpdate(t,s){if(void 0!==t){if(!f(this[t],s))return;this._$AL.set(t,s)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}',
    ],
    [
      'decorated properties',
      /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(const\[s,i\]of t\)\{.*?this\.C\(s,void 0,i,e\)\}/,
      '',
    ],
    ['initializers', /static addInitializer\(t\)\{.*?\}(?=static get)/, ''],
    ['initializers', /,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    ['initializers', /void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\),/, ''],
    ['controllers that leave', /removeController\(t\)\{.*?\}(?=_\$E_)/, ''],
  ],
  'lit-html/lit-html.js': [
    ['polyfill hook', /,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\)/, ';'],
    ['trace of the version', /,\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    ['raw text', /\(y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),c=p\)/, 'c=p'],
    ['raw text', /if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/, ''],
    ['directives', /(?<=function M\(t,i,s=t,e\)\{).*?\}(?=class R)/, 'return i}'],
    ['directives', /_\$AI\(t,i=this\)\{t=M\(this,t,i\),/, '_$AI(t){'],
    ['directives', /\(t=M\(this,t,i,0\)\?\?A\)/, '(t=t??A)'],
    ['directives', /t=M\(this,t,i,0\),(?=o=)/, ''],
    ['directives', /M\(this,e\[s\+n\],i,n\)/, 'e[s+n]'],
    ['directives of elements', /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\)/, ''],
    [
      'directives of elements',
      /:1===r\.type\?i=new r\.ctor\(h,r\.name,r\.strings,this,t\):6===r\.type&&\(i=new Z\(h,this,t\)\)/,
      ':1===r.type&&(i=new r.ctor(h,r.name,r.strings,this,t))',
    ],
    ['directives of elements', /class Z\{.*?M\(this,t\)\}\}/, ''],
    ['directives of elements', /,F:Z/, ''],
    ['directives that wait', /for\(this\._\$AP\?\.\(!1,!0,s\);/, 'for(;'],
    ['directives that wait', /setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
    ['directives that wait', /,this\._\$Cv=e\?\.isConnected\?\?!0/, ''],
    ['directives that wait', /\?\?this\._\$Cv/, ''],
    ['formulas', /:3===i\?"<math>":""/, ':""'],
    ['formulas', /:3===i\?"<\/math>":""/, ':""'],
    ['formulas', /2===i\|\|3===i/, '2===i'],
  ],
  'lit-element/lit-element.js': [
    [
      'directives that wait',
      /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/,
      '',
    ],
    ['directives that wait', /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    ['hydration', /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);/, ';'],
    ['polyfill hook', /const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/, ''],
    ['trace of the version', /\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

/** Every supported browser has constructed style sheets; a style here is one from the start. */
const CONSTRUCTED_SHEETS = `
export const css = (strings, ...values) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(String.raw({ raw: strings }, ...values));
  return sheet;
};
export const adoptStyles = (root, sheets) => void (root.adoptedStyleSheets = sheets);
export const getCompatibleStyle = (sheet) => sheet;
export { css as unsafeCSS, css as CSSResult };
export const supportsAdoptingStyleSheets = true;`;

export const leanLit = {
  name: 'lean-lit',
  load: (id) => (id.endsWith('/@lit/reactive-element/css-tag.js') ? CONSTRUCTED_SHEETS : null),
  transform: (code, id) => {
    const [name, cuts] = Object.entries(CUTS).find(([file]) => id.endsWith(`/${file}`)) ?? [];
    if (!name) return null;
    const lean = cuts.reduce((before, [what, pattern, rest]) => {
      const after = before.replace(pattern, () => rest);
      if (after === before) throw new Error(`lean-lit: ${name} no longer holds its ${what} where it did; look at the new version of Lit.`);
      return after;
    }, code);
    return { code: lean, map: null };
  },
};
