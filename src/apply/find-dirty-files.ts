import { realpath } from 'node:fs/promises';
import type { Plan } from '../plan/contract.js';
import { journalHashes } from './journal/journal-hashes.js';
import { findRepository, listUncommitted } from './repository.js';

/**
 * Of these files, given with their present hashes, the ones with changes that are not committed and not ours.
 * Outside git nothing is dirty, and neither is a file that git does not track: see {@link listUncommitted}.
 * @throws {GitFailed}
 */
export async function findDirtyFiles(root: string, files: Plan['files']): Promise<string[]> {
  const realRoot = await realpath(root);
  const repository = await findRepository(realRoot);
  if (!repository) return [];
  const uncommitted = await listUncommitted(realRoot, repository);
  const suspects = files.filter(({ path }) => uncommitted.has(path));
  if (suspects.length === 0) return [];
  const ours = await journalHashes(realRoot);
  return suspects.filter(({ path, sha256 }) => !ours.get(path)?.has(sha256)).map(({ path }) => path);
}
