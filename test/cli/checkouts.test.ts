import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { apply, plan, undo } from '../../src/index.js';
import { commitTree, makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const CHAT = SIMPLE_APP['src/chat.ts'];
const TO = ['--to', 'zhipu'];
const AUTHOR = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'protocol.file.allow=always'];
const git = (cwd: string, ...args: string[]) => execa('git', [...AUTHOR, ...args], { cwd });

const planOf = (cwd: string) => plan(cwd, { to: 'zhipu' }).plan;
const pathsOf = (cwd: string): string[] => planOf(cwd).files.map(({ path }) => path);
const summaryOf = async (cwd: string): Promise<string> =>
  (await runRepoint([...TO, '--reporter', 'summary'], { cwd })).stdout;

/** Writes with the changes for review, and expects a second plan to be empty and undo to bring everything back. */
async function expectRoundTrip(cwd: string): Promise<void> {
  const before = readTree(join(cwd, 'src'));
  const { files } = await apply(planOf(cwd), { root: cwd, upTo: 'review', allowDirty: false });
  expect(files.map(({ path }) => path)).toEqual(['src/chat.ts']);
  expect(pathsOf(cwd)).toEqual([]);
  await undo(cwd, {});
  expect(readTree(join(cwd, 'src'))).toEqual(before);
}

describe('line ends of Windows', () => {
  const WINDOWS = CHAT.replaceAll('\n', '\r\n');

  test('a file keeps them, in what is written too', async () => {
    const cwd = makeTree({ ...SIMPLE_APP, 'src/chat.ts': WINDOWS, '.env.example': 'OPENAI_API_KEY=\r\nPORT=1\r\n' });
    await commitTree(cwd);
    expect((await runRepoint([...TO, '--write'], { cwd })).code).toBe(0);
    for (const file of ['src/chat.ts', '.env.example']) {
      const text = readFileSync(join(cwd, file), 'utf8');
      expect(text).toMatch(/ZAI_API_KEY/);
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    }
  });

  test('a checkout that git converts is clean, is written, is undone, and its patch applies', async () => {
    const cwd = makeTree(SIMPLE_APP);
    await commitTree(cwd);
    await git(cwd, 'config', 'core.autocrlf', 'true');
    rmSync(join(cwd, 'src/chat.ts'));
    await git(cwd, 'checkout', '--', 'src/chat.ts');
    expect(readFileSync(join(cwd, 'src/chat.ts'), 'utf8')).toBe(WINDOWS);
    expect((await runRepoint(TO, { cwd })).stderr).toBe('');
    await expectRoundTrip(cwd);

    const { stdout } = await runRepoint([...TO, '--reporter', 'patch'], { cwd });
    const { exitCode, stderr } = await execa('git', ['apply', '--check'], { cwd, input: stdout, reject: false });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

describe('other repositories inside', () => {
  test('a submodule is not entered, is counted, and is moved by a run of its own', async () => {
    const library = makeTree(SIMPLE_APP);
    await commitTree(library);
    const cwd = makeTree(SIMPLE_APP);
    await commitTree(cwd);
    await git(cwd, 'submodule', '--quiet', 'add', library, 'libs/shared.js');
    await git(cwd, 'commit', '-qm', 'submodule');
    expect(pathsOf(cwd)).toEqual(['src/chat.ts']);
    expect(await summaryOf(cwd)).toContain('skipped: 1 submodule (run repoint there too)');

    const inside = join(cwd, 'libs/shared.js');
    expect(pathsOf(inside)).toEqual(['src/chat.ts']);
    await expectRoundTrip(inside);
  });

  test('a submodule that was not fetched is counted too', async () => {
    const library = makeTree(SIMPLE_APP);
    await commitTree(library);
    const origin = makeTree(SIMPLE_APP);
    await commitTree(origin);
    await git(origin, 'submodule', '--quiet', 'add', library, 'libs/shared');
    await git(origin, 'commit', '-qm', 'submodule');
    const cwd = join(makeTree({}), 'clone');
    await git(origin, 'clone', '--quiet', origin, cwd);
    expect(planOf(cwd).scanned.skipped).toEqual({ submodule: 1 });
  });

  test('a repository that lies there without being a submodule is another one as well', async () => {
    const cwd = makeTree({ ...SIMPLE_APP, 'scratch/chat.ts': CHAT });
    await commitTree(join(cwd, 'scratch'));
    await execa('git', ['init', '-q'], { cwd });
    expect(pathsOf(cwd)).toEqual(['src/chat.ts']);
    expect(planOf(cwd).scanned.skipped).toEqual({ submodule: 1 });
  });
});

test('what Git LFS has not fetched is no source, and is counted', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
  const cwd = makeTree({ ...SIMPLE_APP, 'src/prompts.js': pointer, 'src/openai.min.data.ts': pointer });
  await commitTree(cwd);
  expect(planOf(cwd).scanned.skipped).toEqual({ 'lfs-pointer': 2 });
  expect(await summaryOf(cwd)).toContain('skipped: 2 not fetched by Git LFS (git lfs pull)');
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test.each([
    ['in a repository', true],
    ['in a plain folder', false],
  ])('a folder that is linked is looked at once, at its own place: %s', async (_name, isRepository) => {
    const outside = makeTree({ 'chat.ts': CHAT });
    const cwd = makeTree(SIMPLE_APP);
    symlinkSync('src', join(cwd, 'again'));
    symlinkSync(outside, join(cwd, 'elsewhere'));
    symlinkSync('.', join(cwd, 'round'));
    symlinkSync('nowhere', join(cwd, 'broken'));
    if (isRepository) await commitTree(cwd);
    const { files, scanned } = planOf(cwd);
    expect(files.map(({ path }) => path)).toEqual(['src/chat.ts']);
    expect(scanned.skipped).toEqual({ symlink: 3 });
    await expectRoundTrip(cwd);
    expect(readFileSync(join(outside, 'chat.ts'), 'utf8')).toBe(CHAT);
  });

  test('a run in a linked folder sees what has uncommitted changes', async () => {
    const real = makeTree(SIMPLE_APP);
    await commitTree(real);
    const link = join(makeTree({}), 'app');
    symlinkSync(real, link);
    await expectRoundTrip(link);
    writeFileSync(join(real, 'src/chat.ts'), `${CHAT}// mine\n`);
    const { code, stderr } = await runRepoint([link, ...TO, '--write']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/uncommitted changes\n {2}src\/chat\.ts/);
  });
});

describe('kinds of checkouts', () => {
  test('a linked work tree', async () => {
    const main = makeTree(SIMPLE_APP);
    await commitTree(main);
    const cwd = join(makeTree({}), 'tree');
    await git(main, 'worktree', 'add', '-q', cwd);
    expect(pathsOf(cwd)).toEqual(['src/chat.ts']);
    await expectRoundTrip(cwd);
  });

  test('a shallow clone', async () => {
    const origin = makeTree(SIMPLE_APP);
    await commitTree(origin);
    await git(origin, 'commit', '-q', '--allow-empty', '-m', 'second');
    const cwd = join(makeTree({}), 'clone');
    await git(origin, 'clone', '-q', '--depth', '1', `file://${origin}`, cwd);
    await expectRoundTrip(cwd);
  });

  test('a repository without a commit', async () => {
    const cwd = makeTree(SIMPLE_APP);
    await execa('git', ['init', '-q'], { cwd });
    await expectRoundTrip(cwd);
  });

  test('a bare folder in a repository that ignores it', async () => {
    const cwd = makeTree({ '.gitignore': 'app\n', 'app/src/chat.ts': CHAT, 'src/none.ts': '' });
    await commitTree(cwd);
    expect(pathsOf(join(cwd, 'app'))).toEqual(['src/chat.ts']);
  });

  test('a computer without git', async () => {
    const cwd = makeTree({ ...SIMPLE_APP, '.gitignore': 'ignored.ts\n', 'ignored.ts': CHAT });
    const env = { PATH: makeTree({}) };
    const { code, stderr } = await runRepoint([...TO, '--write'], { cwd, env });
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Wrote 2 changes to 1 file/) });
    expect(readFileSync(join(cwd, 'ignored.ts'), 'utf8')).toBe(CHAT);
    expect((await runRepoint(['undo'], { cwd, env })).code).toBe(0);
    expect(readFileSync(join(cwd, 'src/chat.ts'), 'utf8')).toBe(CHAT);
  });

  test('a repository that git refuses to read is no reason to fail a preview', async () => {
    const cwd = makeTree(SIMPLE_APP);
    await commitTree(cwd);
    renameSync(join(cwd, '.git'), join(cwd, 'git'));
    mkdirSync(join(cwd, '.git'));
    const { code, stdout } = await runRepoint(TO, { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('src/chat.ts');
  });
});
