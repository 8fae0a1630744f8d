import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import { ComboboxController, type ComboboxOption } from '../../src/ui/combobox.js';
import { all, one, placed } from '../fakes/page.js';

const NAMES = ['Aston', 'Astley', 'Aspen'];

class Field extends LitElement {
  chosen: ComboboxOption[] = [];
  submitted: string[] = [];
  readonly combobox = new ComboboxController(this, {
    optionsFor: (typed) =>
      typed === '' ? [] : NAMES.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase())).map((label) => ({ id: label, label })),
    choose: (option) => this.chosen.push(option),
  });
  override render() {
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        this.submitted.push(this.combobox.text);
      }}
    >
      <p id="hint">A name</p>
      ${this.combobox.render({ label: 'Place', describedBy: 'hint' })}<button>Find</button>
    </form>`;
  }
}
customElements.define('test-field', Field);

const focused = async () => {
  const element = placed<Field>(html`<test-field></test-field>`);
  await element.updateComplete;
  input(element).focus();
  return element;
};
const input = (element: Element) => one<HTMLInputElement>(element, 'input');
const keys = async (element: Field, ...presses: string[]) => {
  for (const press of presses) await sendKeys({ press });
  await element.updateComplete;
};
const typed = async (element: Field, type: string) => {
  await sendKeys({ type });
  await element.updateComplete;
};
const options = (element: Element) => all(element, '[role=option]').map((option) => option.textContent!.trim());
/** The option that a screen reader reads, by the attributes alone. */
const active = (element: Element) => {
  const id = input(element).getAttribute('aria-activedescendant');
  const option = id ? element.shadowRoot!.getElementById(id) : null;
  if (id && option?.getAttribute('aria-selected') !== 'true') throw new Error(`${id} is active and not selected`);
  return option?.textContent?.trim();
};
const isOpen = (element: Element) => {
  const expanded = input(element).getAttribute('aria-expanded') === 'true';
  if (expanded === one(element, '[role=listbox]').hidden) throw new Error('aria-expanded and the list disagree');
  return expanded;
};

describe('the combobox', () => {
  it('is accessible closed, open, and with an option active', async () => {
    const element = await focused();
    await expect(element).to.be.accessible();
    await typed(element, 'as');
    await expect(element).to.be.accessible();
    await keys(element, 'ArrowDown');
    await expect(element).to.be.accessible();
  });

  it('has a name, a description and the roles of the pattern', async () => {
    const element = await focused();
    const field = input(element);
    expect(field.getAttribute('role')).to.equal('combobox');
    expect(field.getAttribute('aria-label')).to.equal('Place');
    expect(element.shadowRoot!.getElementById(field.getAttribute('aria-controls')!)?.getAttribute('role')).to.equal('listbox');
    expect(element.shadowRoot!.getElementById(field.getAttribute('aria-describedby')!)?.textContent).to.equal('A name');
  });

  it('opens while one types, with nothing chosen yet', async () => {
    const element = await focused();
    expect(isOpen(element)).to.equal(false);
    await typed(element, 'ast');
    expect([isOpen(element), options(element), active(element)]).to.deep.equal([true, ['Aston', 'Astley'], undefined]);
  });

  it('is closed when nothing begins so', async () => {
    const element = await focused();
    await typed(element, 'zzz');
    expect([isOpen(element), options(element)]).to.deep.equal([false, []]);
  });

  it('walks its options with the arrows, around both ends', async () => {
    const element = await focused();
    await typed(element, 'as');
    const walked: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await keys(element, key);
      walked.push(active(element));
    }
    expect(walked).to.deep.equal(['Aston', 'Astley', 'Aspen', 'Aston', 'Aspen', 'Astley']);
    expect(input(element).value, 'the text stays as typed').to.equal('as');
  });

  it('takes the active option on Enter, without submitting, and submits on the next', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'ArrowDown', 'Enter');
    expect([input(element).value, isOpen(element)]).to.deep.equal(['Aston', false]);
    expect(element.chosen.map(({ id }) => id)).to.deep.equal(['Aston']);
    expect(element.submitted).to.deep.equal([]);
    await keys(element, 'Enter');
    expect(element.submitted).to.deep.equal(['Aston']);
  });

  it('submits what was typed on Enter when no option is active', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'Enter');
    expect([element.submitted, element.chosen]).to.deep.equal([['as'], []]);
  });

  it('closes on Escape and keeps the text', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'ArrowDown', 'Escape');
    expect([isOpen(element), input(element).value, active(element)]).to.deep.equal([false, 'as', undefined]);
    await keys(element, 'ArrowDown');
    expect(isOpen(element), 'an arrow opens it again').to.equal(true);
  });

  it('lets an Escape that closes nothing through, for the dialog it may stand in', async () => {
    const element = await focused();
    let prevented: boolean | undefined;
    element.addEventListener('keydown', (event) => (prevented = event.defaultPrevented));
    await keys(element, 'Escape');
    expect(prevented).to.equal(false);
  });

  it('leaves Home, End and the sideways arrows to the caret', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'Home');
    expect(input(element).selectionStart).to.equal(0);
    await keys(element, 'ArrowRight');
    expect(input(element).selectionStart).to.equal(1);
    await keys(element, 'End');
    expect(input(element).selectionStart).to.equal(2);
    expect(isOpen(element)).to.equal(true);
  });

  it('closes when the focus leaves', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'Tab');
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('button');
  });

  it('takes an option with the mouse and keeps the focus in the field', async () => {
    const element = await focused();
    await typed(element, 'as');
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    all(element, '[role=option]')[1]!.dispatchEvent(press);
    await element.updateComplete;
    expect([input(element).value, isOpen(element), press.defaultPrevented]).to.deep.equal(['Astley', false, true]);
    expect(element.shadowRoot!.activeElement).to.equal(input(element));
  });

  it('forgets the active option when the text changes', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'ArrowDown');
    await typed(element, 't');
    expect([active(element), options(element)]).to.deep.equal([undefined, ['Aston', 'Astley']]);
  });
});
