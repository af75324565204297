/**
 * Where the program sees its files. None of these folders exists: the tree's files keep the same names on every machine,
 * and nothing outside them can be reached.
 */
const TREE_ROOT = '/__repoint__/tree/';
/** `<SDK_ROOT>v4/index.d.ts`. */
export const SDK_ROOT = '/__repoint__/sdk/';
export const LIB_ROOT = '/__repoint__/lib/';
export const AMBIENT_ROOT = '/__repoint__/ambient/';

export function treeFile(path: string): string {
  return TREE_ROOT + path;
}

/** The path inside the tree, undefined for files of the SDK, the library and the ambient declarations. */
export function treePath(file: string): string | undefined {
  return file.startsWith(TREE_ROOT) ? file.slice(TREE_ROOT.length) : undefined;
}
