import { type ts, typescript } from './typescript.js';

/** Visits every node below `root`, parents first. `forEachChild` and not getChildren: that one builds token lists. */
export function walk(root: ts.Node, visit: (node: ts.Node) => void): void {
  const nodes = typescript().isSourceFile(root) ? nodesOf(root) : nodesBelow(root);
  for (const node of nodes) visit(node);
}

/** A dozen detectors walk the same files: the second and all later walks are a loop over a list. */
const walked = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const known = walked.get(file) ?? nodesBelow(file);
  walked.set(file, known);
  return known;
}

function nodesBelow(root: ts.Node): ts.Node[] {
  const { forEachChild } = typescript();
  const nodes: ts.Node[] = [];
  const add = (node: ts.Node): void => {
    nodes.push(node);
    forEachChild(node, add);
  };
  forEachChild(root, add);
  return nodes;
}

/** The expression without parentheses, casts, `!`, `satisfies` and `await`: what carries the value. */
export function bare(expression: ts.Expression): ts.Expression {
  const ts = typescript();
  let at = expression;
  while (
    ts.isParenthesizedExpression(at) ||
    ts.isAsExpression(at) ||
    ts.isSatisfiesExpression(at) ||
    ts.isNonNullExpression(at) ||
    ts.isTypeAssertionExpression(at) ||
    ts.isAwaitExpression(at)
  ) {
    at = at.expression;
  }
  return at;
}

/** The text of a member name: `a.b` and `a['b']` both give `b`. */
export function memberName(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string | undefined {
  const ts = typescript();
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
}

export function isMember(node: ts.Node): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  const ts = typescript();
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** The name of an object's property or class member, where it is not computed. */
export function propertyName(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
  const ts = typescript();
  if (!name) return undefined;
  if (
    ts.isIdentifier(name) ||
    ts.isPrivateIdentifier(name) ||
    ts.isStringLiteralLike(name) ||
    ts.isNumericLiteral(name)
  )
    return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
  return undefined;
}

/** `null` and `undefined`, as they are written. */
export function isNullish(node: ts.Node): boolean {
  const { SyntaxKind, isIdentifier } = typescript();
  return node.kind === SyntaxKind.NullKeyword || (isIdentifier(node) && node.text === 'undefined');
}
