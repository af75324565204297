import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import { globFiles } from './glob-files.js';
import { IgnoreTree } from './ignore-tree.js';
import type { Listing } from './listing.js';
import { separateLinks } from './separate-links.js';

/**
 * The files below a folder that no `.gitignore` in it ignores, for folders that git does not know. Repositories in it are
 * looked at: a folder that holds several is named by whoever wants them all.
 */
export function walkFiles(root: string): Listing {
  const paths = globFiles(root, ['**']);
  const ignores = readIgnores(root, paths);
  const kept = paths.filter((path) => !ignores.ignores(path));
  return { paths: kept, links: separateLinks(root, kept.filter(mayBeFolder)).links, repositories: [] };
}

/** Folders rarely have an ending: asking only for these saves asking for every file. */
const mayBeFolder = (path: string): boolean => !basename(path).includes('.');

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
