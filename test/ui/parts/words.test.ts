import { expect, html } from '@open-wc/testing';
import type { Text } from '../../../src/domain/dataset.js';
import { localName, localTerm, words } from '../../../src/ui/parts/words.js';
import { loadLocale, speak } from '../../../src/words/locale.js';
import { placed, textOf } from '../../fakes/page.js';

const shown = (locale: string, content: () => unknown) => {
  speak(locale);
  return placed(html`<p>${content()}</p>`);
};
before(() => loadLocale('da'));
afterEach(() => speak('en'));

describe('a text that had to fall back', () => {
  it('is marked with the language it is in, and the way that runs', () => {
    const node = shown('da', () => words({ en: 'Bridge' })).querySelector('span')!;
    expect([node.lang, node.dir, textOf(node)]).to.deep.equal(['en', 'ltr', 'Bridge']);
    expect(shown('en', () => words({ ar: 'جسر' })).querySelector('span')!.dir).to.equal('rtl');
  });
  it('is not marked when it did not', () =>
    expect(shown('da', () => words({ en: 'Bridge', da: 'Bro' })).querySelector('span')).to.equal(null));
  it('is nothing where there is nothing', () => expect(textOf(shown('en', () => words(undefined)))).to.equal(''));
});

describe('a local name', () => {
  it('says which language it is in, unless that is being spoken', () => {
    expect(shown('en', () => localName('Kajo 7', 'eo')).querySelector('[lang=eo]')).to.exist;
    expect(shown('da', () => localName('Kajo 7', 'da')).querySelector('[lang]')).to.equal(null);
    expect(shown('en', () => localName('Kajo 7', undefined)).querySelector('[lang]')).to.equal(null);
  });
});

describe('the local term beside a translated one', () => {
  it('stands there when it differs', () => {
    expect(textOf(shown('en', () => localTerm({ en: 'Town Hall', eo: 'Urbodomo' }, 'eo')))).to.equal('Urbodomo');
  });
  it('is left out when it would repeat the other', () => {
    const texts: (Text | undefined)[] = [{ en: 'Polo', eo: 'Polo' }, { en: 'Town Hall' }, undefined];
    for (const text of texts) expect(textOf(shown('en', () => localTerm(text, 'eo')))).to.equal('');
  });
});
