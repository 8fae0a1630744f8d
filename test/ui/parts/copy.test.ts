import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { basics } from '../../../src/ui/basics.js';
import { copyableAddress } from '../../../src/ui/parts/copy.js';
import { tokens } from '../../../src/ui/tokens.js';
import { speak } from '../../../src/words/locale.js';
import { norda } from '../../fakes/dataset.js';
import { all, eventually, one, placed, textOf } from '../../fakes/page.js';

class CopyHost extends LitElement {
  static override styles = [tokens, basics];
  override render() {
    speak('en');
    const dataset = norda();
    return dataset.centers.map((center) => copyableAddress(center, dataset, this));
  }
}
customElements.define('copy-host', CopyHost);

const host = async () => {
  const element = placed<CopyHost>(html`<copy-host></copy-host>`);
  await element.updateComplete;
  return element;
};
const status = (element: Element) => textOf(one(element, '[role=status]'));

/** A clipboard that does as told, or none at all as on a page without https. */
const clipboard = (fake: Partial<Clipboard> | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => fake });
afterEach(() => void delete (navigator as unknown as Record<string, unknown>).clipboard);

describe('the button that copies an address', () => {
  it('has a name that begins with what one sees and says whose address it is', async () => {
    const element = await host();
    expect(textOf(one(element, 'button'))).to.equal('Copy the address of Harbour House');
    expect(one(element, 'button').innerText.trim()).to.match(/^Copy/);
    await expect(element).to.be.accessible();
  });

  it('copies the address on a click and not before, and says so once', async () => {
    const copied: string[] = [];
    clipboard({ writeText: async (text) => void copied.push(text) });
    const element = await host();
    expect([copied, status(element)]).to.deep.equal([[], '']);
    one(element, 'button').click();
    await eventually(() => status(element) === 'Address copied.', 'it says so');
    expect(copied).to.deep.equal(['Kajo 7, 1000 Norda']);
    expect(textOf(one(element, 'button'))).to.equal('Copy the address of Harbour House');
    await expect(element).to.be.accessible();
  });

  it('is silent in between, so that a second copy is heard too', async () => {
    clipboard({ writeText: async () => {} });
    const element = await host();
    one(element, 'button').click();
    await eventually(() => status(element) !== '', 'it says so');
    const heard: string[] = [];
    new MutationObserver(() => heard.push(status(element))).observe(one(element, '[role=status]'), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    one(element, 'button').click();
    await eventually(() => heard.length > 1, 'it is silent, then speaks');
    expect([heard[0], heard.at(-1)]).to.deep.equal(['', 'Address copied.']);
  });

  for (const [when, fake] of [
    ['the page has no clipboard', undefined],
    ['the browser refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ] as const)
    it(`selects the address and says so where ${when}`, async () => {
      clipboard(fake);
      const element = await host();
      const button = one(element, 'button');
      button.focus();
      button.click();
      await eventually(() => status(element).includes('selected'), 'it says so');
      expect(status(element)).to.equal('This page may not copy. The address is selected now: copy it from there.');
      expect(getSelection()!.toString().trim()).to.equal('Kajo 7, 1000 Norda');
      expect(element.shadowRoot!.activeElement === button).to.equal(true);
      await expect(element).to.be.accessible();
    });

  it('is not there where there is nothing to copy', async () => {
    const element = await host();
    expect(all(element, '.address')).to.have.length(2);
    expect(all(element, 'button')).to.have.length(1);
  });

  it('is large enough for a finger', async () => {
    const { height } = one(await host(), 'button').getBoundingClientRect();
    expect(height).to.be.at.least(24);
  });
});
