/** Tiptap as it comes, and with what Umbraco 16 adds to it: div, span, and class, id and data-* on everything, but no lang. */
import { Editor, Extension, Mark, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const Div = Node.create({
  name: 'div',
  priority: 50,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
});

const Span = Mark.create({
  name: 'span',
  parseHTML: () => [{ tag: 'span' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

const attribute = (name) => ({
  default: null,
  parseHTML: (element) => element.getAttribute(name),
  renderHTML: (attributes) => (attributes[name] === null ? {} : { [name]: attributes[name] }),
});

const data = {
  default: null,
  parseHTML: (element) =>
    Object.fromEntries([...element.attributes].filter(({ name }) => name.startsWith('data-')).map(({ name, value }) => [name, value])),
  renderHTML: ({ data: written }) => written ?? {},
};

const Everywhere = Extension.create({
  name: 'everywhere',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem', 'div', 'span', 'link'],
      attributes: { class: attribute('class'), id: attribute('id'), data },
    },
  ],
});

const through = (extensions) => (html) => {
  const editor = new Editor({ element: document.createElement('div'), extensions, content: html });
  const kept = editor.getHTML();
  editor.destroy();
  return kept;
};

/** Runs in a page. */
export const tiptap = {
  'starter-kit': through([StarterKit]),
  'umbraco-16': through([StarterKit, Div, Span, Everywhere]),
};
