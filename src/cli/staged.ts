import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listStaged, pathInTree, writeIndex } from '../discover/changed-files.js';
import { errors } from '../messages/errors/index.js';

export interface Staged {
  /** The files of the next commit, relative to the folder. */
  readonly files: ReadonlySet<string>;
  /** Where they can be read as they will be committed. */
  readonly root: string;
}

/**
 * What is to be committed. Where a staged file has later changes on disk, the whole index is written into a temporary
 * folder, which is gone when the process ends: what is judged is what the commit takes. Throws RepointError outside git.
 */
export function findStaged(root: string): Staged {
  const found = listStaged(root);
  if (found === undefined) throw errors.outsideGit('--staged', root);
  if (found.differing.length === 0) return { files: found.staged, root };
  const folder = mkdtempSync(join(tmpdir(), 'repoint-staged-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (!writeIndex(root, `${folder}/`)) throw errors.gitFailed('git checkout-index failed.');
  return { files: found.staged, root: resolve(folder, pathInTree(root)) };
}
