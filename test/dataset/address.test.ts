import { expect, html } from '@open-wc/testing';
import { addressOf, closestAcross } from '../../src/dataset/address.js';
import { pageRecord } from '../../src/dataset/page.js';
import { placed } from '../fakes/page.js';

/** An element two shadow roots deep inside a light-DOM wrapper. */
const nested = (wrapper: string | null) => {
  const outer = placed(
    html`<div>
      <section><i></i></section>
    </div>`,
  );
  if (wrapper !== null) outer.setAttribute('data-ics-src', wrapper);
  const first = outer.querySelector('section')!.attachShadow({ mode: 'open' });
  first.innerHTML = '<p><b></b></p>';
  const second = first.querySelector('p')!.attachShadow({ mode: 'open' });
  second.innerHTML = '<u></u>';
  return { host: second.querySelector('u')!, first, outer };
};
const besidePage = (path: string) => new URL(path, document.baseURI).href;

describe('the address of the dataset that an element means', () => {
  it('is its own src before everything else', () => {
    const { host } = nested('/closest.json');
    Object.assign(pageRecord(), { src: '/script.json', base: 'https://cdn.example/' });
    expect(addressOf(host, '/own.json')).to.deep.equal({ url: besidePage('/own.json'), trusted: false });
  });

  it('is the closest data-ics-src else, seen through shadow roots', () => {
    const { host, first } = nested('/outer.json');
    Object.assign(pageRecord(), { src: '/script.json', base: 'https://cdn.example/' });
    expect(addressOf(host, null)?.url).to.equal(besidePage('/outer.json'));
    first.querySelector('p')!.setAttribute('data-ics-src', '/inner.json');
    expect(addressOf(host, undefined)?.url).to.equal(besidePage('/inner.json'));
  });

  it('is what the script says else', () => {
    const { host } = nested(null);
    Object.assign(pageRecord(), { src: 'https://data.example/1/ics.json', base: 'https://cdn.example/' });
    expect(addressOf(host, null)).to.deep.equal({ url: 'https://data.example/1/ics.json', trusted: false });
  });

  it('is the file beside the script last, and only that one is trusted', () => {
    const { host } = nested(null);
    Object.assign(pageRecord(), { base: 'https://cdn.example/v1/' });
    expect(addressOf(host, null)).to.deep.equal({ url: 'https://cdn.example/v1/data/ics.json', trusted: true });
    expect(addressOf(host, 'https://cdn.example/v1/data/ics.json')?.trusted).to.equal(false);
  });

  it('is nowhere when nothing says so', () => {
    const { host } = nested(null);
    expect(addressOf(host, null)).to.equal(undefined);
  });

  it('does not stop at an empty attribute', () => {
    const { host } = nested('/closest.json');
    expect(addressOf(host, '')?.url).to.equal(besidePage('/closest.json'));
  });

  it('counts from the base of the page, which a <base> element moves', () => {
    const { host } = nested(null);
    const base = Object.assign(document.createElement('base'), { href: '/deep/folder/' });
    document.head.append(base);
    try {
      expect(addressOf(host, 'ics.json')?.url).to.equal(`${location.origin}/deep/folder/ics.json`);
    } finally {
      base.remove();
    }
  });

  it('stays as written when it is no address, so that the message about it shows what the page says', () => {
    const { host } = nested(null);
    expect(addressOf(host, 'https://')).to.deep.equal({ url: 'https://', trusted: false });
  });
});

describe('closestAcross', () => {
  it('finds the element itself, then what surrounds it, then what surrounds its shadow root', () => {
    const { host, first, outer } = nested('/x');
    expect(closestAcross(host, 'u')).to.equal(host);
    expect(closestAcross(host, 'p')).to.equal(first.querySelector('p'));
    expect(closestAcross(host, '[data-ics-src]')).to.equal(outer);
    expect(closestAcross(host, 'table')).to.equal(null);
  });
});
