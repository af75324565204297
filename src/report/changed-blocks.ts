import type { Change, Edit } from '../plan/contract.js';
import { composeEdits } from '../plan/edits/compose-edits.js';
import { LineIndex } from '../scan/positions.js';
import type { ChangedFile } from './changed-files.js';

/** Neighbouring lines that change together, and the changes that make them change. Line numbers are 1-based. */
export interface ChangedBlock {
  /** The first removed line, or the line that the added ones go in front of. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly changes: readonly Change[];
  /** Where its first edit starts. */
  readonly position: { readonly line: number; readonly column: number };
}

interface OwnedEdit extends Edit {
  readonly change: Change;
}

/** Lines `first` to `last`, both included; `last` is before `first` where whole lines are only added. */
interface Cluster {
  readonly first: number;
  readonly last: number;
  readonly edits: readonly OwnedEdit[];
}

/**
 * The changed lines of a file in order. Made from the edits and not from comparing texts: so each line is shown
 * with exactly the changes that touch it, and changes on neighbouring lines stay apart.
 */
export function changedBlocks({ path, before, changes }: ChangedFile): ChangedBlock[] {
  const lines = new LineIndex(before);
  const edits = changes.flatMap((change) =>
    change.edits.filter((edit) => edit.file === path).map((edit) => ({ ...edit, change })),
  );
  return joinClusters(edits.map((edit) => touchedLines(edit, lines, before)))
    .map((cluster) => toBlock(cluster, lines, before))
    .filter(({ removed, added }) => removed.length + added.length > 0);
}

function touchedLines(edit: OwnedEdit, lines: LineIndex, before: string): Cluster {
  const start = lines.positionAt(edit.start);
  const end = lines.positionAt(edit.end);
  const wholeLines =
    start.column === 1 && end.column === 1 && (edit.text === '' ? edit.end > edit.start : edit.text.endsWith('\n'));
  const atEnd = edit.end === before.length && end.column === 1 && start.line < end.line;
  return { first: start.line, last: wholeLines || atEnd ? end.line - 1 : end.line, edits: [edit] };
}

function joinClusters(clusters: readonly Cluster[]): Cluster[] {
  const joined: Cluster[] = [];
  for (const cluster of clusters.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    const last = joined.at(-1);
    if (last !== undefined && (cluster.first <= last.last || cluster.first === last.first)) {
      const edits = [...last.edits, ...cluster.edits];
      joined[joined.length - 1] = { first: last.first, last: Math.max(last.last, cluster.last), edits };
    } else joined.push(cluster);
  }
  return joined;
}

function toBlock({ first, last, edits }: Cluster, lines: LineIndex, before: string): ChangedBlock {
  const from = lines.startOf(first);
  const old = before.slice(from, lines.startOf(last + 1));
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const removed = splitLines(old);
  const added = splitLines(composeEdits(old, shifted));
  const same = countWhile(removed, (line, index) => line === added[index]);
  const rest = Math.min(removed.length, added.length) - same;
  const tail = Math.min(
    rest,
    countWhile(removed.toReversed(), (line, index) => line === added.at(-1 - index)),
  );
  return {
    line: first + same,
    removed: removed.slice(same, removed.length - tail),
    added: added.slice(same, added.length - tail),
    changes: [...new Set(edits.map((edit) => edit.change))],
    position: lines.positionAt(Math.min(...edits.map((edit) => edit.start))),
  };
}

/** The lines of a text as `LineIndex` counts them; a final line break starts no further line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n?|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function countWhile<T>(items: readonly T[], test: (item: T, index: number) => boolean): number {
  const end = items.findIndex((item, index) => !test(item, index));
  return end === -1 ? items.length : end;
}
