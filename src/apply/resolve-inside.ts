import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UnsafePath } from './errors.js';

/**
 * Where a file of a plan really is, symbolic links followed, whether it exists or not.
 * `root` is a real path. A plan may come from anywhere: it must not reach out of the root nor into git's own files.
 * @throws {UnsafePath}
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  const absolute = resolve(root, path);
  const isPlain = relative(root, absolute).replaceAll(sep, '/') === path;
  if (!isPlain || !isInside(root, absolute)) throw new UnsafePath(path);
  const real = await followLinks(absolute);
  if (!isInside(root, real)) throw new UnsafePath(path);
  return real;
}

function isInside(root: string, absolute: string): boolean {
  const steps = relative(root, absolute).split(sep);
  const leavesRoot = steps[0] === '' || steps[0] === '..' || isAbsolute(relative(root, absolute));
  return !leavesRoot && !steps.some((step) => step.toLowerCase() === '.git');
}

async function followLinks(absolute: string): Promise<string> {
  try {
    return await realpath(absolute);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return join(await followLinks(dirname(absolute)), basename(absolute));
  }
}

/** True for the error of a file or folder that does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
