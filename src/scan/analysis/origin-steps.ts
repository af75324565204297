import { assignmentsTo } from './assignments.js';
import type { EnteredCall } from './entered-call.js';
import type { Role } from './origins.js';
import { returnedExpressions } from './returned-expressions.js';
import { type ts, typescript } from './typescript.js';
import { isNullish } from './walk.js';

/** One step back: from a node to one that its value can come from. */
export interface Step {
  readonly node: ts.Node;
  readonly role?: Role;
  readonly through?: ts.Node;
  /** Set, to undefined too, where the step leads into a function or out of it. */
  readonly entered?: EnteredCall | undefined;
}

/** Where an operator's value comes from: `a || b`, `a ?? b`, `a && b`, `(a, b)`, `a = b`. */
export function stepsFromOperator(node: ts.BinaryExpression): Step[] {
  const { SyntaxKind } = typescript();
  switch (node.operatorToken.kind) {
    case SyntaxKind.BarBarToken:
    case SyntaxKind.QuestionQuestionToken:
    case SyntaxKind.BarBarEqualsToken:
    case SyntaxKind.QuestionQuestionEqualsToken:
      return [{ node: node.left }, { node: node.right, role: 'fallback' }];
    case SyntaxKind.AmpersandAmpersandToken:
    case SyntaxKind.EqualsToken:
    case SyntaxKind.CommaToken:
      return [{ node: node.right }];
    default:
      return [];
  }
}

/** The values that a declaration gives its name: where it stands, and by assignments elsewhere. */
export function stepsFromValues(
  declaration: ts.Declaration,
  symbol: ts.Symbol | undefined,
  through: ts.Node,
  checker: ts.TypeChecker,
): Step[] {
  const ts = typescript();
  if (ts.isBindingElement(declaration)) return [{ node: declaration, through }];
  if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration))
    return meaningful([declaration.initializer, ...assignmentsTo(symbol, declaration, checker)], through);
  if (ts.isPropertyAssignment(declaration) || ts.isEnumMember(declaration))
    return meaningful([declaration.initializer], through);
  if (ts.isGetAccessor(declaration)) return returnedExpressions(declaration).map((node) => ({ node, through }));
  if (ts.isExportAssignment(declaration)) return [{ node: declaration.expression, through }];
  // `module.exports = new OpenAI()`.
  if (ts.isBinaryExpression(declaration) && symbol?.name === 'export=') return meaningful([declaration.right], through);
  return meaningful(assignmentsTo(symbol, declaration, checker), through);
}

/** `let client = null` is no origin: the assignment that follows is. */
function meaningful(nodes: readonly (ts.Expression | undefined)[], through: ts.Node): Step[] {
  return nodes.flatMap((node) => (!node || isNullish(node) ? [] : [{ node, through }]));
}
