import { t } from '../messages/t.js';
import { type ts, typescript } from './analysis/typescript.js';
import { isMember, memberName, propertyName, walk } from './analysis/walk.js';
import type { ScanContext } from './scan-context.js';
import type { WidthUsage } from './usage.js';

/** Of text-embedding-ada-002 and text-embedding-3-small, and of text-embedding-3-large. */
export const OPENAI_WIDTHS: readonly number[] = [1536, 3072];

/** Numbers that nothing but vectors have where one of these words is near. */
const NEAR = /embed|vector|dimension|\bdims?\b|_dims?\b|[a-z]Dims?\b/i;
/** Widths that many other things have too need to be called so. */
const CALLED = /dimension|dims?$|(?:embed|vector)\w*(?:size|length|width|dim)/i;
/** A table of models says of each how wide its vectors are: that is no width of the tree's own. */
const MODEL = /^[\w.]+[-/:][\w./:-]*$/;
const COLUMN = /\b(?:vector|halfvec)\s*\(\s*(?<width>\d+)\s*\)/dgi;

/** Numbers that are the width of the vectors of this tree's embeddings: constants, columns, indexes, checks. */
export function detectWidths(file: ts.SourceFile, widths: ReadonlySet<number>, context: ScanContext): WidthUsage[] {
  const ts = typescript();
  const found: WidthUsage[] = [];
  walk(file, (node) => {
    if (ts.isNumericLiteral(node)) found.push(...describeNumber(node, widths, context));
    else if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
      found.push(...describeColumns(node, widths, context));
  });
  return found;
}

function describeNumber(node: ts.NumericLiteral, widths: ReadonlySet<number>, context: ScanContext): WidthUsage[] {
  const width = Number(node.text);
  const names = namesAround(node);
  const [name = ''] = names;
  const isOwn = OPENAI_WIDTHS.includes(width) ? names.some((each) => NEAR.test(each)) : CALLED.test(name);
  if (!widths.has(width) || !isOwn || names.some((each) => MODEL.test(each))) return [];
  const because = [t`${name || width} is as wide as the vectors`];
  const facts = context.describe('width', 'openai', node, { confidence: 'inferred', because });
  return [{ ...facts, width, name, feeds: feedsOf(node, name) }];
}

/** `vector(1536)` in a statement of SQL. */
function describeColumns(
  node: ts.StringLiteralLike | ts.TemplateLiteralToken,
  widths: ReadonlySet<number>,
  context: ScanContext,
): WidthUsage[] {
  const text = node.getText();
  if (!/vec/i.test(text)) return [];
  return [...text.matchAll(COLUMN)].flatMap(({ groups = {}, indices }) => {
    const at = indices?.groups?.width;
    const width = Number(groups.width);
    if (!at || !widths.has(width)) return [];
    const because = [t`is the width of a column in SQL`];
    const facts = context.describe('width', 'openai', node, { confidence: 'inferred', because });
    const span = [node.getStart() + at[0], node.getStart() + at[1]] as const;
    const place = context.places.ofSpan(node, ...span);
    return [{ ...facts, span, position: context.places.position(place), width, name: 'vector', feeds: 'column' }];
  });
}

/** What the number is given to, the nearest first: properties, variables, parameters and calls, up to the statement. */
function namesAround(node: ts.Node): string[] {
  const ts = typescript();
  const names: string[] = [];
  for (let at = node.parent; at && !ts.isBlock(at) && !ts.isSourceFile(at); at = at.parent) {
    const name = nameOf(at);
    if (name !== undefined) names.push(name);
  }
  return names;
}

function nameOf(node: ts.Node): string | undefined {
  const ts = typescript();
  if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node) || ts.isEnumMember(node))
    return propertyName(node.name);
  if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))
    return ts.isIdentifier(node.name) ? node.name.text : undefined;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return lastName(node.expression);
  if (ts.isBinaryExpression(node)) return isMember(node.left) ? node.left.getText() : lastName(node.left);
  return undefined;
}

function lastName(node: ts.Expression): string | undefined {
  const ts = typescript();
  if (ts.isIdentifier(node)) return node.text;
  return isMember(node) ? memberName(node) : undefined;
}

function feedsOf(node: ts.Node, name: string): WidthUsage['feeds'] {
  const ts = typescript();
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && /[=!]==?|[<>]/.test(parent.operatorToken.getText())) return 'check';
  const call = ts.findAncestor(parent, (at) => (ts.isStatement(at) ? 'quit' : ts.isCallExpression(at)));
  const callee = call && ts.isCallExpression(call) ? (lastName(call.expression) ?? '') : '';
  if (/^(?:halfvec|vector)$/i.test(callee)) return 'column';
  return /index|collection|class|schema/i.test(callee) || /^(?:dimensions?|dims?|size)$/i.test(name)
    ? 'index'
    : 'other';
}
