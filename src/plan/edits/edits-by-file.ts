import type { Edit } from '../contract.js';
import { groupBy } from '../group-by.js';

/** The edits of all changes, file by file, each in the order given. */
export function editsByFile<E extends Edit>(changes: readonly { readonly edits: readonly E[] }[]): Map<string, E[]> {
  return groupBy(
    changes.flatMap(({ edits }) => edits),
    ({ file }) => file,
  );
}
