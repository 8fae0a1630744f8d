/**
 * Small faults of the kind that people make, one at a time, in the text of a TypeScript file: a sign turned, a boundary
 * moved, a word lost, a step left out. A test that notices none of them promises less than it seems to.
 */
import ts from 'typescript';

const { SyntaxKind: Kind } = ts;

/** What may stand in place of an operator. */
const OPERATORS = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '|': ['&'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '??=': ['='],
};

/** What may stand in place of a method; null takes the call out of its chain. */
const METHODS = {
  filter: [null],
  sort: [null],
  reverse: [null],
  slice: [null],
  flatMap: ['map'],
  some: ['every'],
  every: ['some'],
  find: ['findLast'],
  at: [null],
  floor: ['ceil', 'round'],
  ceil: ['floor'],
  min: ['max'],
  max: ['min'],
  sign: ['abs'],
  includes: ['startsWith'],
};

const isLiteral = (node) => ts.isNumericLiteral(node) || ts.isStringLiteralLike(node);
const isBlockOfStatements = (node) => ts.isBlock(node) || ts.isSourceFile(node);
const numbers = (value) => [`${value + 1}`, `${value - 1}`].map((text) => (text.startsWith('-') ? `(${text})` : text));

/** The faults that can be put into one node, as pieces of text to replace: `[from, to, by, kind]`. */
const faultsOf = (node, source) => {
  const textOf = (part) => part.getText(source);
  const whole = (by, kind) => [node.getStart(source), node.end, by, kind];

  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken, right } = node;
    const operator = textOf(operatorToken);
    const swaps = (OPERATORS[operator] ?? []).map((by) => [operatorToken.getStart(source), operatorToken.end, by, 'operator']);
    // `??` may not stand beside `&&` without brackets.
    const bracketed = operator === '??' ? [whole(`(${textOf(left)} && (${textOf(right)}))`, 'operator')] : swaps;
    const halves = ['&&', '||', '??'].includes(operator)
      ? [
          [left.end, node.end, '', 'condition'],
          [node.getStart(source), right.getStart(source), '', 'condition'],
        ]
      : [];
    return [...bracketed, ...halves];
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const by = { [Kind.ExclamationToken]: '', [Kind.MinusToken]: '+', [Kind.PlusToken]: '-' }[node.operator];
    return by === undefined ? [] : [whole(`${by}${textOf(node.operand)}`, 'sign')];
  }
  if (ts.isPostfixUnaryExpression(node)) return [whole(textOf(node).replace('++', '--'), 'sign')];
  const branching = ts.isConditionalExpression(node)
    ? node.condition
    : ts.isIfStatement(node) || ts.isWhileStatement(node)
      ? node.expression
      : undefined;
  const branches = branching ? ['true', 'false'].map((by) => [branching.getStart(source), branching.end, by, 'branch']) : [];
  if (ts.isIfStatement(node) && isBlockOfStatements(node.parent)) return [...branches, whole(';', 'statement')];
  if (branching) return branches;
  if (ts.isNumericLiteral(node)) return numbers(Number(node.text)).map((by) => whole(by, 'number'));
  if (ts.isStringLiteralLike(node)) return [whole(node.text === '' ? "'?'" : "''", 'text')];
  if (ts.isTemplateExpression(node)) return [whole('``', 'text')];
  if (node.kind === Kind.TrueKeyword) return [whole('false', 'truth')];
  if (node.kind === Kind.FalseKeyword) return [whole('true', 'truth')];
  if (node.kind === Kind.NullKeyword) return [whole('undefined', 'truth')];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0)
    return [
      whole('[]', 'list'),
      ...(node.elements.length > 1 ? node.elements.map((element) => without(node.elements, element, source)) : []),
    ];
  if (ts.isObjectLiteralExpression(node) && node.properties.length > 0)
    return [
      whole('{}', 'record'),
      ...(node.properties.length > 1 ? node.properties.map((part) => without(node.properties, part, source)) : []),
    ];
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) return [];
  if (ts.isParameter(node) || ts.isBindingElement(node))
    return node.initializer ? [[node.name.end, node.end, node.type ? `: ${textOf(node.type)}` : '', 'default']] : [];
  if (ts.isRegularExpressionLiteral(node)) return regularExpressions(textOf(node)).map((by) => whole(by, 'pattern'));
  if ((ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node)) && node.questionDotToken) {
    const { questionDotToken: dot } = node;
    return [[dot.getStart(source), dot.end, ts.isPropertyAccessExpression(node) ? '.' : '', 'optional chain'], ...callFaults(node, source)];
  }
  if (ts.isCallExpression(node)) return callFaults(node, source);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return [[node.body.getStart(source), node.body.end, 'undefined', 'function']];
  if (ts.isExpressionStatement(node) && isBlockOfStatements(node.parent)) return [whole(';', 'statement')];
  return [];
};

const callFaults = (node, source) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression: chain } = node.expression;
  return (METHODS[name.text] ?? []).map((by) =>
    by === null ? [chain.end, node.end, '', 'call'] : [name.getStart(source), name.end, by, 'call'],
  );
};

/** A list or a record with one entry less. */
const without = (entries, entry, source) => {
  const index = entries.indexOf(entry);
  const from = index === 0 ? entry.getStart(source) : entries[index - 1].end;
  const to = index === 0 ? entries[1].getStart(source) : entry.end;
  return [from, to, '', 'entry'];
};

/** A pattern with one of its anchors or one of its signs of repetition less. */
const regularExpressions = (text) =>
  [...text.matchAll(/(?<=^\/)\^|\$(?=\/)|(?<!\(|\\)[?+*]|\|[^)|]+/g)].map(
    ({ index, 0: found }) => text.slice(0, index) + text.slice(index + found.length),
  );

/** Types are gone when the program runs: a fault in them is none. */
const isOnlyForTheCompiler = (node) =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);

/** Names that come before the code they hold, from the outside in: `stateAt`, `weekOf › isSameMonth`. */
const nameOf = (node) => (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? [node.name.text] : []);

/** All faults that a file can be given, in the order of the text, each one different. */
export const mutantsIn = (file, text) => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found = new Map();
  const visit = (node, names) => {
    if (isOnlyForTheCompiler(node)) return;
    const inside = [...names, ...nameOf(node)];
    for (const [from, to, by, kind] of isLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node
      ? []
      : faultsOf(node, source)) {
      const mutated = text.slice(0, from) + by + text.slice(to);
      const line = source.getLineAndCharacterOfPosition(from).line;
      if (!found.has(mutated))
        found.set(mutated, {
          file,
          line: line + 1,
          where: inside.join(' › ') || '(the file)',
          kind,
          before: text.slice(from, to).replace(/\s+/g, ' '),
          after: by.replace(/\s+/g, ' ') || '(nothing)',
          text: mutated,
        });
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, []);
  return [...found.values()];
};
