import { dirname, join, relative } from 'node:path';
import { forwardSlashes } from '../forward-slashes.js';
import type { Command, Repository } from './contract.js';
import { foldersAbove } from './folders-above.js';
import { FORMATTERS, type Formatter } from './formatters.js';
import { findPackageManager, RUN } from './package-manager.js';

interface Place {
  readonly formatter: Formatter;
  /** Where it is configured, and is run: absolute. */
  readonly folder: string;
}

/** The formatter's command for exactly these files, one for each folder that configures one; none where nothing does. */
export function findFormats(files: readonly string[], repository: Repository): Command[] {
  const groups = new Map<string, Place & { readonly paths: string[] }>();
  for (const file of files) {
    const path = join(repository.root, file);
    const place = placeOf(path, repository);
    if (!place?.formatter.takes(path)) continue;
    const group = groups.get(place.folder) ?? { ...place, paths: [] };
    group.paths.push(forwardSlashes(relative(place.folder, path)));
    groups.set(place.folder, group);
  }
  return [...groups.values()].map(({ formatter, folder, paths }) => ({
    folder,
    words: [...RUN[findPackageManager(folder, repository).name], ...formatter.words, ...paths],
  }));
}

function placeOf(path: string, repository: Repository): Place | undefined {
  for (const { path: folder, folder: known } of foldersAbove(dirname(path), repository)) {
    const formatter = FORMATTERS.find(({ isConfiguredIn }) => isConfiguredIn(known));
    if (formatter) return { formatter, folder };
  }
  return undefined;
}
