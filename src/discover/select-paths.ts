import { globFiles } from './glob-files.js';

/** Globs or folders, relative to the root. */
export interface DiscoverOptions {
  /** Look only at these scripts. Manifests and env files are always looked at, for code depends on them. */
  readonly include?: readonly string[];
  /** Leave these files out, whatever they are. */
  readonly exclude?: readonly string[];
}

/** Tests for what the user selected, over relative paths. */
export interface Selection {
  includes(path: string): boolean;
  excludes(path: string): boolean;
}

/** Without globs everything is included and nothing is walked. */
export function createSelection(root: string, { include, exclude }: DiscoverOptions): Selection {
  const included = include?.length ? filesMatching(root, include) : undefined;
  const excluded = exclude?.length ? filesMatching(root, exclude) : undefined;
  return {
    includes: (path) => included?.has(path) ?? true,
    excludes: (path) => excluded?.has(path) ?? false,
  };
}

function filesMatching(root: string, globs: readonly string[]): Set<string> {
  const patterns = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/+$/, ''));
  return new Set(globFiles(root, [...patterns, ...patterns.map((pattern) => `${pattern}/**`)]));
}
