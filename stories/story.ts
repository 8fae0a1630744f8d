/** How stories are made, and how they act: on what visitors act on, and in any language. */
import { waitFor } from 'storybook/test';
import type { LitElement } from 'lit';

type Args = Record<string, unknown>;
type Stage = { canvasElement: HTMLElement };

/** An element with the args as its attributes; `fallback` is what its author wrote inside. */
export const element =
  (tag: string, fallback = '') =>
  (args: Args) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(args)) if (typeof value === 'string' && value !== '') made.setAttribute(name, value);
    made.innerHTML = fallback;
    return made;
  };

/** What to copy from a story: the bare tag, without the moment that the story is frozen in. */
export const snippet = (code: string) => code.replace(/ at="[^"]*"/g, '');

/** The element of a story. */
export const shown = ({ canvasElement }: Stage) =>
  [...canvasElement.querySelectorAll<LitElement>('*')].find(({ localName }) => localName.startsWith('ics-'))!;

/** What a selector finds inside the story's element, as soon as it is there. */
export const found = <Found extends HTMLElement = HTMLElement>(stage: Stage, selector: string): Promise<Found> =>
  waitFor(
    () => {
      const match = shown(stage).shadowRoot?.querySelector<Found>(selector);
      if (!match) throw new Error(`${selector} is not there yet`);
      return match;
    },
    { timeout: 5000 },
  );

/** A play that proves that the story shows what it promises. */
export const shows = (selector: string) => async (stage: Stage) => void (await found(stage, selector));

/** Types into the field with suggestions, as a keyboard does. */
export const type = async (stage: Stage, text: string) => {
  const field = await found<HTMLInputElement>(stage, 'input[role=combobox]');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await shown(stage).updateComplete;
};

/** Presses the button that sends the form. */
export const send = async (stage: Stage) => (await found<HTMLFormElement>(stage, 'form')).requestSubmit();

/** Answers questions in turn: question id → option id. */
export const answer = async (stage: Stage, answers: Record<string, string>) => {
  for (const [question, option] of Object.entries(answers)) {
    (await found<HTMLInputElement>(stage, `input[name="${question}"][value="${option}"]`)).click();
    await send(stage);
  }
};

/** Waits until every element of a story shows its content or its apology, and nothing moves any more. */
export const settled = async (canvas: HTMLElement) => {
  const elements = [...canvas.querySelectorAll<LitElement>('*')].filter(({ localName }) => localName.startsWith('ics-'));
  await waitFor(
    () => {
      for (const one of elements) if (one.matches(':state(loading)')) throw new Error(`<${one.localName}> is still loading`);
    },
    { timeout: 5000 },
  );
  let before: string | undefined;
  for (let calm = 0; calm < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const now = elements.map(({ shadowRoot }) => shadowRoot?.innerHTML).join();
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
};
