// Builds dist/: the compiled code, the provider data beside it and the SDK declarations.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTransforms } from './build-transforms.mjs';
import { bundleHtmlReport } from './bundle-html-report.mjs';
import { bundleSdkTypes } from './bundle-sdk-types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

compile();
buildTransforms();
copyProviderData();
copyCatalogues();
copyRulePages();
bundleSdkTypes();
await bundleHtmlReport();

/** What was built before stays until all of the new is there: code that does not compile breaks nobody's tool. */
function compile() {
  const fresh = join(root, 'dist/.compiled');
  rmSync(fresh, { recursive: true, force: true });
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);
  const args = [tsc, '-p', 'tsconfig.json', '--outDir', fresh];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
  for (const folder of ['src', 'transforms']) {
    rmSync(join(root, 'dist', folder), { recursive: true, force: true });
    renameSync(join(fresh, folder), join(root, 'dist', folder));
  }
  rmSync(fresh, { recursive: true });
}

function copyProviderData() {
  const from = join(root, 'src/providers');
  const to = join(root, 'dist/src/providers');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name.endsWith('.json')) cpSync(join(from, name), join(to, name));
}

/** Sentences in other languages than English. */
function copyCatalogues() {
  for (const folder of ['src/messages/zh', 'src/providers/zh']) {
    cpSync(join(root, folder), join(root, 'dist', folder), { recursive: true });
  }
}

/** `repoint explain` shows them. */
function copyRulePages() {
  const from = join(root, 'transforms/rules');
  for (const rule of readdirSync(from)) {
    const page = join(from, rule, 'README.md');
    // A rule that is being written may have none yet; a test says so.
    if (existsSync(page)) cpSync(page, join(root, 'dist/transforms/rules', rule, 'README.md'));
  }
}
