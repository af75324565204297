import type { Edit } from '../contract.js';

/**
 * Writes `?? fallback` behind an expression that may now be empty, in parentheses where what stands around it asks for them.
 * Nothing where the code already deals with it: `a?.b`, `a || b`, `a!`, `!a`.
 */
export function withDefault(
  file: string,
  [start, end]: readonly [number, number],
  source: string,
  fallback: string,
): Edit[] {
  const before = source.slice(0, start).trimEnd();
  const behind = source.slice(end).trimStart();
  if (COVERED_BEHIND.test(behind) || /[^!=]!$|^!$/.test(before)) return [];
  const stands = isOpen(before) && isClosed(behind, source.slice(end));
  const text = ` ?? ${fallback}`;
  if (stands) return [{ file, start: end, end, text }];
  return [
    { file, start, end: start, text: '(' },
    { file, start: end, end, text: `${text})` },
  ];
}

const COVERED_BEHIND = /^(?:\?\.|\?\?|\|\||!(?!=))/;

/** True where an expression of any precedence may begin. */
function isOpen(before: string): boolean {
  return /(?:[({[,:;?]|=>|\b(?:return|of|in)|(?:^|[^=!<>])=)$/.test(before);
}

/** True where it may end: at a closing bracket, a comma, or a line whose next one does not carry on. */
function isClosed(behind: string, raw: string): boolean {
  if (/^(?:[)\]},;:]|$)/.test(behind)) return true;
  return /^[ \t]*\r?\n/.test(raw) && !/^[.[(?+\-*/%<>=&|^`]/.test(behind);
}
