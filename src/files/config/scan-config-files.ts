import { NEEDLES } from '../../discover/needles.js';
import { type SearchResult, searchFiles } from '../../discover/search-files.js';
import type { Sought } from '../../scan/sought.js';
import type { ConfigUsage, Problem } from '../../scan/usage.js';
import { isConfigFile, scanConfigFile } from './config-files.js';
import { createSoughtScan } from './scan-sought.js';

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
export function scanConfigFiles(root: string, paths: readonly string[], sought?: Sought): ConfigFilesScan {
  const { found, searched, skipped, problems } = searchFiles(root, paths.filter(isConfigFile), [
    ...NEEDLES,
    ...VECTORS,
    ...(sought?.needles ?? []),
  ]);
  const scan = sought ? createSoughtScan(sought, scanConfigFile) : scanConfigFile;
  const scans = found.map(({ path, text }) => scan(path, text));
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
