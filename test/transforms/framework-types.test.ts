/** Frameworks before and after the move, type-checked against the real packages. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compile, copyProject, removeProject } from '../emulate/typed-app.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

describe.each(['langchain-rag', 'agents-desk'])('%s', (name) => {
  it.each(['before', 'after'] as const)('compiles %s', async (side) => {
    const directory = await copyProject(name, side);
    onTestFinished(() => removeProject(directory));
    expect(await compile(directory, '--noEmit')).toBe('');
  });
});

/**
 * Cases of rules that import nothing but installed packages, in the release that they are written for. A client of the openai package
 * for all agents is not among them: it has to be of the very release that the Agents SDK brings along.
 */
const CASES = [
  ...['azure', 'chat-model', 'default-model', 'embeddings', 'explicit-key', 'spread-options', 'structured-output'].map(
    (name) => `langchain/${name}`,
  ),
  ...['base-url-if-set', 'default-model'].map((name) => `chatgpt-wrapper/${name}`),
  ...['default-client', 'hosted-tools', 'key-for-all', 'provider', 'traces-elsewhere'].map((name) => `agents/${name}`),
];

it('gives code that compiles for each shape of a framework', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'repoint-types-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const name of CASES) {
    const folder = join(directory, 'src', name);
    await mkdir(folder, { recursive: true });
    for (const file of ['input.ts', 'output.ts']) {
      await cp(join(REPOSITORY, 'fixtures/rules', name, file), join(folder, file));
    }
  }
  await symlink(join(REPOSITORY, 'node_modules'), join(directory, 'node_modules'), 'junction');
  await cp(join(REPOSITORY, 'fixtures/projects/langchain-rag/before/tsconfig.json'), join(directory, 'tsconfig.json'));
  await writeFile(join(directory, 'package.json'), JSON.stringify({ type: 'module' }));
  expect(await compile(directory, '--noEmit')).toBe('');
});
