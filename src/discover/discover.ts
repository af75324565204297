import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findEnvFilesBeside } from './env-files.js';
import {
  isEnvFile,
  isManifest,
  isScript,
  isToolConfig,
  isTsconfig,
  isVendored,
  skipReasonOfPath,
} from './file-kinds.js';
import { listGitFiles } from './git-files.js';
import { NEEDLES } from './needles.js';
import type { Problem, SkipReason } from './problem.js';
import type { SourceText } from './read-text.js';
import { searchFiles } from './search-files.js';
import { createSelection, type DiscoverOptions } from './select-paths.js';
import { separateLinks } from './separate-links.js';
import { walkFiles } from './walk-files.js';

/** The files of a tree that matter. All paths are relative to `root`, with forward slashes, sorted. */
export interface Discovered {
  /** Absolute. */
  readonly root: string;
  /** Every script that is not skipped. */
  readonly paths: readonly string[];
  /** The scripts that contain a needle. */
  readonly candidates: readonly SourceText[];
  readonly manifests: readonly string[];
  readonly envFiles: readonly string[];
  readonly tsconfigs: readonly string[];
  /** The project's own files of any other kind, not opened: for whoever knows their format. */
  readonly others: readonly string[];
  /** Scripts, manifests and env files that were not skipped. */
  readonly lookedAt: number;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly problems: readonly Problem[];
}

/**
 * Lists the scripts, manifests and env files below a folder, and reads the scripts once to find the candidates.
 * An empty or missing folder gives empty lists. Nothing in the tree makes it throw: see `problems`.
 */
export function discover(
  root: string,
  options: DiscoverOptions = {},
  needles: readonly string[] = NEEDLES,
): Discovered {
  const folder = resolve(root);
  const { paths, links, repositories } = listGitFiles(folder) ?? walkFiles(folder);
  const listed = paths.filter((path) => !isToolConfig(path));
  const { includes, excludes } = createSelection(folder, options);

  const scripts = listed.filter((path) => isScript(path) && includes(path) && !excludes(path)).sort();
  const search = searchFiles(
    folder,
    scripts.filter((path) => !skipReasonOfPath(path)),
    needles,
  );

  const isOwn = (path: string) => !isVendored(path) && !excludes(path);
  const manifests = separateLinks(folder, listed.filter(isManifest).filter(isOwn).sort());
  const envPaths = new Set([...listed.filter(isEnvFile), ...findEnvFilesBeside(folder, manifests.files)]);
  const envFiles = separateLinks(folder, [...envPaths].filter(isOwn).sort());

  return {
    root: folder,
    paths: search.searched,
    candidates: search.found,
    manifests: manifests.files,
    envFiles: envFiles.files,
    tsconfigs: listed.filter(isTsconfig).filter(isOwn).sort(),
    others: listed
      .filter((path) => !isScript(path) && !isManifest(path) && !isEnvFile(path))
      .filter(isOwn)
      .sort(),
    lookedAt: search.searched.length + search.problems.length + manifests.files.length + envFiles.files.length,
    skipped: countReasons([
      ...scripts.map(skipReasonOfPath),
      ...search.skipped.map(({ reason }) => reason),
      ...[...manifests.links, ...envFiles.links].map(() => 'symlink' as const),
      ...links
        .filter((path) => !isScript(path) && !excludes(path) && isFolder(folder, path))
        .map(() => 'symlink' as const),
      ...repositories.map(() => 'submodule' as const),
    ]),
    problems: search.problems,
  };
}

/** What a link leads to; the name of such a folder may well end in `.js`. */
function isFolder(root: string, path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function countReasons(reasons: readonly (SkipReason | undefined)[]): Partial<Record<SkipReason, number>> {
  const counts: Partial<Record<SkipReason, number>> = {};
  for (const reason of reasons) if (reason) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
