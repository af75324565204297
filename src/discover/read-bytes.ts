import { closeSync, constants, lstatSync, openSync, readSync } from 'node:fs';
import { t } from '../messages/t.js';
import { MAX_BYTES } from './skip-reasons.js';

/** `gone`: git's index still has it, the disk does not, or a folder (a submodule) is there instead. */
export type BytesRead =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'symlink' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly code: string };

/**
 * A reader that uses one buffer for all files, for that is what makes reading everything cheap.
 * The bytes it returns are valid until its next call. It never follows a link.
 */
export function createBytesReader(root: string): (path: string) => BytesRead {
  const buffer = Buffer.allocUnsafeSlow(MAX_BYTES + 1);
  return (path) => {
    try {
      const length = readInto(buffer, `${root}/${path}`);
      return length > MAX_BYTES ? { kind: 'too-large' } : { kind: 'bytes', bytes: buffer.subarray(0, length) };
    } catch (error) {
      return outcomeOf(errorCode(error));
    }
  };
}

/** The `code` of a file system error, e.g. `EACCES`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : t`unknown error`;
}

/** A pipe that stands where git tracks a file would keep the run waiting for a writer. Windows has neither. */
const NEVER_WAIT = constants.O_NONBLOCK ?? 0;

/** Fills the buffer from the file and returns how much of it is used. Throws what the file system throws. */
function readInto(buffer: Buffer, path: string): number {
  const file = openSync(path, constants.O_RDONLY | NEVER_WAIT | refuseLinks(path));
  try {
    let length = 0;
    while (length < buffer.length) {
      const count = readSync(file, buffer, length, buffer.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return length;
  } finally {
    closeSync(file);
  }
}

/** The flag that makes opening a link fail with ELOOP; Windows has none, so a link is asked for there. */
function refuseLinks(path: string): number {
  if (constants.O_NOFOLLOW) return constants.O_NOFOLLOW;
  if (lstatSync(path).isSymbolicLink()) throw Object.assign(new Error('a link'), { code: 'ELOOP' });
  return 0;
}

function outcomeOf(code: string): BytesRead {
  if (code === 'ELOOP' || code === 'EMLINK') return { kind: 'symlink' };
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return { kind: 'gone' };
  return { kind: 'failed', code };
}
