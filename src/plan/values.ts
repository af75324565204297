import type { Leaf, Piece, Place, Value } from '../scan/usage.js';

export type TextLeaf = Extract<Leaf, { kind: 'text' }>;
export type EnvLeaf = Extract<Leaf, { kind: 'env' }>;

/** Stands for a stretch that is known only at run time; no URL, key or model id contains it. */
export const HOLE = '\uFFFC';

export function textLeaves(value: Value | undefined): TextLeaf[] {
  return (value?.leaves ?? []).filter((leaf) => leaf.kind === 'text');
}

/** What the pieces fold to, with {@link HOLE} for each part that only the run decides. */
export function foldPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : HOLE)).join('');
}

/** The one string that a value always is, else undefined. */
export function onlyText(value: Value): string | undefined {
  const [leaf, ...others] = value.leaves;
  if (leaf?.kind !== 'text' || others.length > 0) return undefined;
  const text = foldPieces(leaf.pieces);
  return text.includes(HOLE) ? undefined : text;
}

/** Where a text leaf is written when it is one literal without escapes. */
export function literalPlace(leaf: TextLeaf): Place | undefined {
  const [piece, ...others] = leaf.pieces;
  return piece?.kind === 'text' && others.length === 0 ? piece.place : undefined;
}

/** An environment variable that can end up in a value, and where its name is written. */
export interface EnvName {
  readonly name: string;
  readonly place?: Place;
}

/** The environment variables in a value: as a whole (`env.X`) or as a part of it (`${env.X}/v1`). */
export function envNames(value: Value | undefined): EnvName[] {
  return (value?.leaves ?? []).flatMap((leaf) => {
    if (leaf.kind === 'env') return [leaf];
    return leaf.kind === 'text' ? leaf.pieces.flatMap((piece) => (piece.kind === 'hole' ? (piece.env ?? []) : [])) : [];
  });
}

export const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a !== undefined && b !== undefined && a.file === b.file && a.span[0] === b.span[0] && a.span[1] === b.span[1];
