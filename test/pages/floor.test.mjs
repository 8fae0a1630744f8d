/** What browsers got after the oldest ones that are supported may be missing, one by one or all of it, and the widgets work. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { built, dist, search, stepper } from './browser.mjs';
import { WIDGETS, isAGoodGuest, showsAll, startHost } from './guest.mjs';

const { browser, host } = await startHost();

/** What Chrome 111, Firefox 115, Safari 16.4 or Samsung Internet 22 lacks, by the name under which a script finds it. */
const YOUNG = `
Array.fromAsync ArrayBuffer.prototype.transfer Atomics.waitAsync Error.captureStackTrace Error.isError Float16Array Iterator Map.groupBy Math.f16round
Math.sumPrecise Object.groupBy Promise.try Promise.withResolvers RegExp.escape Set.prototype.difference Set.prototype.intersection
Set.prototype.isDisjointFrom Set.prototype.isSubsetOf Set.prototype.isSupersetOf Set.prototype.symmetricDifference Set.prototype.union
String.prototype.isWellFormed String.prototype.toWellFormed Symbol.asyncDispose Symbol.dispose Temporal Uint8Array.fromBase64
Intl.DurationFormat Intl.Segmenter Intl.Locale.prototype.getHourCycles Intl.Locale.prototype.getTextInfo Intl.Locale.prototype.getWeekInfo
Intl.Locale.prototype.textInfo Intl.Locale.prototype.weekInfo Intl.Locale.prototype.hourCycles Intl.NumberFormat.prototype.formatRange
Intl.NumberFormat.prototype.formatRangeToParts Intl.PluralRules.prototype.selectRange
AbortSignal.any CSSPositionTryRule CSSScopeRule CSSStartingStyleRule CloseWatcher CustomStateSet ElementInternals.prototype.states
CSS.highlights CSS.registerProperty CSSPropertyRule Highlight
Document.parseHTMLUnsafe Document.prototype.startViewTransition Document.prototype.caretPositionFromPoint Document.prototype.hasUnpartitionedCookieAccess
EditContext Element.prototype.ariaActiveDescendantElement Element.prototype.ariaControlsElements Element.prototype.ariaDescribedByElements
Element.prototype.ariaExpanded Element.prototype.ariaLabel Element.prototype.ariaLabelledByElements Element.prototype.ariaLive Element.prototype.role
Element.prototype.checkVisibility Element.prototype.currentCSSZoom Element.prototype.getHTML Element.prototype.moveBefore
Element.prototype.setHTML Element.prototype.setHTMLUnsafe Element.prototype.scrollIntoViewIfNeeded Document.prototype.moveBefore DocumentFragment.prototype.moveBefore
HTMLButtonElement.prototype.commandForElement HTMLDialogElement.prototype.requestClose HTMLDetailsElement.prototype.name
HTMLElement.prototype.hidePopover HTMLElement.prototype.popover HTMLElement.prototype.showPopover HTMLElement.prototype.togglePopover HTMLElement.prototype.virtualKeyboardPolicy
HTMLElement.prototype.writingSuggestions HTMLScriptElement.prototype.fetchPriority HTMLLinkElement.prototype.fetchPriority HTMLTemplateElement.prototype.shadowRootMode
HTMLVideoElement.prototype.requestVideoFrameCallback Navigator.prototype.connection Navigator.prototype.deviceMemory Navigator.prototype.locks
Navigator.prototype.share Navigator.prototype.canShare Navigator.prototype.userActivation Navigator.prototype.userAgentData Navigator.prototype.vibrate Navigator.prototype.permissions
NavigateEvent Navigation PressureObserver Response.json ReportingObserver Sanitizer Scheduler ScrollTimeline ShadowRoot.prototype.clonable ShadowRoot.prototype.getHTML
ShadowRoot.prototype.serializable TaskController ToggleEvent TrustedHTML URL.canParse URL.parse URLPattern
URLSearchParams.prototype.size ViewTimeline ViewTransition WebTransport cookieStore documentPictureInPicture navigation requestIdleCallback
cancelIdleCallback scheduler trustedTypes ResizeObserverEntry.prototype.devicePixelContentBoxSize Clipboard.prototype.write ClipboardItem
Document.prototype.featurePolicy Window.prototype.getScreenDetails PointerEvent.prototype.getPredictedEvents UIEvent.prototype.sourceCapabilities
`
  .trim()
  .split(/\s+/);

/** What younger style sheets say, by the word that an older browser does not know. */
const YOUNG_CSS = [
  'light-dark(',
  ':state(',
  ':has(',
  '@starting-style',
  '@scope',
  '@property',
  'text-wrap:',
  'anchor(',
  'field-sizing',
  'interpolate-size',
  'allow-discrete',
  ':popover-open',
  ':open',
  'color-mix(',
  'subgrid',
  '@position-try',
  'animation-timeline',
  'scrollbar-color',
  'content-visibility',
  'text-box',
  'calc-size(',
  'scrollbar-gutter',
  ':user-invalid',
  ':dir(',
];

const files = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((name) => /\.(js|css)$/.test(name) && !/^npm|domain\.js$/.test(name));
const code = files.map(built).join('\n');

/** Whether the code may use something: a name of its owner's, a global, or a method or field by a word that is not everybody's. */
const isNamed = (name) => {
  const key = name.split('.').at(-1);
  if (name.includes('.prototype.')) return key.length > 5 && new RegExp(`\\.${key}\\b`).test(code);
  return new RegExp(name.includes('.') ? `\\b${name.replace('.', '\\.')}\\b` : `\\.${name}\\b|\\b${name}[.(]`).test(code);
};

/** Runs in the page before anything of it. */
const without = (names) => {
  for (const name of names) {
    const path = name.split('.');
    const key = path.pop();
    const owner = path.reduce((found, step) => found?.[step], globalThis);
    if (owner) delete owner[key];
  }
};

/** All widgets, used as a visitor uses them, on a page that lost something. */
const works = async ({ lost = [], kit = browser.kit, prepare = (page) => page.evaluateOnNewDocument(without, lost) }) => {
  const visit = await host.open(`${host.script(kit)}${WIDGETS}`, { ready: false, prepare });
  // How it looks to the style sheet is one of the things that may be missing.
  await visit.until(() => globalThis.__seen.ready.length >= 5);
  await showsAll(visit);
  assert.match(await search(visit, 'Herning'), /ICS West.* serves people living in Herning/);
  const { answer, outcome } = stepper(visit);
  for (const [question, option] of Object.entries({ residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'work' }))
    await answer(question, option);
  assert.match(await outcome(), /Go to ICS West/);
  await isAGoodGuest(visit);
  return visit;
};

describe('The widgets work without', () => {
  test('everything that is younger than the oldest browsers', async () => {
    const visit = await works({ lost: YOUNG });
    assert.ok(await visit.page.evaluate(() => !('withResolvers' in Promise) && !('states' in ElementInternals.prototype)));
  });

  for (const name of YOUNG.filter(isNamed)) test(name, () => works({ lost: [name] }));

  test('states by plain names, which some browsers refuse', () =>
    works({
      prepare: (page) =>
        page.evaluateOnNewDocument(() => {
          const { add } = CustomStateSet.prototype;
          CustomStateSet.prototype.add = function (name) {
            if (!name.startsWith('--')) throw new DOMException('The specified value must start with two dashes.', 'SyntaxError');
            return add.call(this, name);
          };
        }),
    }));

  /** What is altered here would be refused: this copy of the script compares no hashes. */
  const unchecked = (text, path) => (path.endsWith('/ics.js') ? text.replaceAll('integrity:', 'unchecked:') : text);
  const unknown = (words) =>
    browser.copy((text, path) =>
      /\.(js|css)$/.test(path)
        ? words.reduce((all, word) => all.replaceAll(word, word.replace(/[a-z]/, 'x')), unchecked(text, path))
        : text,
    );
  for (const word of YOUNG_CSS.filter((each) => code.includes(each)))
    test(`${word} in a style sheet`, () => works({ kit: unknown([word]) }));
});

describe('No older browser stumbles over', () => {
  test('a style inside a style', async () => {
    const visit = await host.open(`${host.script()}${WIDGETS}`);
    const nested = await visit.page.evaluate(() => {
      const within = (rules) =>
        [...rules].flatMap((rule) => (rule.selectorText && rule.cssRules?.length ? [rule.cssText] : within(rule.cssRules ?? [])));
      return [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? shadowRoot.adoptedStyleSheets.flatMap(({ cssRules }) => within(cssRules)) : [],
      );
    });
    assert.deepEqual(nested, []);
  });

  test('a flag of a pattern that it does not know', () => {
    const flags = new Set();
    const read = (node) => {
      if (ts.isRegularExpressionLiteral(node)) flags.add(node.text.slice(node.text.lastIndexOf('/') + 1));
      ts.forEachChild(node, read);
    };
    for (const file of files.filter((name) => name.endsWith('.js'))) read(ts.createSourceFile(file, built(file), ts.ScriptTarget.Latest));
    assert.ok(flags.has('g'), 'patterns are found');
    assert.doesNotMatch([...flags].join(), /v/);
  });
});
