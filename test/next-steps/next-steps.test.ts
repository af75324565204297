import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeRepository } from '../../src/cli/describe-repository.js';
import { listSteps } from '../../src/next-steps/list-steps.js';
import { findNextSteps } from '../../src/next-steps/next-steps.js';
import { shortenSteps } from '../../src/next-steps/shorten-steps.js';
import type { Plan } from '../../src/plan/contract.js';
import type { Usage } from '../../src/scan/usage.js';
import { sampleChange, samplePlan } from '../report/sample-plan.js';

interface Situation {
  /** What lies in the repository. */
  readonly files: Readonly<Record<string, string>>;
  /** The files that were changed, below `root`, with the text that was written. */
  readonly changed: Readonly<Record<string, string>>;
  /** The folder that the run was in. */
  readonly root?: string;
  readonly usages?: readonly Partial<Usage>[];
}

function stepsAfter({ files, changed, root = '', usages = [] }: Situation): { listed: string[]; short: string[] } {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'repoint-next-')));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
  const paths = Object.keys(changed);
  const texts = Object.fromEntries(paths.map((path) => [path, 'old']));
  const changes = paths.map((path) => sampleChange(texts, [[path, 'old', changed[path] ?? '']]));
  const { plan } = samplePlan(texts, { changes, usages: usages as Plan['usages'] });
  const repository = describeRepository(
    join(top, root),
    paths.map((path) => ({ path })),
  );
  const steps = findNextSteps(changes, plan, repository);
  return { listed: listSteps(steps, join(top, root)), short: shortenSteps(steps) };
}

describe('installing', () => {
  const changed = { 'package.json': '{}' };

  test.each([
    ['pnpm-lock.yaml', 'pnpm install'],
    ['yarn.lock', 'yarn install'],
    ['bun.lock', 'bun install'],
    ['bun.lockb', 'bun install'],
    ['package-lock.json', 'npm install'],
    ['nothing.txt', 'npm install'],
  ])('with %s it is %s', (lockfile, command) => {
    expect(stepsAfter({ files: { [lockfile]: '' }, changed }).listed).toEqual([command]);
  });

  test('the packageManager field counts before a lockfile that was left behind', () => {
    const files = { 'package.json': '{ "packageManager": "pnpm@10.4.1+sha512.0" }', 'package-lock.json': '' };
    expect(stepsAfter({ files, changed }).listed).toEqual(['pnpm install']);
  });

  test.each<[string, Partial<Situation>, string]>([
    ['from the top', { changed: { 'apps/my web/package.json': '' } }, 'pnpm install'],
    ['from inside', { changed, root: 'apps/my web' }, 'cd ../.. && pnpm install'],
    ['with a lockfile of its own', { changed: { 'own/package.json': '' } }, 'cd own && yarn install'],
  ])('a package of a workspace is installed at the nearest lockfile: %s', (_name, situation, command) => {
    const files = { 'pnpm-lock.yaml': '', 'own/yarn.lock': '', 'apps/my web/package.json': '{}' };
    expect(stepsAfter({ files, changed: {}, ...situation }).listed).toEqual([command]);
  });

  test('packages of one lockfile are installed once; a catalog of pnpm counts as well', () => {
    const several = { 'a/package.json': '', 'b/package.json': '', 'pnpm-workspace.yaml': '' };
    expect(stepsAfter({ files: { 'pnpm-lock.yaml': '' }, changed: several }).listed).toEqual(['pnpm install']);
  });

  test('nothing is to be installed where no dependency changed', () => {
    expect(stepsAfter({ files: { 'yarn.lock': '' }, changed: { 'src/a.ts': '' } }).listed).toEqual([]);
  });
});

describe('formatting', () => {
  const changed = { 'src/a.ts': '', 'src/b.tsx': '', 'src/key.pem': '' };

  test.each([
    ['.prettierrc', '', 'npx prettier --write src/a.ts src/b.tsx'],
    ['prettier.config.mjs', '', 'npx prettier --write src/a.ts src/b.tsx'],
    ['package.json', '{ "prettier": {} }', 'npx prettier --write src/a.ts src/b.tsx'],
    ['biome.jsonc', '', 'npx biome format --write src/a.ts src/b.tsx'],
    ['.dprint.json', '', 'npx dprint fmt src/a.ts src/b.tsx'],
    ['eslint.config.js', '', 'npx eslint --fix src/a.ts src/b.tsx'],
    ['.eslintrc.cjs', '', 'npx eslint --fix src/a.ts src/b.tsx'],
    ['package.json', '{ "eslintConfig": {} }', 'npx eslint --fix src/a.ts src/b.tsx'],
  ])('with %s %s the changed files that it takes, and no others', (name, text, command) => {
    expect(stepsAfter({ files: { [name]: text, 'src/other.ts': '' }, changed }).listed).toEqual([command]);
  });

  test.each([
    ['pnpm-lock.yaml', 'pnpm exec prettier'],
    ['yarn.lock', 'yarn prettier'],
    ['bun.lock', 'bunx prettier'],
  ])('with %s it is run by %s', (lockfile, start) => {
    const { listed } = stepsAfter({ files: { [lockfile]: '', '.prettierrc': '' }, changed });
    expect(listed).toEqual([`${start} --write src/a.ts src/b.tsx`]);
  });

  test('what only formats goes before a linter, and runs where it is configured', () => {
    const files = { 'eslint.config.js': '', '.prettierrc': '', 'apps/web/biome.json': '' };
    expect(stepsAfter({ files, changed: { 'a.ts': '', 'apps/web/src/b.ts': '' } }).listed).toEqual([
      'npx prettier --write a.ts',
      'cd apps/web && npx biome format --write src/b.ts',
    ]);
  });

  test.skipIf(process.platform === 'win32')('paths are quoted', () => {
    const { listed } = stepsAfter({ files: { '.prettierrc': '' }, changed: { "app/[id]/it's.ts": '', 'a b.ts': '' } });
    expect(listed).toEqual([`npx prettier --write 'a b.ts' 'app/[id]/it'\\''s.ts'`]);
  });

  test('without a formatter nothing is said', () => {
    expect(stepsAfter({ files: { 'package.json': 'broken {' }, changed }).listed).toEqual([]);
  });
});

describe('variables', () => {
  test.each([
    ['a renamed read', 'ZAI_API_KEY'],
    ['a new client', "new OpenAI({ apiKey: process.env.ZAI_API_KEY, baseURL: '…' })"],
    ['a read by brackets', "env['ZAI_API_KEY']"],
    ['a new line', '\nexport ZAI_API_KEY=\n'],
  ])('are found in %s', (_name, text) => {
    expect(stepsAfter({ files: {}, changed: { 'a.ts': text } }).listed).toEqual([
      'set ZAI_API_KEY where the program runs',
    ]);
  });

  test.each([
    ["OpenAI's own", 'process.env.OPENAI_API_KEY'],
    ['a constant of the code', 'const MODEL_KEY_NAMES = [MODEL_KEY]; MAX_TOKEN'],
    ['a sentence', 'The key ZAI_API_KEY is read first.'],
  ])('are not found in %s', (_name, text) => {
    expect(stepsAfter({ files: {}, changed: { 'a.ts': text } }).listed).toEqual([]);
  });

  test('are to be filled in where an env file has them empty, and set where a pipeline takes them from', () => {
    const { listed } = stepsAfter({
      files: {},
      changed: { '.env': 'ZAI_API_KEY=', '.env.example': 'ZAI_API_KEY=', 'ci.yml': 'ZAI_API_KEY' },
      usages: [
        { kind: 'env-entry', file: '.env', sample: false },
        { kind: 'env-entry', file: '.env.example', sample: true },
        { kind: 'config', file: 'ci.yml', role: 'env-name', remote: true },
      ],
    });
    expect(listed).toEqual(['fill in ZAI_API_KEY in .env, and where ci.yml takes it from']);
  });
});

test('in short they are the commands without paths and the variables', () => {
  const files = { 'yarn.lock': '', '.prettierrc': '', 'own/.prettierrc': '' };
  const changed = { 'package.json': '', 'a.ts': 'ZAI_API_KEY', 'own/b.ts': '' };
  expect(stepsAfter({ files, changed }).short).toEqual(['yarn install', 'prettier --write', 'set ZAI_API_KEY']);
});
