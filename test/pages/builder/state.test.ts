import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { BEGINNING, fragmentOf, NARROWEST, SCHEMES, stateIn, UI_LANGUAGES, WIDEST, type Known } from '../../../src/pages/builder/state.js';

const KNOWN: Known = {
  widgets: ['center-finder', 'opening-hours'],
  languages: ['en', 'da'],
  systems: ['wordpress', 'drupal'],
  kinds: ['div', 'link'],
  attributes: (widget) => (widget === 'center-finder' ? ['centers', 'deep-link'] : ['center']),
};

const states = fc.record({
  ui: fc.constantFrom(...UI_LANGUAGES),
  widget: fc.constant('center-finder'),
  lang: fc.constantFrom('en', 'da'),
  cms: fc.constantFrom(...KNOWN.systems),
  kind: fc.constantFrom('', 'div', 'link'),
  settings: fc.dictionary(fc.constantFrom('centers', 'deep-link'), fc.string({ maxLength: 30 })),
  accent: fc.constantFrom('', '#0b5cad', '#ABCDEF'),
  font: fc.constantFrom('', 'Georgia, serif', '"Open Sans", sans-serif'),
  width: fc.integer({ min: NARROWEST, max: WIDEST }),
  scheme: fc.constantFrom(...SCHEMES),
  host: fc.constantFrom('', 'https://widgets.example/kit/'),
});

describe('what somebody chose in the builder', () => {
  it('comes back from the address as it was', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(stateIn(`#${fragmentOf(state)}`, KNOWN)).to.deep.equal({ ...state, settings: { ...state.settings } });
      }),
      { seed: 3 },
    );
  });

  it('needs no words in the address at the beginning', () => expect(fragmentOf(BEGINNING)).to.equal(''));

  it('is something that can be chosen, whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (text) => {
        const state = stateIn(text, KNOWN);
        expect(KNOWN.widgets).to.include(state.widget);
        expect(KNOWN.systems).to.include(state.cms);
        expect(state.width).to.be.within(NARROWEST, WIDEST);
        expect(state.accent).to.match(/^(#[\da-f]{6})?$/i);
        for (const name of Object.keys(state.settings)) expect(KNOWN.attributes(state.widget)).to.include(name);
      }),
      { seed: 4 },
    );
  });

  it('never takes a style, a script or another data set from the address', () => {
    const state = stateIn('#font=a;}*{color:red}&host=javascript:alert(1)&set-src=https://x.example/&set-onclick=1&accent=red', KNOWN);
    expect(state).to.deep.equal(BEGINNING);
  });
});
