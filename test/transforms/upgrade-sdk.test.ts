/** Code of version 3 and what it is lifted to: compiled with the real packages, and run against the emulators. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { AS_CHAT, ENUM_VALUES, OPTIONS_TYPES, TYPES } from '../../transforms/rules/upgrade-sdk/names.js';
import { compile } from '../emulate/typed-app.js';
import { build, copyProject, run } from '../emulate/typed-project.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = join(REPOSITORY, 'fixtures/rules/upgrade-sdk');
const OPENAI = 'https://api.openai.com';
const zhipu = loadProvider('zhipu');
const { origin: ZHIPU } = new URL(zhipu.regions.cn?.baseURL ?? '');

describe('the types of version 3', () => {
  it('are all exported by the real package, enums with their members', async () => {
    const names = [...new Set([...Object.keys(TYPES), ...Object.keys(AS_CHAT), ...OPTIONS_TYPES])];
    const types = names.map((name) => `export type T_${name} = openai.${name};`);
    const members = Object.entries(ENUM_VALUES).flatMap(([name, values]) =>
      Object.entries(values).map(
        ([member, text]) => `export const ${name}_${member}: '${text}' = openai.${name}.${member};`,
      ),
    );
    const source = ["import * as openai from 'openai';", ...types, ...members].join('\n');
    expect(await compileWith('openai-v3', { 'names.ts': source })).toBe('');
  });

  it.each(['openai-v4', 'openai-v6'])('have a counterpart in %s', async (openai) => {
    const targets = [...new Set([...Object.values(TYPES), ...Object.values(AS_CHAT)])];
    const types = targets.map((name, index) => `export type T${index} = OpenAI.${name};`);
    const source = ["import { OpenAI, type ClientOptions } from 'openai';", 'export type O = ClientOptions;', ...types];
    expect(await compileWith(openai, { 'names.ts': source.join('\n') })).toBe('');
  });
});

const TYPED = ['client-and-types', 'legacy-completion', 'odd-formatting', 'status', 'typed-stream'];

it.each(TYPED)('%s compiles with version 3 before and with the current client after', async (name) => {
  const [input, output] = await Promise.all(
    ['input.ts', 'output.ts'].map((file) => readFile(join(FIXTURES, name, file), 'utf8')),
  );
  expect(await compileWith('openai-v3', { 'case.ts': input ?? '' })).toBe('');
  expect(await compileWith('openai-v6', { 'case.ts': output ?? '' })).toBe('');
});

it('edge compiles with openai-edge before and with the current client after', async () => {
  const [input, output] = await Promise.all(
    ['before', 'after'].map((side) => readFile(join(FIXTURES, 'edge', side, 'route.ts'), 'utf8')),
  );
  expect(await compileWith('openai-v3', { 'route.ts': input ?? '' })).toBe('');
  expect(await compileWith('openai-v6', { 'route.ts': output ?? '' })).toBe('');
});

it('the bot compiles on both sides and prints the same at OpenAI before and at the provider after', async () => {
  const openai = await emulate(await startEmulator('openai', { day: '2026-06-01' }));
  const before = await copy('before', 3);
  expect(await build(before)).toEqual([]);
  const first = await run(before, { OPENAI_API_KEY: openai.key }, { [OPENAI]: openai.origin });
  expect(first.stderr).toBe('');

  const target = await emulate(await startEmulator(zhipu));
  const after = await copy('after', 6);
  expect(await build(after)).toEqual([]);
  const second = await run(after, { ZAI_API_KEY: target.key }, { [ZHIPU]: target.origin });
  expect(second.stderr).toBe('');
  expect(JSON.parse(second.stdout)).toEqual(JSON.parse(first.stdout));
  expect(JSON.parse(second.stdout)).toMatchObject({ refused: { status: 400, says: 'string' }, areNumbers: true });
  // Only the call that asks nothing is refused.
  expect(target.requests.filter(({ rejections }) => rejections.length > 0)).toHaveLength(1);
}, 60_000);

async function copy(state: 'before' | 'after', major: 3 | 6): Promise<string> {
  const directory = await copyProject('v3-bot', state, major);
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function emulate(emulator: Emulator): Emulator {
  onTestFinished(() => emulator.close());
  return emulator;
}

/** What the compiler says of some files beside one version of the package. */
async function compileWith(openai: string, files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'repoint-v3-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await mkdir(join(directory, 'node_modules'));
  for (const [name, target] of Object.entries({ openai, 'openai-edge': 'openai-edge', '@types': '@types' })) {
    await symlink(join(REPOSITORY, 'node_modules', target), join(directory, 'node_modules', name), 'junction');
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions: COMPILER }));
  return compile(directory);
}

const COMPILER = {
  target: 'es2023',
  module: 'preserve',
  lib: ['es2023', 'dom', 'dom.asynciterable'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};
