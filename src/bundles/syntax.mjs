/** What the build plugins that read code have in common: walking through a syntax tree, and changing places of the text. */

/** Meets every node of a syntax tree. */
export const visit = (node, meet) => {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) return node.forEach((child) => visit(child, meet));
  if (typeof node.type === 'string') meet(node);
  for (const [key, child] of Object.entries(node)) if (key !== 'start' && key !== 'end') visit(child, meet);
};

/** The code with its edits made. From the last to the first, so that every position still holds when it is reached. */
export const edited = (code, edits) =>
  edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, after }) => text.slice(0, start) + after(text.slice(start, end)) + text.slice(end), code);
