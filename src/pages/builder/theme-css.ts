/** A theme as a style sheet, for the page of the host and for the preview. */
import { themeOf, type Scheme, type Theme } from './theme.js';

const declarations = (scheme: Scheme) => Object.entries(scheme).map(([name, colour]) => `  --ics-color-${name}: ${colour};`);

const both = ({ light, dark }: Theme) =>
  Object.entries(light).map(([name, colour]) => `    --ics-color-${name}: light-dark(${colour}, ${dark[name as keyof Scheme]});`);

/**
 * Custom properties on the widgets: light colours for browsers that know nothing better, then those of the page's
 * `color-scheme`. Empty without an accent and a font.
 * @param accent `#rrggbb`, or empty
 * @param font families as in CSS, or empty
 */
export const themeSheet = (accent: string, font: string, tags: readonly string[]): string => {
  const theme = themeOf(accent);
  if (!theme && !font) return '';
  const selector = `:is(${tags.join(', ')})`;
  const rules = [...(theme ? declarations(theme.light) : []), ...(font ? [`  --ics-font: ${font};`] : [])];
  const adaptive = theme ? ['@supports (color: light-dark(#000, #fff)) {', `  ${selector} {`, ...both(theme), '  }', '}'] : [];
  return [`${selector} {`, ...rules, '}', ...adaptive].join('\n');
};
