import type { Edit } from '../contract.js';
import { foldPieces, HOLE, type TextLeaf } from '../values.js';
import { replaceInPieces } from './replace-in-pieces.js';

const OPENAI_BASE = /^(?:[a-z]+:)?(?:\/\/)?((?:[a-z]{2}\.)?api\.openai\.com)(?::443)?(\/v1(?=[/?#]|$))?/i;

/**
 * Turns OpenAI's base inside a URL into another one; the rest of the URL stays. Host and path are replaced apart where
 * they are written apart, so that a shared `const HOST` stays a host.
 * `complete`: the text is a base URL as a whole, so a missing `/v1` is OpenAI's too; else such a URL is not understood.
 */
export function replaceBaseURL(
  leaf: TextLeaf,
  baseURL: string,
  complete: boolean,
  source: (file: string) => string,
): Edit[] | undefined {
  const text = foldPieces(leaf.pieces);
  const match = OPENAI_BASE.exec(text);
  const host = match?.[1];
  if (!match || host === undefined) return undefined;
  const path = match[2] ?? '';
  if (path === '' && !(complete && isBare(text.slice(match[0].length)))) return undefined;

  const hostStart = match[0].indexOf(host);
  const hostEnd = hostStart + host.length;
  const end = match[0].length;
  const target = splitBase(baseURL);
  if (path === '' || inOnePiece(leaf, hostStart, end)) {
    return replaceInPieces(leaf.pieces, [hostStart, end], target.host + target.path, source);
  }
  const hostEdits = replaceInPieces(leaf.pieces, [hostStart, hostEnd], target.host, source);
  const pathEdits = replaceInPieces(leaf.pieces, [end - path.length, end], target.path, source);
  return hostEdits && pathEdits && [...hostEdits, ...pathEdits];
}

/**
 * Rewrites only the host, so that `/v1` behind it stays right: `https://api.openai.com` and `/v1/chat/completions`, written
 * apart, become `https://dashscope.aliyuncs.com/compatible-mode` and the same path. Undefined where none of the bases ends
 * in `/v1`, or where a path does not fit to the host: `{ hostname: 'api.openai.com' }`.
 */
export function replaceHost(
  leaf: TextLeaf,
  bases: readonly string[],
  source: (file: string) => string,
): Edit[] | undefined {
  const match = OPENAI_BASE.exec(foldPieces(leaf.pieces));
  const [host, path] = [match?.[1], match?.[2]];
  const base = bases.find((each) => splitBase(each).path.endsWith('/v1'));
  if (!match || host === undefined || path === undefined || base === undefined) return undefined;
  const target = splitBase(base);
  const prefix = target.path.slice(0, -'/v1'.length);
  const start = match[0].indexOf(host);
  if (prefix !== '' && !(start > 0 && inOnePiece(leaf, 0, start + host.length))) return undefined;
  return replaceInPieces(leaf.pieces, [start, start + host.length], target.host + prefix, source);
}

/** Turns a known base at the start of a URL into another one. `complete`: the text is a base URL as a whole. */
export function replaceStart(
  leaf: TextLeaf,
  from: string,
  to: string,
  complete: boolean,
  source: (file: string) => string,
): Edit[] | undefined {
  const text = foldPieces(leaf.pieces);
  const [bare, target] = [splitBase(from), splitBase(to)];
  const start = text.indexOf(bare.host + bare.path);
  if (start < 0) return undefined;
  const end = complete ? text.length : start + (bare.host + bare.path).length;
  return replaceInPieces(leaf.pieces, [start, end], target.host + target.path, source);
}

const isBare = (rest: string): boolean => rest === '' || rest === '/';

function splitBase(baseURL: string): { host: string; path: string } {
  const { host, pathname } = new URL(baseURL);
  return { host, path: pathname.replace(/\/$/, '') };
}

function inOnePiece(leaf: TextLeaf, from: number, to: number): boolean {
  let offset = 0;
  for (const piece of leaf.pieces) {
    const length = piece.kind === 'text' ? piece.text.length : HOLE.length;
    if (offset <= from && to <= offset + length) return true;
    offset += length;
  }
  return false;
}
