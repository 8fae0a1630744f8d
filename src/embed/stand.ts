/**
 * Where in a text a link may become a widget.
 *
 * A web editor who puts a link on a line of its own wants the widget there; one who writes "use the centre finder to …"
 * wants a sentence with a link. So a widget that is a block takes the place of a link only where that link is alone
 * between the edges of its block, line breaks and other blocks; bold or italic letters around it count as the link. The
 * opening hours are a few words, and stand in a sentence as well. In a menu, a heading, a label or a button a link stays
 * a link: the page needs it as one.
 */

/** Marks an element that was put there, for copies of a page that were taken with it. */
export const MARK = 'data-ics-mounted';

/** Parts of a page that are made of links, or name something else. */
const LINKS_ONLY = 'nav,[role=navigation],menu,[role=menu],h1,h2,h3,h4,h5,h6,[role=heading],label,legend,caption,summary,button,pre,code';

/** Letters set in another way, with nothing else inside. */
const DRESS = 'b,strong,i,em,u,span,small,font,mark';

/** What makes an element more than the space between two words. */
const SEEN = 'img,svg,picture,video,audio,canvas,iframe,object,input,select,textarea,button';

/** The node whose place the widget takes: the link, or the letters' dress around it; undefined where it stays a link. */
export const standOf = (link: Element, isInline: boolean): HTMLElement | undefined => {
  if (link.closest(LINKS_ONLY)) return undefined;
  let stand = link as HTMLElement;
  while (stand.parentElement?.matches(DRESS) && isAlone(stand)) stand = stand.parentElement;
  return isInline || isAlone(stand) ? stand : undefined;
};

const isAlone = (node: Element) => endsLine(node, 'previousSibling') && endsLine(node, 'nextSibling');

/** Whether nothing that shows is between a node and the edge of its line. */
const endsLine = (node: Node, direction: 'previousSibling' | 'nextSibling'): boolean => {
  for (let next = node[direction]; next; next = next[direction]) {
    const is = kindOf(next);
    if (is !== 'nothing') return is === 'edge';
  }
  // At the end of the dress, its own neighbours are the link's.
  const { parentElement } = node;
  return !parentElement?.matches(DRESS) || endsLine(parentElement, direction);
};

const kindOf = (node: Node): 'edge' | 'words' | 'nothing' => {
  if (node instanceof Element) {
    const { display } = getComputedStyle(node);
    if (display === 'none') return 'nothing';
    if (node.matches(`br,[${MARK}]`) || !/^(inline|contents)/.test(display)) return 'edge';
    if (node.matches(SEEN) || node.querySelector(SEEN)) return 'words';
  }
  return node.nodeType !== Node.COMMENT_NODE && node.textContent?.trim() ? 'words' : 'nothing';
};
