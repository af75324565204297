import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Copies what git tracks in `checkout` (only `folder` and the root manifest, if given) to a new repository.
 * Returns its path.
 */
export function copyCheckout(checkout, folder) {
  const copy = mkdtempSync(join(tmpdir(), 'repoint-corpus-'));
  const paths = folder ? [folder, 'package.json'] : ['.'];
  for (const file of git(checkout, 'ls-files', '-z', '--', ...paths).split('\0')) {
    const from = join(checkout, file);
    if (file === '' || !existsSync(from) || !statSync(from).isFile()) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(from, join(copy, file));
  }
  git(copy, 'init', '--quiet');
  git(copy, 'add', '--all', '--force');
  return copy;
}

function git(cwd, ...args) {
  return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
}
