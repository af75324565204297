import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import { globFiles } from './glob-files.js';
import { IgnoreTree } from './ignore-tree.js';

/** The files below a folder that no `.gitignore` in it ignores, for folders that git does not know. */
export function walkFiles(root: string): string[] {
  const paths = globFiles(root, ['**']);
  const ignores = readIgnores(root, paths);
  return paths.filter((path) => !ignores.ignores(path));
}

function readIgnores(root: string, paths: readonly string[]): IgnoreTree {
  const tree = new IgnoreTree();
  for (const path of paths.filter((path) => basename(path) === '.gitignore')) {
    try {
      tree.add(dirname(path), readFileSync(join(root, path), 'utf8'));
    } catch {
      // Git passes over an ignore file that it cannot read, too.
    }
  }
  return tree;
}
