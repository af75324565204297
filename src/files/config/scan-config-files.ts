import { NEEDLES } from '../../discover/needles.js';
import { type SearchResult, searchFiles } from '../../discover/search-files.js';
import type { ConfigUsage, Problem } from '../../scan/usage.js';
import { isConfigFile, scanConfigFile } from './config-files.js';

/** For the width of a database's vectors: such a file may name OpenAI nowhere. */
const VECTORS = ['vector(', 'VECTOR(', 'Vector('];

export interface ConfigFilesScan extends Pick<SearchResult, 'searched' | 'skipped'> {
  readonly usages: readonly ConfigUsage[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the configuration and documentation among the files of a tree, and scans what names OpenAI. What cannot be read keeps no
 * run from going on: nothing that is moved depends on it.
 */
export function scanConfigFiles(root: string, paths: readonly string[]): ConfigFilesScan {
  const { found, searched, skipped, problems } = searchFiles(root, paths.filter(isConfigFile), [
    ...NEEDLES,
    ...VECTORS,
  ]);
  const scans = found.map(({ path, text }) => scanConfigFile(path, text));
  return {
    usages: scans.flatMap(({ usages }) => usages),
    problems: [
      ...problems.map((problem) => ({ ...problem, blocking: false })),
      ...scans.flatMap(({ problem }) => problem ?? []),
    ],
    searched,
    skipped,
  };
}
