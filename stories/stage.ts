/** Puts a story on a page that is as the toolbar says. */
import type { Decorator } from '@storybook/web-components-vite';

/** A page with a main landmark and a heading: what a widget stands in on any good page. */
export const stage: Decorator = (story, { globals, viewMode, title, name, args }) => {
  const { locale, scheme, width, text, clock } = globals as Record<string, string>;
  const page = document.documentElement;
  page.lang = locale!;
  page.dir = locale!.startsWith('ar') ? 'rtl' : 'ltr';
  page.style.colorScheme = scheme!;
  page.style.fontSize = `${text}%`;

  const content = story() as HTMLElement;
  if (clock && !args.at) for (const element of elementsIn(content)) if (!element.hasAttribute('at')) element.setAttribute('at', clock);

  const room = document.createElement(viewMode === 'story' ? 'main' : 'div');
  room.className = 'stage';
  if (width !== 'full') room.style.maxInlineSize = `${width}px`;
  if (viewMode === 'story') {
    const heading = Object.assign(document.createElement('h1'), { className: 'stage-name', textContent: `${title}: ${name}` });
    heading.lang = 'en';
    heading.dir = 'ltr';
    room.append(heading);
  }
  room.append(content);
  return room;
};

const elementsIn = (content: HTMLElement) =>
  [content, ...content.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('ics-'));
