import { type ts, typescript } from './typescript.js';
import { bare, isMember, memberName, walk } from './walk.js';

/** `request.temperature = 0.2;` as a statement of its own, somewhere in the function where `request` is used. */
export interface MemberAssignment {
  readonly left: ts.PropertyAccessExpression | ts.ElementAccessExpression;
  readonly right: ts.Expression;
  readonly statement: ts.ExpressionStatement;
  /** Inside an `if`, a loop or a `switch`, seen from the function. */
  readonly conditional: boolean;
}

/** The variables that the object goes by on the way to the use: assignments to their members belong to it. */
export function namesPassed(expression: ts.Expression, found: readonly { via: readonly ts.Node[] }[]): ts.Identifier[] {
  const ts = typescript();
  const names = [bare(expression), ...found.flatMap(({ via }) => via)].filter(ts.isIdentifier);
  return [...new Set(names)];
}

/** Assignments to members of a variable, within the function (or module) around the name given. */
export function laterAssignments(name: ts.Identifier): MemberAssignment[] {
  const ts = typescript();
  const scope = functionAround(name);
  const found: MemberAssignment[] = [];
  walk(scope, (node) => {
    if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) return;
    const { left, right, operatorToken } = node.expression;
    if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !isMember(left)) return;
    if (!ts.isIdentifier(left.expression) || left.expression.text !== name.text) return;
    found.push({ left, right, statement: node, conditional: isConditionalIn(node, scope) });
  });
  return found;
}

/** What is put into an array after its literal: `messages.push({ role: 'user', content })`; also what is spread into it. */
export function pushedOnto(name: ts.Identifier): ts.Expression[] {
  const ts = typescript();
  const found: ts.Expression[] = [];
  walk(functionAround(name), (node) => {
    if (!ts.isCallExpression(node) || !isMember(node.expression)) return;
    const { expression: array } = node.expression;
    if (!ts.isIdentifier(array) || array.text !== name.text) return;
    if (!/^(push|unshift)$/.test(memberName(node.expression) ?? '')) return;
    found.push(...node.arguments);
  });
  return found;
}

function functionAround(node: ts.Node): ts.Node {
  const ts = typescript();
  return ts.findAncestor(node, (at) => ts.isFunctionLike(at) || ts.isSourceFile(at)) ?? node.getSourceFile();
}

function isConditionalIn(statement: ts.Node, scope: ts.Node): boolean {
  const ts = typescript();
  for (let at = statement.parent; at && at !== scope; at = at.parent) {
    if (
      ts.isIfStatement(at) ||
      ts.isIterationStatement(at, false) ||
      ts.isCaseOrDefaultClause(at) ||
      ts.isFunctionLike(at)
    )
      return true;
  }
  return false;
}
