import type { Places } from './analysis/places.js';
import { type ts, typescript } from './analysis/typescript.js';
import { bare } from './analysis/walk.js';
import { foldedText } from './openai-urls.js';
import type { Leaf, Piece, Place, Value } from './usage.js';

/**
 * The names between a client and the parentheses of its call, `chat.completions.create`. Undefined where the callee does not
 * write them all behind `base`, one name after the other.
 */
export function placeOfMethod(callee: ts.Expression, base: ts.Expression, places: Places): Place | undefined {
  const ts = typescript();
  let at = callee;
  while (ts.isPropertyAccessExpression(at)) {
    if (bare(at.expression) === base) return places.ofSpan(callee, at.name.getStart(), callee.getEnd());
    at = ts.isNonNullExpression(at.expression) ? at.expression.expression : at.expression;
  }
  return undefined;
}

/** The path of a URL behind its version: undefined where it is not written in one piece, or in a place of its own for each alternative. */
export function placeOfPath(url: Value): Place | undefined {
  const [first, ...others] = url.leaves.map(pathIn);
  const isSame = others.every((place) => JSON.stringify(place) === JSON.stringify(first));
  return isSame ? first : undefined;
}

/** What the API calls its operations: the longest of them at the end of a URL. */
const OPERATION =
  /(?:^|\/)(?:chat\/completions|images\/\w+|audio\/\w+|(?:completions|responses|embeddings|moderations|edits|models|files|batches)(?![\w-]))/;

function pathIn(leaf: Leaf): Place | undefined {
  const written = leaf.kind === 'text' ? leaf.pieces.findLast(namesOperation) : undefined;
  const found = written?.kind === 'text' ? OPERATION.exec(written.text) : null;
  if (written?.kind !== 'text' || !written.place || !found || !isWhole(found[0], leaf)) return undefined;
  const length = /^[^?#]*/.exec(written.text.slice(found.index))?.[0].length ?? 0;
  const start = written.place.span[0] + found.index;
  return { file: written.place.file, span: [start, start + length] };
}

const namesOperation = (piece: Piece): boolean => piece.kind === 'text' && OPERATION.test(piece.text);

/** `completions` is no whole path behind `chat/` that is written elsewhere. */
function isWhole(operation: string, leaf: Leaf): boolean {
  const [inUrl = ''] = OPERATION.exec(foldedText(leaf) ?? '') ?? [];
  return inUrl.replace(/^\//, '') === operation.replace(/^\//, '');
}
