import { expect } from '@open-wc/testing';
import { msg } from '@lit/localize';
import { addLocale, directionOf, isLoaded, loadLocale, localeFor, speak, spoken } from '../../src/words/locale.js';

const open = () => msg('Open', { id: 'open' });

before(async () => {
  addLocale('en-XA', () => import('../../src/words/generated/en-XA.js'));
  addLocale('ar-XB', () => import('../../src/words/generated/ar-XB.js'));
  await Promise.all(['da', 'en-XA', 'ar-XB'].map(loadLocale));
});
afterEach(() => speak('en'));

describe('the locale that serves a language tag', () => {
  const cases: [string, string][] = [
    ['da', 'da'],
    ['da-DK', 'da'],
    ['DA-dk', 'da'],
    ['da-Latn-GL', 'da'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['en-XA', 'en-XA'],
    ['EN-xa', 'en-XA'],
    ['ar-XB', 'ar-XB'],
    ['ar', 'en'],
    ['xx', 'en'],
    ['zh-Hant', 'en'],
    ['dan', 'en'],
    ['d', 'en'],
    ['', 'en'],
    ['not a tag', 'en'],
  ];
  for (const [tag, locale] of cases) it(`"${tag}" is spoken as ${locale}`, () => expect(localeFor(tag)).to.equal(locale));
});

describe('a language', () => {
  it('is spoken from one sentence to the next, so that two elements can speak two', () => {
    const heard: string[] = [];
    for (const locale of ['da', 'en', 'da', 'en-XA', 'en']) {
      speak(locale);
      heard.push(open());
    }
    expect(heard).to.deep.equal(['Åbent', 'Open', 'Åbent', heard[3], 'Open']);
    expect(heard[3]).to.match(/^⟦Öpé/);
    expect(spoken()).to.equal('en');
  });

  it('can be had at once when it is the source language or was fetched', () => {
    expect(isLoaded('en')).to.equal(true);
    expect(isLoaded('da')).to.equal(true);
    expect(isLoaded('xx')).to.equal(false);
  });

  it('that failed to arrive can be asked for again', async () => {
    let tries = 0;
    addLocale('qq', () => (tries++ === 0 ? Promise.reject(new Error('offline')) : import('../../src/words/generated/en-XA.js')));
    const failure: unknown = await loadLocale('qq').catch((error: unknown) => error);
    expect(String(failure)).to.include('offline');
    expect(isLoaded('qq')).to.equal(false);
    await loadLocale('qq');
    expect(isLoaded('qq')).to.equal(true);
  });

  it('runs from right to left when its script does', () => {
    for (const locale of ['ar', 'ar-XB', 'he', 'fa-AF', 'ur']) expect(directionOf(locale), locale).to.equal('rtl');
    for (const locale of ['en', 'da', 'en-XA', 'eo', 'uk']) expect(directionOf(locale), locale).to.equal('ltr');
  });
});
