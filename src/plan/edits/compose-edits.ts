import MagicString from 'magic-string';
import type { Edit } from '../contract.js';
import { EditOutOfRange, OverlappingEdits } from './errors.js';
import { findClashes } from './find-clashes.js';

/**
 * The text with all edits of its file made. Offsets are UTF-16 units of `text`; what lies outside the edits stays as it is.
 * Identical edits count once, overlapping deletions join, insertions at one offset keep the order given.
 * @throws {OverlappingEdits} for two other edits that overlap
 * @throws {EditOutOfRange} for an edit outside the text
 */
export function composeEdits(text: string, edits: readonly Edit[]): string {
  const distinct = dropRepeated(edits);
  for (const edit of distinct) if (!fits(edit, text)) throw new EditOutOfRange(edit, text.length);
  for (const [first, second] of findClashes(distinct)) throw new OverlappingEdits(first, second);

  const result = new MagicString(text);
  // Insertions come last: replacing a stretch would discard what was attached to its edges before.
  for (const edit of distinct.filter((each) => !isInsertion(each))) replace(result, edit);
  for (const edit of distinct.filter(isInsertion)) result.appendLeft(edit.start, edit.text);
  return result.toString();
}

function dropRepeated(edits: readonly Edit[]): Edit[] {
  const byContent = new Map<string, Edit>();
  for (const edit of edits) {
    const key = `${edit.start}:${edit.end}:${edit.text}`;
    if (!byContent.has(key)) byContent.set(key, edit);
  }
  return [...byContent.values()];
}

function fits({ start, end }: Edit, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
}

function isInsertion({ start, end }: Edit): boolean {
  return start === end;
}

function replace(result: MagicString, { start, end, text }: Edit): void {
  if (text === '') result.remove(start, end);
  else result.update(start, end, text);
}
