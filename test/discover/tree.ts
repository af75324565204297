import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files into a new temporary folder, which goes when the test ends, and returns the folder. */
export function makeTree(files: Readonly<Record<string, string | Buffer>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'repoint-tree-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The same as a git work tree; `tracked` are added to the index. */
export function makeRepository(
  files: Readonly<Record<string, string | Buffer>>,
  tracked: readonly string[] = [],
): string {
  const root = makeTree(files);
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  if (tracked.length > 0) execFileSync('git', ['add', '--force', '--', ...tracked], { cwd: root });
  return root;
}
