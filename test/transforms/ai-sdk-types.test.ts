/** The AI SDK before and after the move, type-checked against the real packages. */
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compile, copyProject, removeProject } from '../emulate/typed-app.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const SIDES = ['before', 'after'] as const;

describe('ai-sdk-chat', () => {
  it.each(SIDES)('compiles %s', async (side) => {
    const directory = await copyProject('ai-sdk-chat', side);
    onTestFinished(() => removeProject(directory));
    expect(await compile(directory, '--noEmit')).toBe('');
  });
});

/** The cases of the rule that are written for ai 6 and need no package that is not installed here. */
const CASES = [
  'beside-another-vendor',
  'compatible-already',
  'custom-provider',
  'dynamic-import',
  'dynamic-twice',
  'gateway-id',
  'half-moved',
  'handed-on',
  'handed-on-by-name',
  'made-and-shared',
  'many-texts',
  'name-taken',
  'package-of-the-provider',
  'ready-made',
  'registry',
  'schema-as-it-is',
  'schema-in-the-prompt',
  'usage-of-a-stream',
  'vendor-options',
  'vendor-options-with-meaning',
  'what-stays',
];

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
  },
  include: ['src'],
};

it.each(SIDES)('every case of the rule compiles %s the move', async (side) => {
  const directory = await mkdtemp(join(tmpdir(), 'repoint-ai-sdk-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const name of CASES) {
    await cp(join(REPOSITORY, 'fixtures/rules/ai-sdk', name, side), join(directory, 'src', name), { recursive: true });
  }
  await symlink(join(REPOSITORY, 'node_modules'), join(directory, 'node_modules'), 'junction');
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  expect(await compile(directory, '--noEmit')).toBe('');
});
