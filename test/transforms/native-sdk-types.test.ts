/** What `--sdk native` writes, type-checked against the real package. */
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { compile } from '../emulate/typed-app.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

it.each([
  ['chat', 'NodeNext'],
  ['two-native-clients', 'NodeNext'],
  ['chat', 'Preserve'],
])(
  '%s compiles as %s',
  async (name, module) => {
    const directory = await mkdtemp(join(tmpdir(), 'repoint-native-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    await cp(join(REPOSITORY, 'fixtures/rules/native-sdk', name, 'after'), directory, { recursive: true });
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
