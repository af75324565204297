import type { EnteredCall } from './entered-call.js';
import type { Role } from './origins.js';
import { type ts, typescript } from './typescript.js';

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

/** `let client = null` is no origin: the assignment that follows is. */
export function meaningful(nodes: readonly (ts.Expression | undefined)[], through: ts.Node): Step[] {
  const { SyntaxKind, isIdentifier } = typescript();
  return nodes.flatMap((node) => {
    if (!node || node.kind === SyntaxKind.NullKeyword || (isIdentifier(node) && node.text === 'undefined')) return [];
    return [{ node, through }];
  });
}
