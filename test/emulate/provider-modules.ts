/** The modules of fixtures/providers in temporary folders, run against the emulator of their provider. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { ts } from 'ts-morph';
import type { RecordedRequest, Rejection } from '../../src/emulate/server.js';
import { startEmulator } from '../../src/emulate/server.js';
import type { ProviderData } from '../../src/providers/schema.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const RUNNER = fileURLToPath(new URL('./run-modules.mjs', import.meta.url));
const PRELOAD = new URL('./redirect-fetch.mjs', import.meta.url).href;

/** What became of the one call of a module. */
export interface Outcome {
  readonly rejections: readonly Rejection[];
  /** What the module threw though its call was not refused. */
  readonly error?: string;
}

export interface Outcomes {
  /** By the names of the modules: as they were for OpenAI, with only key, base URL and model swapped by hand. */
  readonly swapped: ReadonlyMap<string, Outcome>;
  /** As repoint left them. */
  readonly moved: ReadonlyMap<string, Outcome>;
}

/** The folder of a provider's fixtures in one of its regions. */
export function fixtureFolder(id: string, region: string): string {
  return join(REPOSITORY, 'fixtures/providers', id, region);
}

/** The modules that send a request, without their ending. */
export function moduleNames(folder: string): string[] {
  const names = readdirSync(join(folder, 'before')).map((file) => file.replace(/\.ts$/, ''));
  return names.filter((name) => name !== 'client').sort();
}

/** Runs all modules of a folder, before and after, in one process. */
export async function runModules(folder: string, provider: ProviderData, region: string): Promise<Outcomes> {
  const directory = await mkdtemp(join(tmpdir(), 'repoint-gates-'));
  const emulator = await startEmulator(provider, { region });
  const names = moduleNames(folder);
  try {
    const swapped = await buildModules(folder, 'before', directory, (text, name) => swapModel(text, name, folder));
    const moved = await buildModules(folder, 'after', directory);
    const { baseURL = '', key = provider.key } = provider.regions[region] ?? {};
    const outcomes = await run(directory, [...names.map(swapped), ...names.map(moved)], {
      OPENAI_API_KEY: emulator.key,
      OPENAI_BASE_URL: baseURL,
      [key.env]: emulator.key,
      EMULATED_ORIGINS: JSON.stringify({ [new URL(baseURL).origin]: emulator.origin }),
    });
    const told = tell(outcomes, emulator.requests);
    return { swapped: byName(names, told), moved: byName(names, told.slice(names.length)) };
  } finally {
    await emulator.close();
    await rm(directory, { recursive: true });
  }
}

const byName = (names: readonly string[], outcomes: readonly Outcome[]): ReadonlyMap<string, Outcome> =>
  new Map(names.map((name, index) => [name, outcomes[index] ?? { rejections: [], error: 'it was not run' }]));

/** Each module sends one request; one that sent none has thrown something else before. */
function tell(outcomes: readonly Thrown[], requests: readonly RecordedRequest[]): Outcome[] {
  if (requests.length !== outcomes.length) {
    const strange = outcomes.filter(({ error, status }) => error !== undefined && status === undefined);
    throw new Error(`${outcomes.length} modules sent ${requests.length} requests: ${JSON.stringify(strange)}`);
  }
  return outcomes.map(({ error, status }, index) => ({
    rejections: requests[index]?.rejections ?? [],
    ...(error !== undefined && status === undefined ? { error } : {}),
  }));
}

interface Thrown {
  readonly file: string;
  readonly error?: string;
  readonly status?: number;
}

async function run(directory: string, files: readonly string[], env: Record<string, string>): Promise<Thrown[]> {
  const report = join(directory, 'report.json');
  await execa(process.execPath, ['--import', PRELOAD, RUNNER, report, ...files], {
    cwd: directory,
    env,
    extendEnv: false,
    timeout: 60_000,
  });
  return JSON.parse(await readFile(report, 'utf8'));
}

/** Compiles one side of the fixtures, with the real `openai` package beside it. Gives the path of a module by its name. */
async function buildModules(
  folder: string,
  side: 'before' | 'after',
  directory: string,
  change = (text: string, _name: string): string => text,
): Promise<(name: string) => string> {
  const target = join(directory, side);
  await mkdir(target);
  await mkdir(join(directory, 'node_modules'), { recursive: true });
  if (side === 'before') {
    await symlink(join(REPOSITORY, 'node_modules/openai-v7'), join(directory, 'node_modules/openai'), 'junction');
    await writeFile(join(directory, 'package.json'), '{ "type": "module" }');
    await writeFile(join(directory, 'order.wav'), 'RIFFOne rye bread, please.');
  }
  for (const name of ['client', ...moduleNames(folder)]) {
    const text = change(readFileSync(join(folder, side, `${name}.ts`), 'utf8'), name);
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    await writeFile(join(target, `${name}.js`), outputText);
  }
  return (name) => join(target, `${name}.js`);
}

const MODEL = /(?<=\bmodel: ')[^']+/;

/** The model that repoint chose, written by hand: nothing but the rest of the call can be refused then. */
function swapModel(text: string, name: string, folder: string): string {
  const [model] = MODEL.exec(readFileSync(join(folder, 'after', `${name}.ts`), 'utf8')) ?? [];
  return model === undefined ? text : text.replace(MODEL, model);
}
