import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { commitTree, makeTree, readTree, runRepoint, SIMPLE_APP, startRepoint } from './run-repoint.js';

const OLD = SIMPLE_APP['src/chat.ts'];
const PATHS = Array.from({ length: 300 }, (_, index) => `src/chat-${String(index).padStart(3, '0')}.ts`);
const FILES = { 'package.json': SIMPLE_APP['package.json'], ...Object.fromEntries(PATHS.map((path) => [path, OLD])) };
const SLOW_DISK = { NODE_OPTIONS: `--import=${new URL('./slow-disk.mjs', import.meta.url).href}` };

test('Ctrl-C while files are written: 130, no file is half written, the journal has what was written, undo', async () => {
  const { cwd, before, result } = await signalWhileWriting('SIGINT');
  expect(result.exitCode).toBe(130);
  expect(result.stderr).toMatch(/^Interrupted\. .*repoint undo/m);

  const written = expectOldOrNew(cwd);
  const journal = readJournal(cwd);
  expect(journal.state).toBe('done');
  expect(journal.files.map(({ path }) => path)).toEqual(written);
  expect(result.stderr).toContain(`to ${written.length} file`);

  expect((await runRepoint(['undo'], { cwd })).code).toBe(0);
  expect(sourcesOf(cwd)).toEqual(before);
});

test('killed while files are written: no file is half written, the journal has all, undo puts everything back', async () => {
  const { cwd, before, result } = await signalWhileWriting('SIGKILL');
  expect(result.signal).toBe('SIGKILL');

  expectOldOrNew(cwd);
  const journal = readJournal(cwd);
  expect(journal.state).toBe('writing');
  expect(journal.files.map(({ path }) => path)).toEqual(PATHS);

  expect((await runRepoint(['undo'], { cwd })).code).toBe(0);
  expect(sourcesOf(cwd)).toEqual(before);
});

/** Starts `--write`, and sends the signal as soon as one file has changed. */
async function signalWhileWriting(signal: 'SIGINT' | 'SIGKILL') {
  const cwd = makeTree(FILES);
  await commitTree(cwd);
  const before = sourcesOf(cwd);
  const run = startRepoint(['--to', 'zhipu', '--write'], { cwd, env: SLOW_DISK });
  const hasEnded = run.then(() => true);
  while (readFileSync(join(cwd, 'src/chat-000.ts'), 'utf8') === OLD) {
    if (await Promise.race([hasEnded, setTimeout(5, false)])) break;
  }
  run.kill(signal);
  return { cwd, before, result: await run };
}

/** Each file is the old one or the new one, and there are both; the paths of the new ones. */
function expectOldOrNew(cwd: string): string[] {
  const texts = new Map(PATHS.map((path) => [path, readFileSync(join(cwd, path), 'utf8')]));
  const written = PATHS.filter((path) => texts.get(path) !== OLD);
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(PATHS.length);
  const [text, ...others] = new Set(written.map((path) => texts.get(path)));
  expect(text).toContain('open.bigmodel.cn');

  expect(others).toEqual([]);
  return written;
}

function readJournal(cwd: string) {
  const runs = join(cwd, '.git/repoint/runs');
  const [name = ''] = readdirSync(runs).filter((each) => each.endsWith('.json'));
  return JSON.parse(readFileSync(join(runs, name), 'utf8')) as {
    readonly state: string;
    readonly files: readonly { readonly path: string }[];
  };
}

/** The tree without git's own folder, in which the journal is. */
function sourcesOf(cwd: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readTree(cwd)).filter(([path]) => !/^\.git(?:\/|$)/.test(path)));
}
