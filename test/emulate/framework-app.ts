/** A project fixture on a framework, compiled and run with the releases that it asks for: at OpenAI before, at a provider after. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { askForReleases, copyBelowPackages, linkReleases, type Releases } from './installed-releases.js';
import { migrateApp } from './migrate-app.js';
import { compile, runCompiled } from './typed-app.js';

const ENV = { OPENAI_AGENTS_DISABLE_TRACING: '1', NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main' };

/** What the app prints at OpenAI, as JSON. */
export async function runAtOpenAI(name: string): Promise<unknown> {
  return runAgainst(await copyForThisTest(name, 'before'), [await emulateOpenAI()]);
}

/** What the app prints after the move, at the provider that it was moved to. */
export async function runAfterMove(name: string, to: string): Promise<unknown> {
  return runAgainst(await moveCopy(name, to), [await emulateProvider(to)]);
}

/** The same for the app as it would be with other releases of its packages. */
export async function runAfterMoveWith(releases: Releases, name: string, to: string): Promise<unknown> {
  const directory = await copyForThisTest(name, 'before');
  await askForReleases(directory, releases);
  await migrateApp(directory, to);
  return runAgainst(directory, [await emulateProvider(to)]);
}

/** The same for a provider without embeddings: these stay at OpenAI, and nothing else does. */
export async function runWithEmbeddingsLeft(name: string, to: string): Promise<unknown> {
  const openai = await emulateOpenAI();
  const printed = await runAgainst(await moveCopy(name, to), [await emulateProvider(to), openai]);
  expect(new Set(openai.emulator.requests.map(({ path }) => path))).toEqual(new Set(['/v1/embeddings']));
  return printed;
}

/** What the compiler has to say about one side of a project as it is kept among the fixtures. */
export async function compileFixture(name: string, side: 'before' | 'after'): Promise<string> {
  const directory = await copyForThisTest(name, side);
  await linkReleases(directory);
  return compile(directory, '--noEmit', '--preserveSymlinks');
}

/** An emulator that stands where an API is. */
interface Place {
  readonly emulator: Emulator;
  readonly origin: string;
  readonly keyEnv: string;
}

async function emulateOpenAI(): Promise<Place> {
  return { emulator: await emulate('openai'), origin: 'https://api.openai.com', keyEnv: 'OPENAI_API_KEY' };
}

async function emulateProvider(id: string): Promise<Place> {
  const { regions, defaultRegion, key } = loadProvider(id);
  const { origin } = new URL(regions[defaultRegion]?.baseURL ?? '');
  return { emulator: await emulate(id), origin, keyEnv: key.env };
}

async function runAgainst(directory: string, places: readonly Place[]): Promise<unknown> {
  await linkReleases(directory);
  expect(await compile(directory, '--preserveSymlinks')).toBe('');
  const keys = Object.fromEntries(places.map(({ keyEnv, emulator }) => [keyEnv, emulator.key]));
  const origins = Object.fromEntries(places.map(({ origin, emulator }) => [origin, emulator.origin]));
  const run = await runCompiled(directory, 'main.js', { ...ENV, ...keys }, origins);
  const requests = places.flatMap(({ emulator }) => emulator.requests);
  expect(requests.flatMap(({ rejections }) => rejections)).toEqual([]);
  expect(complaintsIn(run.stderr)).toEqual([]);
  // A framework may say something of its own first: the app speaks last.
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '');
}

/** What is on stderr but for the advice that the AI SDK gives there. */
function complaintsIn(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !/AI SDK Warning|--trace-warnings/.test(line));
}

async function emulate(id: string): Promise<Emulator> {
  const emulator = await startEmulator(id === 'openai' ? id : loadProvider(id));
  onTestFinished(() => emulator.close());
  return emulator;
}

async function moveCopy(name: string, to: string): Promise<string> {
  const directory = await copyForThisTest(name, 'before');
  await migrateApp(directory, to);
  return directory;
}

async function copyForThisTest(name: string, side: 'before' | 'after'): Promise<string> {
  const directory = await copyBelowPackages(name, side);
  onTestFinished(() => rm(dirname(directory), { recursive: true, force: true }));
  return directory;
}
