import { type ts, typescript } from '../analysis/typescript.js';
import { bare } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';

/** The one expression that makes a text, followed through names; undefined where several can. */
export function soleText(expression: ts.Expression, { origins }: ScanContext): ts.Expression | undefined {
  const ts = typescript();
  const written = bare(expression);
  if (isText(written)) return written;
  const found = origins.of(expression);
  const [origin] = found;
  if (!origin || found.length > 1 || !ts.isExpression(origin.node)) return undefined;
  return isText(origin.node) ? origin.node : undefined;
}

function isText(node: ts.Node): boolean {
  const ts = typescript();
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isConcatenation(node);
}

function isConcatenation(node: ts.Node): boolean {
  const ts = typescript();
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/**
 * What goes when an address of Azure becomes somebody else's: the resource and the deployment before the operation, and
 * the version behind it. What stands for the operation itself stays.
 */
export function goneFromAddress(address: ts.Expression): ts.Node[] {
  const ts = typescript();
  if (!ts.isTemplateExpression(address)) return [address];
  let before = address.head.text;
  return address.templateSpans.flatMap((span) => {
    const isOperation = /deployments\/[^/]+\//.test(before) && !before.includes('?');
    before += `\u0000${span.literal.text}`;
    return isOperation ? [] : [span.expression];
  });
}
