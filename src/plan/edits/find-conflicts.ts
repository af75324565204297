import type { Change, Edit } from '../contract.js';
import { editsByFile } from './edits-by-file.js';
import { findClashes } from './find-clashes.js';

/** Two changes whose edits clash in a file. They are one and the same for a change that clashes with itself. */
export interface Conflict {
  readonly first: string;
  readonly second: string;
  readonly file: string;
}

interface OwnedEdit extends Edit {
  readonly owner: string;
  readonly order: number;
}

/** Pairs of changes that cannot both be applied: each pair once a file, `first` and the list in the order of the changes. */
export function findConflicts(changes: readonly Pick<Change, 'id' | 'edits'>[]): Conflict[] {
  const owned = changes.map(({ id, edits }, order) => ({
    edits: edits.map((edit): OwnedEdit => ({ ...edit, owner: id, order })),
  }));
  const pairs = new Map<string, { first: OwnedEdit; second: OwnedEdit }>();
  for (const [file, edits] of editsByFile(owned)) {
    for (const [a, b] of findClashes(edits)) {
      const [first, second] = a.order <= b.order ? [a, b] : [b, a];
      pairs.set(`${first.order} ${second.order} ${file}`, { first, second });
    }
  }
  return [...pairs.values()]
    .sort((a, b) => a.first.order - b.first.order || a.second.order - b.second.order)
    .map(({ first, second }) => ({ first: first.owner, second: second.owner, file: first.file }));
}
