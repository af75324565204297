import { posix } from 'node:path';
import { folderOf } from '../../discover/packages.js';
import type { AliasScope } from './path-aliases.js';
import { parseTsconfig } from './tsconfig-file.js';

type Options = Pick<AliasScope, 'patterns' | 'baseUrl'>;

/**
 * What one tsconfig or jsconfig says for the files below its folder. It may hold comments and extend other files of the tree;
 * bases from packages are not looked at, because node_modules may be absent.
 */
export function readTsconfig(path: string, readText: (path: string) => string | undefined): AliasScope[] {
  const options = readOptions(path, readText, new Set());
  const isEmpty = options.patterns.length === 0 && options.baseUrl === undefined;
  return isEmpty ? [] : [{ folder: folderOf(path), ...options }];
}

function readOptions(path: string, readText: (path: string) => string | undefined, seen: Set<string>): Options {
  if (seen.has(path)) return { patterns: [] };
  seen.add(path);
  const { bases, options } = parseTsconfig(path, readText);
  const folder = posix.dirname(path);
  const inherited = bases.map((base) => readOptions(base, readText, seen));
  const { baseUrl, paths } = options;
  const ownBase = baseUrl === undefined ? undefined : posix.join(folder, baseUrl);
  const base = ownBase ?? inherited.findLast((options) => options.baseUrl !== undefined)?.baseUrl;
  const patterns = paths
    ? Object.entries(paths).map(([pattern, targets]) => ({
        pattern,
        targets: targets.map((target) => posix.join(base ?? folder, target)),
      }))
    : (inherited.findLast((options) => options.patterns.length > 0)?.patterns ?? []);
  return base === undefined ? { patterns } : { patterns, baseUrl: base };
}
