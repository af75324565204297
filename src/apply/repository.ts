import { join, relative, sep } from 'node:path';
import { execa } from 'execa';
import { t } from '../messages/t.js';
import { GitFailed } from './errors.js';

/** A git work tree. Absolute paths; `gitDir` is the work tree's own, also for a linked one or a submodule. */
export interface Repository {
  readonly top: string;
  readonly gitDir: string;
}

/**
 * The work tree around a folder; nothing outside git or where git is not installed.
 * @throws {GitFailed}
 */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const answer = await askGit(folder, ['rev-parse', '--show-toplevel', '--absolute-git-dir']);
  const [top, gitDir] = answer?.split('\n') ?? [];
  return top && gitDir ? { top, gitDir } : undefined;
}

/**
 * Tracked files below a folder with changes that are not committed, relative to it with forward slashes.
 * Untracked and ignored files are not among them: there is no commit they differ from, and the journal can put them back.
 * @throws {GitFailed}
 */
export async function listUncommitted(folder: string, { top }: Repository): Promise<Set<string>> {
  const options = ['--porcelain=v1', '-z', '--untracked-files=no', '--no-renames'];
  // Without the optional locks, asking never writes to the repository.
  const answer = await askGit(folder, ['--no-optional-locks', 'status', ...options, '--', '.']);
  // Each entry is two letters, a space and the path from the top of the work tree.
  const entries = answer?.split('\0').filter((entry) => entry !== '') ?? [];
  return new Set(entries.map((entry) => relative(folder, join(top, entry.slice(3))).replaceAll(sep, '/')));
}

/** What git prints, or nothing where there is no git to ask. */
async function askGit(folder: string, parameters: readonly string[]): Promise<string | undefined> {
  const result = await execa('git', parameters, { cwd: folder, reject: false, env: { LC_ALL: 'C' } });
  if (!result.failed) return result.stdout;
  const detail = result.stderr || result.shortMessage || t`no answer`;
  if (result.code === 'ENOENT' || /not a git repository|must be run in a work tree/.test(detail)) return undefined;
  throw new GitFailed(detail);
}
