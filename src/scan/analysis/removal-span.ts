import type { Span } from '../usage.js';
import { type ts, typescript } from './typescript.js';

/**
 * What to delete so that nothing is left of an object's member. A member on lines of its own takes the lines with it,
 * and the comment behind it: that comment speaks of the member. Comments above it stay.
 */
export function removalSpan(member: ts.ObjectLiteralElementLike): Span {
  const text = member.getSourceFile().text;
  const [start, end] = [member.getStart(), afterComma(text, member.getEnd())];
  return wholeLines(text, start, end) ?? inlineSpan(member, text, start, end);
}

export function statementRemovalSpan(statement: ts.Statement): Span {
  const text = statement.getSourceFile().text;
  const [start, end] = [statement.getStart(), statement.getEnd()];
  return wholeLines(text, start, end) ?? [start, end];
}

/** `{ a, b, c }`: a member goes with the comma and the space behind it, the last one with the comma before it. */
function inlineSpan(member: ts.ObjectLiteralElementLike, text: string, start: number, end: number): Span {
  const siblings = (member.parent as ts.ObjectLiteralExpression).properties;
  const index = siblings.indexOf(member);
  const next = siblings[index + 1];
  if (next) return [start, next.getStart()];
  const previous = siblings[index - 1];
  if (previous) return [previous.getEnd(), member.getEnd()];
  return [start, end < text.length ? end : member.getEnd()];
}

function afterComma(text: string, end: number): number {
  const behind = skipTrivia(text, end);
  return text[behind] === ',' ? behind + 1 : end;
}

/** The full lines of `[start, end)` when nothing else is written on them, a trailing comment aside. */
function wholeLines(text: string, start: number, end: number): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  const lineEnd = endOfLine(text, end);
  const rest = text.slice(end, lineEnd).trim();
  const onlyComment =
    rest === '' || rest.startsWith('//') || (rest.startsWith('/*') && rest.indexOf('*/') === rest.length - 2);
  if (!onlyComment || lineEnd === text.length) return undefined;
  return [lineStart, lineEnd + 1];
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

/** Past blanks, but not past a line break: a comma on the next line is not looked for. */
function skipTrivia(text: string, from: number): number {
  const { isWhiteSpaceSingleLine } = typescript();
  let at = from;
  while (at < text.length && isWhiteSpaceSingleLine(text.charCodeAt(at))) at++;
  return at;
}
