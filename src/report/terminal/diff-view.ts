import { type ChangedBlock, changedBlocks, splitLines } from '../changed-blocks.js';
import type { ChangedFile } from '../changed-files.js';
import { endOf, joinNear } from '../join-near.js';
import { mergeNotes } from '../merge-notes.js';
import type { Style } from '../style.js';
import { describeNote, type Telling } from './change-note.js';
import { createGutter, type Gutter, type Row } from './gutter.js';
import { paintBlock } from './paint-block.js';

const CONTEXT = 2;

/**
 * One block for a file: its place, then hunks with old and new line numbers, each change explained under its lines.
 * `telling` remembers across files what has been said.
 */
export function renderFile(file: ChangedFile, telling: Telling): string[] {
  telling.explained.reasons.clear();
  return renderHunks(file, telling, ({ changes }, indent) =>
    mergeNotes(changes).flatMap((note) => describeNote(note, indent, telling)),
  );
}

/** The same, with what `notesOf` says under each block. */
export function renderHunks(
  file: ChangedFile,
  { style, width }: Pick<Telling, 'style' | 'width'>,
  notesOf: (block: ChangedBlock, indent: string) => readonly string[] = () => [],
): string[] {
  const lines = splitLines(file.before);
  const digits = String(Math.max(lines.length, splitLines(file.after).length)).length;
  const gutter = createGutter(digits, style, width);
  let shift = 0;
  return joinNear(changedBlocks(file), CONTEXT).flatMap((hunk, index) => {
    const rows = [placeRow(file.path, hunk, index, gutter, style)];
    for (const [at, block] of hunk.entries()) {
      const previous = hunk[at - 1];
      const from = previous === undefined ? block.line - CONTEXT : endOf(previous);
      rows.push(...contextRows(lines, from, block.line, shift, gutter));
      rows.push(...paintBlock(block, shift, style).flatMap((row) => gutter.rows(row)));
      shift += block.added.length - block.removed.length;
      rows.push(...notesOf(block, gutter.indent));
    }
    const end = endOf(hunk.at(-1));
    return [...rows, ...contextRows(lines, end, end + CONTEXT, shift, gutter)];
  });
}

function placeRow(path: string, [first]: readonly ChangedBlock[], index: number, gutter: Gutter, style: Style): string {
  const place = `${path}:${first?.position.line ?? 1}:${first?.position.column ?? 1}`;
  return index === 0 ? style.path(place) : style.dim(`${gutter.indent}┄ ${place}`);
}

/** Unchanged lines from `from` up to but not including `to`, as far as there are any. */
function contextRows(lines: readonly string[], from: number, to: number, shift: number, gutter: Gutter): string[] {
  const first = Math.max(1, from);
  return lines
    .slice(first - 1, to - 1)
    .map((text, index): Row => ({ kind: 'context', old: first + index, new: first + index + shift, text }))
    .flatMap((row) => gutter.rows(row));
}
