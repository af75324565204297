import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { openJournal } from './open-journal.js';
import { listRuns } from './runs.js';

/**
 * The SHA-256s that our runs left each file with, by its path from `root`. Runs that were undone do not count.
 * All of them and not only the newest: a run that was killed may have left a file as the one before it did.
 */
export async function journalHashes(root: string): Promise<Map<string, ReadonlySet<string>>> {
  const realRoot = await realpath(root);
  const journal = await openJournal(realRoot);
  const hashes = new Map<string, Set<string>>();
  for (const run of await listRuns(journal)) {
    for (const { path, sha256After } of run.files) {
      const fromRoot = relative(realRoot, join(journal.base, run.root, path)).replaceAll(sep, '/');
      hashes.set(fromRoot, (hashes.get(fromRoot) ?? new Set()).add(sha256After));
    }
  }
  return hashes;
}
