import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashBytes } from '../apply/hash-bytes.js';
import { isMissing } from '../apply/resolve-inside.js';
import type { Plan } from '../plan/contract.js';

/** Those of the files whose bytes are not the recorded ones, or which are gone. */
export async function findMoved(root: string, files: Plan['files']): Promise<string[]> {
  const moved: string[] = [];
  for (const { path, sha256 } of files) {
    const bytes = await readFile(join(root, path)).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (bytes === undefined || hashBytes(bytes) !== sha256) moved.push(path);
  }
  return moved;
}
