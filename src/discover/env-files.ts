import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isEnvFile } from './file-kinds.js';
import { folderOf } from './packages.js';

/** Env files beside the root and beside each manifest, listed or not: git ignores the ones that hold the real keys. */
export function findEnvFilesBeside(root: string, manifests: readonly string[]): string[] {
  const folders = new Set(['', ...manifests.map(folderOf)]);
  return [...folders].flatMap((folder) =>
    namesIn(join(root, folder))
      .filter(isEnvFile)
      .map((name) => (folder ? `${folder}/${name}` : name)),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
