/** Frames an element of the page without touching it, with a button that leads back. */
import { made } from './doctor-view.js';
import type { Words } from './doctor-words.js';

/** Room around what is framed, in pixels. */
const AROUND = 4;

/** Shows where the element is, and calls back when the editor has seen it. */
export const pointAt = (element: Element, root: ShadowRoot, words: Words, back: () => void): void => {
  const shown = withBox(element);
  const frame = made('div', { className: 'frame' });
  const button = made('button', { type: 'button', className: 'first' }, words.back);
  const bar = made('div', { className: 'bar', lang: root.querySelector('dialog')?.lang ?? '' });
  if (shown !== element) bar.append(made('span', {}, words.hidden));
  bar.append(button);
  const follow = () => {
    const { left, top, width, height } = shown.getBoundingClientRect();
    const box = { left: left - AROUND, top: top - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
    // By properties, which a policy against style attributes allows.
    for (const [name, value] of Object.entries(box)) frame.style.setProperty(name, `${value}px`);
  };
  const done = () => {
    removeEventListener('scroll', follow, true);
    removeEventListener('resize', follow);
    frame.remove();
    bar.remove();
    back();
  };
  button.addEventListener('click', done);
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Else the same key would close the dialog that it leads back to.
    event.preventDefault();
    done();
  });
  addEventListener('scroll', follow, true);
  addEventListener('resize', follow);
  root.append(frame, bar);
  shown.scrollIntoView({ block: 'center', inline: 'nearest' });
  follow();
  button.focus({ preventScroll: true });
};

/** The element, or the nearest around it that can be seen. */
const withBox = (element: Element): Element => {
  let at = element;
  while (!at.getClientRects().length && at.parentElement) at = at.parentElement;
  return at;
};
