import { t } from '../../../src/messages/t.js';
import { textLeaves } from '../../../src/plan/values.js';
import type { Leaf, Piece, UsageOf } from '../../../src/scan/usage.js';

/** What a client names as its deployment, which goes before the model of each call. */
export type Deployment =
  | { readonly kind: 'text'; readonly name: string }
  | { readonly kind: 'env'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string };

/** The deployments that a client is tied to; none where each call names its own. */
export function deploymentsOf({ options, baseURL }: UsageOf<'client'>): Deployment[] {
  const option = options?.properties.findLast(({ name }) => name === 'deployment');
  const found = option
    ? option.value.leaves.flatMap((leaf) => fromLeaf(leaf) ?? [])
    : textLeaves(baseURL).flatMap(({ pieces }) => fromPieces(pieces) ?? []);
  return [...new Map(found.map((each) => [`${each.kind} ${each.name}`, each])).values()];
}

function fromLeaf(leaf: Leaf): Deployment | undefined {
  if (leaf.kind === 'text') {
    const [only, ...others] = leaf.pieces;
    if (only && others.length === 0) return fromPiece(only);
    return { kind: 'unknown', name: t`a name that is put together` };
  }
  if (leaf.kind === 'env') return { kind: 'env', name: leaf.name };
  return leaf.kind === 'unknown' && leaf.reason !== 'undefined' ? { kind: 'unknown', name: leaf.reason } : undefined;
}

/** What stands behind `deployments/`, up to the next slash. */
function fromPieces(pieces: readonly Piece[]): Deployment | undefined {
  const at = pieces.findIndex((piece) => piece.kind === 'text' && piece.text.includes('deployments/'));
  const piece = pieces[at];
  if (piece?.kind !== 'text') return undefined;
  const rest = piece.text.slice(piece.text.indexOf('deployments/') + 'deployments/'.length);
  if (rest !== '') return { kind: 'text', name: firstSegment(rest) };
  const next = pieces[at + 1];
  return next && fromPiece(next);
}

function fromPiece(piece: Piece): Deployment {
  if (piece.kind === 'text') return { kind: 'text', name: firstSegment(piece.text) };
  return piece.env ? { kind: 'env', name: piece.env.name } : { kind: 'unknown', name: piece.reason };
}

const firstSegment = (text: string): string => decodeURIComponent(text.split('/', 1)[0] ?? '');

const FAMILY =
  /(?<![a-z])gpt-?(?:35|3\.5|4o|4\.1|4|5(?:\.\d)?)(?:-?(?:turbo|mini|nano))?|text-embedding-(?:ada-002|3-(?:small|large))|(?<![a-z])ada-002/i;

/** The model that a name sounds like: `gpt-4o-mini` for `desk-gpt4o-mini-eu`. No more than a hint. */
export function soundsLike(name: string): string | undefined {
  const found = FAMILY.exec(name)?.[0].toLowerCase();
  if (found === undefined) return undefined;
  if (found.startsWith('ada')) return `text-embedding-${found}`;
  return found.replace(/^gpt-?/, 'gpt-').replace(/^(gpt-[\d.]+o?)-?(?=turbo|mini|nano)/, '$1-');
}
