import { spawnSync } from 'node:child_process';

/**
 * What git lists below a folder: tracked files, and untracked ones that are not ignored; relative, with forward slashes.
 * Undefined outside a work tree, without git, and where git knows nothing of the folder (it is itself ignored, say):
 * whoever names such a folder wants it looked at.
 */
export function listGitFiles(root: string): string[] | undefined {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 29 });
  if (status !== 0 || stdout === '') return undefined;
  // During a merge git lists a file once for each side.
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '');
}
