/** Lets forms be sent in a frame whose sandbox forbids forms: a browser then drops the event without a word. */

const sender = (event: Event) =>
  event
    .composedPath()
    .find((node): node is HTMLButtonElement => node instanceof HTMLButtonElement && node.type === 'submit' && !!node.form);

/**
 * Tells a form of its own button, by mouse or by Enter in a field, which browsers turn into a click. The forms of the
 * kit send nothing anywhere: whoever listens takes what was said.
 */
export const tellForms = (): void =>
  addEventListener('click', (event) => {
    const button = event.defaultPrevented ? undefined : sender(event);
    if (!button) return;
    event.preventDefault();
    button.form!.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }));
  });
