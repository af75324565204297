import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';
import { hashBytes } from '../../src/apply/hash-bytes.js';
import type { Change, Plan } from '../../src/plan/contract.js';
import { makeChange } from './make-change.js';

type Files = Readonly<Record<string, string>>;

/** A new folder with these files, removed after the test. */
export async function makeFolder(files: Files): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'repoint-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFiles(root, files);
  return root;
}

/** The same in a git repository, all committed. */
export async function makeRepository(files: Files): Promise<string> {
  const root = await makeFolder(files);
  await git(root, 'init', '--quiet');
  await commitAll(root);
  return root;
}

export async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

export async function commitAll(root: string): Promise<void> {
  await git(root, 'add', '--all');
  const settings = ['user.name=t', 'user.email=t@example.com', 'commit.gpgsign=false'];
  await git(root, ...settings.flatMap((each) => ['-c', each]), 'commit', '--quiet', '--message', 'x');
}

export async function git(root: string, ...parameters: string[]): Promise<string> {
  return (await execa('git', parameters, { cwd: root })).stdout;
}

export const read = (root: string, path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** One `auto` change that replaces the first `before` of each file, with the files' present hashes. */
export async function planReplacing(
  root: string,
  before: string,
  after: string,
  paths: readonly string[],
): Promise<Plan> {
  const edits = [];
  for (const file of paths) {
    const start = (await read(root, file)).indexOf(before);
    edits.push({ file, start, end: start + before.length, text: after });
  }
  return planOf(root, [makeChange('only', { edits })]);
}

/** A plan of these changes, with the present hashes of the files that exist. */
export async function planOf(root: string, changes: readonly Change[]): Promise<Plan> {
  const files = [];
  for (const path of new Set(changes.flatMap(({ edits }) => edits.map(({ file }) => file)))) {
    const bytes = await readFile(join(root, path)).catch(() => undefined);
    if (bytes) files.push({ path, sha256: hashBytes(bytes) });
  }
  return {
    schema: 1,
    target: { provider: 'zhipu', region: 'cn', baseURL: 'https://example.com', keyEnv: 'KEY' },
    files,
    usages: [],
    changes,
    findings: [],
    problems: [],
    scanned: { files: 0, candidates: 0, skipped: {} },
  };
}

/** Every file below a folder, git's own aside, with its mode and bytes: two trees are the same if these are. */
export async function snapshot(root: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(root, { recursive: true })) {
    const path = join(root, entry);
    const { mode } = await lstat(path);
    if (entry.split('/')[0] === '.git') continue;
    found[entry] =
      `${mode.toString(8)} ${(await lstat(path)).isFile() ? (await readFile(path)).toString('base64') : ''}`;
  }
  return found;
}
