/** Copies of TypeScript project fixtures in temporary folders, compiled and run against emulators with the real packages. */
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { AppRun } from './wire-app.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const PRELOAD = new URL('./redirect-fetch.mjs', import.meta.url).href;
const HTTPS = new URL('./redirect-https.mjs', import.meta.url).href;

/** A fresh copy of one side of a project fixture, with this repository's packages beside it. The caller removes it. */
export async function copyProject(name: string, side: 'before' | 'after'): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'repoint-typed-'));
  await cp(join(REPOSITORY, 'fixtures/projects', name, side), directory, { recursive: true });
  await symlink(join(REPOSITORY, 'node_modules'), join(directory, 'node_modules'), 'junction');
  return directory;
}

/** Compiles the project by its own tsconfig.json. Gives what the compiler has to say: nothing, if all is well. */
export async function compile(directory: string, ...flags: string[]): Promise<string> {
  const { stdout } = await execa('tsc', ['-p', directory, '--pretty', 'false', ...flags], {
    preferLocal: true,
    localDir: REPOSITORY,
    reject: false,
  });
  return stdout;
}

/** Runs what was compiled. `origins`: from the origins that its code calls to the emulators'; it sees no variable but `env`. */
export async function runCompiled(
  directory: string,
  entry: string,
  env: Readonly<Record<string, string>>,
  origins: Readonly<Record<string, string>>,
): Promise<AppRun> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    ['--import', PRELOAD, '--import', HTTPS, `dist/${entry}`],
    {
      cwd: directory,
      env: { ...env, EMULATED_ORIGINS: JSON.stringify(origins) },
      extendEnv: false,
      reject: false,
      timeout: 30_000,
    },
  );
  return { exitCode, stdout, stderr };
}

export async function removeProject(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
