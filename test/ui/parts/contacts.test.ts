import { expect, html } from '@open-wc/testing';
import type { Contact } from '../../../src/domain/dataset.js';
import { addressLine, contactLink } from '../../../src/ui/parts/contacts.js';
import { speak } from '../../../src/words/locale.js';
import { confirmed, norda, unconfirmed } from '../../fakes/dataset.js';
import { placed, textOf } from '../../fakes/page.js';

const shownAs = (contact: Pick<Contact, 'kind' | 'value' | 'label'>) => placed(html`<p>${contactLink({ ...contact, ...confirmed })}</p>`);
const hrefOf = (kind: Contact['kind'], value: string) => shownAs({ kind, value }).querySelector('a')?.getAttribute('href');
const addressOf = (change: object) => placed(html`<div>${addressLine({ ...norda().centers[0]!, ...change }, norda())}</div>`);

beforeEach(() => speak('en'));

describe('a contact', () => {
  it('is dialled as people write it, and only when it is a number', () => {
    expect(hrefOf('phone', '+99 12 34-56 (78)')).to.equal('tel:+9912345678');
    for (const value of ['', 'call us', '12;ext=5', '+', 'tel:123', '12 34\u202e', '<b>123</b>'])
      expect(hrefOf('phone', value), value).to.equal(undefined);
  });

  it('is written to, and only when nothing is added to the address', () => {
    expect(hrefOf('email', 'desk@norda.example')).to.equal('mailto:desk@norda.example');
    for (const value of ['', 'desk', 'a@b@c', 'a b@c', 'a@b?subject=x', 'a@b&bcc=c@d', '<a@b>', 'a@b\nc'])
      expect(hrefOf('email', value), value).to.equal(undefined);
  });

  it('is visited when its address is safe', () => {
    expect(hrefOf('booking', 'https://norda.example/book')).to.equal('https://norda.example/book');
    for (const value of ['javascript:alert(1)', 'data:text/html,x', 'http://norda.example', '//norda.example'])
      for (const kind of ['web', 'booking'] as const) expect(hrefOf(kind, value), value).to.equal(undefined);
  });

  it('stays readable text when it is no link, and never becomes markup', () => {
    const shown = shownAs({ kind: 'web', value: '<img src=x onerror=alert(1)>' });
    expect(textOf(shown)).to.equal('<img src=x onerror=alert(1)>');
    expect(shown.querySelector('img')).to.equal(null);
  });

  it('keeps its digits in order in a page that runs from right to left', () => {
    expect(shownAs({ kind: 'phone', value: '+99 12 34' }).querySelector('bdi')?.dir).to.equal('ltr');
  });

  it('carries its label when it has one', () => {
    expect(textOf(shownAs({ kind: 'web', value: 'https://norda.example', label: { en: 'Visit us' } }))).to.equal('Visit us');
  });
});

describe('an address', () => {
  it('stands on one line, in the language of the envelope', () => {
    const shown = addressOf({});
    expect(textOf(shown)).to.equal('Kajo 7, 1000 Norda');
    expect(shown.querySelector('[lang=eo]')).to.exist;
  });
  it('says when nobody confirmed it', () => {
    const address = { streetAddress: 'Kajo 7', floor: '2nd floor', postalCode: '1000', addressLocality: 'Norda', ...unconfirmed };
    expect(textOf(addressOf({ address }))).to.equal('Kajo 7, 2nd floor, 1000 Norda (not confirmed)');
  });
  it('that is not known sends to the page of the centre, when that is a safe place', () => {
    expect(addressOf({ address: undefined }).querySelector('a')?.href).to.equal('https://harbour.example/');
    const unsafe = addressOf({ address: undefined, page: 'javascript:alert(1)' });
    expect([textOf(unsafe), unsafe.querySelector('a')]).to.deep.equal(['Address not confirmed', null]);
  });
});
