import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Regular files and links apart. A link is never followed: the file it leads to is seen at its own place, or is none of
 * the tree's. What is gone from the disk, or is no file, is in neither list.
 */
export function separateLinks(
  root: string,
  paths: readonly string[],
): { readonly files: readonly string[]; readonly links: readonly string[] } {
  const entries = paths.map((path) => ({ path, stats: lstatSync(join(root, path), { throwIfNoEntry: false }) }));
  return {
    files: entries.filter(({ stats }) => stats?.isFile()).map(({ path }) => path),
    links: entries.filter(({ stats }) => stats?.isSymbolicLink()).map(({ path }) => path),
  };
}
