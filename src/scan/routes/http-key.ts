import { type ts, typescript } from '../analysis/typescript.js';
import { lastOf } from '../client-options.js';
import type { ScanContext } from '../scan-context.js';
import type { Leaf, Property, Value } from '../usage.js';
import type { HttpCall } from './http-call.js';
import { siblingCalls } from './http-chain.js';

/** Where keys are put, and by whom: `api-key` is Azure's. */
const KEY_HEADERS = ['Authorization', 'authorization', 'api-key', 'Api-Key'];

/** The key that a call sends, without the word before it. */
export function keyOfCall({ headers, authorization }: HttpCall, context: ScanContext): Value | undefined {
  return authorization ? keyIn(context.values.of(authorization)) : headers && keyInHeaders(headers, context);
}

/** The key in an `Authorization: Bearer` or `api-key` header, without the word before it. */
export function keyInHeaders(headers: ts.Expression, context: ScanContext): Value | undefined {
  const header = keyHeader(headers, context);
  if (header) return keyIn(header.value);
  const { authorization } = siblingCalls(headers, context).headers;
  return authorization && keyIn(context.values.of(authorization));
}

/** True for headers that carry an `api-key` and no `Authorization`: Azure's way. */
export function hasAzureKey(headers: ts.Expression, context: ScanContext): boolean {
  return azureKeyHeader(headers, context) !== undefined;
}

/** The `api-key` header itself. */
export function azureKeyHeader(headers: ts.Expression, context: ScanContext): Property | undefined {
  const header = keyHeader(headers, context);
  return header && /^api-key$/i.test(header.name) ? header : undefined;
}

/** A header's value as a key. */
export function keyIn(value: Value): Value {
  return { ...value, leaves: value.leaves.map(withoutBearer) };
}

function keyHeader(headers: ts.Expression, { shapes, origins }: ScanContext) {
  const ts = typescript();
  // `new Headers({ ... })` is as good as its argument.
  const made = origins.of(headers).flatMap(({ node }) => (ts.isNewExpression(node) ? (node.arguments?.[0] ?? []) : []));
  const { properties } = shapes.of(made[0] ?? headers);
  return KEY_HEADERS.map((name) => lastOf(properties, name)).find(Boolean);
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
