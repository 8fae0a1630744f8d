import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { msg } from '@lit/localize';
import { LocaleController } from '../../src/ui/locale-controller.js';
import { addLocale, loadLocale, speak } from '../../src/words/locale.js';
import { eventually, placed, textOf, warnings } from '../fakes/page.js';

class Speaker extends LitElement {
  static override properties = { count: {} };
  declare count?: number;
  readonly locale = new LocaleController(this);
  override render() {
    return html`${this.locale.locale} ${this.locale.direction} ${this.locale.ready ? msg('Open', { id: 'open' }) : '…'}`;
  }
}
customElements.define('test-speaker', Speaker);

const says = (element: Element, words: string) =>
  eventually(() => textOf(element) === words, `it says "${words}", not "${textOf(element)}"`);
const first = (root: ParentNode) => root.querySelector<Speaker>('test-speaker')!;

before(async () => {
  addLocale('ar-XB', () => import('../../src/words/generated/ar-XB.js'));
  await loadLocale('da');
});
afterEach(() => speak('en'));

describe('the first element of a page', () => {
  it('has the browser write its first date in a task of its own, so that the content does not wait for that', async () => {
    const { DateTimeFormat } = Intl;
    let made = 0;
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct: (...rest) => {
        made++;
        return Reflect.construct(...rest) as object;
      },
    });
    try {
      const element = first(placed(html`<p><test-speaker></test-speaker></p>`));
      await element.updateComplete;
      expect(made, 'not while the element comes').to.equal(0);
      await eventually(() => made > 0, 'it is written before anybody needs one');
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });
});

describe('the language of an element', () => {
  it('is its own', async () => says(placed(html`<test-speaker lang="da-DK"></test-speaker>`), 'da ltr Åbent'));

  it('is that of the closest element that has one', async () => {
    await says(
      first(
        placed(
          html`<div lang="da">
            <p><test-speaker></test-speaker></p>
          </div>`,
        ),
      ),
      'da ltr Åbent',
    );
    await says(
      first(
        placed(
          html`<div lang="da">
            <p lang="en"><test-speaker></test-speaker></p>
          </div>`,
        ),
      ),
      'en ltr Open',
    );
  });

  it('is seen through shadow roots', async () => {
    const host = placed(html`<div lang="da"></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<test-speaker></test-speaker>';
    await says(first(host.shadowRoot!), 'da ltr Åbent');
  });

  it('is that of the page else, and English for a language it does not know', async () => {
    document.documentElement.lang = 'da';
    const element = placed(html`<test-speaker></test-speaker>`);
    await says(element, 'da ltr Åbent');
    await says(placed(html`<test-speaker lang="zh-Hant"></test-speaker>`), 'en ltr Open');
  });

  it('follows when the page, an ancestor, a shadow host or the element itself changes', async () => {
    const page = placed(html`<test-speaker></test-speaker>`);
    const inside = first(placed(html`<div lang="en"><test-speaker></test-speaker></div>`));
    const own = placed(html`<test-speaker lang="en"></test-speaker>`);
    const host = placed(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<p lang="en"><test-speaker></test-speaker></p>';
    const deep = first(host.shadowRoot!);
    for (const element of [page, inside, own, deep]) await says(element, 'en ltr Open');
    document.documentElement.lang = 'da';
    await says(page, 'da ltr Åbent');
    for (const element of [inside, own, deep]) expect(textOf(element)).to.equal('en ltr Open');
    inside.parentElement!.lang = 'da';
    own.lang = 'da';
    host.shadowRoot!.querySelector('p')!.lang = 'da';
    for (const element of [inside, own, deep]) await says(element, 'da ltr Åbent');
    deep.parentElement!.removeAttribute('lang');
    host.lang = 'en';
    await says(deep, 'en ltr Open');
  });

  it('changes when the element moves', async () => {
    const danish = placed(html`<div lang="da"></div>`);
    const element = placed(html`<test-speaker></test-speaker>`);
    await says(element, 'en ltr Open');
    danish.append(element);
    await says(element, 'da ltr Åbent');
  });

  it('stays its own beside another, through many re-renders in any order', async () => {
    const row = placed(
      html`<div>
        <test-speaker lang="en"></test-speaker><test-speaker lang="da"></test-speaker><test-speaker lang="ar-XB"></test-speaker>
      </div>`,
    );
    const [en, da, ar] = [...row.querySelectorAll<Speaker>('test-speaker')];
    await says(ar!, 'ar-XB rtl «Open»');
    await says(da!, 'da ltr Åbent');
    for (let round = 0; round < 20; round++) {
      for (const element of round % 2 ? [en!, da!, ar!] : [ar!, en!, da!]) element.count = round;
      document.documentElement.lang = round % 3 ? 'da' : 'en';
      await Promise.all([en, da, ar].map((element) => element!.updateComplete));
      expect([en, da, ar].map(textOf)).to.deep.equal(['en ltr Open', 'da ltr Åbent', 'ar-XB rtl «Open»']);
    }
  });

  it('is English, and the page is told once, when the words cannot be had', async () => {
    const told = warnings();
    addLocale('fr', () => Promise.reject(new Error('offline')));
    const row = placed(html`<div><test-speaker lang="fr"></test-speaker><test-speaker lang="fr"></test-speaker></div>`);
    for (const element of row.children) await says(element, 'en ltr Open');
    expect(told).to.have.length(1);
    expect(told[0]).to.include('"fr"').and.to.include('offline');
  });

  it('follows a change two shadow roots up', async () => {
    const outer = placed(html`<div></div>`).attachShadow({ mode: 'open' });
    outer.innerHTML = '<section lang="en"><p></p></section>';
    const inner = outer.querySelector('p')!.attachShadow({ mode: 'open' });
    inner.innerHTML = '<test-speaker></test-speaker>';
    await says(first(inner), 'en ltr Open');
    outer.querySelector('section')!.lang = 'da';
    await says(first(inner), 'da ltr Åbent');
  });

  it('shows nothing in the wrong language while the words are on their way', async () => {
    let arrive = () => {};
    const words = new Promise<void>((resolve) => (arrive = resolve));
    addLocale('en-XA', () => words.then(() => import('../../src/words/generated/en-XA.js')));
    const element = placed(html`<test-speaker lang="en-XA"></test-speaker>`);
    await says(element, 'en-XA ltr …');
    arrive();
    await eventually(() => textOf(element).startsWith('en-XA ltr ⟦Öpé'), 'the words are there');
  });
});
