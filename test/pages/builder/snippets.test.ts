import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pageAddress, policyOf, snippetOf, type Host, type Mode, type Wish } from '../../../src/pages/builder/snippets.js';

const HOST: Host = {
  pinned: 'https://widgets.example/0.1.0/',
  moving: 'https://widgets.example/0/',
  integrity: 'sha384-abc',
};
const WISH: Wish = {
  widget: 'center-finder',
  lang: 'da',
  settings: [
    ['centers', 'aarhus odense'],
    ['deep-link', ''],
  ],
  words: 'Find dit center',
  height: 700,
};
const MODES: readonly Mode[] = ['element', 'universal', 'div', 'link', 'iframe', 'oembed', 'static'];

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

describe('a snippet', () => {
  it('of the element carries its settings as attributes and a link for pages without scripts', () => {
    const { site, page } = snippetOf('element', WISH, HOST);
    const element = parsed(page).firstElementChild!;
    expect(element.localName).to.equal('ics-center-finder');
    expect(Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))).to.deep.equal({
      lang: 'da',
      centers: 'aarhus odense',
      'deep-link': '',
    });
    expect(element.querySelector('a')!.href).to.equal(pageAddress(WISH, HOST));
    expect(site)
      .to.include('integrity="sha384-abc" crossorigin="anonymous"')
      .and.include('data-ics-src="https://widgets.example/0/data/1/ics.json"');
  });

  it('of the div says the same in data attributes, none without a value, which some editors drop', () => {
    const element = parsed(snippetOf('div', WISH, HOST).page).firstElementChild as HTMLElement;
    expect({ ...element.dataset }).to.deep.equal({
      icsWidget: 'center-finder',
      icsLang: 'da',
      icsCenters: 'aarhus odense',
      icsDeepLink: '',
    });
    expect(snippetOf('div', WISH, HOST).page).to.include('data-ics-deep-link=""');
  });

  it('of the link is a link alone in its paragraph, and the script looks for links', () => {
    const { site, page } = snippetOf('link', WISH, HOST);
    expect(parsed(page).firstElementChild!.children).to.have.length(1);
    expect(parsed(page).querySelector('a')!.href).to.equal(
      'https://widgets.example/0/embed/center-finder/da/?centers=aarhus+odense&deep-link=',
    );
    expect(site).to.include(' data-ics-links>');
  });

  it('of the frame has a name and a height', () => {
    const frame = parsed(snippetOf('iframe', WISH, HOST).page).firstElementChild as HTMLIFrameElement;
    expect([frame.title, frame.height, frame.src]).to.deep.equal(['Find dit center', '700', pageAddress(WISH, HOST)]);
  });

  it('pins code and never facts: the script by release and hash, the data at the address that moves', () => {
    for (const mode of ['element', 'universal', 'div', 'link'] as const) {
      const { site } = snippetOf(mode, WISH, HOST);
      expect(site, mode)
        .to.match(/src="https:\/\/widgets\.example\/0\.1\.0\/ics\.js"/)
        .and.match(/data-ics-src="[^"]*\/0\/data\/1\//);
    }
    expect(snippetOf('element', WISH, { ...HOST, integrity: undefined }).site).not.to.include('integrity');
  });

  it('means what was written, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MODES.filter((mode) => mode !== 'static' && mode !== 'oembed')),
        fc.string(),
        fc.string({ minLength: 1 }),
        (mode, words, value) => {
          const wish: Wish = { ...WISH, words: words.replace(/[\0\r\n]/g, ''), settings: [['centers', value.replace(/[\0\r\n]/g, '')]] };
          const body = parsed(snippetOf(mode, wish, HOST).page);
          expect(body.querySelectorAll('script,img,style')).to.have.length(0);
          const link = body.querySelector('a, iframe') as HTMLAnchorElement & HTMLIFrameElement;
          expect(link.localName === 'iframe' ? link.title : link.textContent).to.equal(wish.words);
          expect(new URL(link.href || link.src).searchParams.get('centers')).to.equal(wish.settings[0]![1]);
          if (mode === 'element') expect(body.firstElementChild!.getAttribute('centers')).to.equal(wish.settings[0]![1]);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('what a policy must allow', () => {
  it('is the one origin of the kit, for what each kind needs', () => {
    expect(policyOf('element', HOST)).to.deep.equal({
      'script-src': 'https://widgets.example',
      'style-src': 'https://widgets.example',
      'connect-src': 'https://widgets.example',
    });
    expect(policyOf('iframe', HOST)).to.deep.equal({ 'frame-src': 'https://widgets.example', 'script-src': 'https://widgets.example' });
    expect(policyOf('static', HOST)).to.deep.equal({});
  });

  it('is the host of street pictures as well, where the page wants them', () => {
    expect(policyOf('div', HOST, 'https://tiles.example/{z}/{x}/{y}.png')['img-src']).to.equal('https://tiles.example');
  });
});
