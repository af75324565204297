import { type ts, typescript } from './typescript.js';
import { bare, isMember, memberName } from './walk.js';

/** How a string is put together: one part behind the other, with one slash between, or as a URL from its base. */
export interface TextParts {
  readonly parts: readonly ts.Expression[];
  readonly glue: 'none' | 'slash' | 'url' | { readonly text: string };
}

/**
 * The parts of a string that is built by an expression other than a template: `a + b`, `a += b`, `a.concat(b)`,
 * `[a, b].join('/')`, `path.join(a, b)`, `new URL(path, base)`. Undefined for anything else.
 */
export function textParts(node: ts.Node): TextParts | undefined {
  const ts = typescript();
  if (ts.isBinaryExpression(node))
    return isPlus(node.operatorToken.kind) ? { parts: summands(node), glue: 'none' } : undefined;
  if (ts.isNewExpression(node)) return partsOfURL(node);
  if (!ts.isCallExpression(node)) return undefined;
  const callee = bare(node.expression);
  if (ts.isIdentifier(callee)) return /^url-?join$/i.test(callee.text) ? slashes(node.arguments) : undefined;
  if (!isMember(callee)) return undefined;
  const name = memberName(callee);
  if (name === 'concat') return { parts: [callee.expression, ...node.arguments], glue: 'none' };
  return name === 'join' ? partsOfJoin(bare(callee.expression), node.arguments) : undefined;
}

/** `a + b + c` as a list: a text of a thousand lines that are added up is a tree of a thousand levels. */
function summands({ left, right }: ts.BinaryExpression): ts.Expression[] {
  const ts = typescript();
  const reversed = [right];
  let at = bare(left);
  while (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    reversed.push(at.right);
    at = bare(at.left);
  }
  return [...reversed, at].reverse();
}

function isPlus(kind: ts.SyntaxKind): boolean {
  const { SyntaxKind } = typescript();
  return kind === SyntaxKind.PlusToken || kind === SyntaxKind.PlusEqualsToken;
}

function partsOfURL(node: ts.NewExpression): TextParts | undefined {
  const ts = typescript();
  const [path, base] = node.arguments ?? [];
  if (!ts.isIdentifier(node.expression) || node.expression.text !== 'URL' || !path) return undefined;
  return base ? { parts: [base, path], glue: 'url' } : { parts: [path], glue: 'none' };
}

function partsOfJoin(receiver: ts.Expression, given: readonly ts.Expression[]): TextParts | undefined {
  const ts = typescript();
  if (ts.isArrayLiteralExpression(receiver)) {
    const [separator] = given;
    const isPlain = separator && ts.isStringLiteralLike(separator);
    return isPlain ? { parts: receiver.elements, glue: { text: separator.text } } : undefined;
  }
  const owner = isMember(receiver) ? memberName(receiver) : receiver.getText();
  return owner === 'path' || owner === 'posix' ? slashes(given) : undefined;
}

const slashes = (parts: readonly ts.Expression[]): TextParts => ({ parts, glue: 'slash' });

/** An expression, and the end of it that loses its slashes. */
export interface Trimmed {
  readonly of: ts.Expression;
  readonly where: 'start' | 'end' | 'nowhere';
}

/** What a string is but for slashes and spaces at its ends: `url` of `url.replace(/\/+$/, '')`, `url.slice(0, -1)`, `new URL(x).href`. */
export function trimmedText(node: ts.Node): Trimmed | undefined {
  const ts = typescript();
  if (isMember(node)) return memberName(node) === 'href' ? { of: node.expression, where: 'nowhere' } : undefined;
  if (!ts.isCallExpression(node) || !isMember(node.expression)) return undefined;
  const of = node.expression.expression;
  const [first, second] = node.arguments.map((argument) => argument.getText());
  switch (memberName(node.expression)) {
    case 'trimEnd':
    case 'trimStart':
      return { of, where: 'nowhere' };
    case 'slice':
    case 'substring':
      return first === '0' && /^-1$|\.length - 1$/.test(second ?? '') ? { of, where: 'end' } : undefined;
    case 'replace':
    case 'replaceAll':
      return first && TRIMS_SLASHES.test(first) && /^(['"`])\1$/.test(second ?? '')
        ? { of, where: first.includes('$') ? 'end' : 'start' }
        : undefined;
    default:
      return undefined;
  }
}

/** `/\/$/`, `/\/+$/`, `/^\/+|\/+$/g`, `/[/]*$/`: takes away nothing but slashes. */
const TRIMS_SLASHES = /^\/(?=.*[$^])(?:[\^$|+*?()]|\\\/|\[\\?\/\])+\/[gu]*$/;
