import type { Usage, UsageOf } from '../scan/usage.js';

/** What the nearest package.json above a file says of packages that reach OpenAI; empty when none does. */
export function manifestsFor(file: string, usages: readonly Usage[]): UsageOf<'manifest'>[] {
  const above = usages
    .filter((usage) => usage.kind === 'manifest')
    .filter((each) => isAbove(folderOf(each.file), file));
  const depth = Math.max(...above.map((each) => folderOf(each.file).length));
  return above.filter((each) => folderOf(each.file).length === depth);
}

/** The folder of a path with its slash; empty at the root. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const isAbove = (folder: string, file: string): boolean => file.startsWith(folder);
