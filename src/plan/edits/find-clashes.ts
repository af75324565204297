import type { Edit } from '../contract.js';

/**
 * Pairs of edits of one file that cannot both be made, in the order of their offsets.
 * Touching edits do not clash, nor do insertions at one offset, deletions that overlap, or two identical edits.
 */
export function* findClashes<E extends Edit>(edits: readonly E[]): Generator<readonly [E, E]> {
  let open: E[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    open = open.filter((earlier) => earlier.end > edit.start);
    for (const earlier of open) if (clash(earlier, edit)) yield [earlier, edit];
    open.push(edit);
  }
}

function clash(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end && !sameEdit(a, b) && !(isDeletion(a) && isDeletion(b));
}

function sameEdit(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

function isDeletion({ text }: Edit): boolean {
  return text === '';
}
