import type { ObjectLiteral, Span } from '../../scan/usage.js';
import type { Edit } from '../contract.js';
import { objectText } from './object-text.js';
import { sniffStyle } from './style.js';
import { endsLine, indentAt, lineEnd, skipTrivia } from './text-lines.js';

/**
 * Writes properties (`name: value`, without comma) into an object literal in its own layout: on one line or a line each,
 * in front of its members, or behind the member `after`.
 */
export function insertProperties(
  literal: ObjectLiteral,
  source: string,
  properties: readonly string[],
  after?: Span,
): Edit[] {
  const [first] = literal.members;
  if (!first) return [fillEmpty(literal, source, properties)];
  const aLineEach = source.slice(literal.place.span[0], first[0]).includes('\n');
  const join = aLineEach ? lineBreak(source) + indentAt(source, first[0]) : ' ';
  const text = properties.join(`,${join}`);
  if (after) return insertBehind(literal, source, after, `${join}${text}`, aLineEach);
  const edit = aLineEach
    ? { at: lineEnd(source, literal.place.span[0]), text: `${join}${text},` }
    : { at: first[0], text: `${text}, ` };
  return [insertion(literal, edit.at, edit.text)];
}

function insertBehind(literal: ObjectLiteral, source: string, after: Span, text: string, aLineEach: boolean): Edit[] {
  const comma = skipTrivia(source, after[1]);
  const hasComma = source[comma] === ',';
  const behind = hasComma ? comma + 1 : after[1];
  const commented =
    aLineEach && endsLine(source, behind) && source.slice(behind, lineEnd(source, behind)).trim() !== '';
  // The new property goes between the old one and its comma, unless a comment has to stay beside what it speaks of.
  if (!commented) return [insertion(literal, after[1], `,${text}`)];
  const line = insertion(literal, lineEnd(source, behind), hasComma ? `${text},` : text);
  return hasComma ? [line] : [insertion(literal, after[1], ','), line];
}

function fillEmpty(literal: ObjectLiteral, source: string, properties: readonly string[]): Edit {
  const [start, end] = literal.place.span;
  const inside = source.slice(start + 1, end - 1);
  if (inside.trim() === '') {
    const text = objectText(properties, source, start).slice(1, -1);
    return { file: literal.place.file, start: start + 1, end: end - 1, text };
  }
  const text = ` ${properties.join(', ')} `;
  const indent = indentAt(source, start) + sniffStyle(source).indent;
  const lines = properties.map((property) => `${lineBreak(source)}${indent}${property},`).join('');
  return insertion(literal, start + 1, inside.includes('\n') ? lines : `${text.slice(0, -1)},`);
}

function insertion(literal: ObjectLiteral, at: number, text: string): Edit {
  return { file: literal.place.file, start: at, end: at, text };
}

const lineBreak = (source: string): string => sniffStyle(source).newline;
