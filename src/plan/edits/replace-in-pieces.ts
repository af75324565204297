import type { Piece, Place } from '../../scan/usage.js';
import type { Edit } from '../contract.js';
import { replaceText } from './replace-text.js';

/**
 * Replaces the range `[from, to)` of a folded text, wherever its pieces are written. A hole counts as one character.
 * The first piece touched takes the new text, the others only lose theirs.
 * Undefined when a part of the range cannot be edited: a hole, or a literal with escapes.
 */
export function replaceInPieces(
  pieces: readonly Piece[],
  [from, to]: readonly [number, number],
  text: string,
  source: (file: string) => string,
): Edit[] | undefined {
  const edits: Edit[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const length = piece.kind === 'text' ? piece.text.length : 1;
    const start = Math.max(from, offset) - offset;
    const end = Math.min(to, offset + length) - offset;
    offset += length;
    if (start >= end) continue;
    if (piece.kind === 'hole' || !piece.place) return undefined;
    const place = within(piece.place, start, end);
    edits.push(replaceText(place, source(place.file), edits.length === 0 ? text : ''));
  }
  return edits.length > 0 ? edits : undefined;
}

function within(place: Place, start: number, end: number): Place {
  return { file: place.file, span: [place.span[0] + start, place.span[0] + end] };
}
