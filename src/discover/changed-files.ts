import { spawnSync } from 'node:child_process';

/** Paths relative to the folder that was asked about, with forward slashes; those outside it are not among them. */
export type ChangedFiles =
  | { readonly kind: 'files'; readonly files: ReadonlySet<string> }
  /** No work tree around the folder, or no git. */
  | { readonly kind: 'outside-git' }
  | { readonly kind: 'unknown-ref' }
  | { readonly kind: 'no-merge-base' };

/**
 * The files that differ from where the work tree branched off a commit: committed since, changed and not committed, or
 * not tracked and not ignored. What the other branch did meanwhile is not among them.
 */
export function listChangedSince(root: string, ref: string): ChangedFiles {
  if (!isInGit(root)) return { kind: 'outside-git' };
  // `--end-of-options`: a ref may not be taken for an option.
  const commit = askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim();
  if (!commit) return { kind: 'unknown-ref' };
  const base = askGit(root, ['merge-base', commit, 'HEAD'])?.trim();
  if (!base) return { kind: 'no-merge-base' };
  const changed = askGit(root, ['diff', '--name-only', '-z', '--no-renames', '--relative', base]);
  const untracked = askGit(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  return { kind: 'files', files: new Set([...split(changed), ...split(untracked)]) };
}

export interface StagedFiles {
  readonly staged: ReadonlySet<string>;
  /** Those that have later changes on disk, which a commit would not take. */
  readonly differing: readonly string[];
}

/** What the next commit would change, except for what it would delete. Undefined outside git. */
export function listStaged(root: string): StagedFiles | undefined {
  if (!isInGit(root)) return undefined;
  const onlyNames = ['--name-only', '-z', '--no-renames', '--relative'];
  const staged = new Set(split(askGit(root, ['diff', '--cached', '--diff-filter=d', ...onlyNames])));
  const unstaged = split(askGit(root, ['diff', ...onlyNames]));
  return { staged, differing: unstaged.filter((path) => staged.has(path)) };
}

/** Writes the whole index below a folder, which has to end with a slash. Large files of LFS stay pointers: fetching them takes a network. */
export function writeIndex(root: string, folder: string): boolean {
  const environment = { ...process.env, GIT_LFS_SKIP_SMUDGE: '1' };
  return askGit(root, ['checkout-index', '--all', `--prefix=${folder}`], environment) !== undefined;
}

/** The path from the top of the work tree down to a folder, ending with a slash; empty at the top. */
export function pathInTree(root: string): string {
  return askGit(root, ['rev-parse', '--show-prefix'])?.trim() ?? '';
}

function isInGit(root: string): boolean {
  return askGit(root, ['rev-parse', '--is-inside-work-tree'])?.trim() === 'true';
}

function askGit(root: string, parameters: readonly string[], env = process.env): string | undefined {
  // Without the optional locks, asking never writes to the repository.
  const all = ['--no-optional-locks', '-c', 'core.quotePath=false', ...parameters];
  const { status, stdout } = spawnSync('git', all, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 29, env });
  return status === 0 ? stdout : undefined;
}

const split = (answer = ''): string[] => answer.split('\0').filter((path) => path !== '');
