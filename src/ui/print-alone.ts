/** Prints one element alone: the page around it steps aside while the paper is made. */

/** What holds the element: it shows nothing of its own, and neither clips nor moves what it holds. */
const FRAME = `visibility: hidden !important; display: block !important; position: static !important; float: none !important;
  inline-size: auto !important; block-size: auto !important; max-block-size: none !important; max-inline-size: none !important;
  margin: 0 !important; border: 0 !important; padding: 0 !important; overflow: visible !important; columns: auto !important;
  background: none !important; box-shadow: none !important; transform: none !important; opacity: 1 !important; filter: none !important;`;

/** The element and what holds it, up to the page, through slots and shadow roots. */
const pathOf = (element: Element): Element[] => {
  const { parentElement } = element;
  const root = element.getRootNode();
  const holder = element.assignedSlot ?? parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return [element, ...(holder ? pathOf(holder) : [])];
};

const placeIn = (siblings: Iterable<Element>, element: Element) => [...siblings].indexOf(element) + 1;

/** For each root, the rules that leave nothing visible but the way to the element. Places tell, because nothing is marked. */
const sheetsFor = (path: readonly Element[]): Map<Document | ShadowRoot, string> => {
  const rules = new Map<Document | ShadowRoot, string>();
  for (const element of path) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const { parentNode } = element;
    if (!parentNode || element === document.documentElement) continue;
    const within = parentNode === root ? ':host' : selectorOf(parentNode as Element);
    const place = placeIn((parentNode as ParentNode).children, element);
    const isTarget = element === path[0];
    rules.set(
      root,
      `${rules.get(root) ?? ''}
      ${within} > :not(:nth-child(${place})) { display: none !important; }
      ${within} > :nth-child(${place}) { ${isTarget ? 'visibility: visible !important; break-before: auto !important;' : FRAME} }`,
    );
  }
  return rules;
};

/** "html > :nth-child(2) > :nth-child(1)", from the root of the tree that the element is in. */
const selectorOf = (element: Element): string => {
  const { parentNode } = element;
  if (element === document.documentElement) return 'html';
  if (!(parentNode instanceof Element)) return `:host > :nth-child(${placeIn((parentNode as ParentNode).children, element)})`;
  return `${selectorOf(parentNode)} > :nth-child(${placeIn(parentNode.children, element)})`;
};

/** Opens the print dialogue. The page is as it was after the paper is made, or when nothing was printed. */
export const printAlone = (element: Element): void => {
  const laid = [...sheetsFor(pathOf(element))].map(([root, rules]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { ${rules} }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return { root, sheet };
  });
  const lift = () => {
    for (const { root, sheet } of laid) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  addEventListener('afterprint', lift, { once: true });
  try {
    window.print();
  } catch {
    // Where nothing can be printed, the page must not be left as paper.
    lift();
  }
};
