import { basename, dirname, join } from 'node:path';
import type { Command, Repository } from './contract.js';
import { findPackageManager } from './package-manager.js';

/** Files that say what is to be installed. */
const DEPENDENCIES = new Set(['package.json', 'pnpm-workspace.yaml']);

/** One install for each place that a changed package.json is installed from. */
export function findInstalls(files: readonly string[], repository: Repository): Command[] {
  const places = files
    .filter((file) => DEPENDENCIES.has(basename(file)))
    .map((file) => findPackageManager(dirname(join(repository.root, file)), repository));
  const byFolder = new Map(places.map((place) => [place.folder, place.name]));
  return [...byFolder].map(([folder, name]) => ({ folder, words: [name, 'install'] }));
}
