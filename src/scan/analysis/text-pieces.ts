import type { Piece } from '../usage.js';
import type { Places } from './places.js';
import { type ts, typescript } from './typescript.js';

/** A plain string as one piece, with the place between its quotes where offsets map one to one. */
export function literalPiece(node: ts.StringLiteralLike, places: Places): Piece {
  return textPiece(node, node.text, 1, 1, places);
}

/** The parts of a template in order: pieces for its text, expressions for its holes. Empty text is left out. */
export function templatePieces(node: ts.TemplateExpression, places: Places): (Piece | ts.Expression)[] {
  const ts = typescript();
  const parts: (Piece | ts.Expression)[] = [];
  const add = (chunk: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail) => {
    // `...${` closes a head and a middle, a backtick the tail.
    if (chunk.text) parts.push(textPiece(chunk, chunk.text, 1, ts.isTemplateTail(chunk) ? 1 : 2, places));
  };
  add(node.head);
  for (const span of node.templateSpans) {
    parts.push(span.expression);
    add(span.literal);
  }
  return parts;
}

function textPiece(node: ts.Node, text: string, before: number, after: number, places: Places): Piece {
  const start = node.getStart() + before;
  const end = node.getEnd() - after;
  // An escape makes the written text longer than the string: then no offset in it can be trusted.
  if (node.getSourceFile().text.slice(start, end) !== text) return { kind: 'text', text };
  return { kind: 'text', text, place: places.ofSpan(node, start, end) };
}
