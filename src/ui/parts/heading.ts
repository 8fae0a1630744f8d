/** A heading of the level that the host page wants. */
import { html, type TemplateResult } from 'lit';

/** `deeper` levels below the host's wish; a wish that is not 2 to 6 is 2. Focusable by script, for those who move there. */
export const heading = (
  wish: string | null | undefined,
  part: string,
  content: unknown,
  className = 'name',
  deeper = 0,
): TemplateResult => {
  const level = Math.min(6, (/^[2-6]$/.test(wish ?? '') ? Number(wish) : 2) + deeper);
  if (level === 2) return html`<h2 class=${className} part=${part} tabindex="-1">${content}</h2>`;
  if (level === 3) return html`<h3 class=${className} part=${part} tabindex="-1">${content}</h3>`;
  if (level === 4) return html`<h4 class=${className} part=${part} tabindex="-1">${content}</h4>`;
  if (level === 5) return html`<h5 class=${className} part=${part} tabindex="-1">${content}</h5>`;
  return html`<h6 class=${className} part=${part} tabindex="-1">${content}</h6>`;
};
