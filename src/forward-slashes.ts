import { sep } from 'node:path';

/**
 * A path as reports write it and globs take it: with forward slashes. A backslash stays where it does not separate: on
 * POSIX it is part of a name.
 */
export function forwardSlashes(path: string, separator: string = sep): string {
  return separator === '/' ? path : path.replaceAll(separator, '/');
}
