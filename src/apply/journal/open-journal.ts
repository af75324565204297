import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findRepository } from '../repository.js';

/** Where runs are recorded, so that they can be undone. It holds the bytes of files, keys included: nobody else may read it. */
export interface Journal {
  /** The folder with one file a run. It need not exist. */
  readonly runs: string;
  /** Absolute: what the roots of the runs are relative to. All roots in a git work tree share one journal. */
  readonly base: string;
}

/** The journal for a root (a real path): in git's own folder, where no commit can catch it, else in `.repoint/`. */
export async function openJournal(root: string): Promise<Journal> {
  const repository = await findRepository(root);
  if (repository) return { runs: join(repository.gitDir, 'repoint', 'runs'), base: repository.top };
  return { runs: join(root, '.repoint', 'runs'), base: root };
}

/** Makes the folders of a journal, for its owner only. */
export async function createFolders({ runs }: Journal): Promise<void> {
  const home = dirname(runs);
  await mkdir(runs, { recursive: true, mode: 0o700 });
  await chmod(home, 0o700);
  // Outside git today, but maybe not tomorrow.
  if (basename(home) === '.repoint') await writeFile(join(home, '.gitignore'), '*\n', { mode: 0o600 });
}

/** Leaves no trace of a journal without runs. */
export async function removeEmptyFolders({ runs }: Journal): Promise<void> {
  if ((await readdir(runs)).length > 0) return;
  await rm(runs, { recursive: true });
  const rest = await readdir(dirname(runs));
  if (rest.every((name) => name === '.gitignore')) await rm(dirname(runs), { recursive: true });
}
