/** A build plugin that takes the indentation out of html, svg and css literals: nobody reads it in a browser. */
import { edited, visit } from './syntax.mjs';

/** White space around these means nothing in a style sheet, nor does the nought before a decimal point. */
const TIGHT_CSS = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/(?<=[\s:,(-])0(?=\.\d)/g, '');

/** A line break in markup is at most a space, and none before the end of a tag: no element of ours keeps white space. */
const TIGHT_MARKUP = (text) => text.replace(/\s*\n\s*/g, ' ').replace(/ (?=\/?>)/g, '');

export const tightLiterals = {
  name: 'tight-literals',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:html|svg|css)`/.test(code)) return null;
    const edits = [];
    visit(this.parse(code), (node) => {
      if (node.type !== 'TaggedTemplateExpression' || !/^(html|svg|css)$/.test(node.tag.name ?? '')) return;
      if (node.quasi.quasis.some(({ value }) => value.raw.includes('<!--')))
        throw new Error(`tight-literals: ${id} has a comment in a template, which lean-lit.mjs cannot read.`);
      const tight = node.tag.name === 'css' ? TIGHT_CSS : TIGHT_MARKUP;
      for (const { start, end } of node.quasi.quasis) edits.push({ start, end, after: tight });
    });
    return { code: edited(code, edits), map: null };
  },
};
