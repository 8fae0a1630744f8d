/** A finder on the page, with the country that nobody has been to, and what visitors do with it. */
import { html } from 'lit';
import '../../src/elements/center-finder/define.js';
import type { CenterFinder } from '../../src/elements/center-finder/center-finder.js';
import type { Center, Dataset } from '../../src/domain/dataset.js';
import { norda, WEDNESDAY_AT } from './dataset.js';
import { fakeNetwork } from './fetch.js';
import { all, eventually, one, placed, shown, textOf } from './page.js';

export const SRC = '/norda/ics.json';

export const finder = (attributes: Record<string, string> = {}, data: Dataset = norda()): Promise<CenterFinder> => {
  fakeNetwork({ [SRC]: data });
  const element = placed<CenterFinder>(html`<ics-center-finder src=${SRC} at=${WEDNESDAY_AT}></ics-center-finder>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return shown(element);
};

/** Types into the field, as a keyboard does. */
export const type = (element: Element, text: string) => {
  const field = one<HTMLInputElement>(element, '[role=combobox]');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

export const answerOf = (element: Element) => textOf(one(element, '[part~=answer]'));

/** Types, presses the button, and waits for the answer: the code that finds it may still be on its way. */
export const search = async (element: CenterFinder, query: string): Promise<string> => {
  type(element, query);
  one<HTMLButtonElement>(element, '[part~=search] button:not([type])').click();
  await element.updateComplete;
  await eventually(() => !all(element, '[part~=answer] .waiting').length, 'the answer is there');
  return answerOf(element);
};

/** The button that is called so, or begins so. */
export const button = (element: Element, label: string): HTMLButtonElement => {
  const found = all<HTMLButtonElement>(element, 'button').find((candidate) => textOf(candidate).startsWith(label));
  if (!found) throw new Error(`there is no button "${label}"`);
  return found;
};

/** The names in the list, in its order. */
export const names = (element: Element): string[] => all(element, '[part~=item] [part~=name]').map(textOf);

/** As many centres as wanted, a hundredth of a degree apart on a line to the north, named "Desk 1", "Desk 2" … */
export const desks = (count: number, more: (index: number) => Partial<Center> = () => ({})): Center[] => {
  const [harbour] = norda().centers;
  return Array.from({ length: count }, (_, index) => ({
    ...harbour!,
    id: `desk-${index + 1}`,
    name: { en: `Desk ${index + 1}` },
    also: [],
    point: { ...harbour!.point!, lat: 40 + index / 100 },
    ...more(index),
  }));
};
