/** An element keeps its styles in whatever document it stands. */
import { expect } from '@open-wc/testing';
import { LitElement, css, html } from 'lit';
import { dress } from '../../src/ui/dress.js';
import { LazyModule } from '../../src/ui/lazy-module.js';

const MORE = css`
  p {
    color: rgb(1, 2, 3);
  }
`;

class Dressed extends LitElement {
  static override styles = css`
    :host {
      display: grid;
    }
  `;
  isLater = false;
  readonly #later = new LazyModule(this, () => Promise.resolve({}), 'never told');
  override render() {
    if (this.isLater) this.#later.adopt([MORE]);
    dress(this);
    return html`<p>dressed</p>`;
  }
}
customElements.define('test-dressed', Dressed);

describe('The styles of an element', () => {
  let frame: HTMLIFrameElement;
  let element: Dressed;
  beforeEach(async () => {
    frame = document.body.appendChild(document.createElement('iframe'));
    element = document.body.appendChild(document.createElement('test-dressed') as Dressed);
    await element.updateComplete;
  });
  afterEach(() => {
    frame.remove();
    element.remove();
  });

  const look = () => {
    const p = element.renderRoot.querySelector('p')!;
    return [getComputedStyle(element).display, getComputedStyle(p).color];
  };
  const later = async () => {
    element.isLater = true;
    element.requestUpdate();
    await element.updateComplete;
  };
  const moveTo = async (place: Document) => {
    place.body.append(element);
    element.requestUpdate();
    await element.updateComplete;
  };

  it('go with it into another document and come back, those that were added later too', async () => {
    await later();
    expect(look()).to.deep.equal(['grid', 'rgb(1, 2, 3)']);
    await moveTo(frame.contentDocument!);
    expect(look()).to.deep.equal(['grid', 'rgb(1, 2, 3)']);
    await moveTo(document);
    expect(look()).to.deep.equal(['grid', 'rgb(1, 2, 3)']);
  });

  it('that come while it is in another document are worn there and at home', async () => {
    await moveTo(frame.contentDocument!);
    await later();
    expect(look()).to.deep.equal(['grid', 'rgb(1, 2, 3)']);
    await moveTo(document);
    expect(look()).to.deep.equal(['grid', 'rgb(1, 2, 3)']);
  });

  it('are the same sheets as those of its kind while it stays', () => {
    expect((element.renderRoot as ShadowRoot).adoptedStyleSheets).to.deep.equal([
      (Dressed.styles as { styleSheet: CSSStyleSheet }).styleSheet,
    ]);
  });

  it('are no concern in a document that nobody sees', async () => {
    await moveTo(document.implementation.createHTMLDocument());
    expect(element.renderRoot.textContent).to.equal('dressed');
  });
});
