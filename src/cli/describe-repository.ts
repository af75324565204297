import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Folder, Manifest, Repository } from '../next-steps/contract.js';

/**
 * What the folders of these files, and those above them up to the root of the git repository, say of the tools in use.
 * `root` is absolute, the files are relative to it. Without git nothing above `root` is looked at.
 */
export function describeRepository(root: string, files: readonly { readonly path: string }[]): Repository {
  const top = findTop(root);
  const folders = new Map<string, Folder>();
  for (const { path } of files) {
    for (let folder = dirname(join(root, path)); !folders.has(folder); folder = dirname(folder)) {
      folders.set(folder, describeFolder(folder));
      if (folder === top) break;
    }
  }
  return { root, folders };
}

/** The folder with `.git`, which is a file in a linked work tree and in a submodule. */
function findTop(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return root;
  }
}

/** A hint is not worth an error: what cannot be read says nothing. */
function describeFolder(folder: string): Folder {
  try {
    const names = new Set(readdirSync(folder));
    const manifest = names.has('package.json') ? readManifest(join(folder, 'package.json')) : undefined;
    return manifest ? { names, manifest } : { names };
  } catch {
    return { names: new Set() };
  }
}

function readManifest(path: string): Manifest | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return typeof content === 'object' && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}
