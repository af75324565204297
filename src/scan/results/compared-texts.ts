import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';
import type { ResultUsage } from '../usage.js';

export type ComparedText = ResultUsage['texts'][number];

/** The texts on the other side of `===`, `!==`, `==`, `!=`; undefined for any other use. */
export function textsBeside(node: ts.Node, context: ScanContext): ComparedText[] | undefined {
  const { parent } = node;
  if (!typescript().isBinaryExpression(parent) || !isEquality(parent.operatorToken.kind)) return undefined;
  return textsOf(parent.left === node ? parent.right : parent.left, context);
}

/** The texts of the cases of a `switch`. */
export function textsOfCases(statement: ts.SwitchStatement, context: ScanContext): ComparedText[] {
  const ts = typescript();
  return statement.caseBlock.clauses.flatMap((clause) =>
    ts.isCaseClause(clause) ? textsOf(clause.expression, context) : [],
  );
}

/** The list that is asked whether it has the value: `['stop', 'length'].includes(value)`, `DONE.has(value)`. */
export function textsOfList(call: ts.CallExpression, context: ScanContext): ComparedText[] | undefined {
  const ts = typescript();
  const callee = bare(call.expression);
  if (!isMember(callee) || !/^(includes|has|indexOf)$/.test(memberName(callee) ?? '')) return undefined;
  const texts = context.origins.of(callee.expression).flatMap(({ node }) => {
    const list = ts.isNewExpression(node) ? node.arguments?.[0] : node;
    return list && ts.isArrayLiteralExpression(list) ? list.elements.flatMap((it) => textsOf(it, context)) : [];
  });
  return texts.length > 0 ? texts : undefined;
}

/** A text or a number, a text also where a constant holds it. Anything else than one text gives none. */
export function textsOf(expression: ts.Expression, { places, values }: ScanContext): ComparedText[] {
  const ts = typescript();
  const node = bare(expression);
  if (ts.isStringLiteralLike(node)) {
    const place = places.ofName(node);
    return place ? [{ text: node.text, place }] : [];
  }
  if (ts.isNumericLiteral(node)) return [{ text: node.text, place: places.of(node) }];
  if (!ts.isIdentifier(node) && !isMember(node)) return [];
  const [leaf, ...others] = values.of(node).leaves;
  if (leaf?.kind !== 'text' || others.length > 0) return [];
  const [piece, ...more] = leaf.pieces;
  return piece?.kind === 'text' && piece.place && more.length === 0 ? [{ text: piece.text, place: piece.place }] : [];
}

function isEquality(kind: ts.SyntaxKind): boolean {
  const { SyntaxKind } = typescript();
  return (
    kind === SyntaxKind.EqualsEqualsEqualsToken ||
    kind === SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === SyntaxKind.EqualsEqualsToken ||
    kind === SyntaxKind.ExclamationEqualsToken
  );
}
