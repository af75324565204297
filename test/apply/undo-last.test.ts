import { chmod, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply-plan.js';
import { hashBytes } from '../../src/apply/hash-bytes.js';
import { journalHashes } from '../../src/apply/journal/journal-hashes.js';
import { undoLast } from '../../src/apply/undo-last.js';
import {
  commitAll,
  git,
  makeFolder,
  makeRepository,
  planReplacing,
  read,
  snapshot,
  writeFiles,
} from './temp-project.js';

async function run(root: string, before: string, after: string, paths: readonly string[]): Promise<void> {
  await applyPlan(await planReplacing(root, before, after, paths), { root, upTo: 'auto', allowDirty: false });
}

describe('undoLast', () => {
  test.each([
    ['in a git repository', makeRepository],
    ['outside git', makeFolder],
  ])('puts back bytes and modes %s and leaves no trace', async (_, make) => {
    const root = await make({ 'a.ts': '\uFEFFone\r\n', 'sub/b.sh': 'one' });
    await chmod(join(root, 'sub/b.sh'), 0o755);
    await (make === makeRepository ? commitAll(root) : undefined);
    const before = await snapshot(root);
    await run(root, 'one', 'two', ['a.ts', 'sub/b.sh']);
    expect(await snapshot(root)).not.toEqual(before);

    expect(await undoLast(root)).toEqual({ files: ['a.ts', 'sub/b.sh'], wasInterrupted: false });
    expect(await snapshot(root)).toEqual(before);
    expect(await undoLast(root)).toBeUndefined();
  });

  test('takes back one run at a time, the newest first', async () => {
    const root = await makeRepository({ 'a.ts': 'one', 'b.ts': 'one' });
    await run(root, 'one', 'two', ['a.ts', 'b.ts']);
    await run(root, 'two', 'three', ['a.ts']);
    await undoLast(root);
    expect([await read(root, 'a.ts'), await read(root, 'b.ts')]).toEqual(['two', 'two']);
    await undoLast(root);
    expect([await read(root, 'a.ts'), await read(root, 'b.ts')]).toEqual(['one', 'one']);
  });

  test('refuses, and writes nothing, when a file was edited or removed since, unless forced', async () => {
    const root = await makeFolder({ 'a.ts': 'one', 'b.ts': 'one', 'sub/c.ts': 'one' });
    await run(root, 'one', 'two', ['a.ts', 'b.ts', 'sub/c.ts']);
    await writeFiles(root, { 'b.ts': 'two, edited' });
    await rm(join(root, 'sub'), { recursive: true });
    await expect(undoLast(root)).rejects.toMatchObject({ name: 'ChangedSince', files: ['b.ts', 'sub/c.ts'] });
    expect(await read(root, 'a.ts')).toBe('two');

    expect(await undoLast(root, { force: true })).toMatchObject({ files: ['a.ts', 'b.ts', 'sub/c.ts'] });
    expect([await read(root, 'b.ts'), await read(root, 'sub/c.ts')]).toEqual(['one', 'one']);
  });

  test('leaves alone what was put back by hand', async () => {
    const root = await makeRepository({ 'a.ts': 'one', 'b.ts': 'one' });
    await run(root, 'one', 'two', ['a.ts', 'b.ts']);
    await git(root, 'restore', 'a.ts');
    expect(await undoLast(root)).toMatchObject({ files: ['b.ts'] });
  });

  test('restores a run that was killed between two files, and removes what it left beside the next one', async () => {
    const root = await makeRepository({ 'a.ts': 'one', 'b.ts': 'one', 'c.ts': 'one' });
    const before = await snapshot(root);
    const plan = await planReplacing(root, 'one', 'two', ['a.ts', 'b.ts', 'c.ts']);
    const killed = applyPlan(plan, {
      root,
      upTo: 'auto',
      allowDirty: false,
      onFileWritten: (path) => {
        if (path === 'b.ts') throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    await writeFile(join(root, 'c.ts.repoint-tmp'), 'tw');
    expect(await read(root, 'c.ts')).toBe('one');

    expect(await undoLast(root)).toEqual({ files: ['a.ts', 'b.ts'], wasInterrupted: true });
    expect(await snapshot(root)).toEqual(before);
  });

  test('after a killed run, what the run before it left is still ours', async () => {
    const root = await makeRepository({ 'a.ts': 'one', 'b.ts': 'one' });
    await run(root, 'one', 'two', ['a.ts', 'b.ts']);
    const killed = applyPlan(await planReplacing(root, 'two', 'three', ['a.ts', 'b.ts']), {
      root,
      upTo: 'auto',
      allowDirty: false,
      onFileWritten: () => {
        throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    await run(root, 'two', 'three', ['b.ts']);
    expect([await read(root, 'a.ts'), await read(root, 'b.ts')]).toEqual(['three', 'three']);
  });

  test('can itself be cut short and run again', async () => {
    const root = await makeFolder({ 'a.ts': 'one', 'b.ts': 'one' });
    const before = await snapshot(root);
    await run(root, 'one', 'two', ['a.ts', 'b.ts']);
    await writeFiles(root, { 'a.ts': 'one' });
    await undoLast(root);
    expect(await snapshot(root)).toEqual(before);
  });

  test('stays inside the folder it is called for', async () => {
    const root = await makeRepository({ 'app/a.ts': 'one', 'lib/b.ts': 'one' });
    await run(join(root, 'app'), 'one', 'two', ['a.ts']);
    await run(join(root, 'lib'), 'one', 'two', ['b.ts']);
    expect(await undoLast(join(root, 'app'))).toMatchObject({ files: ['a.ts'] });
    expect(await read(root, 'lib/b.ts')).toBe('two');
    expect(await undoLast(root)).toMatchObject({ files: ['lib/b.ts'] });
  });

  test('does not follow a link that leaves the root and was put there since', async () => {
    const outside = await makeFolder({ 'a.ts': 'two' });
    const root = await makeFolder({ 'a.ts': 'one' });
    await run(root, 'one', 'two', ['a.ts']);
    await rm(join(root, 'a.ts'));
    await symlink(join(outside, 'a.ts'), join(root, 'a.ts'));
    await expect(undoLast(root, { force: true })).rejects.toMatchObject({ name: 'UnsafePath', files: ['a.ts'] });
    expect(await read(outside, 'a.ts')).toBe('two');
  });

  test('names a journal entry that it cannot read', async () => {
    const root = await makeFolder({ 'a.ts': 'one' });
    await run(root, 'one', 'two', ['a.ts']);
    const path = join(root, '.repoint/runs/1.json');
    await writeFile(path, '{"version":2}');
    await expect(undoLast(root)).rejects.toMatchObject({ name: 'BrokenJournal', path });
  });
});

describe('journalHashes', () => {
  test('has what our runs left each file with, whichever folder they were called for', async () => {
    const root = await makeRepository({ 'app/a.ts': 'one', 'c.ts': 'one' });
    await run(root, 'one', 'two', ['app/a.ts', 'c.ts']);
    await run(join(root, 'app'), 'two', 'three', ['a.ts']);
    const [two, three] = ['two', 'three'].map((text) => hashBytes(Buffer.from(text)));
    expect(await journalHashes(root)).toEqual(
      new Map([
        ['app/a.ts', new Set([three, two])],
        ['c.ts', new Set([two])],
      ]),
    );
    await undoLast(root);
    expect((await journalHashes(root)).get('app/a.ts')).toEqual(new Set([two]));
  });

  test('is empty where nothing was ever written', async () => {
    const root = await makeFolder({});
    expect(await journalHashes(root)).toEqual(new Map());
    expect(await readdir(root)).toEqual([]);
  });
});

test('a file put back has the mode it had before the run', async () => {
  const root = await makeFolder({ 'a.sh': 'one' });
  await chmod(join(root, 'a.sh'), 0o750);
  await run(root, 'one', 'two', ['a.sh']);
  await chmod(join(root, 'a.sh'), 0o600);
  await undoLast(root);
  expect((await stat(join(root, 'a.sh'))).mode & 0o777).toBe(0o750);
});
