import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { Page } from '../../src/embed/loader.js';
import { mount } from '../../src/embed/mount.js';
import { eventually, placed, warnings } from '../fakes/page.js';

class Card extends HTMLElement {
  static observedAttributes = ['center', 'src', 'json-ld', 'view'];
  /** What the element was like when it first stood on a page. */
  first: string | null = null;
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }
  connectedCallback() {
    this.first ??= this.outerHTML;
  }
}
customElements.define('ics-test-card', Card);
customElements.define('ics-opening-hours', class extends Card {});

const BASE = 'https://kit.example/v/';

const pageWith = (rest: Partial<Page> = {}): Page => ({
  tags: ['ics-test-card', 'ics-opening-hours', 'ics-center-finder'],
  base: BASE,
  links: '',
  code: () => Promise.resolve({}),
  apologize: () => undefined,
  ...rest,
});

const cards = (root: ParentNode = document) => [...root.querySelectorAll<Card>('ics-test-card,ics-opening-hours')];

/** A place from a template, mounted. */
const mountedIn = async (template: TemplateResult, page = pageWith(), selector = '[data-ics-widget],a') => {
  const root = placed(template);
  const place = root.matches(selector) ? root : root.querySelector<HTMLElement>(selector)!;
  await mount(place, page);
  return { root, place, card: cards(root)[0]! };
};

const isSeen = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;

const DIV = html`<div data-ics-widget="test-card" data-ics-lang="da" data-ics-center="aarhus"><a id="own" href="/x">Read</a></div>`;

describe('A div for a widget', () => {
  it('holds the element, set before it first shows, with a copy of its content as the fallback', async () => {
    const { place, card } = await mountedIn(DIV);
    expect(card.parentElement).to.equal(place);
    expect(card.first).to.include('lang="da"').and.include('center="aarhus"').and.include('>Read</a>');
    expect(card.querySelector('a')!.getAttribute('href')).to.equal('/x');
  });

  it('keeps what the page wrote where it was, with its id, and shows it once', async () => {
    const { place, card } = await mountedIn(DIV);
    const own = place.querySelector(':scope > a')!;
    expect([own.id, isSeen(own), isSeen(card.querySelector('a')!)]).to.deep.equal(['own', false, true]);
    expect(place.querySelectorAll('#own')).to.have.length(1);
    card.remove();
    expect(isSeen(own), 'without the element it is back').to.be.true;
  });

  it('is mounted once, however often it is met', async () => {
    const page = pageWith();
    const { place } = await mountedIn(DIV, page);
    await Promise.all([mount(place, page), mount(place, page)]);
    expect(cards(place)).to.have.length(1);
  });

  it('never sets what the class does not observe, nor the address of the data', async () => {
    const { card } = await mountedIn(
      html`<div
        data-ics-widget="test-card"
        data-ics-src="x.json"
        data-ics-onclick="alert(1)"
        data-ics-style="a"
        data-ics-json-ld=""
      ></div>`,
    );
    expect(card.getAttributeNames().toSorted()).to.deep.equal(['data-ics-mounted', 'json-ld', 'slot']);
    expect(card.closest('[data-ics-src]')!.getAttribute('data-ics-src')).to.equal('x.json');
  });

  it('follows what the page writes later, another widget included', async () => {
    const { place, card } = await mountedIn(DIV);
    place.setAttribute('data-ics-center', 'odense');
    place.removeAttribute('data-ics-lang');
    await eventually(() => card.getAttribute('center') === 'odense' && !card.hasAttribute('lang'), 'the attributes follow');
    place.setAttribute('data-ics-widget', 'opening-hours');
    await eventually(() => cards(place)[0]?.localName === 'ics-opening-hours', 'the widget follows');
    expect(cards(place)).to.have.length(1);
  });

  it('with a misspelt name says which one was meant, and keeps its content; mended, it is mounted', async () => {
    const lines = warnings();
    const { place } = await mountedIn(html`<div data-ics-widget="tset-card"><a href="/">Read</a></div>`);
    expect(lines.join()).to.match(/data-ics-widget="tset-card" names no widget\. Did you mean "test-card"\? The widgets are test-card, /);
    expect(cards(place)).to.deep.equal([]);
    expect(isSeen(place.querySelector('a')!)).to.be.true;
    place.setAttribute('data-ics-widget', 'test-card');
    await eventually(() => cards(place).length === 1, 'it is mounted');
  });

  it('with a name that is like none names all of them', async () => {
    const lines = warnings();
    await mountedIn(html`<div data-ics-widget="weather"></div>`);
    expect(lines.join()).to.match(/names no widget\. The widgets are/);
  });

  it('is left as it was when the code cannot be had', async () => {
    const told: string[] = [];
    const page = pageWith({ code: () => Promise.resolve({ reason: 'gone' }), apologize: (_, reason) => void told.push(reason) });
    const { place } = await mountedIn(DIV, page);
    expect(told).to.deep.equal(['gone']);
    expect(place.shadowRoot).to.be.null;
    expect([...place.children].map(({ localName }) => localName)).to.deep.equal(['a']);
  });

  it('keeps its fallback while somebody is on it', async () => {
    const root = placed(html`<section>${DIV}<button>next</button></section>`);
    const place = root.querySelector<HTMLElement>('[data-ics-widget]')!;
    place.querySelector('a')!.focus();
    const waiting = mount(place, pageWith());
    await new Promise((done) => setTimeout(done));
    expect(cards(place)).to.deep.equal([]);
    expect(document.activeElement).to.equal(place.querySelector('a'));
    root.querySelector('button')!.focus();
    await waiting;
    expect(cards(place)).to.have.length(1);
  });

  it('that was copied with its element gets one of its own', async () => {
    const { place } = await mountedIn(DIV);
    const copy = place.cloneNode(true) as HTMLElement;
    place.parentElement!.append(copy);
    await mount(copy, pageWith());
    expect(cards(copy)).to.have.length(1);
    expect(isSeen(copy.querySelector(':scope > a')!)).to.be.false;
  });

  it('may be another element, one that cannot hide its content by itself included', async () => {
    const { place, card } = await mountedIn(
      html`<ul>
        <li data-ics-widget="test-card"><a href="/">Read</a></li>
      </ul>`,
    );
    expect(card.parentElement).to.equal(place);
    expect(isSeen(place.querySelector(':scope > a')!)).to.be.false;
  });
});

const link = (rest = 'test-card/?lang=da&center=aarhus', words = 'Read') => html`<a href="${BASE}embed/${rest}">${words}</a>`;

describe('A link for a widget', () => {
  it('alone in its paragraph gives way to the element, which holds a copy of it', async () => {
    const { root, place, card } = await mountedIn(html`<p>${link()}</p>`);
    expect(card.parentElement).to.equal(root);
    expect([card.getAttribute('lang'), card.getAttribute('center')]).to.deep.equal(['da', 'aarhus']);
    expect([isSeen(place), isSeen(card.querySelector('a')!)]).to.deep.equal([false, true]);
  });

  it('may say its language in the path, name the page, and have bold words', async () => {
    const { root, card } = await mountedIn(html`<p><strong>${link('test-card/da/index.html?center=odense#top')}</strong></p>`);
    expect(card.parentElement).to.equal(root);
    expect([card.getAttribute('lang'), card.getAttribute('center')]).to.deep.equal(['da', 'odense']);
  });

  it('never sets the address of the data, a handler or a style', async () => {
    const { card } = await mountedIn(html`<p>${link('test-card?src=https://evil.example/&onclick=x&style=x&slot=x&center=a')}</p>`);
    expect(card.getAttributeNames().toSorted()).to.deep.equal(['center', 'data-ics-mounted']);
  });

  it('may be relative, and may lead to another folder that the script names', async () => {
    const { pathname } = new URL('.', location.href);
    const relative = await mountedIn(html`<p><a href="embed/test-card/">x</a></p>`, pageWith({ base: new URL('.', location.href).href }));
    expect(relative.card, pathname).to.exist;
    for (const folder of ['https://other.example', 'https://other.example/']) {
      const { card } = await mountedIn(
        html`<p><a href="https://other.example/embed/test-card/">x</a></p>`,
        pageWith({ links: `https://third.example ${folder}` }),
      );
      expect(card, folder).to.exist;
    }
  });

  for (const [what, template] of [
    ['words around it', html`<p>Use the ${link()} to find one.</p>`],
    ['another link beside it', html`<p>${link()} <a href="/">more</a></p>`],
    ['a picture beside it', html`<p><img src="data:," alt="" /> ${link()}</p>`],
    ['words around its bold words', html`<p>Use <b>${link()}</b> now.</p>`],
    [
      'a place in a menu',
      html`<nav>
        <ul>
          <li>${link()}</li>
        </ul>
      </nav>`,
    ],
    ['a heading around it', html`<h2>${link()}</h2>`],
    ['a button’s fold around it', html`<details open><summary>${link()}</summary></details>`],
    ['another host', html`<p><a href="https://evil.example/embed/test-card/">x</a></p>`],
    ['a host that begins alike', html`<p><a href="https://kit.example.evil.example/v/embed/test-card/">x</a></p>`],
    ['a file below its path', html`<p>${link('test-card/da/oembed.json')}</p>`],
    ['a widget around it', html`<ics-test-card data-own>${link()}</ics-test-card>`],
    ['a div for a widget around it', html`<div data-ics-widget="other">${link()}</div>`],
  ] as const) {
    it(`with ${what} stays a link`, async () => {
      const root = placed(template);
      const place = root.querySelector<HTMLElement>('a[href*="embed/"]')!;
      await mount(place, pageWith());
      expect(root.querySelector('[data-ics-mounted]')).to.be.null;
      expect(isSeen(place)).to.be.true;
    });
  }

  for (const [what, template] of [
    ['between line breaks', html`<p>First<br />${link()}<br />last</p>`],
    [
      'between blocks',
      html`<div>
        <p>First</p>
        ${link()}
        <p>last</p>
      </div>`,
    ],
    [
      'in a list',
      html`<ul>
        <li>First</li>
        <li>${link()}</li>
      </ul>`,
    ],
  ] as const) {
    it(`${what} is alone`, async () => expect((await mountedIn(template)).card).to.exist);
  }

  it('to the opening hours is words, and gives way inside a sentence too', async () => {
    const { root, card } = await mountedIn(html`<p>The centre is ${link('opening-hours/?center=aarhus')} now.</p>`);
    expect(card.localName).to.equal('ics-opening-hours');
    expect(root.innerText).to.match(/^The centre is\s+Read\s+now\.$/);
    const week = await mountedIn(html`<p>The week: ${link('opening-hours/?view=week')}</p>`);
    expect(week.card).to.be.undefined;
  });

  it('stays a link where the script does not mind links', async () => {
    expect((await mountedIn(html`<p>${link()}</p>`, pageWith({ links: undefined }))).card).to.be.undefined;
  });

  it('follows another address', async () => {
    const { place, card } = await mountedIn(html`<p>${link()}</p>`);
    place.setAttribute('href', `${BASE}embed/test-card/?center=odense`);
    await eventually(() => card.getAttribute('center') === 'odense' && !card.hasAttribute('lang'), 'it follows');
    place.setAttribute('href', 'https://elsewhere.example/');
    await eventually(() => !card.isConnected && isSeen(place), 'it is a link again');
  });
});

describe('A framework that owns what it wrote', () => {
  it('can take the link away, and the element goes with it', async () => {
    const { root, place, card } = await mountedIn(html`<p>${link()}</p>`);
    root.removeChild(place);
    await eventually(() => !card.isConnected, 'the element is gone');
  });

  it('can take away what a div holds, and the element stays', async () => {
    const { place, card } = await mountedIn(DIV);
    place.removeChild(place.querySelector(':scope > a')!);
    await new Promise((done) => setTimeout(done));
    expect(card.isConnected).to.be.true;
  });

  it('can write the content of a div anew, and the element is there again', async () => {
    const { place } = await mountedIn(DIV);
    place.replaceChildren('Other words');
    await eventually(() => cards(place)[0]?.textContent === 'Other words', 'it is mounted with the new words');
  });

  it('can take the element away, and what was there before it shows again', async () => {
    const { root, place, card } = await mountedIn(html`<p>${link()}</p>`);
    root.removeChild(card);
    await eventually(() => isSeen(place), 'the link is back');
    expect(cards(root)).to.deep.equal([]);
  });

  it('can move the link elsewhere, and the element comes along', async () => {
    const { root, place } = await mountedIn(
      html`<section>
        <p>${link()}</p>
        <p id="to"></p>
      </section>`,
    );
    root.querySelector('#to')!.append(place);
    await mount(place, pageWith());
    await eventually(() => cards(root).length === 1 && cards(root)[0]!.parentElement!.id === 'to', 'one element, at the new place');
    expect(isSeen(place)).to.be.false;
  });
});
