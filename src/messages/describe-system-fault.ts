import { t } from './t.js';

/** https://nodejs.org/api/errors.html#common-system-errors */
const MEANINGS: Readonly<Record<string, () => string>> = {
  ENOENT: () => t`There is no such file or folder.`,
  EACCES: () => t`Permission is denied.`,
  EPERM: () => t`Permission is denied.`,
  EISDIR: () => t`It is a folder.`,
  ENOTDIR: () => t`A part of the path is no folder.`,
  ENOSPC: () => t`The disk is full.`,
  EROFS: () => t`The disk can only be read.`,
};

/** Why a file could not be read or written, as a sentence where the system gives a common reason. */
export function describeSystemFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return MEANINGS[code]?.() ?? error.message;
}
