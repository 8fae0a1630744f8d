import { expect } from '@open-wc/testing';
import { speak } from '../../src/words/locale.js';
import { plain, wordsOf } from '../../src/words/text.js';

const read = (locale: string, text: Parameters<typeof wordsOf>[0]) => {
  speak(locale);
  return wordsOf(text);
};
afterEach(() => speak('en'));

describe('a text of the dataset', () => {
  it('is read in the language being spoken', () => {
    expect(read('da', { en: 'Bridge', da: 'Bro' })).to.deep.equal({ value: 'Bro', lang: 'da' });
  });

  it('is English where that language is missing or empty, and says so', () => {
    expect(read('da', { en: 'Bridge' })).to.deep.equal({ value: 'Bridge', lang: 'en' });
    expect(read('da', { en: 'Bridge', da: '' })).to.deep.equal({ value: 'Bridge', lang: 'en' });
  });

  it('is whatever there is where English is missing too', () => {
    expect(read('en', { eo: 'Ponto' })).to.deep.equal({ value: 'Ponto', lang: 'eo' });
  });

  it('serves a region with the language', () => {
    expect(read('en-XA', { en: 'Bridge', eo: 'Ponto' })).to.deep.equal({ value: 'Bridge', lang: 'en' });
    expect(read('ar-XB', { en: 'Bridge', ar: 'جسر' })).to.deep.equal({ value: 'جسر', lang: 'ar' });
  });

  it('is nothing where there is nothing', () => {
    expect(read('en', undefined)).to.equal(undefined);
    expect(read('en', {})).to.equal(undefined);
    expect([plain(undefined), plain({}), plain({ en: 'Bridge' })]).to.deep.equal(['', '', 'Bridge']);
  });
});
