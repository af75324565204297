import { createRequire } from 'node:module';
import type FastGlob from 'fast-glob';

/**
 * The files and links below a folder that match a glob: relative, with forward slashes, dot files too. No pipes or sockets.
 * Links are listed, never followed. `.git` is never entered for it holds no source, `node_modules` for it is the bulk of
 * a tree and never a project's own.
 */
export function globFiles(root: string, globs: readonly string[]): string[] {
  // Loaded on use: inside git a run needs no walk, and starts faster without it.
  const fastGlob = createRequire(import.meta.url)('fast-glob') as typeof FastGlob;
  const entries = fastGlob.sync([...globs], {
    cwd: root,
    dot: true,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: ['**/node_modules', '**/.git'],
  });
  return entries.filter(({ dirent }) => dirent.isFile() || dirent.isSymbolicLink()).map(({ path }) => path);
}
