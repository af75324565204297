import { spawnSync } from 'node:child_process';
import type { Listing } from './listing.js';

/**
 * What git lists below a folder: tracked files, and untracked ones that are not ignored; relative, with forward slashes.
 * Undefined outside a work tree, without git, and where git knows nothing of the folder (it is itself ignored, say):
 * whoever names such a folder wants it looked at.
 */
export function listGitFiles(root: string): Listing | undefined {
  const args = ['ls-files', '-z', '--stage', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 29 });
  if (status !== 0 || stdout === '') return undefined;
  // During a merge git lists a file once for each side.
  const entries = new Map(
    stdout
      .split('\0')
      .filter((entry) => entry !== '')
      .map(readEntry),
  );
  const pathsWith = (...modes: readonly string[]): string[] =>
    [...entries].filter(([, mode]) => modes.includes(mode)).map(([path]) => path);
  return {
    paths: pathsWith(FILE, LINK),
    links: pathsWith(LINK),
    repositories: pathsWith(REPOSITORY),
  };
}

const FILE = 'file';
const LINK = '120000';
/** A submodule, as the index has it: https://git-scm.com/docs/gitsubmodules */
const REPOSITORY = '160000';

/** `100644 <hash> 0<tab>path` for what is tracked, the path alone for the rest; a repository of its own ends in a slash there. */
function readEntry(entry: string): [path: string, mode: string] {
  const [, mode, tracked] = /^(\d{6}) [0-9a-f]+ \d\t(.*)$/s.exec(entry) ?? [];
  if (mode !== undefined && tracked !== undefined) return [tracked, mode === LINK || mode === REPOSITORY ? mode : FILE];
  return entry.endsWith('/') ? [entry.slice(0, -1), REPOSITORY] : [entry, FILE];
}
