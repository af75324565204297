// Builds dist/: the compiled code, the provider data beside it and the SDK declarations.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTransforms } from './build-transforms.mjs';
import { bundleSdkTypes } from './bundle-sdk-types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

removeCompiled();
compile();
buildTransforms();
copyProviderData();
bundleSdkTypes();

function removeCompiled() {
  for (const folder of ['src', 'transforms']) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
}

function compile() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function copyProviderData() {
  const from = join(root, 'src/providers');
  const to = join(root, 'dist/src/providers');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name.endsWith('.json')) cpSync(join(from, name), join(to, name));
}
