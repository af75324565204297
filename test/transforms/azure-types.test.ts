/** Clients of Azure before and after the move, type-checked against the real packages. */
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { compile } from '../emulate/typed-app.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = join(REPOSITORY, 'fixtures/rules/azure');

/** They import packages that are not installed here, or change what a person is told to change. */
const LEFT_OUT = new Set(['key-at-run-time', 'other-services', 'token-provider', 'package-answer-handed-on']);
const CASES = readdirSync(FIXTURES).filter((name) => !LEFT_OUT.has(name));

it.each([
  ['before', 'openai-v4'],
  ['before', 'openai-v6'],
  ['after', 'openai-v4'],
  ['after', 'openai-v6'],
] as const)(
  'every case compiles %s with %s',
  async (side, openai) => {
    const directory = await mkdtemp(join(tmpdir(), 'repoint-azure-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    for (const name of CASES) await copyCase(name, side, directory);
    await linkPackages(directory, openai);
    await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    expect(await compile(directory)).toBe('');
  },
  60_000,
);

const TSCONFIG = {
  compilerOptions: {
    target: 'es2023',
    module: 'preserve',
    lib: ['es2023', 'dom', 'dom.asynciterable'],
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['src'],
};

async function copyCase(name: string, side: 'before' | 'after', directory: string): Promise<void> {
  const folder = join(directory, 'src', name);
  await mkdir(folder, { recursive: true });
  const file = side === 'before' ? 'input.ts' : 'output.ts';
  const [single, sources] = [join(FIXTURES, name, file), join(FIXTURES, name, side, 'src')];
  if (existsSync(single)) await cp(single, join(folder, file));
  else if (existsSync(sources)) await cp(sources, folder, { recursive: true });
}

async function linkPackages(directory: string, openai: string): Promise<void> {
  const packages = { openai, '@azure': '@azure', '@types': '@types' };
  await mkdir(join(directory, 'node_modules'));
  for (const [name, target] of Object.entries(packages)) {
    await symlink(join(REPOSITORY, 'node_modules', target), join(directory, 'node_modules', name), 'junction');
  }
}
