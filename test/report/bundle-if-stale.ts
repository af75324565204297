import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The html report puts into its page what the build bundles: bundles it when a source is newer. */
export default async function bundleIfStale() {
  const made = statSync(join(root, 'dist/html-report/report.css'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = join(root, 'src/report/html/bundled');
  const entries = readdirSync(sources, { recursive: true, withFileTypes: true });
  if (entries.some((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs > made)) {
    await execa(process.execPath, ['scripts/bundle-html-report.mjs'], { cwd: root, stdio: 'inherit' });
  }
}
