/** Copies of the sample app in temporary folders, run as a child process against emulators. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const PRELOAD = new URL('./redirect-fetch.mjs', import.meta.url).href;

/** What the app prints. */
export interface AppOutput {
  readonly chat: { readonly text: string; readonly finished: boolean; readonly tokens: number };
  readonly stream: { readonly text: string; readonly tokens: number };
  readonly weather: {
    readonly calls: readonly {
      readonly name: string;
      readonly input: { readonly city: string; readonly days: number };
    }[];
    readonly text: string;
  };
}

export interface AppRun {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh copy of the app, or of the one that embeds, with the real `openai` package beside it. The caller removes it. */
export async function copyApp(name: 'wire-app' | 'wire-search' = 'wire-app'): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'repoint-wire-'));
  await cp(join(REPOSITORY, 'fixtures/projects', name, 'before'), directory, { recursive: true });
  await mkdir(join(directory, 'node_modules'));
  await symlink(join(REPOSITORY, 'node_modules/openai-v6'), join(directory, 'node_modules/openai'), 'junction');
  return directory;
}

/** Runs the app. `origins`: from the origins that its code calls to the emulators'; it sees no variable but `env`. */
export async function runApp(
  directory: string,
  env: Readonly<Record<string, string>>,
  origins: Readonly<Record<string, string>>,
): Promise<AppRun> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, ['--import', PRELOAD, 'src/app.mjs'], {
    cwd: directory,
    env: { ...env, EMULATED_ORIGINS: JSON.stringify(origins) },
    extendEnv: false,
    reject: false,
    timeout: 20_000,
  });
  return { exitCode, stdout, stderr };
}

/** Swaps the model ids in a file by hand, as somebody would who has read the list of models. */
export async function swapModels(directory: string, model: string, file = 'src/models.mjs'): Promise<void> {
  const path = join(directory, file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll(/'(?:gpt-4o(?:-mini)?|text-embedding-3-small)'/g, `'${model}'`));
}

export async function removeApp(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
