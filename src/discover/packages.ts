/** The folder of the nearest package.json above a file, relative to the root; `''` for the root, and where none is. */
export function packageOf(manifests: readonly string[], path: string): string {
  return foldersAbove(path).find((folder) => manifests.includes(manifestIn(folder))) ?? '';
}

/** The folders that a file is in, nearest first, ending with the root `''`. */
export function foldersAbove(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [''] : [folder, ...foldersAbove(folder)];
}

export function manifestIn(folder: string): string {
  return folder === '' ? 'package.json' : `${folder}/package.json`;
}

/** The folder of a file, relative to the root; `''` for the root itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
