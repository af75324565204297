import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Copies what git tracks in `checkout` (only `folder` and the root manifest, if given) to a new repository.
 * Returns its path.
 */
export function copyCheckout(checkout, folder) {
  const copy = mkdtempSync(join(tmpdir(), 'repoint-corpus-'));
  copyTracked(checkout, copy, folder ? [folder, 'package.json'] : ['.']);
  git(copy, 'init', '--quiet');
  git(copy, 'add', '--all', '--force');
  return copy;
}

/** Writes what git tracks below `paths` of `checkout` to `copy`; a link becomes the file that it leads to. */
export function copyTracked(checkout, copy, paths = ['.']) {
  for (const file of git(checkout, 'ls-files', '-z', '--', ...paths).split('\0')) {
    const from = join(checkout, file);
    if (file === '' || !existsSync(from) || !statSync(from).isFile()) continue;
    const to = join(copy, file);
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { force: true });
    cpSync(from, to, { dereference: true });
  }
}

function git(cwd, ...args) {
  return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
}
