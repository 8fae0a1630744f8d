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
    // Every property is an attribute, declared in one list by the class itself; no accessor is written by hand.
    [
      'properties that are no attribute, inherited or given an accessor',
      /static get observedAttributes\(\)\{.*?\}(?=constructor)/,
      'static get observedAttributes(){if(!this._$Eh){this._$Eh=new Map;for(const t in this.properties){const s=Symbol();this._$Eh.set(this.properties[t].attribute??t.toLowerCase(),t),e(this.prototype,t,{get(){return this[s]},set(e){i(this[s],e)||(this[s]=e,this.requestUpdate())},configurable:!0,enumerable:!0})}this.elementStyles=[...new Set(this.styles.flat(1/0).reverse())].reverse()}return[...this._$Eh.keys()]}',
    ],
    [
      'properties that are no attribute, inherited or given an accessor',
      /attributeChangedCallback\(t,s,i\)\{.*?\}(?=requestUpdate)/,
      'attributeChangedCallback(t,s,i){const e=this.constructor,h=e._$Eh.get(t);this[h]=e.properties[h].type===Boolean?null!==i:i}',
    ],
    [
      'properties that are no attribute, inherited or given an accessor',
      /s=this\.constructor\.elementProperties;for\(const i of s\.keys\(\)\)/,
      's=this.constructor._$Eh;for(const i of s.values())',
    ],
    ['properties that are no attribute, inherited or given an accessor', /y\.elementStyles=\[\],.*?d\("finalized"\)\]=new Map/, 'void 0'],
    // What is overridden here is willUpdate, update and updated; none reads what has changed.
    [
      'hooks and the list of changes',
      /requestUpdate\(t,s\)\{.*?\}(?=async _\$EP)/,
      'requestUpdate(){this.isUpdatePending||(this._$ES=this._$EP())}',
    ],
    ['hooks and the list of changes', /this\._\$AL=new Map,(?=this\._\$E_)/, ''],
    [
      'hooks and the list of changes',
      /const t=this\.scheduleUpdate\(\);return null!=t&&await t,!this\.isUpdatePending\}scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/,
      'return this.performUpdate(),!this.isUpdatePending}',
    ],
    ['hooks and the list of changes', /if\(!this\.isUpdatePending\)return;(?=if\(!this\.hasUpdated)/, ''],
    [
      'hooks and the list of changes',
      /let t=!1;const s=this\._\$AL;try\{.*?\}willUpdate\(t\)\{\}_\$AE\(t\)\{.*?(?=get updateComplete)/,
      'try{this.willUpdate(),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update()}catch(t){throw this.isUpdatePending=!1,t}this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated=!0,this.updated()}willUpdate(){}',
    ],
    [
      'hooks and the list of changes',
      /return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return this\._\$ES\}shouldUpdate\(t\)\{return!0\}update\(t\)\{.*?\}updated\(t\)\{\}firstUpdated\(t\)\{\}/,
      'return this._$ES}updated(){}',
    ],
    ['updates before there is a root', /enableUpdating\(t\)\{\}/, ''],
    [
      'updates before there is a root',
      /if\(!this\.hasUpdated\)\{if\(this\.renderRoot\?\?=this\.createRenderRoot\(\),this\._\$Ep\)\{(.*?)this\._\$Ep=void 0\}\}/,
      'if(this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}',
    ],
    ['options of the shadow root', /this\.constructor\.shadowRootOptions/, '{mode:"open"}'],
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
    ['raw text', /c=n\?\?v,/, 'c=v,'],
    ['raw text', /\(c=p,n=void 0\)/, 'c=p'],
    // tight-literals.mjs refuses a template with a comment.
    ['comments in templates', /"!--"===u\[1\]\?c=_:/, ''],
    ['comments in templates', /c===_\|\|c===m/, 'c===m'],
    [
      'comments in templates',
      /if\(r\.data===n\)d\.push\(\{type:2,index:l\}\);else\{.*?t\+=o\.length-1\}/,
      'r.data===n&&d.push({type:2,index:l});',
    ],
    ['a question whose answer is in the next one', /if\(r\.hasAttributes\(\)\)(?=for)/, ''],
    // What other code may ask a part about itself.
    ['questions to parts', /get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
    ['questions to parts', /get _\$AU\(\)\{return this\._\$AM\?\._\$AU\}(?=constructor)/, ''],
    ['questions to parts', /get parentNode\(\)\{let t=.*?get endNode\(\)\{return this\._\$AB\}/, ''],
    ['questions to parts', /get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
    ['questions to parts', /this\._\$AV=\[\],this\._\$AN=void 0,this\._\$AD=t,this\._\$AM=i/, 'this._$AV=[],this._$AD=t'],
    [
      'questions to parts',
      /this\.type=2,this\._\$AH=A,this\._\$AN=void 0,this\._\$AA=t,this\._\$AB=i,this\._\$AM=s/,
      'this._$AH=A,this._$AA=t,this._$AB=i',
    ],
    [
      'questions to parts',
      /this\.type=1,this\._\$AH=A,this\._\$AN=void 0,this\.element=t,this\.name=i,this\._\$AM=e/,
      'this.element=t,this.name=i',
    ],
    ['questions to parts', /constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/, ''],
    ['questions to parts', /constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}/, ''],
    ['questions to parts', /constructor\(t,i,s,e,h\)\{super\(t,i,s,e,h\),this\.type=5\}/, ''],
    // A listener here is a function.
    [
      'listeners with options',
      /_\$AI\(t,i=this\)\{if\(\(t=t\?\?A\)===E\)return;.*?\}(?=const j=)/,
      '_$AI(t){t??=A,this._$AH===A?t!==A&&this.element.addEventListener(this.name,this):t===A&&this.element.removeEventListener(this.name,this),this._$AH=t}handleEvent(t){this._$AH.call(this.options.host,t)}}',
    ],
    ['values that say "no change"', /t!==this\._\$AH&&t!==E&&this\._\(t\)/, 't!==this._$AH&&this._(t)'],
    ['values that say "no change"', /o=!a\(t\)\|\|t!==this\._\$AH&&t!==E/, 'o=!a(t)||t!==this._$AH'],
    ['values that say "no change"', /r===E&&\(r=this\._\$AH\[n\]\),/, ''],
    [
      'templates compiled before',
      /(?<=const\{values:i),_\$litType\$:s\}=t,e="number"==typeof s\?this\._\$AC\(t\):\(.*?,s\);/,
      '}=t,e=this._$AC(t);',
    ],
    ['other documents', /\(t\?\.creationScope\?\?l\)/, 'l'],
    [
      'other places to render',
      /const e=s\?\.renderBefore\?\?i;let h=e\._\$litPart\$;.*?return h\._\$AI\(t\),h/,
      'let h=i._$litPart$;h||(i._$litPart$=h=new k(i.appendChild(c()),null,void 0,s)),h._$AI(t)',
    ],
    ['shadow DOM polyfill', /const s=i\(t\)\.nextSibling;i\(t\)\.remove\(\),t=s/, 'const s=t.nextSibling;t.remove(),t=s'],
  ],
  'lit-element/lit-element.js': [
    ['other places to render', /createRenderRoot\(\)\{.*?\}(?=update)/, ''],
    [
      'directives that wait',
      /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/,
      '',
    ],
    ['directives that wait', /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [
      'hooks and the list of changes',
      /update\(t\)\{const r=this\.render\(\);super\.update\(t\),this\._\$Do=/,
      'update(){const r=this.render();this.isUpdatePending=!1,',
    ],
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
export const adoptStyles = (root, sheets) => { if (root.ownerDocument === document) root.adoptedStyleSheets = sheets; };
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
