import { mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ChangedSince } from './errors.js';
import { hashBytes } from './hash-bytes.js';
import { openJournal } from './journal/open-journal.js';
import { listRuns, type Run, removeRun } from './journal/runs.js';
import { isMissing, resolveInside } from './resolve-inside.js';
import { removeLeftover, writeAtomically } from './write-atomically.js';

export interface UndoResult {
  /** The files put back, relative to the root. What the run never got to, or was put back before, is not among them. */
  readonly files: readonly string[];
  /** True if the run had been killed while it wrote. */
  readonly wasInterrupted: boolean;
}

type RunFile = Run['files'][number];

/** A file of the run as it is now. */
interface Found extends RunFile {
  readonly realPath: string;
  readonly state: 'before' | 'after' | 'other';
}

/**
 * Puts back, byte for byte, what the newest run on `root` or on a folder in it wrote, and takes the run off the stack.
 * Nothing if no run is left. `force` overwrites files that somebody edited since.
 * @throws {ChangedSince} {@link UnsafePath} {@link BrokenJournal} {@link GitFailed}, before anything is written
 */
export async function undoLast(root: string, { force = false } = {}): Promise<UndoResult | undefined> {
  const realRoot = await realpath(root);
  const journal = await openJournal(realRoot);
  const run = (await listRuns(journal)).find((each) => isWithin(realRoot, join(journal.base, each.root)));
  if (!run) return undefined;

  const runRoot = join(journal.base, run.root);
  const fromRoot = (path: string) => relative(realRoot, join(runRoot, path)).replaceAll(sep, '/');
  const found = await findFiles(runRoot, run);
  const changed = found.filter(({ state }) => state === 'other');
  if (changed.length > 0 && !force) throw new ChangedSince(changed.map(({ path }) => fromRoot(path)));

  const toRestore = found.filter(({ state }) => state !== 'before');
  for (const file of toRestore) await restore(file);
  for (const { realPath } of found) await removeLeftover(realPath);
  await removeRun(journal, run);
  return { files: toRestore.map(({ path }) => fromRoot(path)), wasInterrupted: run.state === 'writing' };
}

function isWithin(folder: string, path: string): boolean {
  return relative(folder, path).split(sep)[0] !== '..';
}

async function findFiles(runRoot: string, run: Run): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of run.files) {
    const realPath = await resolveInside(runRoot, file.path);
    found.push({ ...file, realPath, state: await stateOf(file, realPath) });
  }
  return found;
}

async function stateOf({ sha256Before, sha256After }: RunFile, realPath: string): Promise<Found['state']> {
  const sha256 = await hashIfPresent(realPath);
  if (sha256 === sha256After) return 'after';
  return sha256 === sha256Before ? 'before' : 'other';
}

async function hashIfPresent(realPath: string): Promise<string | undefined> {
  try {
    return hashBytes(await readFile(realPath));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function restore({ realPath, before, mode }: Found): Promise<void> {
  await mkdir(dirname(realPath), { recursive: true });
  await writeAtomically(realPath, Buffer.from(before, 'base64'), mode);
}
