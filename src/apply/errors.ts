/** Why nothing, or not everything, was written. Each carries its data; the sentences people read are made by the caller. */

import { t } from '../messages/t.js';

abstract class FileListError extends Error {
  constructor(
    message: string,
    /** Relative to the root. */
    readonly files: readonly string[],
  ) {
    super(`${message}: ${files.join(', ')}`);
    this.name = new.target.name;
  }
}

/** Files of the plan that are gone, or whose bytes are not those that the plan was made from. Nothing was written. */
export class HashMismatch extends FileListError {
  constructor(files: readonly string[]) {
    super(t`These files are not as the plan saw them`, files);
  }
}

/** Files of the plan with changes that are not committed and not ours. Nothing was written. */
export class DirtyFiles extends FileListError {
  constructor(files: readonly string[]) {
    super(t`These files have uncommitted changes`, files);
  }
}

/** Files that somebody edited after the run that is to be undone. Nothing was written. */
export class ChangedSince extends FileListError {
  constructor(files: readonly string[]) {
    super(t`These files were changed after the run`, files);
  }
}

/** A path that leaves the root, by its spelling or through a symbolic link, or leads into a `.git` folder. Nothing was written. */
export class UnsafePath extends FileListError {
  constructor(file: string) {
    super(t`This path is not one to write to`, [file]);
  }
}

/** A file that does not survive decoding and encoding: its bytes outside the edits could not be kept. Nothing was written. */
export class NotUtf8 extends FileListError {
  constructor(file: string) {
    super(t`This file is not UTF-8`, [file]);
  }
}

/** Writing stopped at the file in `files`; those in `written` are written and can be undone. The reason is in `cause`. */
export class WriteFailed extends FileListError {
  constructor(
    file: string,
    readonly written: readonly string[],
    cause: unknown,
  ) {
    super(t`This file could not be written`, [file]);
    this.cause = cause;
  }
}

/** A journal entry that cannot be read: damaged, or left by another version. */
export class BrokenJournal extends Error {
  constructor(
    /** Absolute. */
    readonly path: string,
    cause: unknown,
  ) {
    super(t`The journal entry ${path} cannot be read`, { cause });
    this.name = 'BrokenJournal';
  }
}

/** Git is there but refuses to answer, e.g. because the folder belongs to another user. */
export class GitFailed extends Error {
  constructor(
    /** What git said. */
    readonly detail: string,
  ) {
    super(`git failed: ${detail}`);
    this.name = 'GitFailed';
  }
}
