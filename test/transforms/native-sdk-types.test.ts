/** What `--sdk native` writes, type-checked against the real packages. */
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { compile } from '../emulate/typed-app.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const CASES = join(REPOSITORY, 'fixtures/rules/native-sdk');

it.each([
  ['chat', 'NodeNext'],
  ['two-native-clients', 'NodeNext'],
  ['class-as-a-type', 'NodeNext'],
  ['stream-typed', 'NodeNext'],
  ['embeddings', 'NodeNext'],
  ['images', 'NodeNext'],
  ['types-of-requests', 'NodeNext'],
  ['tool-calls', 'NodeNext'],
  ['chat', 'Preserve'],
  // The types of @baiducloud/qianfan are found by bundlers alone: Node's way of looking for files gives `any`.
  ['model-behind', 'Preserve'],
  ['model-behind', 'NodeNext'],
])(
  '%s compiles as %s',
  async (name, module) => {
    const directory = await mkdtemp(join(tmpdir(), 'repoint-native-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    await copyAfter(join(CASES, name), directory);
    await symlink(join(REPOSITORY, 'node_modules'), join(directory, 'node_modules'), 'junction');
    const compilerOptions = {
      target: 'es2022',
      module,
      types: ['node'],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
    };
    await writeFile(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    expect(await compile(directory)).toBe('');
  },
  60_000,
);

async function copyAfter(folder: string, directory: string): Promise<void> {
  const names = await readdir(folder);
  if (names.includes('after')) return cp(join(folder, 'after'), directory, { recursive: true });
  await cp(join(folder, 'output.ts'), join(directory, 'output.ts'));
  await writeFile(join(directory, 'package.json'), JSON.stringify({ type: 'module' }));
}
