import { expect } from '@open-wc/testing';
import { settingsFor } from '../../src/embed/settings.js';

const Finder = { observedAttributes: ['src', 'centers', 'heading-level'] };

describe('What a page sets on an element from outside', () => {
  it('reaches the attributes that its class observes, and its language', () => {
    expect(settingsFor(Finder, new URLSearchParams('lang=da&centers=aarhus+odense&heading-level=3'))).to.deep.equal([
      ['lang', 'da'],
      ['centers', 'aarhus odense'],
      ['heading-level', '3'],
    ]);
  });

  it('never reaches the address of the data, a handler, a style or a name that nobody observes', () => {
    const hostile = 'src=https://evil.example/ics.json&onclick=alert(1)&style=color:red&id=a&slot=footer&class=b&SRC=x&__proto__=1';
    expect(settingsFor(Finder, new URLSearchParams(hostile))).to.deep.equal([]);
    expect(settingsFor({}, new URLSearchParams(hostile))).to.deep.equal([]);
  });
});
