import {
  BrokenJournal,
  ChangedSince,
  DirtyFiles,
  GitFailed,
  HashMismatch,
  NotUtf8,
  UnsafePath,
  WriteFailed,
} from '../apply/errors.js';
import { errors } from '../messages/errors/index.js';
import { RepointError } from '../messages/repoint-error.js';
import { EditOutOfRange, OverlappingEdits } from '../plan/edits/errors.js';

/** The sentence for whatever was thrown. */
export function translateError(error: unknown): RepointError {
  if (error instanceof RepointError) return error;
  if (error instanceof HashMismatch) return errors.filesMoved(error.files);
  if (error instanceof DirtyFiles) return errors.uncommittedChanges(error.files);
  if (error instanceof ChangedSince) return errors.undoConflict(error.files);
  if (error instanceof UnsafePath) return errors.unsafePath(error.files);
  if (error instanceof NotUtf8) return errors.notUtf8(error.files);
  if (error instanceof WriteFailed) return errors.writeFailed(error.files, error.written, String(error.cause));
  if (error instanceof BrokenJournal) return errors.brokenJournal(error.path);
  if (error instanceof GitFailed) return errors.gitFailed(error.detail);
  if (error instanceof OverlappingEdits || error instanceof EditOutOfRange) return errors.badEdits(error.message);
  return errors.internal(error);
}
