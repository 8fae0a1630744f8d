import { expect, fixture, html } from '@open-wc/testing';
import { tellForms } from '../../src/embed/sandboxed-forms.js';

/** A frame that runs scripts and forbids forms, as some content systems make it. */
const framed = async (script: string): Promise<readonly string[]> => {
  const told: string[] = [];
  const listen = ({ data }: MessageEvent) => void told.push(String(data));
  addEventListener('message', listen);
  const page = `<form><input name="a"><button>Go</button></form><script>
    document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); parent.postMessage('sent', '*'); });
    ${script}
    document.querySelector('button').click();
    parent.postMessage('clicked', '*');
  </script>`;
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Form" sandbox="allow-scripts"></iframe>`);
  frame.srcdoc = page;
  while (!told.includes('clicked')) await new Promise((done) => setTimeout(done));
  removeEventListener('message', listen);
  return told;
};

describe('a form in a frame that forbids forms', () => {
  it('hears of its button', async () =>
    expect(await framed(`(${String(tellForms)})()`.replace('sender(event)', 'event.target'))).to.deep.equal(['sent', 'clicked']));

  it('would hear nothing without it', async function () {
    // One engine tells the form all the same, and then sends nothing.
    if (/^Apple/.test(navigator.vendor)) return this.skip();
    expect(await framed('')).to.deep.equal(['clicked']);
  });
});
