import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Option } from 'commander';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWholeProgram } from '../../src/cli/program.js';
import { APP_WITH_REVIEW, commitTree, makeTree, readTree, runRepoint, startRepoint } from './run-repoint.js';

/** What writes to the tree, and is tested where it does so. */
const WRITING_COMMANDS = ['apply', 'undo', 'review', 'init'];
const WRITING_FLAGS = ['--write', '--output', '--update-baseline'];
/** What works in no folder. */
const NO_FOLDER = new Set(['providers', 'completion']);
/** Serves until it is stopped: tested below. */
const SERVERS = ['emulate'];

/** What to give to a flag that takes a value and lists no choices; each command line gets one of them. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--to': ['zhipu'],
  '--region': ['intl'],
  '--model': ['gpt-4o=glm-5.3'],
  '--for': ['embeddings=qwen'],
  '--keep': ['moderations'],
  '--only': ['model'],
  '--skip': ['roles'],
  '--since': ['HEAD'],
  '--baseline': ['repoint-baseline.json'],
  '--include': ['src/**'],
  '--exclude': ['old/**'],
  '--reporter': ['terminal', 'json'],
  // The tree, wherever it is.
  '--cwd': ['.'],
  '--config': [
    fileURLToPath(new URL('../../fixtures/projects/monorepo-targets/before/repoint.config.json', import.meta.url)),
  ],
  '--port': ['0'],
  '--explain': ['src/chat.ts:1'],
  '--usage': ['usage.csv'],
  '--rate': ['7.1'],
  '--timeout': ['1'],
  '--vars': ['.env'],
  '--lang': ['zh'],
};
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  migrate: ['--to', 'zhipu'],
  check: ['--to', 'zhipu'],
  plan: ['--to', 'zhipu'],
  models: ['--to', 'zhipu'],
  doctor: ['--to', 'zhipu', '--offline'],
  explain: ['temperature'],
  completion: ['bash'],
};
const TREE = {
  ...APP_WITH_REVIEW,
  '.env.example': 'OPENAI_API_KEY=\n',
  '.env': 'OPENAI_API_KEY=sk-mine\n',
  'repoint-baseline.json': '{ "schema": 1, "target": { "provider": "zhipu", "region": "cn" }, "items": [] }\n',
  'usage.csv': 'model,input_tokens,output_tokens\ngpt-4o,10,5\n',
};

const commands = (await createWholeProgram()).commands.filter((command) => !WRITING_COMMANDS.includes(command.name()));
const readers = commands.filter((command) => !SERVERS.includes(command.name()));

// In this process, for the sake of speed: what is loaded stays loaded. One after the other, for they share stdout.
describe.sequential('no command that only reads writes to the tree, under any of its flags', () => {
  let cwd: string;
  let before: Record<string, string>;

  beforeAll(async () => {
    cwd = makeTree(TREE);
    await commitTree(cwd);
    before = readTree(cwd);
  });
  beforeEach(() => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => vi.restoreAllMocks());

  test.each(readers.flatMap(commandLines))('repoint %s', async (_line, args) => {
    let code: number | undefined;
    const program = await createWholeProgram((each) => {
      code = each;
    });
    await program.parseAsync(
      args.map((word) => (word === '.' ? cwd : word)),
      { from: 'user' },
    );
    expect(code).toBeLessThan(2);
    expect(readTree(cwd)).toEqual(before);
  });
});

test.each(readers.map((command) => command.name()))(
  'the built %s with all its flags leaves the tree, the home folder and the folder it is started in as they were',
  async (name) => {
    const [tree, home, elsewhere] = [makeTree(TREE), makeTree({}), makeTree({})];
    await commitTree(tree);
    const before = readTree(tree);
    const flags = [...flagsOf(name), ...(NEEDED[name] ?? [])].map((word) => (word === '.' ? tree : word));
    const { code } = await runRepoint([name, ...flags], { cwd: elsewhere, env: { HOME: home } });
    expect(code).toBeLessThan(2);
    expect(readTree(tree)).toEqual(before);
    expect(readTree(home)).toEqual({});
    expect(readTree(elsewhere)).toEqual({});
  },
);

test('reports go to the files that were named and nowhere else', async () => {
  const [tree, elsewhere] = [makeTree(TREE), makeTree({})];
  const before = readTree(tree);
  const args = ['--reporter', 'json=out/plan.json', '--reporter', 'patch=all.patch'];
  await runRepoint([tree, '--to', 'zhipu', ...args], { cwd: elsewhere });
  await runRepoint(['plan', tree, '--to', 'zhipu', '-o', 'plan.json'], { cwd: elsewhere });
  expect(readTree(tree)).toEqual(before);
  expect(Object.keys(readTree(elsewhere))).toEqual(['all.patch', 'out', 'out/plan.json', 'plan.json']);
});

test('emulate writes nothing either', async () => {
  const cwd = makeTree(TREE);
  const before = readTree(cwd);
  const server = startRepoint(['emulate', 'zhipu', ...flagsOf('emulate')], {
    cwd,
  });
  await once(server.stdout, 'data');
  server.kill('SIGINT');
  expect((await server).exitCode).toBe(0);
  expect(readTree(cwd)).toEqual(before);
});

test.each([['--help'], ['--version']])('%s writes nothing', async (flag) => {
  const cwd = makeTree({});
  await runRepoint([flag], { cwd });
  expect(readTree(cwd)).toEqual({});
});

/** The command by itself, then with each flag and value by itself. */
function commandLines(command: (typeof readers)[number]): [line: string, args: string[]][] {
  const name = command.name();
  const variants = [[], ...readingOptions(command.options).flatMap(spellings)];
  return variants.map((flag) => {
    const needed = flag[0] === '--to' ? withoutTarget(NEEDED[name]) : (NEEDED[name] ?? []);
    const place = flag[0] === '--cwd' || NO_FOLDER.has(name) ? [] : ['--cwd', '.'];
    return [[name, ...flag].join(' '), [name, ...needed, ...place, ...flag]];
  });
}

function withoutTarget(words: readonly string[] = []): readonly string[] {
  const at = words.indexOf('--to');
  return at === -1 ? words : words.toSpliced(at, 2);
}

/** All flags of a command that do not write, the first value of each. */
function flagsOf(name: string): string[] {
  const options = commands.find((command) => command.name() === name)?.options ?? [];
  return readingOptions(options).flatMap((option) => spellings(option)[0] ?? []);
}

function readingOptions(options: readonly Option[]): Option[] {
  return options.filter(({ long }) => !WRITING_FLAGS.includes(long ?? ''));
}

/** A flag with each value it can have. Throws for a flag that this test does not know what to give to. */
function spellings({ long, required, argChoices }: Option): string[][] {
  const flag = long ?? '';
  if (!required) return [[flag]];
  const values = argChoices ?? VALUES[flag];
  if (values === undefined) throw new Error(`say in this test what ${flag} takes`);
  return values.map((value) => [flag, value]);
}
