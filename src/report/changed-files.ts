import type { Change } from '../plan/contract.js';
import { composeEdits } from '../plan/edits/compose-edits.js';
import { editsByFile } from '../plan/edits/edits-by-file.js';
import type { ReportInput } from './report-input.js';

/** A file before and after the given changes. */
export interface ChangedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The changes that touch it, in the order given. */
  readonly changes: readonly Change[];
}

/** The files that the changes touch, by path. */
export function changedFiles(changes: readonly Change[], source: ReportInput['source']): ChangedFile[] {
  const byPath = [...editsByFile(changes)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byPath.map(([path, edits]) => {
    const before = source(path);
    const own = changes.filter((change) => change.edits.some((edit) => edit.file === path));
    return { path, before, after: composeEdits(before, edits), changes: own };
  });
}
