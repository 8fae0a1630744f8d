/** What an element says, as text that can be pasted anywhere: with its line breaks, its lists, and the addresses of its links. */

/** Beside what only the screen shows: what is pressed, what is folded for other uses, what is hidden. */
const SKIPPED = 'button, input, select, summary, details:not(.kept), svg, style, [aria-hidden=true], [hidden], .sr-only, .screen';
const BLOCKS = /^(p|div|details|li|ol|ul|dl|dt|dd|section|header|footer|h[1-6]|br|tr)$/;

export const plainText = (element: Element): string =>
  said(element)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const said = (node: Node): string => {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node.matches(SKIPPED)) return '';
  const inner = [...node.childNodes].map(said).join('');
  const { localName } = node;
  if (localName === 'a') return linked(inner, node.getAttribute('href') ?? '');
  if (localName === 'dt') return `\n${inner.trim()}: `;
  if (localName === 'dd') return `${inner.trim()}\n`;
  if (localName === 'li' && inner.trim()) return `\n${markOf(node)} ${inner.trim()}\n`;
  if (/^h[1-6]$/.test(localName)) return `\n\n${inner.trim()}\n`;
  return BLOCKS.test(localName) ? `\n${inner}\n` : inner;
};

/** What stands before an item: its number where the order counts. */
const markOf = (item: Element): string => {
  const list = item.parentElement;
  return list?.localName === 'ol' ? `${[...list.children].indexOf(item) + 1}.` : '-';
};

/** A number that is dialled and a mail that is written stand in the words already. */
const linked = (inner: string, href: string) => (/^https?:/.test(href) ? `${inner} (${href})` : inner);
