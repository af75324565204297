import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { TestProject } from 'vitest/node';
import buildIfStale from '../cli/build-if-stale.js';

export interface Tarball {
  /** An otherwise empty folder whose node_modules holds the published package. */
  readonly folder: string;
  /** Paths in the tarball, from the package's root. */
  readonly files: readonly string[];
  /** Bytes to download, and bytes on disk. */
  readonly size: number;
  readonly unpackedSize: number;
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly tarball: Tarball;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Packs and installs once for all tests of the folder: they look at what a user gets. */
export default async function installTarball(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'repoint-package-'));
  await buildIfStale();
  const { stdout } = await execa('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  const [packed] = JSON.parse(stdout) as [PackedByNpm];
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true }));
  await execa(
    'npm',
    ['install', `./${packed.filename}`, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
    {
      cwd: folder,
    },
  );
  project.provide('tarball', {
    folder,
    files: packed.files.map((file) => file.path),
    size: packed.size,
    unpackedSize: packed.unpackedSize,
  });
  return () => rm(folder, { recursive: true, force: true });
}

interface PackedByNpm {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
