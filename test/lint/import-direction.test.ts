import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** For each folder an import that points upwards or sideways, and one that it lives on. */
const IMPORTS: readonly (readonly [folder: string, forbidden: string, allowed: string])[] = [
  ['src/discover', '../scan/usage.js', './needles.js'],
  ['src/scan', '../providers/target.js', '../discover/problem.js'],
  ['src/files', '../plan/contract.js', '../scan/usage.js'],
  ['src/providers', '../plan/contract.js', './schema.js'],
  ['src/plan', '../report/report-input.js', '../scan/usage.js'],
  ['src/cost', '../report/report-input.js', '../plan/contract.js'],
  ['src/ignore', '../report/style.js', '../plan/contract.js'],
  ['src/baseline', '../report/style.js', '../plan/contract.js'],
  ['src/config', '../plan/contract.js', '../providers/schema.js'],
  ['src/explain', '../report/style.js', '../plan/contract.js'],
  ['src/doctor', '../report/style.js', '../plan/contract.js'],
  ['src/from-retired', '../report/style.js', '../plan/contract.js'],
  ['src/verify', '../apply/apply-plan.js', '../plan/contract.js'],
  ['src/apply', '../verify/withdraw-failing.js', '../plan/contract.js'],
  ['src/report', '../apply/apply-plan.js', '../plan/contract.js'],
  ['src/emulate', '../plan/contract.js', '../providers/schema.js'],
  ['src/interop', '../apply/apply-plan.js', '../plan/contract.js'],
  ['src/messages', '../plan/contract.js', './repoint-error.js'],
  ['transforms/rules/example', '../../../src/apply/apply-plan.js', '../../../src/plan/contract.js'],
];
const GUARDED = foldersOfSource().filter((folder) => folder !== 'src/cli');

let refused: ReadonlySet<string>;

beforeAll(async () => {
  const files = [
    ...IMPORTS.flatMap(([folder, forbidden, allowed]) => [
      [`${folder}/forbidden.ts`, forbidden] as const,
      [`${folder}/allowed.ts`, allowed] as const,
    ]),
    ...GUARDED.map((folder) => [`${folder}/upwards.ts`, '../cli/main.js'] as const),
  ];
  refused = await lintImports(files);
});

test.each(IMPORTS)('%s may not import %s', (folder) => {
  expect(refused).toContain(`${folder}/forbidden.ts`);
});

test.each(IMPORTS.map(([folder, , allowed]) => [folder, allowed]))('%s may import %s', (folder) => {
  expect(refused).not.toContain(`${folder}/allowed.ts`);
});

test.each(GUARDED)('%s is guarded: it may not import the command line', (folder) => {
  expect(refused).toContain(`${folder}/upwards.ts`);
});

/** Writes a file with one import for each entry beside a copy of the configuration; the paths that Biome refuses. */
async function lintImports(files: readonly (readonly [path: string, specifier: string])[]): Promise<Set<string>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'repoint-lint-')));
  try {
    cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const [path, specifier] of files) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `import { it } from '${specifier}';\n\nexport const same = it;\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = await execa(
      process.execPath,
      [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none', '.'],
      { cwd: folder, reject: false },
    );
    return new Set(files.map(([path]) => path).filter((path) => stdout.includes(`file=${join(folder, path)},`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folders below `src` that have code in them. */
function foldersOfSource(): string[] {
  const isCode = (name: string) => /\.c?ts$/.test(name);
  return readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => (readdirSync(join(root, 'src', name), { recursive: true }) as string[]).some(isCode))
    .map(({ name }) => `src/${name}`);
}
