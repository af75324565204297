import { posix } from 'node:path';
import { readPackage } from './package-aliases.js';
import type { AliasScope, PathAliases, WorkspacePackage } from './path-aliases.js';
import { readTsconfig } from './tsconfig-aliases.js';

/**
 * Reads the aliases of a tree from its tsconfig, jsconfig and package.json files. `paths`: all files of the tree, relative to
 * its root. A configuration that is broken or missing gives no alias; nothing throws.
 */
export function readAliases(paths: Iterable<string>, readText: (path: string) => string | undefined): PathAliases {
  const scopes: AliasScope[] = [];
  const packages = new Map<string, WorkspacePackage>();
  for (const path of paths) {
    const name = posix.basename(path);
    // Build tools split the file in variants (tsconfig.app.json); what any of them says holds for the folder.
    if (/^[jt]sconfig(\..+)?\.json$/.test(name)) scopes.push(...readTsconfig(path, readText));
    if (name !== 'package.json') continue;
    const manifest = readPackage(path, readText);
    if (manifest?.scope) scopes.push(manifest.scope);
    if (manifest?.name !== undefined && !packages.has(manifest.name)) packages.set(manifest.name, manifest.workspace);
  }
  return { scopes, packages };
}
