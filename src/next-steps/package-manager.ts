import type { Folder, Repository } from './contract.js';
import { foldersAbove } from './folders-above.js';

const LOCKFILES = {
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
} as const;

export type PackageManager = (typeof LOCKFILES)[keyof typeof LOCKFILES];

/** What runs a package's own programs. */
export const RUN: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ['npx'],
  pnpm: ['pnpm', 'exec'],
  yarn: ['yarn'],
  bun: ['bunx'],
};

/**
 * The package manager of a folder and where it installs: at the nearest lockfile or `packageManager` field, which for a
 * package of a workspace is the workspace's root. npm in the folder itself where nothing says otherwise.
 */
export function findPackageManager(folder: string, repository: Repository): { name: PackageManager; folder: string } {
  for (const { path, folder: known } of foldersAbove(folder, repository)) {
    const name = namedBy(known) ?? lockedBy(known);
    if (name !== undefined) return { name, folder: path };
  }
  return { name: 'npm', folder };
}

/** `pnpm` of `pnpm@10.4.1+sha512.…`, as corepack reads it. */
function namedBy({ manifest }: Folder): PackageManager | undefined {
  const [name] = String(manifest?.packageManager ?? '').split('@');
  return Object.values(LOCKFILES).find((known) => known === name);
}

function lockedBy({ names }: Folder): PackageManager | undefined {
  return Object.entries(LOCKFILES).find(([file]) => names.has(file))?.[1];
}
