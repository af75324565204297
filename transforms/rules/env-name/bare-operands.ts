import type { Span } from '../../../src/scan/usage.js';

/** Between two reads of one object: `env.A || env.B`. */
const OR = /^\s*(?:\|\||\?\?)\s*[\w.]*\.$/;

/** What binds tighter than `||` and stands in front of an operand: `!env.A`, `typeof env.A`, `x === env.A`, `x && env.A`. */
const TAKES_WHAT_FOLLOWS = /(?:[!~+\-*/%&|^<]|[=!]==?|(?<!=)>=?|\b(?:typeof|void|delete|await|in|instanceof))\s*$/;
const ALTERNATIVE = /(?:\|\||\?\?)\s*$/;

/** What may follow an operand that is nothing but the read: the end of the expression, another alternative, a ternary. */
const ENDS_OPERAND =
  /^!?(?:\s*(?:$|[,;)}\]:]|\|\||\?\?|\?(?![.?])|as\b|satisfies\b|\/\/)|[ \t]*\r?\n\s*(?![.[(!=<>&|^+\-*/%?]|in\b))/;

/**
 * True for `env.A || env.B` where both operands are the reads and nothing else: only then one may go when both get the
 * same name. In `!env.A || env.B === ''` each says something of its own.
 */
export function areAlternatives(first: Span, second: Span, source: string): boolean {
  if (!OR.test(source.slice(first[1], second[0]))) return false;
  const before = source.slice(Math.max(0, first[0] - 160), first[0]).replace(/[\w.]*\.$/, '');
  return (
    (ALTERNATIVE.test(before) || !TAKES_WHAT_FOLLOWS.test(before)) &&
    ENDS_OPERAND.test(source.slice(second[1], second[1] + 160))
  );
}
