import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply-plan.js';
import { makeChange } from './make-change.js';
import { git, makeFolder, makeRepository, planOf, planReplacing, read, snapshot, writeFiles } from './temp-project.js';

const AUTO = { upTo: 'auto', allowDirty: false } as const;
const replaceAll = (text: string) => ({ start: 0, end: 3, text });

describe('applyPlan', () => {
  test('writes the changes within reach and says which files got how many edits', async () => {
    const root = await makeRepository({ 'a.ts': 'one two', 'sub/b.ts': 'one' });
    const sure = makeChange('sure', {
      edits: [
        { file: 'a.ts', ...replaceAll('ONE') },
        { file: 'a.ts', start: 4, end: 7, text: 'TWO' },
        { file: 'sub/b.ts', ...replaceAll('ONE') },
      ],
    });
    const held = makeChange('held', { tier: 'review', edits: [{ file: 'sub/b.ts', start: 3, end: 3, text: '!' }] });
    const result = await applyPlan(await planOf(root, [sure, held]), { root, ...AUTO });

    expect(result).toEqual({
      files: [
        { path: 'a.ts', edits: 2 },
        { path: 'sub/b.ts', edits: 1 },
      ],
      changes: [sure],
      interrupted: false,
    });
    expect([await read(root, 'a.ts'), await read(root, 'sub/b.ts')]).toEqual(['ONE TWO', 'ONE']);
  });

  test('counts an edit that several changes ask for alike once', async () => {
    const root = await makeFolder({ 'a.ts': 'one two' });
    const shared = { file: 'a.ts', ...replaceAll('ONE') };
    const changes = [
      makeChange('first', { edits: [shared] }),
      makeChange('second', { edits: [shared, { file: 'a.ts', start: 4, end: 7, text: 'TWO' }] }),
    ];
    const { files } = await applyPlan(await planOf(root, changes), { root, ...AUTO });
    expect(files).toEqual([{ path: 'a.ts', edits: 2 }]);
  });

  test('with `only`, applies what was accepted and leaves out what requires something that was not', async () => {
    const root = await makeFolder({ 'a.ts': 'one', 'b.ts': 'one', 'c.ts': 'one' });
    const changes = [
      makeChange('a', { edits: [{ file: 'a.ts', ...replaceAll('ONE') }] }),
      makeChange('b', { edits: [{ file: 'b.ts', ...replaceAll('ONE') }], requires: ['c'] }),
      makeChange('c', { edits: [{ file: 'c.ts', ...replaceAll('ONE') }] }),
    ];
    await applyPlan(await planOf(root, changes), { root, ...AUTO, only: new Set(['a', 'b']) });
    expect([await read(root, 'a.ts'), await read(root, 'b.ts'), await read(root, 'c.ts')]).toEqual([
      'ONE',
      'one',
      'one',
    ]);
  });

  test('keeps the mode, a byte order mark, CRLF and a missing last line break', async () => {
    const root = await makeFolder({ 'run.js': '\uFEFF#!/usr/bin/env node\r\n\tone // 你好 😀' });
    await chmod(join(root, 'run.js'), 0o754);
    await applyPlan(await planReplacing(root, 'one', 'two', ['run.js']), { root, ...AUTO });
    expect(await readFile(join(root, 'run.js'))).toEqual(Buffer.from('\uFEFF#!/usr/bin/env node\r\n\ttwo // 你好 😀'));
    expect((await stat(join(root, 'run.js'))).mode & 0o777).toBe(0o754);
  });

  test('an empty plan, or edits that change nothing, leave no trace', async () => {
    const root = await makeFolder({ 'a.ts': 'one' });
    const before = await snapshot(root);
    await applyPlan(await planOf(root, []), { root, ...AUTO });
    const result = await applyPlan(await planReplacing(root, 'one', 'one', ['a.ts']), { root, ...AUTO });
    expect(result.files).toEqual([]);
    expect(await snapshot(root)).toEqual(before);
  });
});

describe('applyPlan refuses, and writes nothing', () => {
  test('when a file moved on, is gone, or has no hash in the plan', async () => {
    const root = await makeFolder({ 'a.ts': 'one', 'b.ts': 'one', 'c.ts': 'one', 'd.ts': 'one' });
    const paths = ['a.ts', 'b.ts', 'c.ts', 'd.ts'];
    const plan = await planReplacing(root, 'one', 'two', paths);
    await writeFiles(root, { 'b.ts': 'one more' });
    const altered = { ...plan, files: plan.files.filter(({ path }) => path !== 'd.ts') };
    await git(root, 'init', '--quiet');
    await rm(join(root, 'c.ts'));
    const before = await snapshot(root);
    await expect(applyPlan(altered, { root, ...AUTO })).rejects.toMatchObject({
      name: 'HashMismatch',
      files: ['b.ts', 'c.ts', 'd.ts'],
    });
    expect(await snapshot(root)).toEqual(before);
  });

  test('when a file has changes that are not committed, staged or not, unless they are allowed', async () => {
    const root = await makeRepository({ 'a.ts': 'one', 'b.ts': 'one', 'c.ts': 'one', 'other.ts': 'x' });
    await writeFiles(root, { 'a.ts': 'one!', 'b.ts': 'one!', 'other.ts': 'y' });
    await git(root, 'add', 'b.ts');
    const plan = await planReplacing(root, 'one', 'two', ['a.ts', 'b.ts', 'c.ts']);
    const before = await snapshot(root);
    await expect(applyPlan(plan, { root, ...AUTO })).rejects.toMatchObject({
      name: 'DirtyFiles',
      files: ['a.ts', 'b.ts'],
    });
    expect(await snapshot(root)).toEqual(before);

    await applyPlan(plan, { root, upTo: 'auto', allowDirty: true });
    expect(await read(root, 'a.ts')).toBe('two!');
  });

  test.each([
    '../outside.ts',
    '/etc/hostname',
    'sub/../a.ts',
    './a.ts',
    '.git/config',
    'sub/.git/hooks/pre-commit',
    '',
  ])('a plan that writes to %j', async (file) => {
    const root = await makeFolder({ 'a.ts': 'one', 'sub/b.ts': 'one' });
    const plan = await planOf(root, [makeChange('evil', { edits: [{ file, ...replaceAll('bad') }] })]);
    await expect(applyPlan(plan, { root, ...AUTO })).rejects.toMatchObject({ name: 'UnsafePath', files: [file] });
  });

  test('a symbolic link, or a folder behind one, that leaves the root', async () => {
    const outside = await makeFolder({ 'secret.ts': 'one' });
    const root = await makeFolder({});
    await symlink(join(outside, 'secret.ts'), join(root, 'link.ts'));
    await symlink(outside, join(root, 'folder'));
    for (const path of ['link.ts', 'folder/secret.ts']) {
      const plan = await planReplacing(root, 'one', 'bad', [path]);
      await expect(applyPlan(plan, { root, ...AUTO })).rejects.toMatchObject({ name: 'UnsafePath', files: [path] });
    }
    expect(await read(outside, 'secret.ts')).toBe('one');
  });

  test('a file that is not UTF-8', async () => {
    const root = await makeFolder({});
    await writeFile(join(root, 'a.ts'), Buffer.from([0x6f, 0x6e, 0x65, 0xff]));
    const plan = await planReplacing(root, 'one', 'two', ['a.ts']);
    await expect(applyPlan(plan, { root, ...AUTO })).rejects.toMatchObject({ name: 'NotUtf8', files: ['a.ts'] });
  });

  test('edits that overlap', async () => {
    const root = await makeFolder({ 'a.ts': 'one', 'b.ts': 'one' });
    const edits = [
      { file: 'a.ts', ...replaceAll('ONE') },
      { file: 'b.ts', ...replaceAll('ONE') },
      { file: 'b.ts', ...replaceAll('two') },
    ];
    const plan = await planOf(root, [makeChange('odd', { edits })]);
    await expect(applyPlan(plan, { root, ...AUTO })).rejects.toMatchObject({ name: 'OverlappingEdits' });
    expect(await read(root, 'a.ts')).toBe('one');
  });
});

describe('what counts as dirty', () => {
  test('untracked and ignored files do not: there is no commit they differ from', async () => {
    const root = await makeRepository({ '.gitignore': '.env\n' });
    await writeFiles(root, { '.env': 'one', 'new.ts': 'one' });
    await applyPlan(await planReplacing(root, 'one', 'two', ['.env', 'new.ts']), { root, ...AUTO });
    expect([await read(root, '.env'), await read(root, 'new.ts')]).toEqual(['two', 'two']);
  });

  test('what an earlier run left does not, also below the top of the work tree, until somebody edits it', async () => {
    const root = await makeRepository({ 'app/src/a b.ts': 'one', 'app/src/c.ts': 'one' });
    const app = join(root, 'app');
    const paths = ['src/a b.ts', 'src/c.ts'];
    await applyPlan(await planReplacing(app, 'one', 'two', paths), { root: app, ...AUTO });
    await applyPlan(await planReplacing(app, 'two', 'three', ['src/a b.ts']), { root: app, ...AUTO });
    await applyPlan(await planReplacing(root, 'two', 'three', ['app/src/c.ts']), { root, ...AUTO });
    await writeFiles(app, { 'src/c.ts': 'three, edited' });
    await expect(
      applyPlan(await planReplacing(app, 'three', 'four', paths), { root: app, ...AUTO }),
    ).rejects.toMatchObject({ name: 'DirtyFiles', files: ['src/c.ts'] });
  });

  test('a file that changed elsewhere in the work tree does not', async () => {
    const root = await makeRepository({ 'app/a.ts': 'one', 'a.ts': 'one' });
    await writeFiles(root, { 'a.ts': 'edited' });
    const app = join(root, 'app');
    await applyPlan(await planReplacing(app, 'one', 'two', ['a.ts']), { root: app, ...AUTO });
    expect(await read(app, 'a.ts')).toBe('two');
  });
});

describe('the journal', () => {
  test('lies in the git folder, for its owner only, and git sees nothing of it', async () => {
    const root = await makeRepository({ 'a.ts': 'one' });
    await applyPlan(await planReplacing(root, 'one', 'two', ['a.ts']), { root, ...AUTO });
    const home = join(root, '.git/repoint');
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    expect((await stat(join(home, 'runs/1.json'))).mode & 0o777).toBe(0o600);
    expect(await git(root, 'status', '--porcelain')).toBe(' M a.ts');
    expect(await readdir(root)).toEqual(['.git', 'a.ts']);
  });

  test('of a linked work tree lies in the git folder of that one', async () => {
    const root = await makeRepository({ 'a.ts': 'one' });
    const linked = join(await makeFolder({}), 'linked');
    await git(root, 'worktree', 'add', '--quiet', linked);
    await applyPlan(await planReplacing(linked, 'one', 'two', ['a.ts']), { root: linked, ...AUTO });
    expect(await readdir(join(root, '.git/worktrees/linked/repoint/runs'))).toEqual(['1.json']);
  });

  test('outside git lies in .repoint, where a later git ignores it', async () => {
    const root = await makeFolder({ 'a.ts': 'one' });
    await applyPlan(await planReplacing(root, 'one', 'two', ['a.ts']), { root, ...AUTO });
    expect((await stat(join(root, '.repoint'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(root, '.repoint/runs/1.json'))).mode & 0o777).toBe(0o600);
    await git(root, 'init', '--quiet');
    expect(await git(root, 'status', '--porcelain')).toBe('?? a.ts');
  });

  test('is there, complete, before the first file is written', async () => {
    const root = await makeFolder({ 'a.ts': 'one', 'b.ts': 'one' });
    const plan = await planReplacing(root, 'one', 'two', ['a.ts', 'b.ts']);
    await mkdir(join(root, 'a.ts.repoint-tmp'));
    await expect(applyPlan(plan, { root, ...AUTO })).rejects.toMatchObject({
      name: 'WriteFailed',
      files: ['a.ts'],
      written: [],
    });
    const run = JSON.parse(await read(root, '.repoint/runs/1.json'));
    expect(run.state).toBe('writing');
    expect(run.files.map(({ path, before }: { path: string; before: string }) => [path, atob(before)])).toEqual([
      ['a.ts', 'one'],
      ['b.ts', 'one'],
    ]);
  });

  test('forgets the oldest runs after twenty', async () => {
    const root = await makeFolder({ 'a.ts': '0' });
    for (let round = 0; round < 22; round++) {
      await applyPlan(await planReplacing(root, `${round}`, `${round + 1}`, ['a.ts']), { root, ...AUTO });
    }
    const runs = (await readdir(join(root, '.repoint/runs'))).map((name) => Number.parseInt(name, 10));
    expect([runs.length, Math.min(...runs), Math.max(...runs)]).toEqual([20, 3, 22]);
  });
});

test('a signal stops between two files, and the journal lists those that were written', async () => {
  const root = await makeRepository({ 'a.ts': 'one', 'b.ts': 'one', 'c.ts': 'one' });
  const stop = new AbortController();
  const changes = ['a.ts', 'b.ts', 'c.ts'].map((file) => makeChange(file, { edits: [{ file, ...replaceAll('two') }] }));
  const both = makeChange('both', {
    edits: [
      { file: 'a.ts', start: 3, end: 3, text: '' },
      { file: 'c.ts', start: 3, end: 3, text: '!' },
    ],
  });
  const result = await applyPlan(await planOf(root, [...changes, both]), {
    root,
    ...AUTO,
    signal: stop.signal,
    onFileWritten: (path) => path === 'b.ts' && stop.abort(),
  });
  expect(result.interrupted).toBe(true);
  expect(result.files.map(({ path }) => path)).toEqual(['a.ts', 'b.ts']);
  expect(result.changes.map(({ id }) => id)).toEqual(['a.ts', 'b.ts']);
  expect(await read(root, 'c.ts')).toBe('one');
  const run = JSON.parse(await read(root, '.git/repoint/runs/1.json'));
  expect([run.state, run.files.map(({ path }: { path: string }) => path)]).toEqual(['done', ['a.ts', 'b.ts']]);
});

test('a signal before the first file leaves no trace', async () => {
  const root = await makeFolder({ 'a.ts': 'one' });
  const before = await snapshot(root);
  const plan = await planReplacing(root, 'one', 'two', ['a.ts']);
  const result = await applyPlan(plan, { root, ...AUTO, signal: AbortSignal.abort() });
  expect(result).toEqual({ files: [], changes: [], interrupted: true });
  expect(await snapshot(root)).toEqual(before);
});

test('a link inside the root stays a link, and the file it names is written', async () => {
  const root = await makeFolder({ 'real/a.ts': 'one' });
  await symlink('real/a.ts', join(root, 'a.ts'));
  await applyPlan(await planReplacing(root, 'one', 'two', ['a.ts']), { root, ...AUTO });
  expect(await read(root, 'real/a.ts')).toBe('two');
  expect((await lstat(join(root, 'a.ts'))).isSymbolicLink()).toBe(true);
});
