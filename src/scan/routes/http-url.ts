import { t } from '../../messages/t.js';
import { gluePaths } from '../analysis/text-pieces.js';
import type { ScanContext } from '../scan-context.js';
import type { Leaf, Piece, Place, Value } from '../usage.js';
import type { HttpCall } from './http-call.js';

/** What the URL of a call can be; undefined for a call that names none. */
export function urlOf({ urls, hostAndPath }: HttpCall, { values }: ScanContext): Value | undefined {
  if (hostAndPath) return urlOfHost(values.of(hostAndPath.host), values.of(hostAndPath.path));
  const alternatives = urls.map(({ node, entered }) => values.of(node, entered));
  const [first] = alternatives;
  return first && { place: first.place, leaves: completed(alternatives.flatMap(({ leaves }) => leaves)) };
}

/** `let url = base; url += path`: the base alone is asked for nothing. */
function completed(leaves: readonly Leaf[]): Leaf[] {
  const texts = leaves.map((leaf) => JSON.stringify(piecesOf(leaf)).slice(0, -1));
  return leaves.filter((leaf, at) => leaf.kind !== 'text' || !texts.some((text) => text.startsWith(`${texts[at]},`)));
}

/** `hostname: 'api.openai.com', path: '/v1/...'` as one URL; the scheme is written nowhere. */
function urlOfHost(host: Value, path: Value): Value {
  const scheme: Piece = { kind: 'text', text: 'https://' };
  return combine(host, path, path.place, (left, right) => [scheme, ...left, ...right]);
}

/** What an instance makes of the path that it is asked for: an address of its own stays, a path goes behind the base. */
export function urlBehind(base: Value, path: Value): Value {
  return combine(base, path, path.place, (left, right) => (isAddress(right) ? [...right] : gluePaths(left, right)));
}

function combine(
  first: Value,
  second: Value,
  place: Place,
  join: (left: readonly Piece[], right: readonly Piece[]) => Piece[],
): Value {
  const leaves = first.leaves.flatMap((left) =>
    second.leaves.map(
      (right): Leaf => ({
        kind: 'text',
        pieces: join(piecesOf(left), piecesOf(right)),
        role: left.role,
        via: [...left.via, ...right.via],
      }),
    ),
  );
  return { place, leaves: withoutRepeated(leaves) };
}

/** An address of its own does not depend on the base: it is one alternative however many bases there are. */
function withoutRepeated(leaves: readonly Leaf[]): Leaf[] {
  const seen = new Set<string>();
  return leaves.filter((leaf) => {
    const key = JSON.stringify(leaf);
    return seen.has(key) ? false : seen.add(key);
  });
}

const isAddress = ([first]: readonly Piece[]): boolean => first?.kind === 'text' && /^\w+:\/\//.test(first.text);

function piecesOf(leaf: Leaf): readonly Piece[] {
  if (leaf.kind === 'text') return leaf.pieces;
  if (leaf.kind !== 'env')
    return [{ kind: 'hole', reason: leaf.kind === 'unknown' ? leaf.reason : String(leaf.value) }];
  const env = { name: leaf.name, ...(leaf.place ? { place: leaf.place } : {}) };
  return [{ kind: 'hole', reason: t`environment variable ${leaf.name}`, env }];
}

/** The path of a folded URL as a method names it: `/v1/files/*`, without query. */
export function pathOf(url: string): string {
  const path = url.replace(/^(?:\w+:)?\/\/[^/]*/, '').replace(/^[^/]*(?=\/)/, '');
  return path.replaceAll('\u0000', '*').replace(/[?#].*$/, '') || '/';
}
