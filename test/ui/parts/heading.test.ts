import { expect, html } from '@open-wc/testing';
import { heading } from '../../../src/ui/parts/heading.js';
import { placed } from '../../fakes/page.js';

const levelOf = (wish: string | null | undefined, deeper = 0) =>
  placed(html`<div>${heading(wish, 'name', 'Title', 'title', deeper)}</div>`).querySelector('[part=name]')!.localName;

describe('a heading', () => {
  it('has the level that the page wishes', () => {
    expect(['2', '3', '4', '5', '6'].map((wish) => levelOf(wish))).to.deep.equal(['h2', 'h3', 'h4', 'h5', 'h6']);
  });
  it('is an h2 without a wish and for one that cannot be', () => {
    for (const wish of [undefined, null, '', '1', '7', '0', '-3', 'h3', '2.5', ' 3']) expect(levelOf(wish), String(wish)).to.equal('h2');
  });
  it('goes deeper under another, to h6 at most', () => {
    expect([levelOf('2', 1), levelOf('5', 1), levelOf('6', 1)]).to.deep.equal(['h3', 'h6', 'h6']);
  });
  it('can be given the focus and is no tab stop', () => {
    expect(placed(html`<div>${heading('3', 'name', 'Title')}</div>`).querySelector('h3')!.tabIndex).to.equal(-1);
  });
});
