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

/** Puts paths together with one slash between them, as `path.join` and `new URL(path, base)` do. */
export function gluePaths(head: readonly Piece[], tail: readonly Piece[]): Piece[] {
  if (head.length === 0) return [...tail];
  const [first] = tail;
  const slash: Piece[] = first?.kind === 'text' && first.text.startsWith('/') ? [] : [{ kind: 'text', text: '/' }];
  return [...trimSlashes(head, 'end'), ...slash, ...tail];
}

/** The pieces without the slashes at their start or end; the places of what is left stay true. */
export function trimSlashes(pieces: readonly Piece[], where: 'start' | 'end'): Piece[] {
  const index = where === 'start' ? 0 : pieces.length - 1;
  return pieces.flatMap((piece, at) => {
    if (at !== index || piece.kind !== 'text') return [piece];
    const text = piece.text.replace(where === 'start' ? /^\/+/ : /\/+$/, '');
    return text === '' ? [] : [shortened(piece, text, where)];
  });
}

/** The pieces of a base URL up to its host, where the host is written out in one piece. */
export function originOnly(pieces: readonly Piece[]): Piece[] {
  const [first] = pieces;
  const origin = first?.kind === 'text' ? /^\w+:\/\/[^/?#]+(?=[/?#])/.exec(first.text)?.[0] : undefined;
  return first?.kind === 'text' && origin ? [shortened(first, origin, 'end')] : [...pieces];
}

/** A piece cut down to `text`, at its start or at its end. */
function shortened(piece: Extract<Piece, { kind: 'text' }>, text: string, where: 'start' | 'end'): Piece {
  const cut = piece.text.length - text.length;
  const place = piece.place && {
    file: piece.place.file,
    span: [
      piece.place.span[0] + (where === 'start' ? cut : 0),
      piece.place.span[1] - (where === 'end' ? cut : 0),
    ] as const,
  };
  return { kind: 'text', text, ...(place ? { place } : {}) };
}
