/** Copies of the TypeScript projects among the fixtures, built with the real packages and run against emulators. */
import { cp, mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { AppRun } from './wire-app.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const PRELOAD = new URL('./redirect-fetch.mjs', import.meta.url).href;
const HTTPS = new URL('./redirect-https.mjs', import.meta.url).href;

/** A fresh copy of `fixtures/projects/<project>/<state>` with an `openai` package of that major beside it. The caller removes it. */
export async function copyProject(project: string, state: 'before' | 'after', major: 3 | 4 | 6): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'repoint-typed-'));
  await cp(join(REPOSITORY, 'fixtures/projects', project, state), directory, { recursive: true });
  await mkdir(join(directory, 'node_modules/@types'), { recursive: true });
  await link(`openai-v${major}`, join(directory, 'node_modules/openai'));
  await link('zod', join(directory, 'node_modules/zod'));
  await link('@types/node', join(directory, 'node_modules/@types/node'));
  return directory;
}

function link(name: string, to: string): Promise<void> {
  return symlink(join(REPOSITORY, 'node_modules', name), to, 'junction');
}

/** What the compiler has against the project, a line each; empty when it is built into `dist/`. */
export async function build(directory: string): Promise<string[]> {
  const compiler = join(REPOSITORY, 'node_modules/.bin/tsc');
  const { stdout } = await execa(compiler, ['-p', directory], { cwd: directory, reject: false });
  return stdout.split('\n').filter((line) => line.includes('error'));
}

/** Runs `dist/main.js`. `origins`: from the origins that its code calls to the emulators'; it sees no variable but `env`. */
export async function run(
  directory: string,
  env: Readonly<Record<string, string>>,
  origins: Readonly<Record<string, string>>,
): Promise<AppRun> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    ['--import', PRELOAD, '--import', HTTPS, 'dist/main.js'],
    {
      cwd: directory,
      env: { ...env, EMULATED_ORIGINS: JSON.stringify(origins) },
      extendEnv: false,
      reject: false,
      timeout: 20_000,
    },
  );
  return { exitCode, stdout, stderr };
}
