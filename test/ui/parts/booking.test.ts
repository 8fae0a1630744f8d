import { expect, html } from '@open-wc/testing';
import type { Center } from '../../../src/domain/dataset.js';
import { bookingLink, bookingWords } from '../../../src/ui/parts/booking.js';
import { speak } from '../../../src/words/locale.js';
import { confirmed, norda } from '../../fakes/dataset.js';
import { placed, textOf } from '../../fakes/page.js';

beforeEach(() => speak('en'));

const linkOf = (change: Partial<Center>) => {
  const center = { ...norda().centers[0]!, ...change } as Center;
  const link = placed(html`<p>${bookingLink(center)}</p>`).querySelector('a');
  return link && `${textOf(link)} ${link.href}`;
};
const rule = (word: 'required' | 'recommended' | 'none' | 'unknown') => ({ rule: word, ...confirmed });
const contact = (value: string, label?: { en: string }) => [{ kind: 'booking' as const, value, ...(label && { label }), ...confirmed }];

describe('the rule of booking', () => {
  it('is said for each word there is, and asked for every other', () => {
    expect(['required', 'recommended', 'none', 'unknown', 'by-pigeon', undefined].map(bookingWords)).to.deep.equal([
      'book an appointment first',
      'an appointment is recommended',
      'no booking',
      'not stated – ask the centre',
      'not stated – ask the centre',
      'not stated – ask the centre',
    ]);
  });
});

describe('where to book', () => {
  it('is the link that the data has, in its words where it has any', () => {
    expect(linkOf({ contacts: contact('https://book.example/') })).to.equal('Book an appointment https://book.example/');
    expect(linkOf({ contacts: contact('https://book.example/', { en: 'Book by web' }) })).to.equal('Book by web https://book.example/');
  });

  it('is the centre’s page where the data has no link, and nobody books where one need not', () => {
    for (const word of ['required', 'recommended'] as const)
      expect(linkOf({ booking: rule(word) }), word).to.equal('Book on the centre’s page https://harbour.example/');
    expect(linkOf({ booking: rule('none') })).to.equal(null);
  });

  it('does not promise that one can book where nobody says so', () => {
    for (const booking of [rule('unknown'), undefined])
      expect(linkOf({ booking })).to.equal('see the centre’s page https://harbour.example/');
  });

  it('is no link to an unsafe place', () => {
    expect(linkOf({ contacts: contact('javascript:alert(1)') })).to.equal(null);
    expect(linkOf({ page: 'javascript:alert(1)', booking: rule('required') })).to.equal(null);
  });
});
