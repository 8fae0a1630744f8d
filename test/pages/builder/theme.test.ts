import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { contrast, themeOf, type Scheme } from '../../../src/pages/builder/theme.js';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

/** What a visitor reads on what, and what they must see the edge of. */
const TEXTS = [
  ['text', 'surface'],
  ['text', 'surface-raised'],
  ['text-muted', 'surface'],
  ['text-muted', 'surface-raised'],
  ['accent', 'surface'],
  ['accent', 'surface-raised'],
  ['accent-text', 'accent'],
] as const;
const EDGES = [
  ['border', 'surface'],
  ['border', 'surface-raised'],
  ['focus', 'surface'],
  ['focus', 'surface-raised'],
] as const;

const legible = (scheme: Scheme, accent: string) => {
  for (const [ink, ground] of TEXTS) expect(contrast(scheme[ink], scheme[ground]), `${accent} ${ink} on ${ground}`).to.be.at.least(4.5);
  for (const [edge, ground] of EDGES) expect(contrast(scheme[edge], scheme[ground]), `${accent} ${edge} on ${ground}`).to.be.at.least(3);
};

describe('a theme from one accent', () => {
  it('can be read in light and dark, whatever the accent: 10,000 of them', () => {
    fc.assert(
      fc.property(colours, (accent) => {
        const { light, dark } = themeOf(accent)!;
        legible(light, accent);
        legible(dark, accent);
      }),
      { numRuns: 10_000, seed: 20261129 },
    );
  });

  it('can be read for the colours at the corners', () => {
    for (const accent of ['#000', '#fff', '#f00', '#0f0', '#00f', '#ff0', '#0ff', '#f0f', '#777', '#767676', '#14181d'])
      for (const scheme of Object.values(themeOf(accent)!)) legible(scheme as Scheme, accent);
  });

  it('keeps an accent that can be read as it is', () => {
    expect(themeOf('#0b5cad')!.light.accent).to.equal('#0b5cad');
    expect(themeOf('#8ec5ff')!.dark.accent).to.equal('#8ec5ff');
  });

  it('is light on light and dark on dark', () => {
    const { light, dark } = themeOf('#7a1f5c')!;
    expect(contrast(light.surface, '#000000')).to.be.above(contrast(light.surface, '#ffffff'));
    expect(contrast(dark.surface, '#ffffff')).to.be.above(contrast(dark.surface, '#000000'));
  });

  it('is not made of what is no colour', () => {
    for (const rubbish of ['', 'red', '#12', '#12345', '#gggggg', '#0b5cad;}', 'url(x)', '#0b5cadff'])
      expect(themeOf(rubbish), rubbish).to.equal(undefined);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.005);
    expect(contrast('#0b5cad', '#0b5cad')).to.equal(1);
  });
});
