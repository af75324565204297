import type { ts } from '../analysis/typescript.js';
import { lastOf } from '../client-options.js';
import type { ScanContext } from '../scan-context.js';
import type { Leaf, Value } from '../usage.js';

/** The key in an `Authorization: Bearer` or `api-key` header, without the word before it. */
export function keyInHeaders(headers: ts.Expression, { shapes }: ScanContext): Value | undefined {
  const { properties } = shapes.of(headers);
  const property = ['Authorization', 'authorization', 'api-key', 'Api-Key']
    .map((name) => lastOf(properties, name))
    .find(Boolean);
  if (!property) return undefined;
  return { ...property.value, leaves: property.value.leaves.map(withoutBearer) };
}

function withoutBearer(leaf: Leaf): Leaf {
  if (leaf.kind !== 'text') return leaf;
  const [first, second, ...more] = leaf.pieces;
  const common = { role: leaf.role, via: leaf.via };
  if (first?.kind === 'text' && /^Bearer\s+$/i.test(first.text) && second && more.length === 0) {
    if (second.kind === 'text') return { kind: 'text', pieces: [second], ...common };
    if (second.env) return { kind: 'env', ...second.env, ...common };
    return { kind: 'text', pieces: [second], ...common };
  }
  if (first?.kind === 'text' && !second) return { kind: 'text', pieces: [dropPrefix(first)], ...common };
  return leaf;
}

function dropPrefix(piece: Extract<Leaf, { kind: 'text' }>['pieces'][number]): typeof piece {
  if (piece.kind !== 'text') return piece;
  const prefix = /^Bearer\s+/i.exec(piece.text)?.[0].length ?? 0;
  const place = piece.place && { ...piece.place, span: [piece.place.span[0] + prefix, piece.place.span[1]] as const };
  return { kind: 'text', text: piece.text.slice(prefix), ...(place ? { place } : {}) };
}
