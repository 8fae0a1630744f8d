/**
 * The manifest promises nothing that is not so, and nothing public is missing from it. Every attribute, event, slot, part,
 * state and custom property is tried on a real element with the shipped data, at a frozen moment.
 */
import { expect, fixture, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import manifest from '../custom-elements.json';
import guide from '../data/guide.json';
import ics from '../data/ics.json';
import places from '../data/places.json';
import '../src/bundles/define.js';
import { IcsResultEvent } from '../src/ui/step-events.js';
import { checkedOn, unreadable, withNotice } from './fakes/variants.js';

interface Named {
  name: string;
  default?: string;
  type?: { text: string };
}
interface Declaration {
  tagName: string;
  attributes: Named[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssStates: Named[];
  cssProperties: Named[];
}

type Attributes = Record<string, string>;

const THURSDAY_AT = '2026-11-26T11:00';
/** The shipped data as one file: the test server hands out JSON files as modules. */
const DATA = URL.createObjectURL(new Blob([JSON.stringify({ ...ics, guide, places })], { type: 'application/json' }));
document.documentElement.dataset.icsSrc = DATA;
const CHECKED = await checkedOn('2026-11-20');

/** Something that an element can look like: its attributes, what is done to it, and what is there when it is done. */
interface Scene {
  attributes?: Attributes;
  inside?: string;
  act?(root: ShadowRoot, element: LitElement): unknown;
  until?: string;
}

const type = (text: string) => (root: ShadowRoot) => {
  const field = root.querySelector<HTMLInputElement>('input[role=combobox]')!;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const send = (root: ShadowRoot) => root.querySelector('form')!.requestSubmit();
const focus = (selector: string) => (root: ShadowRoot) => root.querySelector<HTMLElement>(selector)!.focus();

const OUTCOME = { residence: 'yes', stay: 'over-6-months', citizenship: 'nordic', purpose: 'study', municipality: '0751' };
const unfold = async (root: ShadowRoot) => {
  root.querySelector('button')!.click();
  await waitUntil(() => root.querySelector('table'), 'the week does not unfold');
};
const press = (label: string) => (root: ShadowRoot) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(label))!.click();
/** By its button: a page in the background never comes into sight, which is what map="interactive" waits for. */
const explored = async (root: ShadowRoot) => {
  await waitUntil(() => root.querySelector('[part~=explore]'), 'there is no map', { timeout: 8000 });
  if (!root.querySelector('.explored')) root.querySelector<HTMLElement>('[part~=explore]')!.click();
  await waitUntil(() => root.querySelector('.explored'), 'the map does not begin to move', { timeout: 8000 });
};
const slotted = '<h2 slot="heading">Heading</h2><p slot="footer">Footer</p>';

const TILES = { tiles: 'https://tiles.example/{z}/{x}/{y}.png', 'tiles-attribution': '© Somebody' };

/** Everything that an element can look like, as far as the manifest goes. The first is the plain one. */
const SCENES: Record<string, Scene[]> = {
  'ics-center-card': [
    { attributes: { center: 'copenhagen' }, until: 'table', act: focus('a') },
    { attributes: { center: 'aarhus' }, inside: slotted },
    { attributes: { center: 'aarhus', src: unreadable() }, until: 'button', act: focus('button') },
  ],
  'ics-center-finder': [
    { until: '[part~=marker]', act: type('aa') },
    { until: '[part~=explore]', act: press('Show on map') },
    {
      attributes: TILES,
      act: async (root) => {
        await explored(root);
        press('Show street map')(root);
      },
    },
    { attributes: { municipality: '0751' }, inside: slotted, until: '.serves' },
    { attributes: { src: unreadable() }, until: 'button' },
  ],
  'ics-document-checklist': [
    { attributes: { service: 'cpr' }, until: '[part~=item]', act: focus('select') },
    { attributes: { service: 'mitid' }, inside: slotted, until: '[part~=item]', act: focus('button') },
    { attributes: { service: 'cpr', src: unreadable() }, until: 'button' },
  ],
  'ics-eligibility-check': [
    { until: 'fieldset', act: focus('input') },
    { inside: slotted, until: 'fieldset', act: send },
    { attributes: { ...OUTCOME, municipality: '' }, until: 'input[role=combobox]', act: type('aa') },
    { attributes: OUTCOME, until: '[part~=step]' },
    { attributes: { src: unreadable() }, until: 'button' },
  ],
  'ics-opening-hours': [
    { attributes: { center: 'aarhus' }, until: '.usual' },
    { attributes: { center: 'aarhus' }, until: '.badge button', act: unfold },
    { attributes: { center: 'aarhus', src: CHECKED }, until: '.open' },
    { attributes: { center: 'aarhus', at: '2026-11-26T20:00' }, until: '.closed' },
    { attributes: { center: 'odense' }, until: '.unknown', act: focus('a') },
    { attributes: { center: 'aarhus', view: 'week' }, until: 'table', act: focus('summary') },
    { attributes: { center: 'aarhus', view: 'week' }, until: 'table', inside: slotted },
    { attributes: { center: 'aarhus', src: unreadable() }, until: 'button' },
  ],
};

/** For each attribute two values that must not look alike, and what is done before each look; `null` is its absence. What is not here is on every element. */
const VALUES: Record<string, [string | null, string, Attributes?, Scene['act']?]> = {
  lang: [null, 'da'],
  at: [THURSDAY_AT, '2026-12-25T11:00'],
  'heading-level': [null, '4'],
  center: ['aarhus', 'copenhagen'],
  'ics-center-card directions': [null, 'google'],
  'ics-center-card json-ld': [
    null,
    'json-ld',
    {},
    (_, element) =>
      element.hasAttribute('json-ld') && waitUntil(() => element.querySelector('script'), 'no description', { timeout: 8000 }),
  ],
  'ics-opening-hours heading-level': [null, '4', { view: 'week' }],
  'ics-opening-hours channel': [null, 'phone', { center: 'aalborg', at: '2026-11-26T16:30' }],
  'ics-opening-hours announce': [null, 'announce'],
  'ics-opening-hours json-ld': [null, 'json-ld'],
  'ics-opening-hours view': [null, 'line'],
  'ics-opening-hours hour-cycle': [null, 'h12'],
  'ics-center-finder centers': [null, 'odense aarhus'],
  'ics-center-finder municipality': [null, '0751'],
  'ics-center-finder map': [null, 'none'],
  'ics-center-finder service': [null, 'cpr'],
  'ics-center-finder tiles': [null, TILES.tiles, { ...TILES, tiles: '' }, explored],
  'ics-center-finder tiles-attribution': ['© One', '© Two', { tiles: '/src/pages/picture.png?{z}/{x}/{y}' }, explored],
  'ics-center-finder tiles-consent': [null, 'granted', { ...TILES }, explored],
  'ics-center-finder directions': [
    null,
    'google',
    {},
    async (root) => {
      root.querySelector<HTMLDetailsElement>('.item details')!.open = true;
      await waitUntil(() => root.querySelector('.ways'), 'the details do not unfold', { timeout: 8000 });
    },
  ],
  'ics-center-finder deep-link': [null, 'deep-link', {}, () => void (location.hash = '#ics-center-finder.center=aarhus')],
  'ics-center-finder listen': [
    null,
    'check',
    {},
    (_, element) => {
      const check = element.parentElement!.appendChild(Object.assign(document.createElement('p'), { id: 'check' }));
      check.dispatchEvent(new IcsResultEvent('ics', 'odense', []));
      check.remove();
    },
  ],
  'ics-document-checklist at': ['2026-11-26T11:00', '2028-11-26T11:00', { src: CHECKED }],
  'ics-document-checklist service': [null, 'mitid', { service: '' }],
  'ics-document-checklist citizenship': [null, 'nordic'],
  'ics-document-checklist eu-family': [null, 'no', { citizenship: 'other' }],
  'ics-document-checklist purpose': [null, 'study', { service: 'eu-residence-document', citizenship: 'eu-eea-swiss' }],
  'ics-eligibility-check at': [THURSDAY_AT, '2026-12-25T11:00', OUTCOME],
  'ics-eligibility-check residence': [null, 'yes'],
  'ics-eligibility-check stay': [null, 'over-6-months'],
  'ics-eligibility-check citizenship': [null, 'danish'],
  'ics-eligibility-check eu-family': [null, 'no', { residence: 'yes', stay: 'over-6-months', citizenship: 'other', purpose: 'work' }],
  'ics-eligibility-check purpose': [null, 'work'],
  'ics-eligibility-check municipality': [null, '0751', { ...OUTCOME, municipality: '' }],
  'ics-eligibility-check show-all': [null, 'show-all'],
  'ics-eligibility-check history': [
    null,
    'history',
    {},
    async (root, element) => {
      if (element.hasAttribute('history')) await waitUntil(() => history.state, 'the first screen is not remembered', { timeout: 8000 });
      root.querySelector<HTMLButtonElement>('.back')?.click();
      await waitUntil(() => root.querySelector('input[value=yes]'), 'no first question');
      root.querySelector<HTMLInputElement>('input[value=yes]')!.click();
      root.querySelector('form')!.requestSubmit();
      await waitUntil(() => root.querySelector('input[name=stay]'), 'no second question');
      dispatchEvent(new PopStateEvent('popstate', { state: { [element.localName]: 1 } }));
    },
  ],
};

/** Words of an attribute that show no difference here: the map begins by itself only where it is in sight. */
const SAME = ['ics-center-finder map="interactive"'];

const states = new WeakMap<Element, CustomStateSet>();
const attachInternals = HTMLElement.prototype.attachInternals;
HTMLElement.prototype.attachInternals = function (this: HTMLElement) {
  const internals = attachInternals.call(this);
  states.set(this, internals.states);
  return internals;
};

const dispatched = new Map<string, Map<string, Event>>();
const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
  if (this instanceof HTMLElement && this.localName.startsWith('ics-') && this.isConnected) {
    const seen = dispatched.get(this.localName) ?? new Map<string, Event>();
    dispatched.set(this.localName, seen.set(event.type, event));
  }
  return dispatch.call(this, event);
};

const make = (tag: string, attributes: Attributes, inside = '') => {
  const element = document.createElement(tag) as LitElement;
  for (const [name, value] of Object.entries({ src: DATA, at: THURSDAY_AT, ...attributes })) if (value) element.setAttribute(name, value);
  element.innerHTML = inside;
  return fixture<LitElement>(element as never);
};

const rootOf = (element: LitElement) => element.shadowRoot!;
const there = (element: LitElement, selector: string) =>
  waitUntil(() => rootOf(element).querySelector(selector), `<${element.localName}> shows no ${selector}`, { timeout: 8000 });
const out = (element: LitElement) =>
  waitUntil(() => !element.matches(':state(loading)'), `<${element.localName}> keeps loading`, { timeout: 8000 });

const play = async (tag: string, { attributes = {}, inside, act, until }: Scene) => {
  const element = await make(tag, attributes, inside);
  await out(element);
  if (until) await there(element, until);
  await act?.(rootOf(element), element);
  await element.updateComplete;
  return element;
};

/** What an element looks like, its lists of suggestions and its map apart: those come when they come. */
const look = (element: LitElement) => {
  const copy = document.createElement('div');
  copy.innerHTML = (rootOf(element).innerHTML + element.innerHTML).replace(/<!--.*?-->/gs, '');
  return copy.innerHTML;
};

/** What it looks like when nothing changes any more. */
const calm = async (element: LitElement, act?: Scene['act']) => {
  await out(element);
  await element.updateComplete;
  await act?.(rootOf(element), element);
  for (let before: string | undefined, same = 0; same < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const now = look(element);
    same = now === before ? same + 1 : 0;
    before = now;
  }
  return look(element);
};

/** A difference between two pages of markup is not worth printing. */
const differ = (one: string, other: string) => expect(one === other, 'both look alike').to.equal(false);

const partsIn = (element: LitElement) =>
  [...rootOf(element).querySelectorAll('[part]')].flatMap((one) => [...one.part].map((name) => [name, one] as const));

/** A value that no element has by itself, for each custom property. */
const oddValue = (property: string): string => {
  if (/-color-/.test(property)) return 'rgb(1, 2, 3)';
  if (/-font$/.test(property)) return 'monospace';
  if (/line-height$/.test(property)) return '2.75';
  if (/weight/.test(property)) return '333';
  if (/shadow$/.test(property)) return 'rgb(1, 2, 3) 1px 1px 1px';
  if (/duration$/.test(property)) return '3s';
  return '77px';
};

const LOOKED_AT =
  'color background-color border-block-start-color border-inline-start-color outline-color box-shadow fill stroke accent-color font-family font-size line-height font-weight padding-block-start padding-inline-start margin-block-start margin-block-end row-gap column-gap border-start-start-radius border-end-end-radius border-block-start-width border-block-end-width min-block-size max-block-size block-size min-inline-size transition-duration'.split(
    ' ',
  );

const computed = (element: LitElement) =>
  [element, ...rootOf(element).querySelectorAll('*')].map((one) => {
    const style = getComputedStyle(one);
    return LOOKED_AT.map((property) => style.getPropertyValue(property)).join();
  });

/** Every `var(--ics-…)` in the sheets of an element. */
const propertiesIn = (element: LitElement) =>
  rootOf(element).adoptedStyleSheets.flatMap((sheet) =>
    [...sheet.cssRules].flatMap(({ cssText }) => [...cssText.matchAll(/var\((--ics-[\w-]+)/g)].map(([, name]) => name!)),
  );

const names = (entries: readonly Named[]) => entries.map(({ name }) => name).sort();
const sorted = (found: Iterable<string>) => [...new Set(found)].sort();

const declarations = manifest.modules.flatMap(({ declarations: all }) => all as Declaration[]);

/** Which custom properties change anything, on any element: a shared one need not on each. */
const effective = new Set<string>();
/** Which were seen to change an element that does not promise it. */
const unpromised = new Set<string>();

describe('the manifest', () => {
  it('has scenes for every element', () => {
    expect(Object.keys(SCENES).sort()).to.deep.equal(declarations.map(({ tagName }) => tagName).sort());
  });

  for (const declaration of declarations) {
    const { tagName: tag } = declaration;
    const scenes = SCENES[tag] ?? [];
    const plain = scenes[0]?.attributes ?? {};

    describe(tag, () => {
      describe('attributes', () => {
        it('are those that the class observes', () => {
          const observed = (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes;
          expect(sorted([...observed, 'lang'])).to.deep.equal(names(declaration.attributes));
        });

        for (const { name, default: fallback, type: words } of declaration.attributes) {
          if (name === 'src') continue;
          const entry = VALUES[`${tag} ${name}`] ?? VALUES[name];
          it(`${name} changes what shows`, async () => {
            expect(entry, `say in VALUES which two values of ${tag} ${name} must not look alike`).not.to.equal(undefined);
            const [one, other, more = {}, act] = entry!;
            const element = await make(tag, { ...plain, ...more, ...(one === null ? {} : { [name]: one }) });
            const before = await calm(element, act);
            element.setAttribute(name, other);
            differ(await calm(element, act), before);
          });

          if (fallback !== undefined) {
            it(`${name}="${fallback}" is what its absence means`, async () => {
              const more = VALUES[`${tag} ${name}`]?.[2] ?? {};
              const element = await make(tag, { ...plain, ...more });
              const before = await calm(element);
              element.setAttribute(name, fallback);
              expect(await calm(element)).to.equal(before);
            });
          }

          for (const [, word] of words?.text.matchAll(/'([\w-]+)'/g) ?? []) {
            if (word === fallback || SAME.includes(`${tag} ${name}="${word}"`)) continue;
            it(`${name}="${word}" differs from its absence`, async () => {
              const [, , more, act] = VALUES[`${tag} ${name}`] ?? [];
              const element = await make(tag, { ...plain, ...more });
              const before = await calm(element, act);
              element.setAttribute(name, word!);
              differ(await calm(element, act), before);
            });
          }
        }

        it('src decides which data shows', async () => {
          const element = await make(tag, plain);
          await out(element);
          const ready = element.matches(':state(ready)');
          const other = await make(tag, { ...plain, src: unreadable() });
          await out(other);
          expect([ready, other.matches(':state(ready)')]).to.deep.equal([true, false]);
          const third = await make(tag, { ...plain, src: await withNotice('A notice') });
          await out(third);
          expect(third.matches(':state(ready)')).to.equal(true);
        });
      });

      it('slots take what is put into them, and there are no others', async () => {
        const seen = new Set<string>();
        for (const scene of scenes) {
          const element = await play(tag, scene);
          for (const slot of rootOf(element).querySelectorAll('slot')) seen.add(slot.name);
          for (const child of element.children) expect(child.assignedSlot?.name, scene.until).to.equal(child.slot);
        }
        const fallback = await make(tag, { ...plain, src: unreadable() }, '<p>Fallback</p>');
        await waitUntil(() => fallback.matches(':state(error)'));
        expect(fallback.firstElementChild!.assignedSlot?.name).to.equal('');
        expect(sorted([...seen, ''])).to.deep.equal(names(declaration.slots));
      });

      it('parts can be styled, and there are no others', async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          names(declaration.cssParts)
            .map((part) => `${tag}::part(${part}) { scroll-margin-top: 77px; }`)
            .join('\n'),
        );
        document.adoptedStyleSheets.push(sheet);
        const seen = new Set<string>();
        for (const scene of scenes) {
          for (const [name, one] of partsIn(await play(tag, scene))) {
            // What a slot shows only when nothing is put into it has no style while something is.
            if (getComputedStyle(one).display === '') continue;
            seen.add(name);
            expect(getComputedStyle(one).scrollMarginTop, `::part(${name})`).to.equal('77px');
          }
        }
        document.adoptedStyleSheets.pop();
        expect(sorted(seen)).to.deep.equal(names(declaration.cssParts));
      });

      it('states come and match, and there are no others', async () => {
        const seen = new Set<string>(['loading']);
        expect((await make(tag, plain)).matches(':state(loading), :state(ready)')).to.equal(true);
        for (const scene of scenes) {
          const element = await play(tag, scene);
          for (const state of states.get(element)!) {
            seen.add(state);
            expect(element.matches(`:state(${state})`), state).to.equal(true);
          }
        }
        expect(sorted(seen)).to.deep.equal(names(declaration.cssStates));
      });

      it('events leave the element and are of their type, and there are no others', async () => {
        for (const scene of scenes) await play(tag, scene);
        const element = await make(tag, { ...plain, at: 'rubbish' });
        await out(element);
        if (tag === 'ics-opening-hours') {
          element.setAttribute('at', THURSDAY_AT);
          await calm(element);
          element.setAttribute('at', '2026-11-26T20:00');
        }
        if (tag === 'ics-eligibility-check') {
          await there(element, 'input[type=radio]');
          rootOf(element).querySelector<HTMLInputElement>('input[type=radio]')!.click();
          send(rootOf(element));
        }
        const seen = () => dispatched.get(tag) ?? new Map<string, Event>();
        await waitUntil(
          () => declaration.events.every(({ name }) => seen().has(name)),
          `of ${names(declaration.events).join()} only ${[...seen().keys()].join()}`,
          {
            timeout: 5000,
          },
        );
        expect(sorted(seen().keys())).to.deep.equal(names(declaration.events));
        for (const { name, type: promised } of declaration.events) {
          const event = seen().get(name)!;
          expect([event.constructor.name, event.bubbles, event.composed]).to.deep.equal([promised!.text, true, true]);
        }
      });

      it('custom properties change it, and no others are read', async () => {
        const promised = new Set(names(declaration.cssProperties));
        const read = new Set<string>();
        const works = new Set<string>();
        for (const scene of scenes) {
          const element = await play(tag, scene);
          propertiesIn(element).forEach((name) => read.add(name));
          const before = computed(element).join(';');
          for (const property of read) {
            if (works.has(property)) continue;
            element.style.setProperty(property, oddValue(property));
            if (computed(element).join(';') !== before) works.add(property);
            element.style.removeProperty(property);
          }
        }
        for (const property of works) {
          effective.add(property);
          if (!promised.has(property)) unpromised.add(`${tag} ${property}`);
        }
        expect(
          [...promised].filter((name) => !read.has(name)),
          'promised, but no sheet reads them',
        ).to.deep.equal([]);
      });
    });
  }
});

describe('the manifest as a whole', () => {
  it('promises no custom property that changes nothing, and none is missing', () => {
    const promised = declarations.flatMap(({ cssProperties }) => names(cssProperties));
    expect(sorted(promised).filter((name) => !effective.has(name))).to.deep.equal([]);
    expect([...unpromised]).to.deep.equal([]);
  });
});
