import { createNeedleTest, isUtf16 } from './contains.js';
import type { Problem, SkipReason } from './problem.js';
import { createBytesReader } from './read-bytes.js';
import { decode, notUtf8, type SourceText, unreadable } from './read-text.js';
import { skipReasonOfBytes, skipReasonOfText } from './skip-reasons.js';

export interface SearchResult {
  /** Files that contain a needle. */
  readonly found: readonly SourceText[];
  /** Files that were read and not skipped, found or not. */
  readonly searched: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly reason: SkipReason }[];
  readonly problems: readonly Problem[];
}

type Outcome =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'searched' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Reads the files, one after the other, and keeps the text of those that contain a needle. All results keep the order
 * of `paths`. Synchronous on purpose: promises and worker threads were both measured to be slower at this.
 */
export function searchFiles(root: string, paths: readonly string[], needles: readonly string[]): SearchResult {
  const look = createLook(root, needles);
  const found: SourceText[] = [];
  const searched: string[] = [];
  const skipped: { path: string; reason: SkipReason }[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const outcome = look(path);
    if (outcome.kind === 'found') found.push({ path, text: outcome.text });
    if (outcome.kind === 'found' || outcome.kind === 'searched') searched.push(path);
    if (outcome.kind === 'skipped') skipped.push({ path, reason: outcome.reason });
    if (outcome.kind === 'problem') problems.push(outcome.problem);
  }
  return { found, searched, skipped, problems };
}

/** The files among `paths` that contain one of the needles, with their text. */
export function findFilesContaining(root: string, paths: readonly string[], needles: readonly string[]): SourceText[] {
  return [...searchFiles(root, paths, needles).found];
}

function createLook(root: string, needles: readonly string[]): (path: string) => Outcome {
  const read = createBytesReader(root);
  const hasNeedle = createNeedleTest(needles);
  return (path) => {
    const outcome = read(path);
    if (outcome.kind === 'gone') return { kind: 'gone' };
    if (outcome.kind === 'failed') return { kind: 'problem', problem: unreadable(path, outcome.code) };
    if (outcome.kind !== 'bytes') return { kind: 'skipped', reason: outcome.kind };
    return judge(path, outcome.bytes, hasNeedle);
  };
}

/** Cheapest tests first: most files end at the needles, before anything is decoded. */
function judge(path: string, bytes: Buffer, hasNeedle: (bytes: Buffer) => boolean): Outcome {
  const reason = isUtf16(bytes) ? undefined : skipReasonOfBytes(bytes);
  if (reason) return { kind: 'skipped', reason };
  if (!hasNeedle(bytes)) return { kind: 'searched' };
  const text = decode(bytes);
  if (text === undefined) return { kind: 'problem', problem: notUtf8(path, true) };
  const textReason = skipReasonOfText(text);
  return textReason ? { kind: 'skipped', reason: textReason } : { kind: 'found', text };
}
