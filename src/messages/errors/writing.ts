/** Why nothing, or not everything, was written or taken back. */
import { RepointError } from '../repoint-error.js';
import type { SourcePlace } from '../source-place.js';
import { t } from '../t.js';
import { listFiles } from './list-files.js';

export const writingErrors = {
  unreadablePlan: (file: string, detail: string, places: readonly SourcePlace[] = []) =>
    new RepointError(
      'unreadable-plan',
      t`Cannot use ${file} as a plan`,
      detail,
      t`Make one with: repoint plan --to <provider> -o plan.json.`,
      { places },
    ),

  maskedPlan: (file: string) =>
    new RepointError(
      'masked-plan',
      t`${file} has a masked key inside an edit`,
      t`Keys are never written into plans, so this edit cannot be applied from the file.`,
      t`Run repoint --to <provider> --write in place of plan and apply.`,
    ),

  uncommittedChanges: (files: readonly string[]) =>
    new RepointError(
      'uncommitted-changes',
      t`Files of the plan have uncommitted changes`,
      listFiles(files),
      t`Commit or stash them first, or add --allow-dirty.`,
    ),

  filesMoved: (files: readonly string[]) =>
    new RepointError(
      'files-moved',
      t`Files have changed since the plan was made`,
      listFiles(files),
      t`Make the plan again; nothing was written.`,
    ),

  badEdits: (detail: string) =>
    new RepointError('bad-edits', t`The edits of the plan do not fit the files`, detail, t`Make the plan again.`),

  unsafePath: (files: readonly string[]) =>
    new RepointError(
      'unsafe-path',
      t`The plan names a path that repoint does not write to`,
      listFiles(files),
      t`Paths have to stay inside the folder, outside .git. Make the plan again.`,
    ),

  notUtf8: (files: readonly string[]) =>
    new RepointError(
      'not-utf8',
      t`A file of the plan is not UTF-8`,
      listFiles(files),
      t`Convert it, or leave it out with --exclude.`,
    ),

  writeFailed: (files: readonly string[], written: readonly string[], reason: string) =>
    new RepointError(
      'write-failed',
      t`Writing stopped after ${written.length} of the files`,
      `${listFiles(files)}\n${reason}`,
      t`What was written can be taken back with: repoint undo.`,
    ),

  nothingToUndo: () =>
    new RepointError(
      'nothing-to-undo',
      t`There is no run to undo`,
      t`No journal of an earlier --write was found for this folder.`,
      t`Give the folder that --write ran in, or use git to go back.`,
    ),

  undoConflict: (files: readonly string[]) =>
    new RepointError(
      'undo-conflict',
      t`Files have changed since repoint wrote them`,
      listFiles(files),
      t`Add --force to put back the old text and lose the later changes.`,
    ),

  brokenJournal: (path: string) =>
    new RepointError(
      'broken-journal',
      t`The record of an earlier run cannot be read`,
      t`${path} is damaged, or was left by another version.`,
      t`Use git to go back, then delete that file.`,
    ),

  gitFailed: (detail: string) =>
    new RepointError('git-failed', t`git gave no answer`, detail, t`Mend what git complains about, then run again.`),
};
