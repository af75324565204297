import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests of this folder start the built program: builds it when a source is newer. */
export default async function buildIfStale() {
  const built = statSync(join(root, 'dist/src/cli/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.max(newestIn('src'), newestIn('transforms')) > built) {
    await execa(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  }
}

function newestIn(folder: string): number {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return Math.max(...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
