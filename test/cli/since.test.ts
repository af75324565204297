import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { commitTree, makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const CALL = SIMPLE_APP['src/chat.ts'];

/** A repository with two files that use OpenAI, committed. */
async function startRepository() {
  const cwd = makeTree({ ...SIMPLE_APP, 'src/old.ts': CALL, '.gitignore': 'src/private.ts\n' });
  await commitTree(cwd);
  const git = (...args: string[]) =>
    execa('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], { cwd });
  const commit = async () => {
    await git('add', '-A');
    await git('commit', '-qm', 'more');
  };
  const write = (path: string, text: string) => writeFileSync(join(cwd, path), text);
  const check = async (...flags: string[]) => {
    const result = await runRepoint(['check', '--to', 'zhipu', ...flags], { cwd });
    const files = [...result.stdout.matchAll(/^(\S.*?):\d+:\d+ /gm)].map(([, file]) => file);
    return { ...result, files: [...new Set(files)].sort() };
  };
  return { cwd, git, commit, write, check };
}

describe('check --since', () => {
  test('speaks of files that were committed, changed or added since, and of no other', async () => {
    const { git, commit, write, check } = await startRepository();
    await git('tag', 'start');
    write('src/committed.ts', CALL);
    await commit();
    write('src/chat.ts', `${CALL}\n`);
    write('src/untracked file.ts', CALL);
    write('src/private.ts', CALL);
    const { code, files } = await check('--since', 'start', '--reporter', 'summary');
    expect(files).toEqual(['src/chat.ts', 'src/committed.ts', 'src/untracked file.ts']);
    expect(code).toBe(1);
    expect((await check('--since', 'HEAD')).files).toEqual(['src/chat.ts', 'src/untracked file.ts']);
  });

  test('does not speak of what the other branch did meanwhile', async () => {
    const { git, commit, write, check } = await startRepository();
    await git('branch', 'other');
    write('src/mine.ts', CALL);
    await commit();
    const { stdout: mine } = await git('rev-parse', 'HEAD');
    await git('checkout', '-q', 'other');
    write('src/chat.ts', 'export {};\n');
    await git('commit', '-qam', 'theirs');
    await git('checkout', '-q', mine);
    expect((await check('--since', 'other')).files).toEqual(['src/mine.ts']);
  });

  test('in a folder of the repository speaks of its files by their own paths', async () => {
    const { cwd, write } = await startRepository();
    write('src/chat.ts', `${CALL}\n`);
    const { code, stdout } = await runRepoint(['check', 'src', '--to', 'zhipu', '--since', 'HEAD'], { cwd });
    expect(stdout).toMatch(/^chat\.ts:/m);
    expect(stdout).not.toContain('old.ts');
    expect(code).toBe(1);
  });

  test('passes where nothing of it has changed', async () => {
    const { check } = await startRepository();
    expect(await check('--since', 'HEAD')).toMatchObject({ code: 0, files: [] });
  });
});

test.each([
  ['an unknown ref', 'nowhere', 'git knows no commit "nowhere"'],
  ['an option', '--output=stolen', 'git knows no commit "--output=stolen"'],
])('--since with %s is refused and touches nothing', async (_what, ref, message) => {
  const { cwd, check } = await startRepository();
  const before = readTree(join(cwd, 'src'));
  const { code, stderr } = await check(`--since=${ref}`);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(readTree(join(cwd, 'src'))).toEqual(before);
});

test('--since says so where there is no common history', async () => {
  const { git, check } = await startRepository();
  const { stdout: first } = await git('rev-parse', 'HEAD');
  await git('checkout', '-q', '--orphan', 'fresh');
  await git('commit', '-qm', 'another start');
  expect((await check('--since', first)).stderr).toContain('no common ancestor');
});

test.each([[['--since', 'HEAD']], [['--staged']]])('%j is refused outside git', async (flags) => {
  const { cwd, check } = await startRepository();
  rmSync(join(cwd, '.git'), { recursive: true });
  const { code, stderr } = await check(...flags);
  expect(code).toBe(2);
  expect(stderr).toContain(`${flags[0]} needs a git repository`);
});

test('migrate --since brings along what the changed files need, and says so', async () => {
  const { cwd, commit, write } = await startRepository();
  write('src/client.ts', "import OpenAI from 'openai';\nexport const client = new OpenAI();\n");
  await commit();
  write(
    'src/new.ts',
    "import { client } from './client.js';\nexport const a = () => client.chat.completions.create({ model: 'gpt-4o', messages: [] });\n",
  );
  const { stdout, stderr } = await runRepoint(['--to', 'zhipu', '--since', 'HEAD', '--reporter', 'diff'], { cwd });
  expect(stdout).toContain('src/client.ts');
  expect(stdout).not.toContain('src/old.ts');
  expect(stderr).toMatch(/needed by those in the changed files: .*src\/client\.ts/);
});

describe('check --staged', () => {
  test('speaks of what is staged alone', async () => {
    const { git, write, check } = await startRepository();
    write('src/staged.ts', CALL);
    await git('add', 'src/staged.ts');
    write('src/chat.ts', `${CALL}\n`);
    expect(await check('--staged')).toMatchObject({ code: 1, files: ['src/staged.ts'] });
  });

  test('judges what is staged, not what was written later', async () => {
    const { git, write, check } = await startRepository();
    write('src/staged.ts', CALL);
    await git('add', 'src/staged.ts');
    write('src/staged.ts', 'export {};\n');
    expect(await check('--staged')).toMatchObject({ code: 1, files: ['src/staged.ts'] });

    write('src/staged.ts', 'export const a = 1;\n');
    await git('add', 'src/staged.ts');
    write('src/staged.ts', CALL);
    expect(await check('--staged')).toMatchObject({ code: 0, files: [] });
  });

  test('judges a folder of the repository the same way', async () => {
    const { cwd, git, write } = await startRepository();
    mkdirSync(join(cwd, 'packages/app'), { recursive: true });
    write('packages/app/new.ts', CALL);
    await git('add', '-A');
    write('packages/app/new.ts', '');
    const { code, stdout } = await runRepoint(['check', 'packages/app', '--to', 'zhipu', '--staged'], { cwd });
    expect(stdout).toMatch(/^new\.ts:/m);
    expect(code).toBe(1);
  });

  test('has nothing to say of a file that the commit deletes', async () => {
    const { git, check } = await startRepository();
    await git('rm', '-q', 'src/old.ts');
    expect(await check('--staged')).toMatchObject({ code: 0, files: [] });
  });

  test('and --since exclude each other', async () => {
    const { check } = await startRepository();
    expect((await check('--staged', '--since', 'HEAD')).stderr).toContain('exclude each other');
  });
});

test('forges are told paths from the top of the repository', async () => {
  const { cwd, write } = await startRepository();
  write('src/chat.ts', `${CALL}\n`);
  const reports = ['github=github.txt', 'sarif=out.sarif', 'gitlab=gitlab.json'].flatMap((name) => [
    '--reporter',
    name,
  ]);
  await runRepoint(['check', 'src', '--to', 'zhipu', '--since', 'HEAD', ...reports], { cwd });
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
  expect(read('github.txt')).toContain('file=src/chat.ts,');
  expect(read('out.sarif')).toContain('"src/chat.ts"');
  expect(read('gitlab.json')).toContain('"src/chat.ts"');
});
