/** What the check shows, as nodes: built by append alone, so that it works on pages that demand Trusted Types. */
import type { Finding, PageDescription } from './description.js';
import { partsOf, type Words } from './doctor-words.js';
import { cureOf, soundOf } from './report.js';

/** An element with properties and children. */
export const made = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** What the buttons of a finding do. */
export interface Actions {
  show(place: number, button: HTMLElement): void;
  copy(text: string): void;
}

/** The findings, or only what is all right. */
export const bodyOf = (findings: readonly Finding[], page: PageDescription, time: string, words: Words, actions: Actions): Node[] => {
  const sound = made('ul', { className: 'sound', role: 'list' }, ...soundOf(page, time, words).map((line) => made('li', {}, line)));
  if (!findings.length) return [sound];
  return [made('ol', { role: 'list' }, ...findings.map((finding) => itemOf(finding, page, words, actions))), sound];
};

const itemOf = (finding: Finding, { places }: PageDescription, words: Words, actions: Actions) => {
  const { is, weight, named, mend, detail, place } = finding;
  const item = made(
    'li',
    {},
    made('p', { className: `weight ${weight}` }, words[weight]),
    made('h3', {}, ...sentence(words.faults[is][0], named)),
    made('p', {}, ...sentence(cureOf(finding, words), named)),
  );
  item.dataset.fault = is;
  if (mend) item.append(lineOf(mend, words, actions));
  if (detail) item.append(made('p', { className: 'detail' }, `${words.message}: `, made('q', { lang: 'en' }, detail)));
  if (place !== undefined) item.append(...whereOf(place, places[place]!.path, words, actions));
  return item;
};

/** Names stand out from the words around them: they are what the page says, or should. */
const sentence = (text: string, named: Finding['named']): (Node | string)[] =>
  partsOf(text, named).map((part, at) => (at % 2 ? made('code', {}, part) : part));

const lineOf = (line: string, words: Words, { copy }: Actions) => {
  const button = made('button', { type: 'button', className: 'small', onclick: () => copy(line) }, words.copyLine);
  // Several buttons say the same: which line each of them copies is heard.
  button.ariaLabel = `${words.copyLine}: ${line}`;
  return made('div', { className: 'mend' }, made('pre', {}, made('code', {}, line)), button);
};

const whereOf = (place: number, path: string, words: Words, { show }: Actions) => {
  const button = made('button', { type: 'button', className: 'link' }, words.show);
  button.ariaLabel = `${words.show}: ${path}`;
  button.addEventListener('click', () => show(place, button));
  return [made('p', { className: 'place' }, made('span', {}, `${words.where}: `, made('code', {}, path)), button)];
};
