/** The packages of a project fixture, each in the release that its package.json asks for. */
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** From the names of packages to the ranges that are asked for. */
export type Releases = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Releases;
  readonly devDependencies?: Releases;
}

/** A fresh copy of one side of a project, below this repository's packages. The caller removes the folder above it. */
export async function copyBelowPackages(name: string, side: 'before' | 'after'): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), 'repoint-release-'));
  await symlink(join(REPOSITORY, 'node_modules'), join(above, 'node_modules'), 'junction');
  await cp(join(REPOSITORY, 'fixtures/projects', name, side), join(above, 'app'), { recursive: true });
  return join(above, 'app');
}

/** Writes other ranges into the package.json of a project, for packages that it depends on. */
export async function askForReleases(directory: string, releases: Releases): Promise<void> {
  const manifest = await readManifest(directory);
  const asked = { ...manifest, dependencies: { ...manifest.dependencies, ...releases } };
  await writeFile(join(directory, 'package.json'), `${JSON.stringify(asked, null, 2)}\n`);
}

/**
 * Puts the packages that the project asks for beside it: the package of that name here, or the alias for that release of it. With
 * preserved links each finds its peers beside the project and not here. A package that is not here in such a release is an error.
 */
export async function linkReleases(directory: string): Promise<void> {
  const { dependencies = {} } = await readManifest(directory);
  for (const [name, range] of Object.entries(dependencies)) {
    const link = join(directory, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(REPOSITORY, 'node_modules', await installedFolder(name, range)), link, 'junction');
  }
}

async function installedFolder(name: string, range: string): Promise<string> {
  const { dependencies, devDependencies } = await readManifest(REPOSITORY);
  for (const [folder, spec] of Object.entries({ ...dependencies, ...devDependencies })) {
    if (folder !== name && !spec.startsWith(`npm:${name}@`)) continue;
    if (releaseLine(spec.slice(spec.lastIndexOf('@') + 1)) === releaseLine(range)) return folder;
  }
  throw new Error(`no ${name} ${range} is installed here: add it to the devDependencies`);
}

/** What a caret leaves as it is: the major, and below 1 the minor too. */
function releaseLine(range: string): string {
  return /^[~^]?(0\.\d+|\d+)/.exec(range)?.[1] ?? range;
}

async function readManifest(directory: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(directory, 'package.json'), 'utf8')) as Manifest;
}
