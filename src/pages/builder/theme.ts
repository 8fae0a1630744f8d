/**
 * A whole theme from one accent colour, in light and dark: every pair of colours that a visitor reads is brought to the
 * contrast that WCAG 2.2 asks for, whatever colour somebody's brand has.
 */

/** Linear red, green and blue, 0 to 1. */
type Rgb = readonly [number, number, number];

/** The tokens that carry colour, as `#rrggbb`. */
export interface Scheme {
  readonly surface: string;
  readonly 'surface-raised': string;
  readonly text: string;
  readonly 'text-muted': string;
  readonly border: string;
  readonly accent: string;
  readonly 'accent-text': string;
  readonly focus: string;
}

export interface Theme {
  readonly light: Scheme;
  readonly dark: Scheme;
}

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for edges of controls and the focus ring. A little more, so that rounding takes nothing away. */
const READABLE = 4.55;
const VISIBLE = 3.05;
const COMFORTABLE = 10;
/** Text that steps back is still read at length. */
const QUIET = 5.5;
const STEPS = 50;

const WHITE: Rgb = [1, 1, 1];
const BLACK: Rgb = [0, 0, 0];

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const encoded = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

const ratio = (one: Rgb, other: Rgb) => {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
};

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Rgb;
const hexOf = (colour: Rgb) =>
  `#${colour
    .map((light) =>
      Math.round(255 * encoded(light))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** A share of one colour in another, mixed as the eye sees it. */
const mixed = (colour: Rgb, other: Rgb, share: number): Rgb =>
  colour.map((light, channel) => linear(encoded(light) * (1 - share) + encoded(other[channel]!) * share)) as unknown as Rgb;

/** The colour itself, or as much of it as stands out from every ground; `towards` stands out most. */
const standingOut = (colour: Rgb, towards: Rgb, least: number, grounds: readonly Rgb[]): Rgb => {
  for (let step = 0; step < STEPS; step++) {
    // What will be written down is judged, not what was computed.
    const candidate = rgbOf(hexOf(mixed(colour, towards, step / STEPS)));
    if (grounds.every((ground) => ratio(candidate, ground) >= least)) return candidate;
  }
  return towards;
};

const schemeOf = (accent: Rgb, ground: Rgb, ink: Rgb, tint: number): Scheme => {
  const surface = ground;
  const raised = rgbOf(hexOf(mixed(ground, accent, tint)));
  const grounds = [surface, raised];
  const strong = standingOut(accent, ink, READABLE, grounds);
  const [paper, print] = ratio(WHITE, strong) >= ratio(BLACK, strong) ? [WHITE, BLACK] : [BLACK, WHITE];
  const colours: Record<keyof Scheme, Rgb> = {
    surface,
    'surface-raised': raised,
    text: standingOut(mixed(accent, ink, 0.8), ink, COMFORTABLE, grounds),
    'text-muted': standingOut(mixed(mixed(accent, ink, 0.6), ground, 0.3), ink, QUIET, grounds),
    border: standingOut(mixed(accent, ground, 0.6), ink, VISIBLE, grounds),
    accent: strong,
    'accent-text': standingOut(mixed(paper, print, 0.04), paper, READABLE, [strong]),
    focus: strong,
  };
  return Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, hexOf(colour)])) as unknown as Scheme;
};

const DARK_GROUND = '#14181d';

/** The theme of an accent given as `#rrggbb` or `#rgb`; undefined for anything else. */
export const themeOf = (accent: string): Theme | undefined => {
  const long = /^#[\da-f]{3}$/i.test(accent) ? accent.replace(/[\da-f]/gi, '$&$&') : accent;
  if (!/^#[\da-f]{6}$/i.test(long)) return undefined;
  const colour = rgbOf(long);
  return { light: schemeOf(colour, WHITE, BLACK, 0.05), dark: schemeOf(colour, rgbOf(DARK_GROUND), WHITE, 0.1) };
};

/** Contrast of two colours given as `#rrggbb`, 1 to 21, by WCAG 2.2. */
export const contrast = (one: string, other: string) => ratio(rgbOf(one), rgbOf(other));
