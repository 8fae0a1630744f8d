/** A stepper about Norda, and what a visitor does with it. */
import { html } from '@open-wc/testing';
import type { Dataset } from '../../src/domain/dataset.js';
import '../../src/elements/eligibility-check/define.js';
import type { EligibilityCheck } from '../../src/elements/eligibility-check/eligibility-check.js';
import { norda, WEDNESDAY_AT } from './dataset.js';
import { fakeNetwork } from './fetch.js';
import { all, eventually, one, placed, shown, textOf } from './page.js';

export const SRC = '/norda/ics.json';

export const check = async (attributes: Record<string, string> = {}, data: Dataset = norda()): Promise<EligibilityCheck> => {
  fakeNetwork({ [SRC]: data });
  const element = placed<EligibilityCheck>(html`<ics-eligibility-check src=${SRC} at=${WEDNESDAY_AT}></ics-eligibility-check>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return shown(element);
};

export const title = (element: Element) => textOf(all(element, '[part=name]')[0]);

export const button = (element: Element, words: string) => {
  const found = all<HTMLButtonElement>(element, 'button').find((candidate) => textOf(candidate).startsWith(words));
  if (!found) throw new Error(`no button "${words}" in: ${textOf(element)}`);
  return found;
};

export const press = async (element: EligibilityCheck, words: string) => {
  button(element, words).click();
  await element.updateComplete;
};

export const answer = async (element: EligibilityCheck, option: string) => {
  one<HTMLInputElement>(element, `input[value="${option}"]`).click();
  await press(element, 'Continue');
};

/** Types where one lives, once that question is there. */
export const live = async (element: EligibilityCheck, place: string) => {
  await eventually(() => all(element, '[role=combobox]').length, 'there is a place to type');
  const field = one<HTMLInputElement>(element, '[role=combobox]');
  field.value = place;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await press(element, 'Continue');
};

export const outcome = async (element: EligibilityCheck) => {
  await eventually(() => all(element, '[part=outcome]').length, 'the outcome shows');
  await element.updateComplete;
  return one(element, '[part=outcome]');
};

/** A worker who is asked for the place. */
export const worker = async (attributes: Record<string, string> = {}) => {
  const element = await check(attributes);
  await answer(element, 'yes');
  await answer(element, 'work');
  return element;
};

/** The plan of a worker whom a centre serves, with something unfolded. */
export const planned = async (summary?: string, attributes: Record<string, string> = {}) => {
  const element = await worker(attributes);
  await live(element, 'nordville');
  await outcome(element);
  if (summary) await unfolded(element, summary);
  return element;
};

export const unfolded = async (element: EligibilityCheck, summary: string) => {
  const fold = all<HTMLDetailsElement>(element, 'details').find((one) => textOf(one.querySelector('summary')).includes(summary))!;
  fold.open = true;
  await eventually(() => fold.children.length > 1 && !fold.querySelector('.waiting'), `"${summary}" unfolds`);
  await element.updateComplete;
  return fold;
};

/** Opens why each step stands in the plan, and on whose word. */
export const reasoned = async (element: EligibilityCheck) => {
  for (const fold of all<HTMLDetailsElement>(element, '.why')) fold.open = true;
  await eventually(() => all(element, '.why dl').length > 0, 'the reasons unfold');
  await element.updateComplete;
};
