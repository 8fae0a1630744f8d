import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { basics } from '../../src/ui/basics.js';
import { ComboboxController, comboboxStyles, type ComboboxOption } from '../../src/ui/combobox.js';
import { tokens } from '../../src/ui/tokens.js';
import { pressWith } from '../fakes/engine.js';
import { all, one, placed } from '../fakes/page.js';

/** The many begin with m: more than the list shows at once. */
const NAMES = ['Aston', 'Astley', 'Aspen', ...Array.from({ length: 20 }, (_, index) => `Many ${index + 1}`)];

class Field extends LitElement {
  static override styles = [tokens, basics, comboboxStyles];

  chosen: ComboboxOption[] = [];
  submitted: string[] = [];
  asked: string[] = [];
  readonly combobox = new ComboboxController(this, {
    optionsFor: (typed) => {
      this.asked.push(typed);
      const names = typed === '' ? [] : NAMES.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
      return names.map((label) => ({ id: label, label, ...(label === 'Aspen' && { lang: 'eo', hint: 'town' }) }));
    },
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
const options = (element: Element) => all(element, '[role=option]').map(labelOf);
const labelOf = (option: Element) => option.firstElementChild!.textContent!;
/** The option that a screen reader reads, by the attributes alone. */
const active = (element: Element) => {
  const id = input(element).getAttribute('aria-activedescendant');
  const option = id ? element.shadowRoot!.getElementById(id) : null;
  if (id && option?.getAttribute('aria-selected') !== 'true') throw new Error(`${id} is active and not selected`);
  return option ? labelOf(option) : undefined;
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

  it('empties the field on a second Escape, and lets a third through, for the dialog it may stand in', async () => {
    const element = await focused();
    const prevented: boolean[] = [];
    element.addEventListener('keydown', ({ key, defaultPrevented }) => key === 'Escape' && prevented.push(defaultPrevented));
    await typed(element, 'as');
    await keys(element, 'Escape', 'Escape');
    expect([input(element).value, element.combobox.text, isOpen(element)]).to.deep.equal(['', '', false]);
    await keys(element, 'Escape');
    expect(prevented).to.deep.equal([true, true, false]);
  });

  it('empties the field on the first Escape when there is nothing to close', async () => {
    const element = await focused();
    await typed(element, 'zzz');
    await keys(element, 'Escape');
    expect(input(element).value).to.equal('');
  });

  it('leaves Home, End and the sideways arrows to the caret, and the visitor in the text', async () => {
    const element = await focused();
    await typed(element, 'as');
    for (const [key, caret] of [
      ['Home', 0],
      ['ArrowRight', 1],
      ['End', 2],
      ['ArrowLeft', 1],
    ] as const) {
      await keys(element, 'ArrowDown');
      expect(active(element), key).not.to.equal(undefined);
      await keys(element, key);
      expect([input(element).selectionStart, active(element), isOpen(element)], key).to.deep.equal([caret, undefined, true]);
    }
    await keys(element, 'Escape', 'Home');
    expect(isOpen(element), 'it opens nothing').to.equal(false);
  });

  it('keeps the active option when a key is pressed that means nothing, like that which hushes a screen reader', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'ArrowDown', 'Control', 'Shift');
    expect(active(element)).to.equal('Aston');
  });

  it('opens on Alt with arrow down, with no option active, and closes on Alt with arrow up', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'Escape');
    await pressWith('Alt', 'ArrowDown');
    await element.updateComplete;
    expect([isOpen(element), active(element)]).to.deep.equal([true, undefined]);
    await pressWith('Alt', 'ArrowUp');
    await element.updateComplete;
    expect([isOpen(element), input(element).value]).to.deep.equal([false, 'as']);
  });

  it('opens on an arrow at its first option, or its last', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'Escape', 'ArrowDown');
    expect(active(element)).to.equal('Aston');
    await keys(element, 'Escape', 'ArrowUp');
    expect(active(element)).to.equal('Aspen');
  });

  it('stays closed on arrows when there is nothing to open', async () => {
    const element = await focused();
    await keys(element, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown');
    expect([isOpen(element), active(element)]).to.deep.equal([false, undefined]);
    await typed(element, 'as');
    await keys(element, 'ArrowDown');
    expect(active(element)).to.equal('Aston');
  });

  it('leaves all keys to an input method while it composes', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'ArrowDown');
    for (const composing of [{ isComposing: true }, { keyCode: 229 }])
      for (const key of ['Enter', 'Escape', 'ArrowDown', 'Home']) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...composing });
        input(element).dispatchEvent(event);
        await element.updateComplete;
        expect([event.defaultPrevented, active(element), input(element).value], key).to.deep.equal([false, 'Aston', 'as']);
      }
    expect([element.chosen, element.submitted]).to.deep.equal([[], []]);
  });

  it('writes nothing into the field that stands there already: that would end what an input method composes', async () => {
    const element = await focused();
    const field = input(element);
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    const written: string[] = [];
    Object.defineProperty(field, 'value', {
      get: () => get!.call(field) as string,
      set(value: string) {
        written.push(value);
        set!.call(field, value);
      },
    });
    await typed(element, 'asp');
    expect(written).to.deep.equal([]);
    await keys(element, 'ArrowDown', 'Enter');
    expect(written).to.deep.equal(['Aspen']);
  });

  it('closes when the focus leaves', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'Tab');
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('button');
  });

  it('takes no option on Tab, which leaves the field at once however long the list is', async () => {
    const element = await focused();
    await typed(element, 'm');
    expect(one(element, '[role=listbox]').scrollHeight).to.be.above(one(element, '[role=listbox]').clientHeight);
    await keys(element, 'ArrowDown', 'Tab');
    expect([input(element).value, isOpen(element)]).to.deep.equal(['m', false]);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('button');
  });

  const middleOf = (element: Element): [number, number] => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };

  it('takes an option with the mouse on release and keeps the focus in the field', async () => {
    const element = await focused();
    await typed(element, 'as');
    await sendMouse({ type: 'move', position: middleOf(all(element, '[role=option]')[1]!) });
    await sendMouse({ type: 'down' });
    await element.updateComplete;
    expect([input(element).value, isOpen(element)], 'one may still move away').to.deep.equal(['as', true]);
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    expect([input(element).value, isOpen(element)]).to.deep.equal(['Astley', false]);
    expect(element.shadowRoot!.activeElement?.id).to.equal('query');
    expect(element.chosen.map(({ id }) => id)).to.deep.equal(['Astley']);
  });

  it('takes an option by a click alone, as screen readers and voices do', async () => {
    const element = await focused();
    await typed(element, 'as');
    all(element, '[role=option]')[2]!.click();
    await element.updateComplete;
    expect([input(element).value, isOpen(element)]).to.deep.equal(['Aspen', false]);
  });

  it('brings the active option into view inside its list, and leaves the page where it is', async () => {
    const element = await focused();
    const space = document.createElement('div');
    space.style.blockSize = '3000px';
    document.body.append(space);
    element.before(space.cloneNode());
    try {
      await typed(element, 'm');
      // The list hangs out of the window, where only a scrolled page would show it.
      window.scrollTo(0, element.getBoundingClientRect().bottom + scrollY - innerHeight + 10);
      const before = scrollY;
      const list = one(element, '[role=listbox]');
      for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
        await keys(element, key);
        const option = one(element, '[aria-selected=true]').getBoundingClientRect();
        const frame = list.getBoundingClientRect();
        expect(option.top, key).to.be.at.least(frame.top - 1);
        expect(option.bottom, key).to.be.at.most(frame.bottom + 1);
        expect(scrollY, key).to.equal(before);
      }
    } finally {
      space.remove();
      element.previousElementSibling?.remove();
    }
  });

  it('says what an option is beside its label, which has its own language', async () => {
    const element = await focused();
    await typed(element, 'as');
    const [aston, , aspen] = all(element, '[role=option]');
    expect(aspen!.textContent!.trim().replace(/\s+/g, ' ')).to.equal('Aspen town');
    const label = aspen!.querySelector('[lang]')!;
    expect([label.getAttribute('lang'), label.textContent]).to.deep.equal(['eo', 'Aspen']);
    expect(aston!.textContent!.trim()).to.equal('Aston');
    expect(aston!.querySelector('[lang]')).to.equal(null);
    await keys(element, 'ArrowUp', 'Enter');
    expect(input(element).value).to.equal('Aspen');
  });

  it('suits the keyboards of telephones: no capitals, no corrections, and a key that searches', async () => {
    const element = await focused();
    const attributes = ['type', 'enterkeyhint', 'autocomplete', 'autocapitalize', 'autocorrect', 'spellcheck'];
    expect(attributes.map((name) => input(element).getAttribute(name))).to.deep.equal(['text', 'search', 'off', 'off', 'off', 'false']);
  });

  it('lets the suggestions be prepared when the visitor comes to it, before the first key', async () => {
    const element = await focused();
    expect(element.asked).to.deep.equal(['']);
  });

  it('lets them be prepared as well when what knows them comes after the visitor', async () => {
    const element = await focused();
    element.requestUpdate();
    await element.updateComplete;
    expect(element.asked).to.deep.equal(['', '']);
    one(element, 'input').blur();
    await element.updateComplete;
    element.asked.length = 0;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.asked).to.deep.equal([]);
  });

  it('fits 320 px, and has around its active option a line that shows where colours are forced', async () => {
    const element = await focused();
    element.style.inlineSize = '300px';
    await typed(element, 'm');
    await keys(element, 'ArrowDown');
    expect(one(element, '[role=listbox]').getBoundingClientRect().width).to.be.at.most(300);
    expect(element.scrollWidth).to.be.at.most(300);
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one(element, '[aria-selected=true]'));
    expect([outlineStyle, outlineWidth, outlineOffset], 'inside: the list cuts off what is outside').to.deep.equal([
      'solid',
      '2px',
      '-2px',
    ]);
    expect(getComputedStyle(all(element, '[aria-selected=false]')[1]!).outlineStyle).to.equal('none');
  });

  it('forgets the active option when the text changes', async () => {
    const element = await focused();
    await typed(element, 'as');
    await keys(element, 'ArrowDown');
    await typed(element, 't');
    expect([active(element), options(element)]).to.deep.equal([undefined, ['Aston', 'Astley']]);
  });
});
